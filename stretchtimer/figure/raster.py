"""Triangles into pixels: exact coverage at pixel centres, nearest surface wins; numpy only.

Triangles become rows, rows become spans, spans become pixels, each by repeating; no loops. All in
32-bit floats and whole numbers: mixing them would double every array.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Whole = NDArray[np.int32]

_FAR = np.float32(1e9)
_HALF = np.float32(0.5)

_BAND = 96
"""Rows that are filled together."""

_NOTHING = (np.zeros(0, np.float32), np.zeros(0, np.int32), np.zeros(0, np.int32))

Spans = tuple[Whole, Whole, Whole, Whole]
"""Facet, row, first column and number of pixels of the rows of triangles."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The triangles that face the viewer: their numbers, their points, and planes on the picture.

    The share of corner 0, 1 or 2 at a place is k0 + kx * x + ky * y; ``x``, ``y`` and ``z`` are
    where the corners are.
    """

    numbers: Whole
    corners: tuple[Whole, ...]
    kx: tuple[Floats, ...]
    ky: tuple[Floats, ...]
    k0: tuple[Floats, ...]
    x: tuple[Floats, ...]
    y: tuple[Floats, ...]
    z: tuple[Floats, ...]


@dataclass(frozen=True, slots=True)
class Samples:
    """Pixels that are looked at closely, in order of their rows: all arrays (k,).

    ``corners`` (3, k) are the points that the triangle has, ``weights`` (3, k) their shares at the
    pixel's centre.
    """

    row: Whole
    column: Whole
    depth: Floats
    triangle: Whole
    corners: Whole
    weights: Floats

    def some(self, places: NDArray[np.intp]) -> Samples:
        """Return only those at *places* of this list."""
        return Samples(
            self.row[places],
            self.column[places],
            self.depth[places],
            self.triangle[places],
            self.corners[:, places],
            self.weights[:, places],
        )


@dataclass(frozen=True, slots=True)
class Pixels:
    """The visible pixels of some triangles.

    ``index`` (k,) is row times width plus column, in order; ``depth`` (k,) grows towards the
    viewer; ``triangle`` (k,) says on which triangle the pixel's centre lies.
    """

    index: NDArray[np.intp]
    depth: Floats
    triangle: Whole
    facet: Whole
    facets: Facets
    width: int

    def some(self, places: NDArray[np.intp]) -> Samples:
        """Return the pixels at *places* of this list, and where on their triangles they lie."""
        index, facet = self.index[places].astype(np.int32), self.facet[places]
        row, column = np.divmod(index, np.int32(self.width))
        x, y = column.astype(np.float32) + _HALF, row.astype(np.float32) + _HALF
        shares = np.empty((3, len(x)), np.float32)
        for corner in (0, 1):
            np.multiply(self.facets.kx[corner].take(facet), x, out=shares[corner])
            shares[corner] += self.facets.ky[corner].take(facet) * y
            shares[corner] += self.facets.k0[corner].take(facet)
        shares[2] = 1 - shares[0] - shares[1]
        corners = np.stack([corner.take(facet) for corner in self.facets.corners])
        return Samples(row, column, self.depth[places], self.triangle[places], corners, shares)


def rasterise(points: Floats, triangles: Whole, width: int, height: int) -> Pixels:
    """Return the visible pixels of *triangles* on a picture of *width* by *height*.

    *points* (n, 3): column and row in pixels (downwards), depth (larger is nearer). Triangles that
    are clockwise on the picture face away and are left out.
    """
    facets, facet, row = _facing(points, triangles, width, height)
    spans = _spans(facets, facet, row, width)
    found = [_band(facets, band, width, top) for band, top in _bands(spans, height)]
    if not found:
        return Pixels(np.zeros(0, np.intp), *_NOTHING, facets, width)
    index, depth, own = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return Pixels(index, depth, facets.numbers[own], own, facets, width)


def _bands(spans: Spans, height: int) -> Iterator[tuple[Spans, int]]:
    """Yield the spans of a few rows together, and the first of these rows: from top to bottom.

    What is worked on at once then stays in the processor's own memory, and is small.
    """
    band = (spans[1] // np.int32(_BAND)).astype(np.int16)
    order = np.argsort(band, kind="stable")
    starts = np.searchsorted(band[order], np.arange(height // _BAND + 2))
    sorted_spans = [part[order] for part in spans]
    for number, (start, end) in enumerate(pairwise(starts)):
        if end > start:
            facet, row, first, count = (part[start:end] for part in sorted_spans)
            yield (facet, row, first, count), number * _BAND


def _band(
    facets: Facets, spans: Spans, width: int, top: int
) -> tuple[NDArray[np.intp], Floats, Whole]:
    """Return pixel, depth and facet of what is seen in the band of rows that begins at *top*."""
    facet, row, first, count = spans
    depth, slope = _depths(facets, facet, row, first)
    ends = np.cumsum(count, dtype=np.int32)
    local = np.arange(int(ends[-1]), dtype=np.int32) - np.repeat(ends - count, count)
    deep = np.repeat(slope, count)
    deep *= local
    deep += np.repeat(depth, count)
    local += np.repeat((row - np.int32(top)) * np.int32(width) + first, count)
    index, entry = _nearest(local, deep, width * _BAND)
    return index + top * width, deep[entry], np.repeat(facet, count)[entry]


def _facing(
    points: Floats, triangles: Whole, width: int, height: int
) -> tuple[Facets, Whole, Whole]:
    """Return the triangles that face the viewer, and an entry for each row of each: whose, which.

    Those that lie beside the picture are left out, and those between two pixel centres.
    """
    across, down, deep = (np.ascontiguousarray(points[:, axis]) for axis in range(3))
    near = _not_beside(across, down, triangles, width, height)
    corners = [triangles[:, corner].take(near) for corner in range(3)]
    x, y = [across.take(corner) for corner in corners], [down.take(corner) for corner in corners]
    area = (x[1] - x[0]) * (y[2] - y[0]) - (y[1] - y[0]) * (x[2] - x[0])
    front = np.nonzero(area < -1e-4)[0]
    x, y = [v.take(front) for v in x], [v.take(front) for v in y]
    within, top, count = _within(x, y, width, height)
    x, y = [v.take(within) for v in x], [v.take(within) for v in y]
    kept = front[within]
    numbers = near[kept].astype(np.int32)
    corners = [corner.take(kept) for corner in corners]
    z = [deep.take(corner) for corner in corners]
    planes = _planes(x, y, np.reciprocal(area.take(kept)))
    facets = Facets(numbers, tuple(corners), *planes, tuple(x), tuple(y), tuple(z))
    facet = np.repeat(np.arange(len(numbers), dtype=np.int32), count)
    ends = np.cumsum(count, dtype=np.int32)
    row = np.arange(len(facet), dtype=np.int32) + np.repeat(top - ends + count, count)
    return facets, facet, row


def _not_beside(
    across: Floats, down: Floats, triangles: Whole, width: int, height: int
) -> NDArray[np.intp]:
    """Return which triangles do not lie wholly on one side of the picture."""
    sides = (across < 0).view(np.uint8)
    sides |= (across > width).view(np.uint8) << 1
    sides |= (down < 0).view(np.uint8) << 2
    sides |= (down > height).view(np.uint8) << 3
    if not sides.any():
        return np.arange(len(triangles))
    first, second, third = (sides.take(triangles[:, corner]) for corner in range(3))
    return np.flatnonzero((first & second & third) == 0)


def _within(
    x: list[Floats], y: list[Floats], width: int, height: int
) -> tuple[NDArray[np.intp], Whole, Whole]:
    """Return which triangles have a pixel's centre within reach, their first row, and how many."""
    low, high = _extremes(y)
    top = np.maximum(np.ceil(low - _HALF), 0).astype(np.int32)
    bottom = np.minimum(np.floor(high - _HALF), height - 1).astype(np.int32)
    low, high = _extremes(x)
    left, right = np.ceil(low - _HALF), np.floor(high + _HALF)
    reached = (bottom >= top) & (right > left) & (high > 0) & (low < width)
    within = np.nonzero(reached)[0]
    top = top[within]
    return within, top, bottom[within] - top + 1


def _extremes(values: list[Floats]) -> tuple[Floats, Floats]:
    first, second, third = values
    low, high = np.minimum(first, second), np.maximum(first, second)
    return np.minimum(low, third), np.maximum(high, third)


def _planes(
    x: list[Floats], y: list[Floats], inverse: Floats
) -> tuple[tuple[Floats, ...], tuple[Floats, ...], tuple[Floats, ...]]:
    kx, ky, k0 = [], [], []
    for p, q in ((1, 2), (2, 0), (0, 1)):
        across = -(y[q] - y[p]) * inverse
        down = (x[q] - x[p]) * inverse
        kx.append(across)
        ky.append(down)
        k0.append(-(across * x[p] + down * y[p]))
    return tuple(kx), tuple(ky), tuple(k0)


def _spans(facets: Facets, facet: Whole, row: Whole, width: int) -> Spans:
    """Return facet, row, first column and number of pixels of each entry that has any."""
    centre = row.astype(np.float32) + _HALF
    low = np.full(len(row), -_FAR, np.float32)
    high = np.full(len(row), _FAR, np.float32)
    for kx, ky, k0 in zip(facets.kx, facets.ky, facets.k0, strict=True):
        with np.errstate(divide="ignore", invalid="ignore"):
            inverse = -1 / kx
            start, slant = k0 * inverse, ky * inverse
        for begins, none, narrowed, bound in (
            (kx > 1e-9, -_FAR, np.maximum, low),
            (kx < -1e-9, _FAR, np.minimum, high),
        ):
            base = np.where(begins, start, none).take(facet)
            base += np.where(begins, slant, np.float32(0)).take(facet) * centre
            narrowed(bound, base, out=bound)
    slack = np.float32(1e-3)
    first = np.maximum(np.ceil(low - _HALF - slack), 0).astype(np.int32)
    last = np.minimum(np.floor(high - _HALF + slack), width - 1).astype(np.int32)
    full = np.nonzero(last >= first)[0]
    first = first[full]
    return facet[full], row[full], first, last[full] - first + 1


def _depths(facets: Facets, facet: Whole, row: Whole, first: Whole) -> tuple[Floats, Floats]:
    """Return the depth of each span's first pixel, and how it changes from pixel to pixel."""
    across = first.astype(np.float32) + _HALF - facets.x[2].take(facet)
    down = row.astype(np.float32) + _HALF - facets.y[2].take(facet)
    first_leg, second_leg = facets.z[0] - facets.z[2], facets.z[1] - facets.z[2]
    zx = (facets.kx[0] * first_leg + facets.kx[1] * second_leg).take(facet)
    zy = (facets.ky[0] * first_leg + facets.ky[1] * second_leg).take(facet)
    return facets.z[2].take(facet) + zx * across + zy * down, zx


def _nearest(index: Whole, depth: Floats, size: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pixels that are drawn, in order, and for each the entry nearest to the viewer.

    Depth and entry are packed into one whole number: positive floats are in order as whole ones.
    """
    packed = (depth + (1 - depth.min())).view(np.int32).astype(np.int64)
    packed <<= 32
    packed |= np.arange(len(index))
    nearest = np.zeros(size, np.int64)
    np.maximum.at(nearest, index, packed)
    drawn = np.flatnonzero(nearest)
    return drawn, nearest[drawn] & 0xFFFFFFFF
