"""Simple solids that props are made of: vertices (n, 3) in metres and triangles (m, 3)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.rotation import cross, unit

_SQUARE = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))

_BUNCHED = 0.14


@dataclass(frozen=True, slots=True)
class Solid:
    """A closed surface; its triangles are counter-clockwise seen from outside."""

    vertices: NDArray[np.float64]
    triangles: NDArray[np.int32]

    def moved(self, by: NDArray[np.float64]) -> Solid:
        """Return the same solid shifted."""
        return Solid(self.vertices + by, self.triangles)

    def turned(self, turn: NDArray[np.float64]) -> Solid:
        """Return the same solid turned about the origin."""
        return Solid(self.vertices @ turn.T, self.triangles)


def sphere(radius: float, around: int = 18, down: int = 12) -> Solid:
    """Return a ball round the origin."""
    return rounded((2 * radius, 2 * radius, 2 * radius), 2.0, around, down)


def rounded(
    size: tuple[float, float, float], power: float = 4.0, around: int = 24, down: int = 14
) -> Solid:
    """Return a pillow round the origin: a ball for power 2, ever more like a box above it."""
    theta = np.linspace(0, math.pi, down + 1)[1:-1]
    phi = np.arange(around) * (2 * math.pi / around)
    if power > 2:  # more points where it is bent most: at the corners
        phi += _BUNCHED * np.sin(4 * phi)
    ring = np.stack(
        [
            np.outer(np.sin(theta), np.cos(phi)),
            np.outer(np.cos(theta), np.ones(around)),
            np.outer(np.sin(theta), np.sin(phi)),
        ],
        axis=2,
    ).reshape(-1, 3)
    points = np.concatenate([[[0.0, 1, 0]], ring, [[0.0, -1, 0]]])
    points /= ((np.abs(points) ** power).sum(1) ** (1 / power))[:, None]
    return Solid(points * np.array(size) / 2, _globe_triangles(around, down))


@cache
def _globe_triangles(around: int, down: int) -> NDArray[np.int32]:
    last = 1 + (down - 1) * around

    def at(row: int, column: int) -> int:
        return 1 + (row - 1) * around + column % around

    found = []
    for column in range(around):
        found.append((0, at(1, column + 1), at(1, column)))
        found.append((last, at(down - 1, column), at(down - 1, column + 1)))
        for row in range(1, down - 1):
            here, beside = at(row, column), at(row, column + 1)
            below, across = at(row + 1, column), at(row + 1, column + 1)
            found += [(here, beside, below), (beside, across, below)]
    return np.array(found, dtype=np.int32)


def box(size: tuple[float, float, float]) -> Solid:
    """Return a box round the origin, its faces with vertices of their own (flat shading)."""
    x, y, z = (side / 2 for side in size)
    corners = np.array([[i * x, j * y, k * z] for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)])
    vertices = np.concatenate([corners[list(face)] for face in _SQUARE])
    faces = [(n, n + 1, n + 2) for n in range(0, 24, 4)]
    faces += [(n, n + 2, n + 3) for n in range(0, 24, 4)]
    return Solid(vertices, np.array(faces, dtype=np.int32))


def tube(path: NDArray[np.float64], radius: float | list[float], around: int = 8) -> Solid:
    """Return a pipe along *path* (n, 3), with one radius or one for each place; ends closed."""
    count = len(path)
    radii = [radius] * count if isinstance(radius, float) else radius
    steps = np.arange(around) * (2 * math.pi / around)
    rings = []
    side = np.array([0.13, 0.9, 0.41])
    for number, place in enumerate(path):
        ahead = unit(path[min(number + 1, count - 1)] - path[max(number - 1, 0)])
        across = unit(cross(ahead, side))
        other = cross(ahead, across)
        circle = np.outer(np.cos(steps), across) + np.outer(np.sin(steps), other)
        rings.append(place + radii[number] * circle)
    return Solid(np.concatenate(rings), _tube_triangles(count, around))


@cache
def _tube_triangles(count: int, around: int) -> NDArray[np.int32]:
    found = []
    for ring in range(count - 1):
        for step in range(around):
            a, b = ring * around + step, ring * around + (step + 1) % around
            c, d = a + around, b + around
            found += [(a, b, c), (b, d, c)]
    last = (count - 1) * around
    for step in range(1, around - 1):
        found += [(0, step + 1, step), (last, last + step, last + step + 1)]
    return np.array(found, dtype=np.int32)


def joined(solids: list[Solid]) -> Solid:
    """Return several solids as one."""
    starts = np.cumsum([0, *(len(solid.vertices) for solid in solids)])
    triangles = [s.triangles + start for s, start in zip(solids, starts, strict=False)]
    return Solid(
        np.concatenate([solid.vertices for solid in solids]),
        np.concatenate(triangles).astype(np.int32),
    )
