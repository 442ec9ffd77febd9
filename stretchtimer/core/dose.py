"""The dose: how often, how long and on which sides an exercise is done."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from stretchtimer.core.duration import SECOND, Millis


class Side(Enum):
    """A half of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(Enum):
    """Which sides a dose asks for, and in which order."""

    EACH = "each"  # all sets of one side, then the other
    ALTERNATE = "alternate"  # change side after every set
    LEFT = "left"
    RIGHT = "right"
    ONE = "one"  # the user picks a side
    TOGETHER = "together"  # no side

    @property
    def has_sides(self) -> bool:
        """True if the dose names a side at all."""
        return self is not Sides.TOGETHER


class Count(Enum):
    """What ends a rep: the clock, or the user."""

    HOLD = "hold"
    REPS = "reps"


@dataclass(frozen=True, slots=True)
class DosePart:
    """What one place in a file says of a dose; ``None`` is what it leaves open."""

    sides: Sides | None = None
    sets: int | None = None
    reps: int | None = None
    count: Count | None = None
    move: Millis | None = None
    hold: Millis | None = None
    release: Millis | None = None
    rest: Millis | None = None
    set_rest: Millis | None = None
    prepare: Millis | None = None
    switch: Millis | None = None

    def over(self, other: DosePart) -> DosePart:
        """Return this part, with what it leaves open filled in from *other*."""
        return DosePart(*(_first(self, other, name) for name in PART_NAMES))


PART_NAMES = tuple(field.name for field in fields(DosePart))


def _first(part: DosePart, other: DosePart, name: str) -> Any:
    own = getattr(part, name)
    return own if own is not None else getattr(other, name)


@dataclass(frozen=True, slots=True)
class Dose:
    """A whole dose; durations in milliseconds. ``hold`` is 0 where nothing is timed."""

    sides: Sides = Sides.TOGETHER
    sets: int = 1
    reps: int = 1
    count: Count = Count.HOLD
    move: Millis = 0
    hold: Millis = 0
    release: Millis = 0
    rest: Millis = 0
    set_rest: Millis = 15 * SECOND
    prepare: Millis = 10 * SECOND
    switch: Millis = 8 * SECOND


def settle(*parts: DosePart) -> Dose:
    """Return the dose that *parts* give together; an earlier part wins, built-in values lose."""
    settled = DosePart()
    for part in parts:
        settled = settled.over(part)
    said = {name: getattr(settled, name) for name in PART_NAMES}
    return Dose(**{name: value for name, value in said.items() if value is not None})
