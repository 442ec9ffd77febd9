"""The notes of the desktop as the window sees them: what they tell comes as a signal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from stretchtimer.gui.desktop.notes import DesktopNotes, Note, plain_line
from stretchtimer.gui.desktop.remote.bus import Connection
from stretchtimer.language import _, pgettext

OPEN, START, LATER = "default", "start", "later"


class QtNotes(QObject):
    """Reminds on the desktop, with buttons to start and to be reminded later.

    ``opened`` and ``start_wanted`` and ``later`` tell what was pressed. Where the desktop shows no
    notes *fall_back* is handed title and words, and the window is ``told``. *connect* is nothing
    where there is no bus at all.
    """

    told = Signal(str)
    opened = Signal()
    start_wanted = Signal()
    later = Signal()
    _answered = Signal(str)
    _failed = Signal(object)  # Note

    def __init__(
        self,
        connect: Callable[[], Connection] | None,
        fall_back: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fall_back = fall_back
        self._notes: DesktopNotes | None = None
        if connect:
            self._notes = DesktopNotes(connect, self._answered.emit, self._failed.emit)
        self._answered.connect(self._on_answer)
        self._failed.connect(lambda note: self._tell_otherwise(note.title, note.text))

    def tell(self, title: str, words: str) -> None:
        """Have the desktop say *words* under *title*."""
        if self._notes is None:
            self._tell_otherwise(title, words)
            return
        answers = (
            (OPEN, _("Open StretchTimer")),
            (START, _("Start")),
            (LATER, pgettext("reminder", "Later")),
        )
        self._notes.tell(Note(title, words, answers))

    def close(self) -> None:
        """Leave the desktop's bus."""
        if self._notes:
            self._notes.close()

    def _tell_otherwise(self, title: str, words: str) -> None:
        self._fall_back(title, words)
        self.told.emit(f"{plain_line(title)}. {plain_line(words)}")

    def _on_answer(self, answer: str) -> None:
        if answer == LATER:
            self.later.emit()
            return
        self.opened.emit()
        if answer == START:
            self.start_wanted.emit()
