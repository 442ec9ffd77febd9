"""Taking a routine along: as a file to share, on paper, or as sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from stretchtimer.core.choices import Choices
from stretchtimer.core.routine import Routine
from stretchtimer.export.paper import Paper
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.handout_sheet import HandoutSheet, HandoutWish
from stretchtimer.gui.look import Look
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import N_, _

BUNDLES = N_("StretchTimer routine (*.stretch)")
PAGES = N_("Page (*.pdf)")
SOUNDS = {"mp3": N_("Sound (*.mp3)"), "wav": N_("Sound (*.wav)")}


@dataclass(frozen=True, slots=True)
class SharingWays:
    """What lies outside: ``ask_save`` returns a path or nothing; the others work in a thread.

    ``bundle`` shares the routine of one file as another, ``handout`` prints one to a file on the
    paper and with the names that are wished for, ``audio`` writes one as sound, in the format that
    ``sound`` names; ``paper`` returns what printers here have.
    """

    ask_save: Callable[[str, str, str], str]
    bundle: Callable[[str, str], None]
    handout: Callable[[Routine, HandoutWish, str], None]
    audio: Callable[[Routine, Choices, str], None]
    sound: str = "wav"
    paper: Callable[[], Paper] = lambda: Paper.A4


class SharingFlow(QObject):
    """Asks where to, does it in a thread, and says that it is done."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        errands: QtErrands,
        ways: SharingWays,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._errands = errands
        self._ways = ways

    def share(self, routine: Routine, path: str) -> None:
        """Put the routine in the file at *path* into a .stretch file."""
        target = self._ask(_("Share as .stretch file"), routine, ".stretch", BUNDLES)
        if target:
            self._errands.run(lambda: self._ways.bundle(path, target), self._done(target))

    def print_handout(self, routine: Routine) -> None:
        """Put *routine* on paper, once it is known for whom."""
        wish = HandoutWish("", routine.author, self._ways.paper())
        sheet = HandoutSheet(self._look, routine.title, wish)
        sheet.wanted.connect(lambda found: self._print(routine, found))
        sheet.closed.connect(self._window.uncover)
        self._window.cover_with(sheet)

    def _print(self, routine: Routine, wish: HandoutWish) -> None:
        self._window.uncover()
        target = self._ask(_("Print handout"), routine, ".pdf", PAGES)
        if target:
            work = lambda: self._ways.handout(routine, wish, target)  # noqa: E731
            self._errands.run(work, self._done(target))

    def save_audio(self, routine: Routine, choices: Choices) -> None:
        """Write *routine*, as it is wanted today, as one sound file."""
        ending = self._ways.sound
        target = self._ask(_("Save as audio"), routine, f".{ending}", SOUNDS[ending])
        if target:
            work = lambda: self._ways.audio(routine, choices, target)  # noqa: E731
            self._errands.run(work, self._done(target))

    def _ask(self, title: str, routine: Routine, ending: str, kinds: str) -> str:
        name = routine.id.replace(":", "-")
        path = self._ways.ask_save(title, f"{name}{ending}", _(kinds))
        return path if not path or path.lower().endswith(ending) else path + ending

    def _done(self, target: str) -> Callable[[object], None]:
        return lambda _done: self._window.show_notice(_("Saved as {path}.").format(path=target))
