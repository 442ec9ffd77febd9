"""What a text that is being written is worth at this moment: its problems, and what it becomes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from stretchtimer.core.problems import Problem
from stretchtimer.core.routine import Routine


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A step's number (``3``, nested ``3.2``) and the line it begins on, counted from 1."""

    number: str
    line: int


@dataclass(frozen=True, slots=True)
class Proof:
    """The problems of a text, and the routine it makes.

    Where there are errors the routine is made without what is wrong, to be looked at and not to be
    played; nothing where not even that is possible. ``places`` are the steps in order.
    """

    problems: tuple[Problem, ...] = ()
    routine: Routine | None = None
    places: tuple[StepPlace, ...] = ()

    @property
    def is_playable(self) -> bool:
        """True if it can be played as it stands."""
        return self.routine is not None and not any(one.is_error for one in self.problems)

    def step_at(self, line: int) -> str:
        """Return the number of the step that *line* belongs to; nothing above the first."""
        at = bisect_right(self.places, line, key=attrgetter("line"))
        return self.places[at - 1].number if at else ""
