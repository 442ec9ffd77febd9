"""The program on its desktop: one for each user, in the tray, small on top, at a remote's call."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from stretchtimer.app.ground import Ground
from stretchtimer.gui.desktop.arrivals import Arrivals
from stretchtimer.gui.desktop.coming_forward import come_forward
from stretchtimer.gui.desktop.qt_tray import QtTray
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.qt_monitors import Rescuer
from stretchtimer.handover import LONGEST_MESSAGE, THANKS, unpacked
from stretchtimer.language import _

if TYPE_CHECKING:
    from stretchtimer.core.exercise import Exercise
    from stretchtimer.gui.desktop.remote.qt_remote import MakeBus, QtRemote
    from stretchtimer.gui.desktop.remote.track import Asked
    from stretchtimer.gui.desktop.small.flow import SmallFlow
    from stretchtimer.gui.flows.session import SessionFlow
    from stretchtimer.gui.pages.player import PlayerPage


class Desktop(QObject):
    """Everything around the window; a part that the desktop has no place for is simply not there.

    *quit_program* ends the program without a question that has been asked already; *make_bus* shows
    sessions to remotes, where it is not the user's own bus.
    """

    def __init__(
        self,
        ground: Ground,
        open_file: Callable[[str], None],
        quit_program: Callable[[], None],
        make_bus: MakeBus | None = None,
    ) -> None:
        super().__init__(ground.window)
        self._ground = ground
        self._quit = quit_program
        self._make_bus = make_bus
        self._arrivals = Arrivals(ground.window, open_file, self)
        self._rescuer = Rescuer(ground.window)
        self._page: PlayerPage | None = None
        self._remote: QtRemote | None = None
        self._has_said_where_it_is = False

    # --- one program, and its files -------------------------------------------------------------

    def receive(self, files: Sequence[str], address: str, *, is_second: bool) -> None:
        """Open *files*, and those of every later start, which is heard at *address*."""
        self._arrivals.take(files)
        if address:
            self._listen(address)
        if is_second:
            self._ground.window.show_notice(
                _("Another StretchTimer window is open and does not answer. This is a second one.")
            )

    def _listen(self, address: str) -> None:
        try:
            from stretchtimer.gui.desktop.qt_doorway import QtDoorway
        except ImportError:  # a build without QtNetwork: later starts open windows of their own
            return
        self._ground.closing.add(QtDoorway(address, self.answer, LONGEST_MESSAGE, self))

    def answer(self, line: bytes) -> bytes:
        """Do what a later start asks for, and thank it, so that it can end."""
        message = unpacked(line)
        if message is None:
            return b""
        self.come_forward(message.token)
        self._arrivals.take(message.files)
        return THANKS

    def come_forward(self, token: str = "") -> None:
        """Bring the window to the front."""
        self.tray.guard(False)
        come_forward(self._ground.window, token)

    # --- the tray -------------------------------------------------------------------------------

    @cached_property
    def tray(self) -> QtTray:
        """The icon in the tray."""
        tray = QtTray(self._ground.window.windowIcon())
        tray.opened.connect(self.come_forward)
        tray.lost.connect(self.come_forward)
        tray.quit_wanted.connect(self._quit)
        tray.command.connect(self._on_command)
        return self._ground.closing.add(tray)

    def apply(self) -> None:
        """Do as the settings say now."""
        settings = self._ground.desk.settings
        self.tray.switch(settings.flag("tray"))
        self.tray.show_reminders(settings.flag("reminders"))
        if not settings.flag("media_keys"):
            self._end_remote()
        elif self._page and self._remote is None:
            self._begin_remote(self._page)

    def stays(self) -> bool:
        """Hide the window rather than close it, where reminders would end with it; say so once."""
        settings = self._ground.desk.settings
        if not settings.flag("reminders") or not self.tray.is_shown:
            return False
        self._ground.window.hide()
        self.tray.guard(True)
        if not self._has_said_where_it_is:
            self._has_said_where_it_is = True
            words = _("It stays in the tray, so that it can remind you. You can quit it there.")
            self.tray.notify("StretchTimer", words)
        return True

    # --- a session ------------------------------------------------------------------------------

    def follow(self, sessions: SessionFlow) -> None:
        """Follow every session from now on."""
        sessions.opened.connect(self._on_opened)
        sessions.over.connect(self._on_over)

    @cached_property
    def small(self) -> SmallFlow:
        """The small window."""
        from stretchtimer.app.placing import SmallPlace
        from stretchtimer.gui.desktop.small.flow import SmallFlow

        ground = self._ground
        shelf = SmallPlace(ground.places.small_window_file)
        flow = SmallFlow(
            ground.window,
            ground.look,
            lambda: ground.desk.settings.word("mini_window") == "on",
            shelf,
        )
        return ground.closing.add(flow)

    def _on_opened(self, page: PlayerPage) -> None:
        self._page = page
        self.small.follow(page)
        page.qt_player.moved.connect(self.tray.show_playback)
        self.tray.show_playback(page.qt_player.playback)
        if self._ground.desk.settings.flag("media_keys"):
            self._begin_remote(page)

    def _on_over(self) -> None:
        self._page = None
        self._end_remote()
        self.small.end()
        self.tray.end_session()

    def _begin_remote(self, page: PlayerPage) -> None:
        from stretchtimer.gui.desktop.remote.qt_remote import QtRemote

        make = self._make_bus or own_bus()
        if make:
            self._remote = QtRemote(page.qt_player, page.title, make, self.art_of, self)
            self._remote.asked.connect(self._on_remote)

    def _end_remote(self) -> None:
        if self._remote:
            self._remote.close()
            self._remote.deleteLater()
            self._remote = None

    def art_of(self, exercise: Exercise) -> str:
        """Return the address of a file with the exercise's picture, or nothing."""
        thumbnails = self._ground.places.assets / "thumbnails"
        files = (*map(Path, exercise.pictures), thumbnails / f"{exercise.id}@2x.webp")
        return next((file.as_uri() for file in files if file.is_file()), "")

    def _on_command(self, command: Command) -> None:
        if self._page:
            self._page.obey(command)

    def _on_remote(self, asked: Asked) -> None:
        from stretchtimer.gui.desktop.remote.track import Order

        if asked.order is Order.RAISE:
            self.come_forward()
        elif self._page and asked.order is Order.SEEK:
            self._page.seek(asked.position)
        elif self._page:
            command = command_for(asked.order, is_going_on=_is_running(self._page))
            if command:
                self._page.obey(command)


def _is_running(page: PlayerPage) -> bool:
    from stretchtimer.core.playback import Status

    return page.qt_player.playback.status is Status.RUNNING


def command_for(order: object, *, is_going_on: bool) -> Command | None:
    """Return what the same key would do; "play" while it plays, and "pause" in a pause, nothing."""
    from stretchtimer.gui.desktop.remote.track import Order

    match order:
        case Order.PLAY:
            return None if is_going_on else Command.TOGGLE
        case Order.PAUSE:
            return Command.PAUSE
        case Order.TOGGLE:
            return Command.TOGGLE
        case Order.NEXT:
            return Command.ON
        case Order.PREVIOUS:
            return Command.BACK
        case _:
            return None


def own_bus() -> MakeBus | None:
    """Return what shows sessions on the user's bus; nothing where the system has other ways."""
    if not sys.platform.startswith("linux"):
        return None
    from stretchtimer.gui.desktop.remote.bus import SessionBus, session_bus

    return lambda asked: SessionBus(session_bus, asked, time.monotonic)
