"""How the drawn person looks: the user's choice of body and skin, and the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class BodyShape(Enum):
    """Which of the three drawn people shows the exercise."""

    FEMALE = "female"
    MALE = "male"
    SENIOR = "senior"


class SkinTone(Enum):
    """The colour of the skin, from light to deep."""

    FAIR = "fair"
    LIGHT = "light"
    OLIVE = "olive"
    TAN = "tan"
    BROWN = "brown"
    DEEP = "deep"


class Theme(Enum):
    """What the picture lies on: a light page, a dark page, or paper."""

    STUDIO = "studio"
    DARK = "dark"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Look:
    """A person and a page."""

    body: BodyShape = BodyShape.FEMALE
    skin: SkinTone = SkinTone.LIGHT
    theme: Theme = Theme.STUDIO
