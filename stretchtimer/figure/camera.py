"""How the stage is seen: a parallel view from the camera's direction, and how it fits a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import Camera
from stretchtimer.figure.rotation import Matrix3, about_x, about_y

Floats = NDArray[np.float32]
Points = NDArray[np.float64]
"""(n, 3): places on the stage, metres."""

MARGIN = 0.045
"""Empty share of the picture on every side."""


def turn(camera: Camera) -> Matrix3:
    """Return the turn that brings the stage before the viewer."""
    return about_x(camera.elevation) @ about_y(-camera.azimuth)


@dataclass(frozen=True, slots=True)
class View:
    """A camera on a picture: which point of the turned stage is its middle; pixels per metre."""

    camera: Camera
    middle: tuple[float, float]
    scale: float
    width: int
    height: int

    def __call__(self, points: NDArray[np.floating]) -> Floats:
        """Return column, row (downwards) and depth (larger is nearer) of *points* (n, 3)."""
        seen = np.atleast_2d(points).astype(np.float32) @ turn(self.camera).T.astype(np.float32)
        seen[:, 0] = self.width / 2 + (seen[:, 0] - self.middle[0]) * self.scale
        seen[:, 1] = self.height / 2 - (seen[:, 1] - self.middle[1]) * self.scale
        return seen

    def finer(self, times: int) -> View:
        """Return the same view with *times* as many pixels each way."""
        return View(
            self.camera, self.middle, self.scale * times, self.width * times, self.height * times
        )

    def cropped(self, left: int, top: int, width: int, height: int) -> View:
        """Return the view of a part of the picture."""
        x = self.middle[0] + (left + width / 2 - self.width / 2) / self.scale
        y = self.middle[1] - (top + height / 2 - self.height / 2) / self.scale
        return View(self.camera, (x, y), self.scale, width, height)


def fitted(clouds: Sequence[Points], camera: Camera, width: int, height: int) -> View:
    """Return the view that shows all points of *clouds* as large as the picture allows."""
    towards = turn(camera).T
    seen = np.concatenate(clouds) @ towards
    low, high = seen.min(0), seen.max(0)
    extent = np.maximum(high - low, 1e-3)
    scale = (1 - 2 * MARGIN) * min(width / extent[0], height / extent[1])
    middle = (low + high) / 2
    return View(camera, (float(middle[0]), float(middle[1])), float(scale), width, height)
