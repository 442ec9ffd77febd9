"""Which frame of the stream is heard at which time, learned from when the device asks for more.

The first request tells when the stream began. After that requests come at a steady distance before
what they ask for is heard; a busy machine makes them late and never early, so the earliest are the
truest. If even the earliest of the last second is late by much, the device has stood still for that
long (an underrun) and everything after it is heard later; if the earliest of many seconds creeps,
the device's clock runs differently from ours.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from stretchtimer.sound.clip import RATE

SPAN = 0.5
"""Requests are remembered as the earliest of each so many seconds."""
SPANS = 40
"""How many spans are remembered."""
JUMP = 0.03
"""A shift of at least this many seconds is an underrun."""
NOISE = 0.01
"""A creeping shift below this is not followed: so late are all requests on a busy machine, and
nobody hears so little. What is beyond it is followed, so it never grows."""
FASTEST_SLEW = 0.0002
"""The most that the clocks are brought together at one request, in seconds."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Frame 0 is heard at *origin*; *earliest* holds the latest spans, each as (number, offset).

    The offset is when the span's earliest request came, less the place in the stream it was for.
    """

    origin: float
    earliest: tuple[tuple[int, float], ...] = ()
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
        noted = self._noted(int(now / SPAN), now - frame / RATE)
        if self.steady is None:
            return _settled(replace(self, earliest=noted))
        return _followed(replace(self, earliest=noted), self.steady)

    def _noted(self, span: int, offset: float) -> tuple[tuple[int, float], ...]:
        if self.earliest and self.earliest[-1][0] == span:
            return (*self.earliest[:-1], (span, min(offset, self.earliest[-1][1])))
        return (*self.earliest[1 - SPANS :], (span, offset))


def _settled(timing: Timing) -> Timing:
    """Return *timing* at the beginning: what was not asked for yet cannot have been heard."""
    lowest = min(offset for _, offset in timing.earliest)
    steady = lowest if len(timing.earliest) > 2 else None
    return replace(timing, origin=max(timing.origin, lowest), steady=steady)


def _followed(timing: Timing, steady: float) -> Timing:
    """Return *timing* once the distance is known: moved on after an underrun, or crept after."""
    latest = timing.earliest[-2:]
    jump = min(offset for _, offset in latest) - steady
    if abs(jump) >= JUMP:
        return Timing(timing.origin + jump, latest, steady + jump)
    lowest = min(offset for _, offset in timing.earliest)
    if len(timing.earliest) < SPANS:  # still learning: who was late so far was only busy
        return replace(timing, steady=min(steady, lowest))
    drift = lowest - steady
    if abs(drift) < NOISE:
        return timing
    beyond = min((abs(drift) - NOISE) / 10, FASTEST_SLEW)
    slew = beyond if drift > 0 else -beyond
    return replace(timing, origin=timing.origin + slew, steady=steady + slew)
