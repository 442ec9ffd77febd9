"""Coloured pixels into a picture with its outline: the fine layer, premultiplied."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.lines import find_lines, line_pixels
from stretchtimer.figure.palette import Colour
from stretchtimer.figure.raster import Pixels

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]
Number = TypeVar("Number", bound=np.generic)

_BORDER, _INNER, _OUTER = 0.45, 0.80, 0.88
"""How strong the ink is on borders of cloth, within the body, and round it."""

_NOTHING = 255


def inked(
    colours: Floats,
    pixels: Pixels,
    objects: Codes,
    codes: Codes,
    view: View,
    ink: Colour,
    times: int,
) -> Floats:
    """Return the picture (4, height, width) of *view*, which is *times* finer than the last one.

    *colours* (3, k), *objects* and *codes* (k,) belong to the pixels.
    """
    shape = (view.height, view.width)
    size = view.height * view.width
    image = np.zeros((4, size), np.float32)
    for channel in range(3):
        image[channel][pixels.index] = colours[channel]
    image[3][pixels.index] = 1
    lines = find_lines(
        _map(pixels, pixels.depth, np.float32(-3), shape),
        _map(pixels, objects, np.uint8(0), shape),
        _map(pixels, codes, np.uint8(_NOTHING), shape),
        max(1, round(line_pixels(view.scale / times) * times)),
        1 / view.scale,
    )
    colour = as_floats(ink)
    _draw(image, lines.border.ravel(), colour, _BORDER)
    _draw(image, lines.inner.ravel(), colour, _INNER)
    _draw(image, lines.outer.ravel(), colour, _OUTER, solid=True)
    return image.reshape(4, *shape)


def _map(
    pixels: Pixels, values: NDArray[Number], empty: Number, shape: tuple[int, int]
) -> NDArray[Number]:
    whole = np.full(shape[0] * shape[1], empty, values.dtype)
    whole[pixels.index] = values
    return whole.reshape(shape)


def _draw(
    image: Floats, where: NDArray[np.bool_], ink: Floats, strength: float, *, solid: bool = False
) -> None:
    """Draw ink over *image* in place; *solid* ink also fills what was clear."""
    places = np.nonzero(where)[0]
    left = np.float32(1 - strength)
    covered = image[3][places]
    amount = 1 - left * covered if solid else covered * np.float32(strength)
    for channel, value in enumerate(ink):
        image[channel][places] = image[channel][places] * left + value * amount
    if solid:
        image[3][places] = 1
