"""A routine laid out in time: what happens from which millisecond to which."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum

from stretchtimer.core.dose import Dose, Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import ExerciseStep, NoteStep, RestStep


class Phase(Enum):
    """What the person is asked to do during a segment."""

    PREPARE = "prepare"
    MOVE = "move"
    HOLD = "hold"
    RELEASE = "release"
    REST = "rest"
    SET_REST = "set_rest"
    SWITCH = "switch"
    NOTE = "note"
    REPS = "reps"


@dataclass(frozen=True, slots=True)
class Block:
    """One step as it is done once: a circuit of two rounds gives two blocks for each step in it.

    ``key`` tells it from every other block of the session (``3.2``, in round two ``3.2@2``).
    """

    key: str
    step: ExerciseStep | NoteStep | RestStep

    @property
    def dose(self) -> Dose | None:
        """The dose of an exercise; nothing for notes and rests."""
        return self.step.dose if isinstance(self.step, ExerciseStep) else None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time in which one thing is asked; a gate is a moment that waits for the user.

    ``block`` is the index of the block it belongs to. ``set`` and ``rep`` count from 1; in a rest
    or a switch they, and ``side``, name what comes next.
    """

    index: int
    start: Millis
    duration: Millis
    phase: Phase
    block: int
    exercise: Exercise | None = None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    gate: bool = False
    text: str = ""

    @property
    def end(self) -> Millis:
        """The first millisecond that is no longer part of the segment."""
        return self.start + self.duration


@dataclass(frozen=True, slots=True)
class Timeline:
    """Segments that follow each other without a gap, from zero to ``duration``."""

    segments: tuple[Segment, ...]
    blocks: tuple[Block, ...]

    @property
    def duration(self) -> Millis:
        """How long the whole routine lasts; gates add nothing."""
        return self.segments[-1].end if self.segments else 0

    @property
    def hold_time(self) -> Millis:
        """How long it asks to hold, all holds together."""
        return sum(s.duration for s in self.segments if s.phase is Phase.HOLD)

    def index_at(self, position: Millis) -> int:
        """Return the index of the segment that *position* lies in, clamped into the timeline."""
        return max(bisect_right(self.segments, position, key=lambda s: s.start) - 1, 0)

    def first_of(self, block: int) -> int:
        """Return the index of the first segment of *block*."""
        return next(s.index for s in self.segments if s.block == block)

    def lengthened(self, index: int, by: Millis) -> Timeline:
        """Return a timeline in which segment *index* lasts *by* longer (or shorter)."""
        later = (replace(s, start=s.start + by) for s in self.segments[index + 1 :])
        changed = replace(self.segments[index], duration=self.segments[index].duration + by)
        return replace(self, segments=(*self.segments[:index], changed, *later))
