"""The walk through one short routine: offered once, and again whenever it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from stretchtimer.core.routine import Routine
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.walk.hint_card import HintCard
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _

OFFERED = "walk_offered"


class WalkFlow(QObject):
    """Offers the walk, and plays it: by the real player, with hints, and nothing written down.

    *read* reads its routine (in a thread); *play* plays one and returns the page it is played on,
    or nothing where the questions about the person are open.
    """

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        desk: SettingsDesk,
        errands: QtErrands,
        *,
        read: Callable[[], Routine],
        play: Callable[[Routine], PlayerPage | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._desk = desk
        self._errands = errands
        self._read = read
        self._play = play

    def offer_once(self) -> None:
        """Ask whether to walk through a session; never a second time."""
        if self._desk.settings.flag(OFFERED) or self._window.is_alone:
            return
        self._desk.put(OFFERED, True)
        sheet = Sheet(self._look)
        sheet.begin(_("Shall we walk through one short session?"))
        sheet.add_text(
            _(
                "It takes about a minute: one gentle stretch for each calf, at a wall or a chair. "
                "Hints tell you the keys. You can leave at any time with Esc."
            )
        )
        sheet.add_text(_("You find it again under Help."), role="muted")
        go = sheet.add_button(_("Walk me through"), primary=True)
        go.clicked.connect(self.begin)
        sheet.add_button(_("Not now")).clicked.connect(self._window.uncover)
        self._lay(sheet)
        sheet.setFocusProxy(go)
        go.setFocus()

    def begin(self) -> None:
        """Walk through the routine."""
        self._window.uncover()
        self._errands.run(self._read, self._on_read)

    def _on_read(self, routine: Routine) -> None:
        page = self._play(routine)
        if page is not None:
            HintCard(self._look, page)
            page.over.connect(lambda _outcome: self._tell_the_end())

    def _tell_the_end(self) -> None:
        sheet = Sheet(self._look)
        sheet.begin(_("That is all there is to it"))
        sheet.add_text(
            _(
                "Choose a routine, look over what it takes, and start. In a session ? shows the "
                "keys; F1 opens the book of help."
            )
        )
        done = sheet.add_button(_("To the routines"), primary=True)
        done.clicked.connect(self._window.uncover)
        self._lay(sheet)
        sheet.setFocusProxy(done)
        done.setFocus()

    def _lay(self, sheet: Sheet) -> None:
        sheet.closed.connect(self._window.uncover)
        self._window.cover_with(sheet)
        sheet.settle()
