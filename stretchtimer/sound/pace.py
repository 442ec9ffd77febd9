"""The pace of the reps, for ears alone: a tick each second, or a tone that breathes with the phase.

Rising on the way in, falling on the way out, as long as the phase itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from operator import attrgetter

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Kind
from stretchtimer.core.timeline import Phase, Segment, Timeline

RISE, FALL = "rise-", "fall-"
"""How the names of breath tones begin; their length in milliseconds follows."""
LONGEST_BREATH: Millis = 12 * SECOND


class Pace(Enum):
    """What is heard of the pace."""

    OFF = "off"
    TICK = "tick"
    BREATH = "breath"


def with_pace(cues: Iterable[Cue], timeline: Timeline, pace: Pace) -> tuple[Cue, ...]:
    """Return *cues* together with the pace of every quick rep (those of AIS) in *timeline*."""
    added = _ticks(timeline) if pace is Pace.TICK else _breaths(timeline)
    extra = () if pace is Pace.OFF else tuple(added)
    return tuple(sorted((*cues, *extra), key=attrgetter("progress")))


def breath_of(name: str) -> tuple[bool, Millis] | None:
    """Return whether the breath tone called *name* rises, and its length; nothing if it is none."""
    kind, _, length = name.partition("-")
    if f"{kind}-" not in (RISE, FALL) or not length.isdecimal():
        return None
    return f"{kind}-" == RISE, min(int(length), LONGEST_BREATH)


def _paced(timeline: Timeline) -> Iterator[Segment]:
    for segment in timeline.segments:
        if segment.exercise and segment.exercise.kind is Kind.AIS and segment.rep:
            yield segment


def _ticks(timeline: Timeline) -> Iterator[Cue]:
    """Yield a tick on each full second within a phase; its beginning has a tone of its own."""
    for segment in _paced(timeline):
        if segment.phase in (Phase.MOVE, Phase.HOLD, Phase.RELEASE):
            for at in range(segment.start + SECOND, segment.end, SECOND):
                yield Cue(at, segment.index, CueKind.TONE, "tick")


def _breaths(timeline: Timeline) -> Iterator[Cue]:
    for segment in _paced(timeline):
        way = {Phase.MOVE: RISE, Phase.RELEASE: FALL}.get(segment.phase)
        if way:
            yield Cue(segment.start, segment.index, CueKind.TONE, f"{way}{segment.duration}")
