"""An exercise: what it is, how it looks, what is said, and who should leave it out."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum

from stretchtimer.core.dose import DosePart
from stretchtimer.core.safety import NotWith


class Kind(Enum):
    """What sort of exercise it is; the clinical limits go by it."""

    AIS = "ais"
    STATIC = "static"
    ACTIVE = "active"
    PRESSURE = "pressure"
    TIMER = "timer"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Cues:
    """What is said and shown, each at its moment; empty where there is nothing to say."""

    setup: str = ""
    move: str = ""
    hold: str = ""
    halfway: str = ""
    release: str = ""
    switch: str = ""
    rest: str = ""

    def over(self, other: Cues) -> Cues:
        """Return these cues, with the empty ones filled in from *other*."""
        return Cues(*(getattr(self, name) or getattr(other, name) for name in CUE_NAMES))


CUE_NAMES = tuple(cue.name for cue in fields(Cues))


@dataclass(frozen=True, slots=True)
class Mistake:
    """A common mistake, and the words that put it right."""

    mistake: str
    cue: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, in the user's language; ``language`` is the one that most of it is said in.

    ``side_part`` is the part of the body that a side is named by: leg, hip, … or side.
    ``figure`` is the id of a drawn figure, ``pictures`` are absolute paths of image files that were
    checked to lie in the routine's own folder. ``easier`` and ``harder`` are exercise ids.
    ``is_own`` is true for a user's file.
    """

    id: str
    name: str
    kind: Kind = Kind.STATIC
    summary: str = ""
    areas: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    position: str = ""
    level: int = 1
    figure: str = ""
    pictures: tuple[str, ...] = ()
    side_means: str = ""
    side_part: str = "side"
    dose: DosePart = field(default_factory=DosePart)
    cues: Cues = field(default_factory=Cues)
    steps: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    feel: str = ""
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    stop_if: tuple[str, ...] = ()
    not_with: NotWith = ()
    sources: tuple[str, ...] = ()
    recordings: tuple[tuple[str, str], ...] = ()
    is_own: bool = False
    language: str = "en"
