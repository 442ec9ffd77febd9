"""Something that is done again and again in a thread of its own, until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

PATIENCE = 1.0
"""How long (s) stopping waits for a beat under way; a disk may hang."""


class Pulse:
    """Calls *beat* every so many *seconds*; what it raises ends nothing but must not be raised."""

    def __init__(self, beat: Callable[[], None], seconds: float) -> None:
        self._beat = beat
        self._seconds = seconds
        self._stopped = Event()
        self._thread = Thread(target=self._work, name="pulse", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Beat no more; a beat under way is waited for, but not for long."""
        self._stopped.set()
        self._thread.join(PATIENCE)

    def _work(self) -> None:
        while not self._stopped.wait(self._seconds):
            self._beat()
