"""The audio guide laid out: every cue of a session on one stretch of time that waits for nobody.

Where the session would wait, the guide waits a set time, which the voice announces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from stretchtimer.core.cues import Cue, CueKind, plan_cues
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.timeline import Segment, Timeline
from stretchtimer.language import _
from stretchtimer.sound.pace import Pace, with_pace
from stretchtimer.sound.phrases import Phrases
from stretchtimer.sound.speech import with_speech
from stretchtimer.wording import headline, side_word, small

PAUSE: Millis = 20 * SECOND
"""How long the guide waits where the session would wait for the user."""
TAIL: Millis = 1_500
"""The silence after the last sound."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the guide that one can jump to: an exercise on one side."""

    start: Millis
    title: str


@dataclass(frozen=True, slots=True)
class GuidePlan:
    """Cues by the guide's own time, chapters from the first moment on, and how long it lasts."""

    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    duration: Millis


def plan_guide(
    timeline: Timeline,
    phrases: Phrases,
    duration_of: Callable[[str], Millis],
    *,
    pause: Millis = PAUSE,
    pace: Pace = Pace.OFF,
    countdown: int = 3,
) -> GuidePlan:
    """Lay *timeline* out as a guide, *pause* long where it waits; *duration_of* measures speech."""
    said = replace(phrases, when_ready=phrases.pause_of(pause))
    tones = with_pace(plan_cues(timeline, countdown), timeline, pace)
    cues = with_speech(tones, timeline, said, duration_of)
    shifts = _shifts(timeline, cues, duration_of, pause)
    moved = tuple(replace(cue, at=cue.at + shifts[cue.index]) for cue in cues)
    ends = (cue.at + _length(cue, duration_of) for cue in moved)
    last = max((*ends, timeline.duration + shifts[-1]))
    return GuidePlan(moved, tuple(_chapters(timeline, shifts)), last + TAIL)


def _shifts(
    timeline: Timeline, cues: Sequence[Cue], duration_of: Callable[[str], Millis], pause: Millis
) -> list[Millis]:
    """Return by how much each segment, and the end, comes later: what the gates before it took."""
    spoken: dict[int, Millis] = {}
    for cue in cues:
        end = cue.at + _length(cue, duration_of)
        spoken[cue.index] = max(spoken.get(cue.index, 0), end)
    shifts: list[Millis] = []
    shift = 0
    for segment in timeline.segments:
        shifts.append(shift)
        if segment.gate:
            shift += max(spoken.get(segment.index, 0) - segment.start, 0) + pause
    return [*shifts, shift]


def _length(cue: Cue, duration_of: Callable[[str], Millis]) -> Millis:
    return duration_of(cue.text) if cue.kind is CueKind.SPEECH else 0


def _chapters(timeline: Timeline, shifts: Sequence[Millis]) -> Iterator[Chapter]:
    """Yield a chapter wherever the exercise or the side changes."""
    before: tuple[object, ...] = ()
    for segment in timeline.segments:
        here = (segment.block, segment.side)
        if here != before:
            start = segment.start + shifts[segment.index]
            yield Chapter(start, _chapter_title(timeline, segment))
        before = here


def _chapter_title(timeline: Timeline, segment: Segment) -> str:
    name = headline(timeline, segment)
    if not segment.side:
        return name
    # translators: an exercise and a side: "Pigeon, left leg"
    said = _("{name}, {side}")
    return said.format(name=name, side=small(side_word(segment.side, segment.exercise)))
