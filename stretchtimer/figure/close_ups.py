"""Round close-ups in the corners of a picture."""

from __future__ import annotations

import numpy as np

from stretchtimer.core.figure import Corner, Figure, Inset
from stretchtimer.figure.camera import View, fitted
from stretchtimer.figure.canvas import Canvas, Layer
from stretchtimer.figure.marks import lay_marks
from stretchtimer.figure.scene import Scene
from stretchtimer.figure.strokes import circle, disc

_GAP, _FRAME = 0.03, 0.006
"""Shares of the picture's height: how far from the edges, and how wide the ring is."""


def close_up(scene: Scene, inset: Inset, size: tuple[int, int], fine: int) -> Layer:
    """Return the close-up of *scene* in its corner of a picture of *size* (width, height)."""
    width, height = size
    side, gap = round(height * inset.share), round(height * _GAP)
    close = _seen_closely(scene, inset, side, fine)
    middle, line = np.array([side / 2, side / 2]), max(1.5, height * _FRAME)
    mask = Canvas(side, side)
    disc(mask, middle, side / 2 - 1, (255, 255, 255))
    close.pixels *= mask.pixels[3]
    circle(close, middle, side / 2 - line, line, scene.colours.frame)
    right = inset.corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)
    low = inset.corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT)
    left, top = width - side - gap if right else gap, height - side - gap if low else gap
    return Layer(left, top, close.pixels)


def _seen_closely(scene: Scene, inset: Inset, side: int, fine: int) -> Canvas:
    """Return the close-up as a square, on a page of its own, with the marks that belong there."""
    centre = scene.posture.point(inset.at)
    turned = fitted([centre[None, :]], inset.camera, side, side)
    view = View(inset.camera, turned.middle, side / 2 / inset.radius, side, side)
    close = Canvas(side, side)
    disc(close, np.array([side / 2, side / 2]), side / 2, scene.colours.page)
    close.lay(Layer(0, 0, scene.drawn(view, fine, bare=inset.bare).pixels))
    rings = Figure(scene.figure.id, rings=scene.figure.rings)
    lay_marks(close, view, scene.colours, rings, scene.posture, scene.time)
    return close
