"""A picture in the making: premultiplied colour and coverage, 0 to 1, layer laid over layer."""

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
        self.pixels: Floats = np.zeros((height, width, 4), np.float32)

    def lay(self, layer: Layer) -> None:
        """Lay *layer* over what is there; what lies outside the picture is cut off."""
        height, width = layer.pixels.shape[:2]
        left, top = max(layer.left, 0), max(layer.top, 0)
        right = min(layer.left + width, self.width)
        bottom = min(layer.top + height, self.height)
        if right <= left or bottom <= top:
            return
        own = layer.pixels[
            top - layer.top : bottom - layer.top, left - layer.left : right - layer.left
        ]
        below = self.pixels[top:bottom, left:right]
        below *= 1 - own[:, :, 3:]
        below += own

    def fill(self, colour: Colour, cover: Floats, left: int = 0, top: int = 0) -> None:
        """Lay one colour over the picture wherever *cover* (height, width) says how much."""
        self.lay(Layer(left, top, tinted(colour, cover)))

    def image(self) -> Image:
        """Return the finished picture."""
        scaled = self.pixels * np.float32(255)
        scaled += np.float32(0.5)
        np.minimum(scaled, np.float32(255), out=scaled)
        return scaled.astype(np.uint8)


def tinted(colour: Colour, cover: Floats) -> Floats:
    """Return a layer's pixels: *colour* as strong as *cover* (height, width)."""
    pixels = np.empty((*cover.shape, 4), np.float32)
    pixels[:, :, :3] = as_floats(colour) * cover[:, :, None]
    pixels[:, :, 3] = cover
    return pixels


def averaged(channels: Floats, times: int) -> Floats:
    """Return (4, height, width) *channels* as pixels, blocks of *times* by *times* made one.

    The sides must be multiples of *times*; the result is (height, width, 4).
    """
    rows = channels[:, ::times].copy()
    for row in range(1, times):
        rows += channels[:, row::times]
    mean = rows[:, :, ::times].copy()
    for column in range(1, times):
        mean += rows[:, :, column::times]
    mean *= np.float32(1 / times**2)
    return np.ascontiguousarray(np.moveaxis(mean, 0, 2))
