"""How a figure moves with the session: which moment of it each phase shows."""

from __future__ import annotations

import math
from dataclasses import dataclass

from stretchtimer.core.duration import Millis
from stretchtimer.core.timeline import Phase

BREATH = 5_000
"""One breath in and out in a hold, milliseconds: about twelve a minute, as at rest."""

LONGEST_MOVE = 4_000
"""A slow way in is shown in this time at the most, and then waits."""

QUICK_MOVE = 1_500
"""The way in when the hold begins without one."""

REP = 6_000
"""One rep there and back where the user counts."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A moment of a figure: 0 its first frame, 1 its last; and how full the chest is, 0 to 1."""

    time: float
    breath: float = 0.0


AT_START, AT_END = Stance(0.0), Stance(1.0)


def stance(
    phase: Phase,
    elapsed: Millis,
    duration: Millis,
    *,
    had_move: bool = True,
    is_still: bool = False,
) -> Stance:
    """Return what a figure shows *elapsed* into a phase of *duration*.

    It waits in its first frame, moves in, breathes in the hold, moves out; a hold that *had_move*
    before it not moves in first. *is_still* (reduced motion) shows the end of the movement in the
    phases that move or hold, and nothing in between.
    """
    if phase not in _MOVING:
        return AT_START
    if is_still:
        return AT_END
    if phase is Phase.MOVE:
        return Stance(_share(elapsed, duration))
    if phase is Phase.RELEASE:
        return Stance(1 - _share(elapsed, duration))
    if phase is Phase.REPS:
        return Stance(_wave(elapsed, REP))
    if not had_move and elapsed < QUICK_MOVE:
        return Stance(elapsed / QUICK_MOVE)
    return Stance(1.0, _wave(elapsed - (0 if had_move else QUICK_MOVE), BREATH))


_MOVING = (Phase.MOVE, Phase.HOLD, Phase.RELEASE, Phase.REPS)


def _wave(elapsed: Millis, period: Millis) -> float:
    return (1 - math.cos(2 * math.pi * elapsed / period)) / 2


def _share(elapsed: Millis, duration: Millis) -> float:
    return min(1.0, max(0.0, elapsed / max(1, min(duration, LONGEST_MOVE))))
