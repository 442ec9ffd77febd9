"""A program that is left open overnight notices that it is another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_MS = 300_000
"""Often enough for the morning; a machine that slept, or a clock that was set, is no matter."""


class QtNewDay(QObject):
    """Tells that a day has ``begun`` since it last looked at the date."""

    begun = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._today = now().date()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the date."""
        today = self._now().date()
        if today != self._today:
            self._today = today
            self.begun.emit()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
