"""A picture in the making: premultiplied colour and coverage, 0 to 1, layer laid over layer.

Channel after channel (4, height, width): numpy is slow where its innermost axis has four numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.palette import Colour

Floats = NDArray[np.float32]
Image = NDArray[np.uint8]
"""(height, width, 4): red, green, blue, alpha; colours premultiplied."""


def as_floats(colour: Colour) -> Floats:
    """Return a colour as three numbers 0 to 1."""
    return np.array(colour, np.float32) / np.float32(255)


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of a picture: where its upper left corner is, and its premultiplied pixels."""

    left: int
    top: int
    pixels: Floats


class Canvas:
    """A picture that layers are laid on; it begins empty and clear."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.pixels: Floats = np.zeros((4, height, width), np.float32)

    def lay(self, layer: Layer) -> None:
        """Lay *layer* over what is there; what lies outside the picture is cut off."""
        rows, columns = self._within(layer.left, layer.top, *layer.pixels.shape[1:])
        own = layer.pixels[:, rows[1], columns[1]]
        left = 1 - own[3]
        for channel, laid in zip(self.pixels, own, strict=True):
            below = channel[rows[0], columns[0]]
            below *= left
            below += laid

    def fill(self, colour: Colour, cover: Floats, left: int = 0, top: int = 0) -> None:
        """Lay one colour over the picture wherever *cover* (height, width) says how much."""
        rows, columns = self._within(left, top, *cover.shape)
        own = cover[rows[1], columns[1]]
        for channel, value in zip(self.pixels, (*as_floats(colour), 1.0), strict=True):
            below = channel[rows[0], columns[0]]
            more = np.float32(value) - below
            more *= own
            below += more

    def _within(self, left: int, top: int, height: int, width: int) -> tuple[_Cut, _Cut]:
        """Return rows and columns of the picture, each with those of what is laid on it."""
        return _cut(top, height, self.height), _cut(left, width, self.width)

    def mirror(self) -> None:
        """Turn left and right round."""
        self.pixels = np.ascontiguousarray(self.pixels[:, :, ::-1])

    def image(self) -> Image:
        """Return the finished picture."""
        image = np.empty((self.height, self.width, 4), np.uint8)
        for number, channel in enumerate(self.pixels):
            scaled = channel * np.float32(255)
            scaled += np.float32(0.5)
            np.minimum(scaled, np.float32(255), out=scaled)
            image[:, :, number] = scaled.astype(np.uint8)
        return image


_Cut = tuple[slice, slice]


def _cut(start: int, size: int, whole: int) -> _Cut:
    first, last = max(start, 0), max(min(start + size, whole), 0)
    last = max(first, last)
    return slice(first, last), slice(first - start, last - start)
