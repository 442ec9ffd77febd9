"""Muscles on the skin: a colour for each role where they are seen, a hatch where they hide."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import Role
from stretchtimer.figure.body import FIELDS
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import as_floats
from stretchtimer.figure.lines import line_pixels
from stretchtimer.figure.mesh import BODY, ROLE_ROWS, Mesh, Subject
from stretchtimer.figure.palette import Palette, Tone
from stretchtimer.figure.raster import Pixels, rasterise
from stretchtimer.figure.shading import mix_in

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]

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
        covered = cover(strength) * bare * np.float32(emphasis)
        shown = np.nonzero(covered)[0]
        part = colours[:, shown]
        mix_in(part, role_tone(palette, role), light[shown], covered[shown])
        colours[:, shown] = part


def hatch(
    colours: Floats,
    subject: Subject,
    mesh: Mesh,
    pixels: Pixels,
    strengths: dict[Role, Floats],
    view: View,
    palette: Palette,
    times: int,
) -> None:
    """Hatch the body, in place, where a shown muscle lies behind it or faces away.

    An arm in front stays plain: a hatch there would say that the arm is meant.
    """
    where = np.full(view.width * view.height, -1, np.int32)
    where[pixels.index] = np.arange(len(pixels.index), dtype=np.int32)
    arm = mesh.values[_ARM][mesh.triangles[:, 0]] > 0.5
    trunk_or_leg = ((mesh.objects == BODY) & ~arm)[pixels.triangle]
    stripe = max(2, round(line_pixels(view.scale / times) * 2)) * times
    triangles = subject.body.triangles
    for role, seen in strengths.items():
        own = mesh.values[ROLE_ROWS[role], : len(subject.skin)]
        strong = own > 0.5
        first, second, third = (strong[triangles[:, corner]] for corner in range(3))
        muscle = triangles[first & second & third]
        if not len(muscle):
            continue
        both = np.concatenate([muscle, muscle[:, ::-1]])
        behind = where[rasterise(mesh.points, both, view.width, view.height).index]
        behind = behind[behind >= 0]
        behind = behind[trunk_or_leg[behind] & (seen[behind] < 0.5)]
        place = pixels.index[behind]
        diagonal = (place % view.width + place // view.width) // stripe
        striped = behind[diagonal % 2 == 0]
        bright = as_floats(role_tone(palette, role).light)[:, None]
        colours[:, striped] += (bright - colours[:, striped]) * np.float32(
            _HATCH_COVER * subject.emphasis
        )
