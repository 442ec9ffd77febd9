"""What the terminal player shows at a moment: words and numbers, not yet laid out."""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.routine import ExerciseStep
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.language import _
from stretchtimer.wording import (
    EXPECT_WORDS,
    clock_words,
    count_words,
    headline,
    next_words,
    phase_word,
    side_word,
)

MARKS = {
    Phase.PREPARE: "◇",
    Phase.MOVE: "▲",
    Phase.HOLD: "●",
    Phase.RELEASE: "▼",
    Phase.REST: "○",
    Phase.SET_REST: "○",
    Phase.SWITCH: "⇄",
    Phase.NOTE: "?",
    Phase.REPS: "?",
}
"""A shape for each phase, since a colour alone says nothing to many."""

LARGEST_SECONDS = 100
"""From so many seconds on the countdown is in minutes and seconds."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One look at a session. ``digits`` is empty where nothing counts down."""

    title: str
    place: str
    phase: Phase
    heading: str
    side: str
    name: str
    digits: str
    done: float
    text: str
    count: str
    coming: str
    is_calm: bool
    session: tuple[tuple[Phase, Millis], ...]
    position: Millis


def scene_of(playback: Playback, title: str) -> Scene:
    """Return what is shown of *playback*, a session of the routine called *title*."""
    timeline, segment = playback.timeline, playback.segment
    return Scene(
        title=title,
        place=place_words(playback),
        phase=segment.phase,
        heading=_heading(playback),
        side=side_word(segment.side, segment.exercise) if segment.side else "",
        name=headline(timeline, segment),
        digits=_digits(playback),
        done=playback.elapsed / segment.duration if segment.duration else 1.0,
        text=_text(playback),
        count=count_words(timeline, segment),
        coming=next_words(timeline, playback.index),
        is_calm=playback.status is Status.PAUSED,
        session=tuple((s.phase, s.duration) for s in timeline.segments),
        position=playback.position,
    )


def place_words(playback: Playback) -> str:
    """Say how far the session is: ``step 1 of 3 · 2:25 left``."""
    here, count = step_number(playback.timeline, playback.index)
    left = clock_words(playback.left)
    if not count:
        return _("{time} left").format(time=left)
    return _("step {n} of {all} · {time} left").format(n=here, all=count, time=left)


def step_number(timeline: Timeline, index: int) -> tuple[int, int]:
    """Return which exercise segment *index* belongs to, or follows, and how many there are.

    An easier exercise taken on the way is the same step as the one it stands for.
    """
    seen: dict[str, int] = {}
    here = 1
    for segment in timeline.segments:
        block = timeline.blocks[segment.block]
        if isinstance(block.step, ExerciseStep):
            seen.setdefault(block.key, len(seen) + 1)
        if segment.index == index:
            here = max(len(seen), 1)
    return here, len(seen)


def _heading(playback: Playback) -> str:
    phase = playback.segment.phase
    if playback.status is Status.PAUSED:
        return _("Paused: {phase}").format(phase=_(EXPECT_WORDS[phase]))
    if playback.lead_in:
        # translators: a phase, like Hold, that begins again in so many seconds
        return _("{phase} again in").format(phase=phase_word(phase))
    return phase_word(phase)


def _digits(playback: Playback) -> str:
    if playback.segment.gate:
        return ""
    left = playback.lead_in or playback.remaining
    seconds = -(-left // SECOND)
    return str(seconds) if seconds < LARGEST_SECONDS else clock_words(left)


def _text(playback: Playback) -> str:
    segment = playback.segment
    if segment.text or not segment.gate:
        return segment.text
    return _("Press Space when you have done them.") if _counts(segment) else ""


def _counts(segment: Segment) -> bool:
    return segment.phase is Phase.REPS
