"""Cushions and pillows: thin at the seam, full in the middle, and giving way beneath a body."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.solids import Solid, joined, rounded, tube

Floats = NDArray[np.float32]

_AROUND, _DOWN = 36, 14
_SQUARE = 4.2
_THIN, _EARS = 0.62, 0.05
"""How much thinner the edge is than the middle, and how far the corners stand out."""

_SEAM_METRES = 0.0065
_REACH, _NARROW, _SLOPE = 0.06, 0.012, 0.9
"""Metres to the side: how far the skin presses, how far fully; and how the dent rises between."""

_EVERY = 3
"""One in so many points of the skin is looked at: they lie much closer than the cushion's own."""

_LEFT_OVER = 0.22
"""The share of its height that a cushion keeps under any weight."""


def cushion(size: tuple[float, float, float]) -> Solid:
    """Return a cushion round the origin, with its seam: width, height and depth in metres."""
    half = np.array(size) / 2
    body = rounded(size, _SQUARE, _AROUND, _DOWN)
    share = body.vertices / half
    across, along = np.abs(share[:, 0]), np.abs(share[:, 2])
    shape = np.ones_like(share)
    shape[:, 1] -= _THIN * np.maximum(across, along) ** 3
    shape[:, (0, 2)] += (_EARS * (across * along) ** 2)[:, None]
    vertices = body.vertices * shape
    first = 1 + (_DOWN // 2 - 1) * _AROUND
    ring = vertices[first : first + _AROUND]
    seam = tube(np.concatenate([ring, ring[:2]]), _SEAM_METRES, 6)
    return joined([Solid(vertices, body.triangles), seam])


def pressed(solid: Solid, skin: Floats) -> Solid:
    """Return *solid* sunk in where *skin* (n, 3) lies lower than its upper side."""
    places = solid.vertices
    low, high = places.min(0), places.max(0)
    above = low - np.array([_REACH, 1.0, _REACH])
    below = high + np.array([_REACH, 0.0, _REACH])
    near = skin[np.all((skin > above) & (skin < below), axis=1)][::_EVERY]
    upper = np.nonzero(places[:, 1] > low[1] + _LEFT_OVER * (high[1] - low[1]))[0]
    if not len(near):
        return solid
    least = low[1] + _LEFT_OVER * (places[:, 1] - low[1])
    sunk = places.copy()
    ceiling = _ceiling(places[upper].astype(np.float32), near)
    sunk[upper, 1] = np.maximum(np.minimum(places[upper, 1], ceiling), least[upper])
    return Solid(sunk, solid.triangles)


def _ceiling(places: Floats, near: Floats) -> Floats:
    """Return how high each of *places* may reach below the skin *near* it."""
    across = places[:, None, 0] - near[None, :, 0]
    along = places[:, None, 2] - near[None, :, 2]
    away = np.sqrt(across * across + along * along)
    rising = np.where(away > _REACH, np.float32(np.inf), _SLOPE * np.maximum(away - _NARROW, 0))
    lowest: Floats = (near[None, :, 1] + rising).min(1)
    return lowest
