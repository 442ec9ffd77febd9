"""Triangles into pixels: exact coverage at pixel centres, nearest surface wins; numpy only.

Triangles become rows, rows become spans, spans become pixels, each by repeating; no loops. All in
32-bit floats and whole numbers: mixing them would double every array.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Whole = NDArray[np.int32]

_FAR = np.float32(1e9)
_HALF = np.float32(0.5)


@dataclass(frozen=True, slots=True)
class Pixels:
    """The visible pixels of some triangles.

    ``index`` (k,) is row times width plus column; ``depth`` (k,) grows towards the viewer;
    ``triangle`` (k,) and ``weights`` (3, k) say where on which triangle the pixel's centre lies.
    """

    index: Whole
    depth: Floats
    triangle: Whole
    weights: Floats

    def some(self, places: NDArray[np.intp]) -> Pixels:
        """Return only the pixels at *places* of this list."""
        return Pixels(
            self.index[places],
            self.depth[places],
            self.triangle[places],
            self.weights[:, places],
        )


@dataclass(frozen=True, slots=True)
class _Edges:
    """For each triangle and each corner, the share of that corner: k0 + kx * x + ky * y."""

    kx: tuple[Floats, ...]
    ky: tuple[Floats, ...]
    k0: tuple[Floats, ...]


def rasterise(points: Floats, triangles: Whole, width: int, height: int) -> Pixels:
    """Return the visible pixels of *triangles* on a picture of *width* by *height*.

    *points* (n, 3): column and row in pixels (downwards), depth (larger is nearer). Triangles that
    are clockwise on the picture face away and are left out.
    """
    ids, edges, rows = _facing(points, triangles, height)
    triangle, row = rows
    first, count, shares = _spans(edges, triangle, row, width)
    span = np.repeat(np.arange(len(count), dtype=np.int32), count)
    column = _counted(count) + first[span]
    across = column.astype(np.float32) + _HALF
    number = triangle[span]
    a = shares[0][span] + edges.kx[0][number] * across
    b = shares[1][span] + edges.kx[1][number] * across
    za, zb, zc = (points[triangles[ids, corner], 2] for corner in range(3))
    depth = zc[number] + a * (za - zc)[number] + b * (zb - zc)[number]
    index = row[span] * np.int32(width) + column
    keep = _nearest(index, depth, width * height)
    a, b = a[keep], b[keep]
    return Pixels(index[keep], depth[keep], ids[number[keep]], np.stack([a, b, 1 - a - b]))


def _counted(count: Whole) -> Whole:
    """Return 0, 1, 2 … afresh for each of *count*."""
    ends = np.cumsum(count, dtype=np.int32)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int32) - np.repeat(ends - count, count)


def _facing(
    points: Floats, triangles: Whole, height: int
) -> tuple[Whole, _Edges, tuple[Whole, Whole]]:
    """Return the triangles that face the viewer, their edges, and an entry for each row of each."""
    corners = [triangles[:, corner] for corner in range(3)]
    across, down = np.ascontiguousarray(points[:, 0]), np.ascontiguousarray(points[:, 1])
    x, y = [across[corner] for corner in corners], [down[corner] for corner in corners]
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    low = np.minimum(np.minimum(y[0], y[1]), y[2])
    high = np.maximum(np.maximum(y[0], y[1]), y[2])
    top = np.maximum(np.ceil(low - _HALF), 0).astype(np.int32)
    bottom = np.minimum(np.floor(high - _HALF), height - 1).astype(np.int32)
    ids = np.nonzero((area < -1e-4) & (bottom >= top))[0].astype(np.int32)
    count = (bottom - top + 1)[ids]
    triangle = np.repeat(np.arange(len(ids), dtype=np.int32), count)
    row = _counted(count) + top[ids][triangle]
    edges = _edges([v[ids] for v in x], [v[ids] for v in y], np.reciprocal(area[ids]))
    return ids, edges, (triangle, row)


def _edges(x: list[Floats], y: list[Floats], inverse: Floats) -> _Edges:
    kx, ky, k0 = [], [], []
    for p, q in ((1, 2), (2, 0), (0, 1)):
        across = -(y[q] - y[p]) * inverse
        down = (x[q] - x[p]) * inverse
        kx.append(across)
        ky.append(down)
        k0.append(-(across * x[p] + down * y[p]))
    return _Edges(tuple(kx), tuple(ky), tuple(k0))


def _spans(
    edges: _Edges, triangle: Whole, row: Whole, width: int
) -> tuple[Whole, Whole, tuple[Floats, Floats]]:
    """Return per entry its first column, its number of pixels, and two corners' shares at x = 0."""
    centre = row.astype(np.float32) + _HALF
    low = np.full(len(row), -_FAR, np.float32)
    high = np.full(len(row), _FAR, np.float32)
    shares = []
    for kx, ky, k0 in zip(edges.kx, edges.ky, edges.k0, strict=True):
        share = ky[triangle] * centre + k0[triangle]
        slope = kx[triangle]
        with np.errstate(divide="ignore", invalid="ignore"):
            crossing = -share / slope
        np.maximum(low, np.where(slope > 1e-9, crossing, -_FAR), out=low)
        np.minimum(high, np.where(slope < -1e-9, crossing, _FAR), out=high)
        shares.append(share)
    slack = np.float32(1e-3)
    first = np.maximum(np.ceil(low - _HALF - slack), 0).astype(np.int32)
    last = np.minimum(np.floor(high - _HALF + slack), width - 1).astype(np.int32)
    return first, np.maximum(last - first + 1, 0), (shares[0], shares[1])


def _nearest(index: Whole, depth: Floats, size: int) -> NDArray[np.intp]:
    """Return which entries are the nearest of their pixel, one for each pixel, by pixel."""
    nearest = np.full(size, -_FAR, np.float32)
    np.maximum.at(nearest, index, depth)
    best = np.nonzero(depth >= nearest[index])[0]
    winner = np.full(size, -1, np.int32)
    winner[index[best]] = best
    return winner[winner >= 0].astype(np.intp)
