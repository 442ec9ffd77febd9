"""The kinds of value that stand in the file of a figure: numbers, places, planes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag
from pydantic_core import core_schema

from stretchtimer.core.figure import DIRECTIONS, PLANES
from stretchtimer.core.joints import LANDMARKS, PARTS, both_sides
from stretchtimer.core.number_words import number_words
from stretchtimer.core.problems import shown
from stretchtimer.language import _
from stretchtimer.storage.fields import OneOf, wrong
from stretchtimer.storage.models import Entry
from stretchtimer.storage.tree import Plain

_REAL = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d{1,3})?", re.ASCII)

FARTHEST = 3.0
"""How far from the middle of the stage a place may be, metres."""

FREE = "free"
"""What stands for: no longer held."""


@dataclass(frozen=True, slots=True)
class Real:
    """Marks a number from *low* to *high*."""

    low: float
    high: float

    def __call__(self, value: Any) -> float:
        """Return the number that *value* is."""
        low, high = number_words(self.low), number_words(self.high)
        hint = _("Write a number from {low} to {high}.").format(low=low, high=high)
        if not isinstance(value, Plain) or not _REAL.fullmatch(value) or len(value) > 24:
            if not isinstance(value, str):
                raise wrong("number", _("This is no number."), hint)
            said = _("`{word}` is no number.").format(word=shown(value, 40))
            raise wrong("number", said, hint)
        number = float(value)
        if not self.low <= number <= self.high:
            outside = _("{number} is not from {low} to {high}.")
            said = outside.format(number=number_words(number), low=low, high=high)
            raise wrong("number", said, hint)
        return number

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Return the check."""
        return core_schema.no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Return the schema."""
        return {"type": "number", "minimum": self.low, "maximum": self.high}


Metres: TypeAlias = Annotated[float, Real(-FARTHEST, FARTHEST)]
Size: TypeAlias = Annotated[float, Real(0.001, FARTHEST)]
Degrees: TypeAlias = Annotated[float, Real(-360, 360)]
Share: TypeAlias = Annotated[float, Real(0, 1)]

Place: TypeAlias = Annotated[list[Metres], Field(min_length=3, max_length=3)]
FlatPlace: TypeAlias = Annotated[list[Metres], Field(min_length=2, max_length=3)]
Sizes: TypeAlias = Annotated[list[Size], Field(min_length=2, max_length=3)]
LandmarkWord: TypeAlias = Annotated[str, OneOf(LANDMARKS)]
PartWord: TypeAlias = Annotated[str, OneOf((*PARTS[:3], *both_sides(PARTS[3:])))]


class PointEntry(Entry):
    """A place counted from a landmark."""

    at: LandmarkWord = Field(description="The landmark to count from: knee.R, head, …")
    by: Place | None = Field(None, description="How far from it: right, up, to the viewer; m.")
    along: PartWord | None = Field(
        None, description="Count along this part: its left, its up, its front."
    )
    floor: Metres | None = Field(None, description="The height above the floor instead; m.")


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "a single value"


Point: TypeAlias = Annotated[
    Annotated[PointEntry, Tag("a mapping")]
    | Annotated[Place, Tag("a list")]
    | Annotated[LandmarkWord, Tag("a single value")],
    Discriminator(_shape),
]
"""A place: three numbers, a landmark, or an offset from a landmark."""

Target: TypeAlias = Annotated[
    Annotated[PointEntry, Tag("a mapping")]
    | Annotated[Place, Tag("a list")]
    | Annotated[Annotated[str, OneOf((FREE, *LANDMARKS))], Tag("a single value")],
    Discriminator(_shape),
]
"""A place, or ``free``."""

Direction: TypeAlias = Annotated[
    Annotated[Place, Tag("a list")]
    | Annotated[Annotated[str, OneOf(tuple(DIRECTIONS))], Tag("a single value")],
    Discriminator(lambda value: "a list" if isinstance(value, list) else "a single value"),
]
Facing: TypeAlias = Annotated[
    Annotated[Place, Tag("a list")]
    | Annotated[Annotated[str, OneOf(tuple(PLANES))], Tag("a single value")],
    Discriminator(lambda value: "a list" if isinstance(value, list) else "a single value"),
]


class FlatEntry(Entry):
    """A palm or sole against a plane."""

    faces: Facing = Field(description="floor, wall, left-wall, back-wall, or a direction.")
    point: Direction | None = Field(None, description="The way fingertips or toes point.")


Plane: TypeAlias = Annotated[
    Annotated[FlatEntry, Tag("a mapping")]
    | Annotated[Annotated[str, OneOf((FREE, *PLANES))], Tag("a single value")],
    Discriminator(lambda value: "a mapping" if isinstance(value, dict) else "a single value"),
]
"""A plane in a word, with a direction, or ``free``."""
