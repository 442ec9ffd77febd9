"""Rotations in space: 3 x 3 matrices that turn columns; degrees unless they say radians."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Vector3 = NDArray[np.float64]
"""Three numbers."""

Matrix3 = NDArray[np.float64]
"""Three by three numbers."""

IDENTITY: Matrix3 = np.eye(3)


def about_x(degrees: float) -> Matrix3:
    """Return the turn about the first axis."""
    s, c = _sine_cosine(degrees)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def about_y(degrees: float) -> Matrix3:
    """Return the turn about the second axis."""
    s, c = _sine_cosine(degrees)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def about_z(degrees: float) -> Matrix3:
    """Return the turn about the third axis."""
    s, c = _sine_cosine(degrees)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def _sine_cosine(degrees: float) -> tuple[float, float]:
    radians = math.radians(degrees)
    return math.sin(radians), math.cos(radians)


def vector(numbers: ArrayLike) -> Vector3:
    """Return *numbers* as an array of floats."""
    return np.asarray(numbers, dtype=np.float64)


def unit(v: Vector3) -> Vector3:
    """Return *v* with length one (nearly nothing stays nearly nothing)."""
    return v / (math.sqrt(float(v @ v)) + 1e-12)


def length(v: Vector3) -> float:
    """Return the length of *v*."""
    return math.sqrt(float(v @ v))


def cross(a: Vector3, b: Vector3) -> Vector3:
    """Return the cross product; quicker than numpy's for two single vectors."""
    return np.array(
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    )


def frame(x: Vector3, y: Vector3, z: Vector3) -> Matrix3:
    """Return the matrix with these columns."""
    return np.stack([x, y, z], axis=1)


def _skew(v: Vector3) -> Matrix3:
    return np.array([[0, -v[2], v[1]], [v[2], 0, -v[0]], [-v[1], v[0], 0]])


def about(axis: Vector3, radians: float) -> Matrix3:
    """Return the turn about a unit *axis* (Rodrigues)."""
    k = _skew(axis)
    return IDENTITY + math.sin(radians) * k + (1 - math.cos(radians)) * (k @ k)


def between(a: Vector3, b: Vector3) -> Matrix3:
    """Return the shortest turn that lays the direction of *a* on that of *b*."""
    a, b = unit(a), unit(b)
    cosine = float(a @ b)
    if cosine > 0.999999:
        return IDENTITY.copy()
    if cosine < -0.999999:
        side = np.array([1.0, 0, 0]) if abs(a[0]) < 0.9 else np.array([0, 1.0, 0])
        axis = unit(cross(a, side))
        return 2 * np.outer(axis, axis) - IDENTITY
    k = _skew(cross(a, b))
    return IDENTITY + k + k @ k / (1 + cosine)


def share_of(turn: Matrix3, share: float) -> Matrix3:
    """Return the turn about the same axis by *share* (0 to 1) of its angle."""
    if share >= 1:
        return turn
    cosine = min(1.0, max(-1.0, (float(np.trace(turn)) - 1) / 2))
    angle = math.acos(cosine)
    axis = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    if angle < 1e-5 or length(axis) < 1e-6:
        return turn if angle < 1e-5 else IDENTITY.copy()
    return about(unit(axis), angle * share)
