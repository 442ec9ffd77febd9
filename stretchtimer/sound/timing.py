"""Which frame of the stream is heard at which time, learned from when the device asks for more.

The first request tells when the stream began. After that requests come at a steady distance before
what they ask for is heard; the earliest of the last second are the truest, for a busy machine only
makes them late. If they move by much, the device has stood still for that long (an underrun) and
everything after it is heard later; if they creep, its clock runs differently from ours.
"""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.sound.clip import RATE

WINDOW = 1.0
"""For how many seconds a request is remembered."""
ENOUGH = 0.7
"""How many seconds of requests tell the steady distance."""
JUMP = 0.03
"""A shift of at least this many seconds is an underrun."""
FASTEST_SLEW = 0.0002
"""The most that the clocks are brought together at one request, in seconds."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Frame 0 is heard at *origin*; *seen* are the latest requests, each as (when, its frame 0)."""

    origin: float
    seen: tuple[tuple[float, float], ...] = ()
    steady: float | None = None

    def frame_at(self, time: float) -> int:
        """Return the frame that is heard at *time*."""
        return round((time - self.origin) * RATE)

    def time_of(self, frame: int) -> float:
        """Return when *frame* is heard."""
        return self.origin + frame / RATE

    def requested(self, frame: int, now: float) -> Timing:
        """Return what is known after the device has asked for *frame* at *now*."""
        if frame == 0:
            return Timing(now)
        recent = tuple(one for one in self.seen if one[0] > now - WINDOW)
        seen = (*recent, (now, now - frame / RATE))
        earliest = min(offset for _, offset in seen)
        if self.steady is None:
            # what has not been asked for yet cannot have been heard
            steady = earliest if now - seen[0][0] >= ENOUGH else None
            return Timing(max(self.origin, earliest), seen, steady)
        shift = earliest - self.steady
        if abs(shift) < JUMP:
            shift = max(-FASTEST_SLEW, min(FASTEST_SLEW, shift / 10))
        return Timing(self.origin + shift, seen, self.steady + shift)
