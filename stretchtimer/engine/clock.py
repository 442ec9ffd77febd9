"""Where the time comes from."""

from __future__ import annotations

import time
from typing import Protocol

from stretchtimer.core.duration import Millis


class Clock(Protocol):
    """A clock that only runs forward, also while the machine sleeps."""

    def now(self) -> Millis:
        """Return the reading, counted from an arbitrary start."""


class SystemClock:
    """The machine's monotonic clock.

    On Linux ``CLOCK_MONOTONIC`` stands still while the machine sleeps, ``CLOCK_BOOTTIME`` does not:
    with it a closed lid shows as a gap, as it does elsewhere (hardening T3).
    """

    def __init__(self) -> None:
        boottime = getattr(time, "CLOCK_BOOTTIME", None)
        self._source = getattr(time, "CLOCK_MONOTONIC", None) if boottime is None else boottime

    def now(self) -> Millis:
        """Return the reading in whole milliseconds."""
        if self._source is None:
            return time.monotonic_ns() // 1_000_000
        return time.clock_gettime_ns(self._source) // 1_000_000


class ScaledClock:
    """A clock that runs *speed* times as fast as another, for trying a routine out."""

    def __init__(self, clock: Clock, speed: float) -> None:
        self._clock = clock
        self._speed = speed
        self._start = clock.now()

    def now(self) -> Millis:
        """Return the reading in whole milliseconds of the faster time."""
        return self._start + round((self._clock.now() - self._start) * self._speed)
