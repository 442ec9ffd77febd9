"""Draws the pictures of a movement: cut to what is not clear, as packed bytes for the window."""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np

from stretchtimer.core.motion import Stance
from stretchtimer.figure.canvas import Image
from stretchtimer.figure.motion import Cut, Draw, MotionKey, size_of
from stretchtimer.figure.renderer import FigureRenderer

_PACKING = 1
"""zlib's quickest: flat colours shrink to a tenth all the same."""


def motion_drawing(bodies: Path) -> Draw:
    """Return what draws moments with the bodies in a folder."""
    renderer = FigureRenderer(bodies)

    def draw(key: MotionKey, stance: Stance) -> Cut:
        size = size_of(key, stance)
        image = renderer.render(key.figure, stance.time, size, key.look, breath=stance.breath)
        return cut_of(image)

    return draw


def cut_of(image: Image) -> Cut:
    """Return *image* (height, width, 4; red first) without its clear borders, blue first."""
    height, width = image.shape[:2]
    covered = image[:, :, 3] > 0
    rows, columns = np.nonzero(covered.any(1))[0], np.nonzero(covered.any(0))[0]
    if not len(rows):
        return Cut(b"", 0, 0, 0, 0, (width, height))
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    left, right = int(columns[0]), int(columns[-1]) + 1
    part = image[top:bottom, left:right][:, :, [2, 1, 0, 3]]
    packed = zlib.compress(part.tobytes(), _PACKING)
    return Cut(packed, left, top, right - left, bottom - top, (width, height))
