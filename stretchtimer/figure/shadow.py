"""The soft shadow on the floor: all skin darkens what is below it, the less the higher it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.camera import View
from stretchtimer.figure.solids import Solid

Floats = NDArray[np.float32]

CELL = 0.016
"""Width of a cell of the shadow's own coarse picture, metres: the same softness at every size."""

FADE_HEIGHT = 0.27
"""Metres above the floor at which a part casts about a third of its shadow; higher soon none."""

_SHIFT = np.array([0.12, 0.0, -0.05], np.float32)
"""How far the shadow goes aside per metre of height: the light comes from the upper left."""

_DENSITY = 0.55
_PER_SQUARE_METRE = 13500
"""Vertices of a body over a square metre of floor that darken it once."""

_THING = 1.3

_EVERY = 2
"""One in so many vertices of the body is dropped: they lie much closer than the cells."""


def shadow(skin: Floats, view: View, solids: Sequence[Solid] = ()) -> Floats:
    """Return how dark the floor is (0 to 1) at each pixel of *view*: (height, width).

    *solids* are the things that stand on the floor and darken it as well.
    """
    cell = max(CELL * view.scale, 1.0)
    columns = int(np.ceil(view.width / cell)) + 1
    rows = int(np.ceil(view.height / cell)) + 1
    body = skin[::_EVERY]
    points = np.concatenate([body, *(solid.vertices.astype(np.float32) for solid in solids)])
    shares = np.concatenate([np.full(len(body), _EVERY), *(_shares(solid) for solid in solids)])
    height = np.maximum(points[:, 1], 0)
    dropped = points * np.array([1, 0, 1], np.float32) + height[:, None] * _SHIFT
    seen = view(dropped)
    column, row = (np.floor(seen[:, axis] / np.float32(cell)).astype(np.intp) for axis in (0, 1))
    inside = (column >= 0) & (column < columns) & (row >= 0) & (row < rows)
    weights = np.exp(-((height[inside] / np.float32(FADE_HEIGHT)) ** 2)) * shares[inside]
    cells = row[inside] * columns + column[inside]
    amount = np.bincount(cells, weights, rows * columns).reshape(rows, columns)
    per_cell = _PER_SQUARE_METRE * (cell / view.scale) ** 2
    return _enlarged(_blurred(amount / per_cell * _DENSITY), cell, view)


def _shares(solid: Solid) -> NDArray[np.float64]:
    """Return how many vertices of a body each vertex of *solid* counts for: by its ground."""
    width, _, depth = np.ptp(solid.vertices, axis=0)
    count = len(solid.vertices)
    return np.full(count, width * depth * _PER_SQUARE_METRE * _THING / count)


def _blurred(amount: NDArray[np.float64]) -> NDArray[np.float64]:
    amount = np.clip(amount, 0, 1.6)
    for _ in range(2):
        for axis in (0, 1):
            near = sum(np.roll(amount, step, axis) for step in (-2, -1, 1, 2))
            amount = (amount + near) / 5
    return np.clip(amount, 0, 1)


def _enlarged(amount: NDArray[np.float64], cell: float, view: View) -> Floats:
    """Return the coarse picture at the size of the view, mixed linearly; clear parts stay zero."""
    whole = np.zeros((view.height, view.width), np.float32)
    rows, columns = (np.nonzero(amount.any(axis))[0] for axis in (1, 0))
    if not len(rows):
        return whole
    coarse = amount.astype(np.float32)
    top, down = _span(rows, cell, view.height)
    left, across = _span(columns, cell, view.width)
    first, share = _place(np.arange(top, down), cell, len(coarse))
    tall = coarse[first] * (1 - share)[:, None] + coarse[first + 1] * share[:, None]
    first, share = _place(np.arange(left, across), cell, coarse.shape[1])
    wide = np.ascontiguousarray(tall.T)
    part = wide[first] * (1 - share)[:, None] + wide[first + 1] * share[:, None]
    whole[top:down, left:across] = part.T
    return whole


def _span(used: NDArray[np.intp], cell: float, length: int) -> tuple[int, int]:
    """Return the pixels from and to which the used cells reach."""
    return max(0, int((used[0] - 1) * cell)), min(length, int((used[-1] + 2) * cell) + 1)


def _place(pixels: NDArray[np.intp], cell: float, cells: int) -> tuple[NDArray[np.intp], Floats]:
    """Return for each pixel the cell before its centre, and its share of the next one."""
    place = np.clip((pixels + 0.5) / cell - 0.5, 0, cells - 1.001)
    first = place.astype(np.intp)
    return first, (place - first).astype(np.float32)
