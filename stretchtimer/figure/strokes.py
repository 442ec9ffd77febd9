"""Marks drawn over the figure: arrows, rings, drops of water, ticks; smooth at any size.

A stroke is the set of pixels nearer to its line than half its width; the edge pixels are partly
covered, so that nothing needs a finer picture.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.canvas import Canvas
from stretchtimer.figure.palette import Colour

Floats = NDArray[np.float32]
Line = NDArray[np.float64]
"""(n, 2): columns and rows in pixels."""

BEND_STEPS = 12


@dataclass(frozen=True, slots=True)
class _Window:
    """A part of the picture and the centres of its pixels."""

    left: int
    top: int
    x: Floats
    y: Floats


def _window(canvas: Canvas, points: Line, reach: float) -> _Window | None:
    low = np.floor(points.min(0) - reach - 1).astype(int)
    high = np.ceil(points.max(0) + reach + 1).astype(int)
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    right, bottom = min(canvas.width, int(high[0])), min(canvas.height, int(high[1]))
    if right <= left or bottom <= top:
        return None
    x = np.arange(left, right, dtype=np.float32) + np.float32(0.5)
    y = np.arange(top, bottom, dtype=np.float32) + np.float32(0.5)
    return _Window(left, top, x[None, :], y[:, None])


def _paint(
    canvas: Canvas,
    points: Line,
    reach: float,
    colour: Colour,
    cover: Callable[[Floats, Floats], Floats],
    strength: float = 1.0,
) -> None:
    window = _window(canvas, points, reach)
    if window is not None:
        alpha = np.clip(cover(window.x, window.y), 0, 1).astype(np.float32)
        canvas.fill(colour, alpha * np.float32(strength), window.left, window.top)


def line(canvas: Canvas, points: Line, width: float, colour: Colour, strength: float = 1.0) -> None:
    """Draw a line with round ends through *points*."""

    def cover(x: Floats, y: Floats) -> Floats:
        return np.float32(width / 2 + 0.5) - _distance(x, y, points)

    _paint(canvas, points, width / 2, colour, cover, strength)


def _distance(x: Floats, y: Floats, points: Line) -> Floats:
    """Return how far each pixel is from the nearest piece of the line."""
    nearest = np.full(np.broadcast_shapes(x.shape, y.shape), 1e9, np.float32)
    for start, end in pairwise(points):
        across, down = (float(v) for v in end - start)
        squared = across * across + down * down + 1e-9
        px, py = x - np.float32(start[0]), y - np.float32(start[1])
        share = np.clip((px * np.float32(across) + py * np.float32(down)) / squared, 0, 1)
        share = share.astype(np.float32)
        dx, dy = px - share * np.float32(across), py - share * np.float32(down)
        np.minimum(nearest, dx * dx + dy * dy, out=nearest)
    return np.sqrt(nearest)


def polygon(
    canvas: Canvas,
    corners: Line,
    colour: Colour,
    grow: float = 0.0,
    strength: float = 1.0,
    *,
    fading: bool = False,
) -> None:
    """Fill a convex polygon, *grow* pixels larger on every side; a *fading* one goes out below."""
    top, height = corners[:, 1].min(), np.ptp(corners[:, 1]) + 1e-9
    centre = corners.mean(0)

    def cover(x: Floats, y: Floats) -> Floats:
        inside = np.full(np.broadcast_shapes(x.shape, y.shape), 1e9, np.float32)
        for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            across, down = end - start
            size = math.hypot(across, down) + 1e-9
            normal = np.array([-down, across]) / size
            if normal @ (centre - start) < 0:
                normal = -normal
            down_by = y * np.float32(normal[1]) + np.float32(grow + 0.5 - normal @ start)
            np.minimum(inside, x * np.float32(normal[0]) + down_by, out=inside)
        if fading:
            inside = np.clip(inside, 0, 1) * (1 - (y - np.float32(top)) / np.float32(height))
        return inside

    _paint(canvas, corners, grow + 1, colour, cover, strength)


def disc(canvas: Canvas, centre: Line, radius: float, colour: Colour, strength: float = 1) -> None:
    """Fill a circle."""

    def cover(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - np.float32(centre[0]), y - np.float32(centre[1]))
        inside: Floats = np.float32(radius + 0.5) - away
        return inside

    _paint(canvas, np.array([centre]), radius, colour, cover, strength)


def circle(canvas: Canvas, centre: Line, radius: float, width: float, colour: Colour) -> None:
    """Draw a whole ring."""

    def cover(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - np.float32(centre[0]), y - np.float32(centre[1]))
        inside: Floats = np.float32(width / 2 + 0.5) - np.abs(away - np.float32(radius))
        return inside

    _paint(canvas, np.array([centre]), radius + width, colour, cover)


def bowed(points: Line) -> Line:
    """Return a smooth line: of three points the middle one pulls, as in a quadratic curve."""
    if len(points) != 3:
        return points
    t = np.linspace(0, 1, BEND_STEPS)[:, None]
    a, b, c = points
    bow: Line = a * (1 - t) ** 2 + 2 * b * t * (1 - t) + c * t**2
    return bow


def arrow(
    canvas: Canvas,
    points: Line,
    width: float,
    colour: Colour,
    halo: Colour,
    strength: float = 1.0,
) -> None:
    """Draw an arrow along *points* with a halo that lifts it off what is behind."""
    shaft = bowed(points)
    tip = shaft[-1]
    head = width * 2.9
    ahead = tip - _back_along(shaft, head)
    ahead = ahead / (math.hypot(*ahead) + 1e-9)
    base = tip - ahead * head
    across = np.array([-ahead[1], ahead[0]]) * head * 0.62
    corners = np.array([tip, base + across, base - across])
    away = np.hypot(*(shaft - tip).T)
    shaft = np.concatenate([shaft[away > head * 0.9], [base + ahead * width * 0.4]])
    window = _window(canvas, shaft, width)
    away = _distance(window.x, window.y, shaft) if window else None
    for ink, wide, grown, share in ((halo, 0.95, 0.45, 0.9), (colour, 0.5, 0.0, 1.0)):
        if window and away is not None:
            cover = np.clip(np.float32(width * wide + 0.5) - away, 0, 1)
            canvas.fill(ink, cover * np.float32(share * strength), window.left, window.top)
        polygon(canvas, corners, ink, width * grown, strength)


def _back_along(shaft: Line, distance: float) -> Line:
    """Return the point of the shaft about *distance* before its tip."""
    away = np.hypot(*(shaft - shaft[-1]).T)
    far: Line = shaft[np.nonzero(away >= min(distance, away.max()))[0][-1]]
    return far
