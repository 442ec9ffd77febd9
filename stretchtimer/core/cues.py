"""The sounds of a session, planned ahead: which cue falls on which millisecond.

One tone at every change of phase, low pips that count down to it, and the words that belong to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from typing import TypeAlias

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.timeline import Phase, Segment, Timeline

Progress: TypeAlias = tuple[int, Millis]
"""A segment's index and a position: tells apart the gates that share one millisecond."""

HALFWAY_FROM: Millis = 20 * SECOND
"""A hold at least this long has its halfway point marked."""
SHORTEST_COUNTED: Millis = 3 * SECOND
"""A phase shorter than this is not counted down."""


class CueKind(Enum):
    """How a cue is heard."""

    TONE = "tone"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound and the position at which it is due, in the segment it belongs to."""

    at: Millis
    index: int
    kind: CueKind
    name: str
    text: str = ""

    @property
    def progress(self) -> Progress:
        """Where it lies in the order of the session."""
        return self.index, self.at


TONES = {
    Phase.PREPARE: "prepare",
    Phase.MOVE: "move",
    Phase.HOLD: "hold",
    Phase.RELEASE: "release",
    Phase.REST: "rest",
    Phase.SET_REST: "rest",
    Phase.SWITCH: "switch",
    Phase.NOTE: "ready",
    Phase.REPS: "ready",
}
"""The tone at the start of each phase; ``ready`` says that the session waits for the user."""

COUNTED = frozenset({Phase.PREPARE, Phase.HOLD, Phase.REST, Phase.SET_REST, Phase.SWITCH})
"""The phases whose end is counted down: something new is asked when they are over."""


def plan_cues(timeline: Timeline, countdown: int = 3) -> tuple[Cue, ...]:
    """Plan every cue of *timeline*, with up to *countdown* pips before a change, in order."""
    cues: list[Cue] = []
    for segment in timeline.segments:
        cues.extend(_cues_of(segment, countdown))
    finish = len(timeline.segments), timeline.duration
    cues.append(Cue(finish[1], finish[0], CueKind.TONE, "finish"))
    return tuple(sorted(cues, key=attrgetter("progress")))


def _cues_of(segment: Segment, countdown: int) -> Iterator[Cue]:
    tone = "ready" if segment.gate else TONES[segment.phase]
    yield Cue(segment.start, segment.index, CueKind.TONE, tone)
    spoken = _spoken(segment)
    if spoken and segment.text:
        yield Cue(segment.start, segment.index, CueKind.SPEECH, spoken, segment.text)
    if has_halfway(segment):
        yield from _halfway(segment)
    for seconds in range(pips_in(segment, countdown), 0, -1):
        yield Cue(segment.end - seconds * SECOND, segment.index, CueKind.TONE, "pip")


def _spoken(segment: Segment) -> str:
    """Return the name of the words said when *segment* begins; each once in a set."""
    match segment.phase:
        case Phase.PREPARE:
            return "setup"
        case Phase.SWITCH:
            return "switch"
        case Phase.NOTE | Phase.REPS:
            return "note"
        case Phase.SET_REST:
            return "rest"
        case Phase.REST if segment.rep in (None, 2):
            return "rest"
        case Phase.MOVE | Phase.HOLD | Phase.RELEASE if segment.rep == 1:
            return str(segment.phase.value)
        case _:
            return ""


def has_halfway(segment: Segment) -> bool:
    """Return whether the middle of *segment* is marked by a tone."""
    return segment.phase is Phase.HOLD and segment.duration >= HALFWAY_FROM


def _halfway(segment: Segment) -> Iterator[Cue]:
    at = segment.start + segment.duration // 2
    yield Cue(at, segment.index, CueKind.TONE, "halfway")
    words = segment.exercise.cues.halfway if segment.exercise else ""
    if words:
        yield Cue(at, segment.index, CueKind.SPEECH, "halfway", words)


def pips_in(segment: Segment, countdown: int) -> int:
    """Return how many pips fit at the end of *segment*: at most one for every two seconds."""
    if segment.phase not in COUNTED or segment.duration < SHORTEST_COUNTED:
        return 0
    counted = segment.duration - has_halfway(segment)  # a pip at the very middle would cover it
    return min(countdown, counted // (2 * SECOND))


def cues_between(cues: Sequence[Cue], after: Progress, upto: Progress) -> Sequence[Cue]:
    """Return the cues due in the half-open interval ``(after, upto]``."""
    first = bisect_right(cues, after, key=attrgetter("progress"))
    last = bisect_right(cues, upto, key=attrgetter("progress"))
    return cues[first:last]


def lead_in_cues(segment: Segment, lead_in: Millis) -> tuple[tuple[Millis, str], ...]:
    """Return the tones of a lead-in, each with what is left of it then: pips, then the hold's."""
    pips = tuple((n * SECOND, "pip") for n in range(lead_in // SECOND, 0, -1))
    return (*pips, (0, TONES[segment.phase])) if lead_in else ()
