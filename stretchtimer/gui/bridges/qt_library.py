"""The one place where the library meets Qt: files are read in a thread, signals tell what came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Thread
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from stretchtimer.core.card import Card
from stretchtimer.core.errors import RoutineUnreadable, StretchTimerError
from stretchtimer.core.problems import Problem
from stretchtimer.core.routine import Routine
from stretchtimer.language import _

PATIENCE_S = 2.0
"""So long the end of the program waits for a file that is being read."""

Job: TypeAlias = Callable[[], None]


class Shelf(Protocol):
    """All cards and all problems of the files."""

    @property
    def cards(self) -> Sequence[Card]:
        """Every routine that can be played."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Everything that is wrong with the files."""


class QtLibrary(QObject):
    """Reads routines away from the window's thread. *scan* and *read* are called in that thread."""

    shelf_found = Signal(object)  # Shelf
    broke = Signal(object)  # an exception that is a mistake of ours, for the log
    routine_read = Signal(str, object)  # path, Routine
    routine_refused = Signal(str, object, str)  # path, problems, a sentence
    failed = Signal(str)  # a sentence

    def __init__(
        self,
        scan: Callable[[], Shelf],
        read: Callable[[str], Routine],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._scan = scan
        self._read = read
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None

    def scan(self) -> None:
        """Look at all files, and tell what they hold."""
        self._post(self._scan_now)

    def read(self, path: str) -> None:
        """Read the file at *path*, and tell what it holds or why it does not."""
        self._post(lambda: self._read_now(path))

    def close(self) -> None:
        """Read nothing more."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE_S)
            self._thread = None

    def _post(self, job: Job) -> None:
        if self._thread is None:
            self._thread = Thread(target=self._work, name="library", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def _work(self) -> None:
        while job := self._jobs.get():
            job()

    def _scan_now(self) -> None:
        try:
            shelf = self._scan()
        except Exception as error:  # the last net of this thread: it must go on
            self.failed.emit(_("Your routines could not be looked at: {error}").format(error=error))
            self.broke.emit(error)
        else:
            self.shelf_found.emit(shelf)

    def _read_now(self, path: str) -> None:
        try:
            routine = self._read(path)
        except RoutineUnreadable as error:
            sentence = _("This routine cannot be played, because of what stands in its file.")
            self.routine_refused.emit(path, error.problems, sentence)
        except StretchTimerError as error:
            self.routine_refused.emit(path, (), str(error))
        except Exception as error:  # the last net of this thread: it must go on
            sentence = _("This is a mistake in StretchTimer: {error}").format(
                error=f"{type(error).__name__}: {error}"
            )
            self.routine_refused.emit(path, (), sentence)
            self.broke.emit(error)
        else:
            self.routine_read.emit(path, routine)
