"""A routine at a glance: what the list of routines shows, and no more.

What the window's first paint needs is made of NamedTuples: each is ready in a third of the time a
dataclass takes, and `dataclasses` itself need not be loaded (docs/decisions/0012).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from stretchtimer.core.duration import Millis
from stretchtimer.core.safety import Care, Condition, NotWith, care_for


class CardExercise(NamedTuple):
    """An exercise of a routine, as far as its card needs it."""

    id: str
    name: str
    not_with: NotWith = ()
    figure: str = ""


class Card(NamedTuple):
    """What one routine's card shows. ``path`` is the file it stands in."""

    id: str
    title: str
    summary: str
    total: Millis
    level: int
    areas: tuple[str, ...]
    equipment: tuple[str, ...]
    is_own: bool
    path: str
    picture: str = ""
    exercises: tuple[CardExercise, ...] = ()

    def asked(self, care: Care, conditions: Collection[Condition]) -> tuple[CardExercise, ...]:
        """Return the exercises for which *conditions* ask for exactly *care*."""
        return tuple(e for e in self.exercises if care_for(e.not_with, conditions) is care)
