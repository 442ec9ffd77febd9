"""Muscles on the skin: a colour for each role where they are seen, a hatch where they hide."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import Role
from stretchtimer.figure.body import FIELDS
from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.grid import Grid
from stretchtimer.figure.lines import line_pixels
from stretchtimer.figure.mesh import BODY, ROLE_ROWS, Mesh, Subject
from stretchtimer.figure.palette import Palette, Tone
from stretchtimer.figure.raster import Samples, rasterise
from stretchtimer.figure.shading import mix_in

Floats = NDArray[np.float32]

_COVER = 0.88
_EDGE = 0.25
"""How strongly a muscle must lie somewhere to be seen there; at three times that it covers."""

_HATCH_COVER = 0.36
_ARM = FIELDS.index("arm")


def role_tone(palette: Palette, role: Role) -> Tone:
    """Return the colour of a role."""
    return palette.stretch if role is Role.STRETCH else palette.work


def cover(strength: Floats) -> Floats:
    """Return how much a muscle's colour covers, from how strongly the muscle lies there."""
    share: Floats = np.clip((strength - np.float32(_EDGE)) * np.float32(0.5 / _EDGE), 0, 1)
    return share * np.float32(_COVER)


def lay_on(
    colours: Floats,
    light: Floats,
    strengths: dict[Role, Floats],
    bare: NDArray[np.bool_],
    palette: Palette,
    emphasis: float,
) -> None:
    """Lay the muscles over *colours* (3, k) in place, where *bare* allows it."""
    for role, strength in strengths.items():
        shown = np.nonzero((strength > np.float32(_EDGE)) & bare)[0]
        covered = cover(strength[shown]) * np.float32(emphasis)
        part = colours[:, shown]
        mix_in(part, role_tone(palette, role), light[shown], covered)
        colours[:, shown] = part


def hatch(
    colours: Floats,
    subject: Subject,
    mesh: Mesh,
    samples: Samples,
    hidden: dict[Role, Floats],
    grid: Grid,
    palette: Palette,
    seen: dict[Role, Floats],
) -> None:
    """Hatch the body, in place, where a shown muscle lies behind it or faces away.

    *hidden* says how much of a role's muscle lies at each pixel of the picture, seen or not. An arm
    in front stays plain: a hatch there would say that the arm is meant.
    """
    arm = mesh.values[_ARM].take(mesh.triangles[:, 0]) > 0.5
    trunk_or_leg = (mesh.objects == BODY) & ~arm
    stripe = max(2, round(line_pixels(grid.scale) * 2))
    for role, region in hidden.items():
        there = region.take(grid.block(samples))
        there *= trunk_or_leg.take(samples.triangle)
        there *= np.clip(2 - 4 * seen[role], 0, 1)
        places = np.nonzero(there)[0]
        along = (samples.row[places] + samples.column[places]).astype(np.float32)
        along *= np.float32(1 / grid.times)
        away = np.abs(along % np.float32(2 * stripe) - np.float32(stripe))
        striped = np.clip(away - np.float32(stripe / 2 - 0.5), 0, 1)
        striped *= there[places] * np.float32(_HATCH_COVER * subject.emphasis)
        bright = as_floats(role_tone(palette, role).light)
        for channel, value in zip(colours, bright, strict=True):
            channel[places] += (value - channel[places]) * striped


def hidden_muscles(subject: Subject, mesh: Mesh, points: Floats, grid: Grid) -> dict[Role, Floats]:
    """Return per role how much of its muscle (0 to 1) lies at each pixel, whatever is before it."""
    triangles = subject.body.triangles
    found = {}
    for role in subject.roles:
        strong = mesh.values[ROLE_ROWS[role], : len(subject.skin)] > 0.5
        first, second, third = (strong.take(triangles[:, corner]) for corner in range(3))
        muscle = triangles[first & second & third]
        if not len(muscle):
            continue
        both = np.concatenate([muscle, muscle[:, ::-1]])  # what faces away is hidden as well
        region = np.zeros(grid.width * grid.height, np.float32)
        region[rasterise(points, both, grid.width, grid.height).index] = 1
        found[role] = _softened(region.reshape(grid.height, grid.width)).ravel()
    return found


def _softened(region: Floats) -> Floats:
    wide = region.copy()
    wide[:, 1:] += region[:, :-1]
    wide[:, :-1] += region[:, 1:]
    soft = wide.copy()
    soft[1:] += wide[:-1]
    soft[:-1] += wide[1:]
    soft *= np.float32(1 / 9)
    return soft
