"""What was really done: every rep once, however often it was begun, left or done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.timeline import Phase, Segment, Timeline


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep of one set on one side of one block; ``rep`` is 0 where the user counts."""

    block: str
    exercise: str
    side: Side | None
    set: int
    rep: int


@dataclass(frozen=True, slots=True)
class Held:
    """How long a rep was held, and whether to its end."""

    millis: Millis
    is_done: bool

    def better_of(self, other: Held) -> Held:
        """Return the two attempts at one rep as one: the longer hold, done if either was."""
        return Held(max(self.millis, other.millis), self.is_done or other.is_done)


@dataclass(frozen=True, slots=True)
class Record:
    """The reps done so far."""

    reps: Mapping[Rep, Held] = field(default_factory=lambda: MappingProxyType({}))

    def left(
        self, timeline: Timeline, segment: Segment, elapsed: Millis, *, finished: bool
    ) -> Record:
        """Return the record after *segment* was left *elapsed* into it, *finished* or not."""
        rep = rep_of(timeline, segment)
        if rep is None or not (elapsed or finished):
            return self
        held = Held(elapsed, finished)
        before = self.reps.get(rep)
        merged = {**self.reps, rep: held.better_of(before) if before else held}
        return replace(self, reps=MappingProxyType(merged))

    @property
    def reps_done(self) -> int:
        """How many reps were done to their end."""
        return sum(held.is_done for held in self.reps.values())

    @property
    def held(self) -> Millis:
        """How long was held, all reps together."""
        return sum(held.millis for held in self.reps.values())

    def reps_of(self, exercise: str, side: Side | None) -> int:
        """Return how many reps of *exercise* on *side* were done to their end."""
        return sum(
            held.is_done
            for rep, held in self.reps.items()
            if rep.exercise == exercise and rep.side is side
        )


def rep_of(timeline: Timeline, segment: Segment) -> Rep | None:
    """Return the rep that *segment* is the hold of, nothing for any other phase."""
    if segment.exercise is None or segment.phase not in (Phase.HOLD, Phase.REPS):
        return None
    key = timeline.blocks[segment.block].key
    return Rep(key, segment.exercise.id, segment.side, segment.set or 1, segment.rep or 0)
