"""The icon in the tray: what goes on, and a menu that needs no window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from stretchtimer.core.playback import Playback
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.player.scene import Mood, Scene, scene_of
from stretchtimer.language import _, pgettext
from stretchtimer.plain_words import in_a_row

LOOK_FOR_TRAY_MS = (5_000, 15_000, 45_000)
"""When one looks again for a tray that was not there: at a login it may come after the program."""
LOOK_EVERY_MS = 2_000
"""How often one looks whether the tray is still there, while there is nothing else to be seen."""
SHOWN_FOR_MS = 20_000
LONGEST_MESSAGE = 300


class QtTray(QObject):
    """Lies in the desktop's tray, if it has one, while it is switched on.

    ``command`` tells what the menu asks of a session. ``lost`` tells that the tray is gone while
    the window is hidden: it has to come back then. *is_there* says whether there is a tray, *make*
    makes the icon.
    """

    opened = Signal()
    quit_wanted = Signal()
    command = Signal(object)  # Command
    later = Signal()
    not_today = Signal()
    lost = Signal()

    def __init__(
        self,
        icon: QIcon,
        is_there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        make: Callable[[QIcon], QSystemTrayIcon] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_there = is_there
        self._make = make or QSystemTrayIcon
        self._is_on = False
        self._looks = 0
        self._search = QTimer(self)
        self._search.setSingleShot(True)
        self._search.timeout.connect(self.look_for_tray)
        self._icon: QSystemTrayIcon | None = None
        self._picture = icon
        self._seen: tuple[object, ...] = ()
        self._words = ""
        self._menu = QMenu()
        self._actions = self._made_actions()
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY_MS)
        self._watch.timeout.connect(self.look)
        self.end_session()
        self.show_reminders(False)

    @property
    def menu(self) -> QMenu:
        """The menu of the icon."""
        return self._menu

    @property
    def words(self) -> str:
        """What the icon says when the pointer rests on it."""
        return self._words

    @property
    def is_shown(self) -> bool:
        """True while the icon can be seen."""
        return self._icon is not None and self._is_there()

    def switch(self, is_on: bool) -> None:
        """Show the icon, or take it away; a tray that comes a little later is found."""
        if is_on and not self._is_on:
            self._is_on, self._looks = True, 0
            self.look_for_tray()
        elif not is_on:
            self._is_on = False
            self._search.stop()
            self._take_away()

    def look_for_tray(self) -> None:
        """Show the icon if there is a tray by now; else look again later, a few times."""
        self._search.stop()
        if self._is_there():
            self._put_up()
        elif self._looks < len(LOOK_FOR_TRAY_MS):
            self._search.start(LOOK_FOR_TRAY_MS[self._looks])
            self._looks += 1

    def _put_up(self) -> None:
        self._icon = icon = self._make(self._picture)
        icon.setToolTip(self._words)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self.opened)
        icon.show()

    def _take_away(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def show_playback(self, playback: Playback) -> None:
        """Say what the session under way asks for; it changes with phase and status only."""
        seen = (playback.index, playback.status)
        if seen == self._seen or not playback.timeline.segments:
            return
        self._seen = seen
        scene = scene_of(playback)
        said = {Mood.GATE: _("Ready"), Mood.PAUSED: _("Resume")}
        self._actions["toggle"].setText(said.get(scene.mood, _("Pause")))
        for name in ("toggle", "next"):
            self._actions[name].setVisible(True)
        self._say(session_words(scene))

    def end_session(self) -> None:
        """Say nothing of a session any more."""
        self._seen = ()
        for name in ("toggle", "next"):
            self._actions[name].setVisible(False)
        self._say("StretchTimer")

    def show_reminders(self, are_on: bool) -> None:
        """Offer to put reminders off, where there are any."""
        for name in ("later", "not today"):
            self._actions[name].setVisible(are_on)

    def notify(self, title: str, words: str) -> None:
        """Say something beside the tray, in plain text whatever the desktop reads."""
        if self._icon is not None:
            self._icon.showMessage(title, plain(words), self._picture, SHOWN_FOR_MS)

    def guard(self, is_hidden: bool) -> None:
        """Watch the tray as long as the window *is_hidden*."""
        if is_hidden:
            self._watch.start()
        else:
            self._watch.stop()

    def look(self) -> None:
        """Tell it where the tray is gone."""
        if not self.is_shown:
            self._watch.stop()
            self.lost.emit()

    def close(self) -> None:
        """Leave the tray."""
        self._watch.stop()
        self.switch(False)
        self._menu.deleteLater()

    def _say(self, words: str) -> None:
        self._words = words
        if self._icon is not None:
            self._icon.setToolTip(words)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (reason.Trigger, reason.DoubleClick):
            self.opened.emit()

    def _made_actions(self) -> dict[str, QAction]:
        wishes: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("open", _("Open StretchTimer"), self.opened.emit),
            ("toggle", _("Pause"), partial(self.command.emit, Command.TOGGLE)),
            ("next", _("Next phase"), partial(self.command.emit, Command.ON)),
            ("later", _("Remind me later"), self.later.emit),
            ("not today", _("Not today"), self.not_today.emit),
            # translators: in the menu of the icon in the tray: ends the whole program
            ("quit", pgettext("program", "Quit"), self.quit_wanted.emit),
        )
        actions = {}
        for name, words, act in wishes:
            if name == "quit":
                self._menu.addSeparator()
            action = self._menu.addAction(words)
            action.triggered.connect(_without_argument(act))
            actions[name] = action
        return actions


def _without_argument(act: Callable[[], None]) -> Callable[[], None]:
    """Return *act* as Qt can call it whatever a signal carries."""

    def do() -> None:
        act()

    return do


def session_words(scene: Scene) -> str:
    """Say in one line what a session asks for: ``Hold: Pigeon, Left leg``."""
    what = in_a_row(part for part in (scene.name, scene.side) if part)
    # translators: {word} is what is to be done now ("Hold"), {what} the exercise and the side
    return plain(_("{word}: {what}").format(word=scene.word, what=what))


def plain(words: str) -> str:
    """Return *words* without what a desktop could take for markup, in one line."""
    tame = words.replace("<", "(").replace(">", ")").replace("&", "+")
    return " ".join(tame.split())[:LONGEST_MESSAGE]
