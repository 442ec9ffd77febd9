"""Draws the pictures of a movement: cut to what is not clear, as bytes the window can show."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from stretchtimer.core.motion import Stance
from stretchtimer.figure.canvas import Image
from stretchtimer.figure.motion import Cut, Draw, MotionKey, fitting
from stretchtimer.figure.renderer import FigureRenderer

MOST_EACH = 20 * 1024 * 1024
"""Bytes of one movement."""


def motion_drawing(bodies: Path) -> Draw:
    """Return what draws moments with the bodies in a folder."""
    renderer = FigureRenderer(bodies)
    sizes: dict[MotionKey, tuple[int, int]] = {}

    def draw(key: MotionKey, stance: Stance) -> Cut:
        if key not in sizes:
            sizes.clear()  # the movement before is drawn
            sizes[key] = fitting(key.width, key.height, MOST_EACH, _covered(renderer, key))
        size = sizes[key]
        image = renderer.render(key.figure, stance.time, size, key.look, breath=stance.breath)
        return cut_of(image)

    return draw


def _covered(renderer: FigureRenderer, key: MotionKey) -> float:
    """Return the share of the picture that is not clear border, seen on a small one."""
    size = (max(1, key.width // 6), max(1, key.height // 6))
    cuts = [
        cut_of(renderer.render(key.figure, time, size, key.look, fine=1)) for time in (0.0, 1.0)
    ]
    return max((cut.width + 1) * (cut.height + 1) for cut in cuts) / (size[0] * size[1])


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
    return Cut(part.tobytes(), left, top, right - left, bottom - top, (width, height))
