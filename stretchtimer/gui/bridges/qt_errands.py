"""Things that take a moment are done in a thread of their own; the window hears when they are."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.language import _

Result = TypeVar("Result")
Job: TypeAlias = Callable[[], None]

PATIENCE_S = 5.0
"""So long the end of the program waits for an errand under way."""


class QtErrands(QObject):
    """Runs one errand after another; ``failed`` tells, in a sentence, why one could not be done."""

    failed = Signal(str)
    broke = Signal(object)  # an exception that is a mistake of ours, for the log
    _come_back = Signal(object)  # what to call in the window's thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._is_over = False
        self._come_back.connect(self._on_come_back, Qt.ConnectionType.QueuedConnection)

    def run(self, errand: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do *errand* in the thread, and hand what it gives to *then* in the window's."""

        def job() -> None:
            result = errand()
            self._come_back.emit(lambda: then(result))

        if self._thread is None:
            self._thread = Thread(target=self._work, name="errands", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def close(self) -> None:
        """Do no more errands; what one has brought back already is not handed over any more."""
        self._is_over = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(PATIENCE_S)
            self._thread = None

    def _work(self) -> None:
        while job := self._jobs.get():
            try:
                job()
            except (StretchTimerError, OSError) as error:
                self.failed.emit(_sentence(error))
            except Exception as error:  # the last net of this thread: it must go on
                words = _("This is a mistake in StretchTimer: {error}").format(
                    error=f"{type(error).__name__}: {error}"
                )
                self.failed.emit(words)
                self.broke.emit(error)

    def _on_come_back(self, call: Callable[[], None]) -> None:
        if not self._is_over:
            call()


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError):
        return _("That did not work: {reason}.").format(reason=error.strerror or error)
    return str(error)
