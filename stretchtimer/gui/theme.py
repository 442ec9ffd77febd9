"""How the window looks, as plain values: colours, sizes, corners and spacing; no Qt in here.

The values are those of the design's table of tokens; where one falls short of the contrast that is
promised, it is darker here (docs/decisions/0013-contrast.md). What the first paint needs is made of
NamedTuples in the window: each is ready in a third of a dataclass's time.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stretchtimer.core.timeline import Phase

LIKE = {"note": "prepare", "reps": "hold", "set_rest": "rest", "switch": "rest"}
"""The phases without a colour of their own, each with the one it looks like."""


class Mode(Enum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


class Colours(NamedTuple):
    """The colours by their role, each as ``#RRGGBB``."""

    background: str
    surface: str
    sunken: str
    text: str
    muted: str
    line: str
    primary: str
    on_primary: str
    primary_soft: str
    prepare: str
    move: str
    hold: str
    release: str
    rest: str
    caution_surface: str
    caution_line: str

    def of_phase(self, phase: Phase) -> str:
        """Return the colour that stands for *phase*."""
        role = LIKE.get(phase.value, phase.value)
        return str(getattr(self, role))


class Theme(NamedTuple):
    """The colours of one mode, and whether it is light or dark."""

    mode: Mode
    colours: Colours


LIGHT = Theme(
    Mode.LIGHT,
    Colours(
        background="#FAF9F6",
        surface="#FFFFFF",
        sunken="#F1EFEA",
        text="#1B2422",
        muted="#5C6964",
        line="#E3E0D9",
        primary="#0A6158",
        on_primary="#FFFFFF",
        primary_soft="#E4F1EE",
        prepare="#A94D08",
        move="#1D4ED8",
        hold="#0A6158",
        release="#6D28D9",
        rest="#52606D",
        caution_surface="#FFF4DF",
        caution_line="#E9C98A",
    ),
)

DARK = Theme(
    Mode.DARK,
    Colours(
        background="#111615",
        surface="#1A211F",
        sunken="#232C29",
        text="#EDF2EF",
        muted="#9DABA5",
        line="#2E3936",
        primary="#4FC3B0",
        on_primary="#08201C",
        primary_soft="#1E3632",
        prepare="#F5B14C",
        move="#86ABFF",
        hold="#4FC3B0",
        release="#BBA2F7",
        rest="#A2B2C1",
        caution_surface="#3A2E14",
        caution_line="#6B5522",
    ),
)


BLACK_ON_WHITE = Theme(
    Mode.LIGHT,
    Colours(
        background="#FFFFFF",
        surface="#FFFFFF",
        sunken="#F0F0F0",
        text="#000000",
        muted="#262626",
        line="#000000",
        primary="#003F8C",
        on_primary="#FFFFFF",
        primary_soft="#E3ECFA",
        prepare="#6E3000",
        move="#0B2FA0",
        hold="#004A3F",
        release="#4A1191",
        rest="#303840",
        caution_surface="#FFF3D6",
        caution_line="#6E3000",
    ),
)

WHITE_ON_BLACK = Theme(
    Mode.DARK,
    Colours(
        background="#000000",
        surface="#000000",
        sunken="#1C1C1C",
        text="#FFFFFF",
        muted="#E4E4E4",
        line="#FFFFFF",
        primary="#FFE45C",
        on_primary="#000000",
        primary_soft="#2B2700",
        prepare="#FFB84D",
        move="#9CC4FF",
        hold="#5FF0CF",
        release="#DDB8FF",
        rest="#D2DAE0",
        caution_surface="#2E1C00",
        caution_line="#FFB84D",
    ),
)


def system_theme(*, is_dark: bool, wants_contrast: bool) -> Theme:
    """Return the theme for what the system says about itself."""
    if wants_contrast:
        return WHITE_ON_BLACK if is_dark else BLACK_ON_WHITE
    return DARK if is_dark else LIGHT


class TextSize(Enum):
    """The sizes text comes in, in pixels at 100 %."""

    SMALL = 13
    BODY = 15
    LARGE = 17
    HEADING = 22
    TITLE = 26
    DISPLAY = 30


class Weight(Enum):
    """How strong text is drawn, on the scale of OpenType."""

    NORMAL = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700


STEP = 4
"""Spacing comes in multiples of this many pixels."""
CONTROL_CORNER = 10
CARD_CORNER = 16
STAGE_CORNER = 22
USUAL_FONT = 15
"""A system font of up to this many pixels is the usual one; a larger one is a wish for more."""
SYSTEM_BODY = 13
"""The size in pixels that a system's own text has where nobody asked for more."""


def text_scale(system_pixels: float, percent: int) -> float:
    """Return by how much text is enlarged: the system's wish times the user's *percent*."""
    wish = system_pixels / SYSTEM_BODY if system_pixels > USUAL_FONT else 1.0
    return wish * percent / 100
