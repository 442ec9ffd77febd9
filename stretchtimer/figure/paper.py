"""What lies under the figure: the shadow on the floor, mats, walls and beds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import PropKind
from stretchtimer.figure.camera import View, turn
from stretchtimer.figure.canvas import Canvas, Layer
from stretchtimer.figure.palette import Colour, Palette, Tone
from stretchtimer.figure.props import Thing
from stretchtimer.figure.shading import LIGHT
from stretchtimer.figure.strokes import polygon

Floats = NDArray[np.float32]

_LIT, _FULLY_LIT = 0.35, 0.5
"""From where on a face that looks towards the light is half, and wholly, in it."""

_WALL_FADE = 0.20
"""Share of a wall's height over which its top fades out."""


def lay_paper(
    canvas: Canvas, view: View, palette: Palette, slabs: list[Thing], dark: Floats
) -> None:
    """Draw the slabs and the shadow: on the floor paler than on what lies on it."""
    strength = np.float32(palette.shadow_strength)
    _lay_shadow(canvas, palette.shadow, dark * strength)
    for slab in slabs:
        tone = _tone(palette, slab.kind)
        left, top, part = _around(view, slab)
        if part.width <= 0 or part.height <= 0:
            continue
        own = Canvas(part.width, part.height)
        _draw_slab(own, part, slab, tone)
        if slab.kind is PropKind.WALL:
            own.pixels *= _fading(own)[:, None]
        else:
            below = dark[top : top + part.height, left : left + part.width]
            cover = own.pixels[3] * below * (strength * np.float32(1.25))
            _lay_shadow(own, _darker(tone.shade), np.minimum(cover, 1))
        canvas.lay(Layer(left, top, own.pixels))


def _lay_shadow(canvas: Canvas, colour: Colour, cover: Floats) -> None:
    """Darken the picture where *cover* says, looking only at the part that is dark at all."""
    rows = np.nonzero(cover.max(1) > 0.004)[0]
    columns = np.nonzero(cover.max(0) > 0.004)[0]
    if len(rows):
        top, left = int(rows[0]), int(columns[0])
        canvas.fill(colour, cover[top : rows[-1] + 1, left : columns[-1] + 1], left, top)


def _around(view: View, slab: Thing) -> tuple[int, int, View]:
    """Return the part of the picture that holds the slab."""
    seen = view(slab.solid.vertices)
    low, high = seen.min(0) - 2, seen.max(0) + 2
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    right, bottom = min(view.width, int(high[0])), min(view.height, int(high[1]))
    return left, top, view.cropped(left, top, right - left, bottom - top)


def _tone(palette: Palette, kind: PropKind) -> Tone:
    tones = {PropKind.MAT: palette.mat, PropKind.WALL: palette.wall, PropKind.BED: palette.bed}
    return tones[kind]


def _darker(colour: Colour) -> Colour:
    red, green, blue = (int(part * 0.35) for part in colour)
    return red, green, blue


def _draw_slab(canvas: Canvas, view: View, slab: Thing, tone: Tone) -> None:
    vertices = slab.solid.vertices
    towards = turn(view.camera)
    faces = []
    for start in range(0, 24, 4):
        corners = vertices[start : start + 4]
        normal = np.cross(corners[1] - corners[0], corners[2] - corners[0])
        normal /= np.sqrt((normal * normal).sum()) + 1e-12
        if (towards @ normal)[2] > 1e-3:
            facing = float(normal @ LIGHT)
            faces.append((facing, view(corners)[:, :2].astype(np.float64)))
    for facing, corners in sorted(faces, key=lambda face: face[0]):
        bright = facing > _LIT
        polygon(canvas, corners, _face_colour(tone, facing), 0.0 if bright else 0.9)


def _face_colour(tone: Tone, facing: float) -> Colour:
    """Return the colour of a face; one half in the light is between light and shade."""
    if facing > _FULLY_LIT or facing <= _LIT:
        return tone.light if facing > _LIT else tone.shade
    red, green, blue = (
        (2 * light + dark) // 3 for light, dark in zip(tone.light, tone.shade, strict=True)
    )
    return red, green, blue


def _fading(canvas: Canvas) -> Floats:
    """Return per row how much of a wall is left: its top goes out softly."""
    rows = np.nonzero(canvas.pixels[3].any(1))[0]
    keep = np.ones(canvas.height, np.float32)
    if len(rows):
        first, reach = int(rows[0]), max(1, int((rows[-1] - rows[0]) * _WALL_FADE))
        ramp = np.linspace(0, 1, reach, dtype=np.float32)[: canvas.height - first]
        keep[first : first + len(ramp)] = ramp * ramp * (3 - 2 * ramp)
    return keep
