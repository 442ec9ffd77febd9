"""An exercise out of another program's collection, as far as that collection describes it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.exercise import Kind

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


class NotForeign(StretchTimerError):
    """A file that is of no collection the program knows; the message says why."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """One exercise; what the collection does not say is empty.

    ``equipment`` are words of ours, ``unmatched`` is what we have no word for. ``source`` and
    ``licence`` say where it is from and who may do what with it; ``pictures`` only name them.
    """

    name: str
    kind: Kind
    source: str
    licence: str
    language: str = "en"
    level: int = 0
    areas: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id its file can have, made of its name."""
        return _NOT_IN_IDS.sub("-", self.name.lower()).strip("-")[:80].strip("-") or "exercise"


def text_of(value: object, longest: int = 500) -> str:
    """Return *value* as one line of text; nothing where it is no text."""
    if not isinstance(value, str):
        return ""
    plain = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(plain.split())[:longest]


def texts_of(value: object, longest: int = 500) -> tuple[str, ...]:
    """Return the texts of a list, empty ones left out; none where it is no list."""
    several = value if isinstance(value, list) else []
    return tuple(text for one in several if (text := text_of(one, longest)))


AREAS_OF_MUSCLES: tuple[tuple[str, str], ...] = (
    ("hamstring", "hamstrings"),
    ("biceps femoris", "hamstrings"),
    ("quad", "quadriceps"),
    ("calves", "calf"),
    ("gastrocnemius", "calf"),
    ("soleus", "calf"),
    ("glut", "glutes"),
    ("abductor", "outer-hip"),
    ("adductor", "hip"),
    ("lower back", "low-back"),
    ("middle back", "back"),
    ("lats", "back"),
    ("latissimus", "back"),
    ("trap", "neck"),
    ("shoulder", "shoulder"),
    ("deltoid", "shoulder"),
    ("neck", "neck"),
)
"""What a muscle's name contains, and the area it lies in."""


def areas_of(muscles: tuple[str, ...]) -> tuple[str, ...]:
    """Return our words for where *muscles* lie."""
    found = (
        area for muscle in muscles for part, area in AREAS_OF_MUSCLES if part in muscle.lower()
    )
    return tuple(dict.fromkeys(found))
