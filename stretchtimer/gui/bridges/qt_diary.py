"""The one place where the diary meets Qt: what its thread tells becomes a signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from stretchtimer.core.history import Feeling

if TYPE_CHECKING:
    from stretchtimer.core.resuming import Leftover
    from stretchtimer.engine.diary import Diary

Told = Callable[[str], None]


class QtDiary(QObject):
    """Holds the diary. ``told`` says what the user should know of the history.

    ``unsaved`` says why nothing is being saved, and is empty when all is well again.
    ``changed`` tells that there is something new to look at: a session is over, or was left.
    """

    told = Signal(str)
    unsaved = Signal(str)
    changed = Signal()
    _told = Signal(str)
    _unsaved = Signal(str)

    def __init__(self, make: Callable[[Told, Told], Diary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        later = Qt.ConnectionType.QueuedConnection  # it may speak before anybody can listen
        self._told.connect(self.told, later)
        self._unsaved.connect(self.unsaved, later)
        self.diary = make(self._told.emit, self._unsaved.emit)

    def end(self, leftover: Leftover) -> None:
        """Leave *leftover* as done so far."""
        self.diary.end(leftover)
        self.changed.emit()

    def feel(self, session: str, feeling: Feeling) -> None:
        """Keep what the user says of a session."""
        self.diary.feel(session, feeling)
        self.changed.emit()

    def feel_next(self, session: str, pain: int) -> None:
        """Keep the pain of the morning after a session."""
        self.diary.feel_next(session, pain)
        self.changed.emit()

    def tell_change(self) -> None:
        """Tell that a session is over."""
        self.changed.emit()

    def close(self) -> None:
        """Write what is left."""
        self.diary.close()
