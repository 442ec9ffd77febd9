"""The system's wish that the program ends, brought into Qt's loop."""

from __future__ import annotations

import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class QtInterrupts(QObject):
    """Calls *end* when the program is interrupted (Ctrl-C) or told to terminate.

    Python would only look at the signal when it is next run, which may be never while nothing
    happens in the window; so the signal is written into a socket that Qt watches.
    """

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        import socket

        self._end = end
        self._reader, self._writer = socket.socketpair()
        for half in (self._reader, self._writer):
            half.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        self._handlers = {
            number: signal.signal(number, _leave_it_to_qt)
            for number in (signal.SIGINT, signal.SIGTERM)
        }

    def close(self) -> None:
        """Leave signals as they were."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _on_signal(self) -> None:
        self._reader.recv(64)
        self._end()


def _leave_it_to_qt(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the socket has told Qt already."""
