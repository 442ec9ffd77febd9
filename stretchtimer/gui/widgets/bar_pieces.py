"""How a timeline is cut into the pieces of a bar, so that even a long one can be read."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from itertools import groupby

from stretchtimer.core.duration import Millis
from stretchtimer.core.timeline import Phase, Segment, Timeline

GAP = 2
"""Pixels between two pieces."""
NARROWEST = 5
"""A phase that would be narrower, in pixels, is drawn together with its neighbours."""
WORK = frozenset({Phase.MOVE, Phase.HOLD, Phase.RELEASE, Phase.REST, Phase.REPS})


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: from ``start`` to ``end`` in time, from ``left`` on for ``width`` in pixels.

    ``first`` is the index of the first segment in it; ``is_merged`` if there are several.
    """

    first: int
    start: Millis
    end: Millis
    phase: Phase
    left: float
    width: float
    is_merged: bool = False


def pieces_of(timeline: Timeline, width: int) -> tuple[Piece, ...]:
    """Cut *timeline* for a bar *width* pixels wide.

    Step by step, the finest cut is taken whose pieces can be seen: phases; else the reps of one
    side and set as one hold, with what lies between; else the whole step.
    """
    if not timeline.duration or width <= 0:
        return ()
    scale = width / timeline.duration
    pieces: list[Piece] = []
    for _, block in groupby(timeline.segments, key=lambda segment: segment.block):
        pieces.extend(_cut(tuple(s for s in block if s.duration), scale))
    return tuple(pieces)


def _cut(segments: tuple[Segment, ...], scale: float) -> list[Piece]:
    cuts: tuple[Callable[[Segment], Hashable], ...] = (
        lambda segment: segment.index,
        lambda segment: (segment.side, segment.set, segment.phase in WORK),
    )
    for key in cuts:
        runs = [tuple(run) for _, run in groupby(segments, key=key)]
        if all((run[-1].end - run[0].start) * scale - GAP >= NARROWEST for run in runs):
            return [_piece(run, scale) for run in runs]
    return [_piece(segments, scale)] if segments else []


def _piece(run: Iterable[Segment], scale: float) -> Piece:
    segments = tuple(run)
    first, last = segments[0], segments[-1]
    phases = {segment.phase for segment in segments}
    return Piece(
        first=first.index,
        start=first.start,
        end=last.end,
        phase=first.phase if len(phases) == 1 else Phase.HOLD,
        left=first.start * scale,
        width=max((last.end - first.start) * scale - GAP, 1.0),
        is_merged=len(segments) > 1,
    )
