"""Eyes and brows: the bodies have neither brows nor open lids, so they are painted on the face."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.body import Body
from stretchtimer.figure.camera import View, turn
from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.palette import Palette
from stretchtimer.figure.raster import Samples
from stretchtimer.figure.rotation import cross, unit

Floats = NDArray[np.float32]

_ABOVE_LASHES = 0.0030
_HALF_WIDTH, _HALF_HEIGHT = 0.0145, 0.0046
_IRIS, _LID = 0.0052, 0.0024
_BROW_HALF_WIDTH, _BROW_ABOVE, _BROW_ARCH, _BROW_THICK = 0.0185, 0.0195, 0.0042, 0.0032
"""Metres on the face."""

_BROW = 0.72
"""How strongly a brow covers the skin."""

_SAME_DEPTH = 0.022
"""How near to the eye's own depth a pixel is that belongs to it and not to a hand before it."""

_CROWN_BACK = 0.55
"""How much farther back than up the crown is, seen from the eyes."""

_GRAZING = 0.18
"""The share of an eye's size below which it is seen too much from the side to be painted."""


@dataclass(frozen=True, slots=True)
class Eye:
    """Where an eye is on the picture: its middle, and what brings pixels onto the face.

    ``outward`` is 1 for the left eye and -1 for the right one.
    """

    outward: int
    column: float
    row: float
    depth: float
    reach: float
    onto_face: NDArray[np.float64]

    def near(self, samples: Samples) -> NDArray[np.intp]:
        """Return which samples lie round the eye and as deep as it."""
        first, last = np.searchsorted(samples.row, [self.row - self.reach, self.row + self.reach])
        part = slice(int(first), int(last))
        close = np.abs(samples.column[part] - np.float32(self.column)) < self.reach
        close &= np.abs(samples.depth[part] - np.float32(self.depth)) < _SAME_DEPTH
        near: NDArray[np.intp] = np.nonzero(close)[0] + part.start
        return near


def find_eyes(body: Body, skin: Floats, view: View) -> list[Eye]:
    """Return the eyes that are not seen too much from the side."""
    axes = _face(body, skin)
    seen = turn(view.camera) @ axes.T
    if seen[2, 2] < _GRAZING:
        return []
    onto_face = np.linalg.inv(seen[:2, :2] * np.array([[view.scale], [-view.scale]]))
    reach = (_BROW_ABOVE + _BROW_THICK) * view.scale + 1
    found = []
    for side in (1, -1):
        lashes = skin[body.lash & (body.vertices[:, 0] * side > 0)]
        centre = (lashes.min(0) + lashes.max(0)) / 2 + axes[1] * _ABOVE_LASHES
        column, row, depth = (float(value) for value in view(centre)[0])
        found.append(Eye(side, column, row, depth, reach, onto_face))
    return found


def paint_eyes(
    colours: Floats, eyes: list[Eye], samples: Samples, palette: Palette, *, are_open: bool
) -> None:
    """Paint the *eyes* and their brows, in place, into the *colours* (3, k) of the samples."""
    for eye in eyes:
        near = eye.near(samples)
        x = samples.column[near] + 0.5 - eye.column
        y = samples.row[near] + 0.5 - eye.row
        across, up = eye.onto_face @ np.stack([x, y])
        _paint_brow(colours, near, across * eye.outward, up, palette)
        if are_open:
            _paint(colours, near, across, up, palette)


def _face(body: Body, skin: Floats) -> NDArray[np.float64]:
    """Return the face's own axes as rows: to its left, up, forward."""
    lashes = body.lash
    left = skin[lashes & (body.vertices[:, 0] > 0)].mean(0)
    right = skin[lashes & (body.vertices[:, 0] < 0)].mean(0)
    crown = skin[body.crown]
    across = unit((left - right).astype(np.float64))
    rough = np.asarray(crown - (left + right) / 2, np.float64)
    tilted = rough - across * (rough @ across)
    back = cross(unit(tilted), across)
    up = unit(unit(tilted) - _CROWN_BACK * back)
    return np.stack([across, up, cross(across, up)])


def _paint(
    colours: Floats,
    near: NDArray[np.intp],
    across: NDArray[np.float64],
    up: NDArray[np.float64],
    palette: Palette,
) -> None:
    lid = _HALF_HEIGHT * (1 - (across / _HALF_WIDTH) ** 2)
    within = (np.abs(up) < lid) & (np.abs(across) < _HALF_WIDTH)
    iris = within & (across**2 + up**2 < _IRIS**2)
    upper = (np.abs(up - lid) < _LID / 2) & (np.abs(across) < _HALF_WIDTH)
    dark = as_floats(palette.lash.shade)[:, None]
    colours[:, near[within]] = as_floats(palette.eye)[:, None]
    colours[:, near[iris]] = as_floats(palette.line)[:, None]
    colours[:, near[upper]] = dark


def _paint_brow(
    colours: Floats,
    near: NDArray[np.intp],
    outward: NDArray[np.float64],
    up: NDArray[np.float64],
    palette: Palette,
) -> None:
    """Paint a brow: an arch that grows thinner outward, soft at its edge."""
    along = outward / _BROW_HALF_WIDTH
    away = np.abs(up - (_BROW_ABOVE - _BROW_ARCH * along**2))
    thick = _BROW_THICK * (1 - 0.35 * along) / 2
    cover = np.clip((thick - away) / (_BROW_THICK * 0.4) + 0.5, 0, 1) * (np.abs(along) < 1)
    places = np.nonzero(cover)[0]
    share = (cover[places] * _BROW).astype(np.float32)
    for channel, value in zip(colours, as_floats(palette.hair.shade), strict=True):
        channel[near[places]] += (value - channel[near[places]]) * share
