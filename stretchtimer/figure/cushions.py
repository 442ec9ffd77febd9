"""Cushions and pillows: thin at the seam, full in the middle, and giving way beneath a body."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.solids import Solid, joined, rounded, tube

Floats = NDArray[np.float32]
Place = NDArray[np.float64]

_AROUND, _DOWN = 44, 18
_SQUARE = 4.2
_THIN, _EARS = 0.62, 0.05
"""How much thinner the edge is than the middle, and how far the corners stand out."""

_SEAM_METRES = 0.0065
_CELL, _RISE = 0.012, 0.9
"""The dent is measured in cells of this width, metres, and rises so steeply beside the skin."""

_SPREAD = 10
"""How many cells to the side a dent is followed: to the top of the thickest cushion."""

_BESIDE = [(row, column) for row in range(3) for column in range(3) if (row, column) != (1, 1)]
"""Where a cell's neighbours are, counted from the one before both of its sides."""

_LEFT_OVER = 0.22
"""The share of its height that a cushion keeps under any weight."""


@lru_cache(maxsize=16)
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
    beside = np.array([_CELL, 0.0, _CELL])
    below = np.array([0.0, 1.0, 0.0])
    near = skin[np.all((skin > low - beside - below) & (skin < high + beside), axis=1)]
    upper = np.nonzero(places[:, 1] > low[1] + _LEFT_OVER * (high[1] - low[1]))[0]
    if not len(near):
        return solid
    ceiling = _ceiling(near, low, high)
    places_down = ((places[upper] - low)[:, (0, 2)] / _CELL).T + 1
    least = low[1] + _LEFT_OVER * (places[upper, 1] - low[1])
    sunk = places.copy()
    free = np.minimum(places[upper, 1], _between(ceiling, places_down))
    sunk[upper, 1] = np.maximum(free, least)
    return Solid(sunk, solid.triangles)


def _ceiling(near: Floats, low: Place, high: Place) -> Place:
    """Return cell by cell (across, along) how high a cushion may reach beneath the skin *near*."""
    across, _, along = np.ceil((high - low) / _CELL).astype(int) + 3
    cells = np.floor((near - low) / _CELL).astype(int) + 1
    ceiling = np.full((across, along), high[1])
    np.minimum.at(ceiling, (cells[:, 0], cells[:, 2]), near[:, 1])
    height, width = ceiling.shape
    for _ in range(_SPREAD):
        raised = np.pad(ceiling, 1, constant_values=high[1]) + _RISE * _CELL
        slanted = raised + _RISE * _CELL * (math.sqrt(2) - 1)
        for row, column in _BESIDE:
            source = slanted if row % 2 == column % 2 == 0 else raised
            np.minimum(ceiling, source[row : row + height, column : column + width], out=ceiling)
    return ceiling


def _between(field: Place, places: Place) -> Place:
    """Return the values of *field* at *places* (2, n), counted in cells, mixed linearly."""
    places = places - 0.5
    first = np.floor(places).astype(int)
    across, along = places - first
    i, j = first
    upper = field[i, j] * (1 - along) + field[i, j + 1] * along
    lower = field[i + 1, j] * (1 - along) + field[i + 1, j + 1] * along
    mixed: Place = upper * (1 - across) + lower * across
    return mixed
