"""What each visible point of the body is made of: skin, top, leggings, hair or lash.

The borders are thresholds on numbers interpolated over the skin (``FIELDS``), so that a neckline
is a clean curve whatever the mesh does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.body import FIELDS, Body
from stretchtimer.figure.palette import Palette, Tone

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]


class Material(IntEnum):
    """What a point is made of; things come after the body's own materials."""

    SKIN = 0
    TOP = 1
    BOTTOM = 2
    HAIR = 3
    LASH = 4
    THING = 5


SLEEVE_END = 0.46
"""How far down the upper arm the sleeve goes."""

CUFF_METRES = 0.045
"""How far above the ankle the leggings end."""

LOW_WAIST_METRES = 0.01
"""How far above the hip joint a lowered waistband sits: below a patch."""


def materials(
    value: Mapping[str, Floats], lash: NDArray[np.bool_], marks: dict[str, float], *, low: bool
) -> Codes:
    """Return the material of each point from its *value* of each field; *low*: the hip is bare."""
    on_arm = value["arm"] > 0.5
    high = value["height"] > marks["waist"]
    codes = np.full(len(lash), Material.SKIN, np.uint8)
    top = (value["neckline"] < 0) & (value["sleeve"] < SLEEVE_END) & (high | on_arm)
    codes[top] = Material.TOP
    band = marks["hip"] + LOW_WAIST_METRES if low else marks["waist"]
    leg = (value["height"] <= band) & (value["height"] > marks["ankle"] + CUFF_METRES)
    codes[leg & ~on_arm] = Material.BOTTOM
    codes[value["hair"] > 0] = Material.HAIR
    codes[lash] = Material.LASH
    return codes


@dataclass(frozen=True, slots=True)
class Dress:
    """What the triangles of a body are made of, and which of them a border crosses.

    A lowered waist is ``low``.
    """

    low: bool
    codes: Codes
    crossed: NDArray[np.bool_]


def dressed(body: Body, *, low: bool) -> Dress:
    """Return a body's clothes."""
    value = {name: body.fields[:, column] for column, name in enumerate(FIELDS)}
    at_vertices = materials(value, body.lash, body.marks, low=low)
    first, second, third = (at_vertices[body.triangles[:, corner]] for corner in range(3))
    return Dress(low, first, (first != second) | (first != third))


def tones(palette: Palette) -> list[Tone]:
    """Return the colours of the body's materials, by code."""
    return [palette.skin, palette.top, palette.bottom, palette.hair, palette.lash]
