"""The body and the things round it as one coloured picture, before paper and marks: a layer.

Everything is measured several times finer than asked for, and coloured so only where that shows.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import PropKind, Role
from stretchtimer.figure import shading
from stretchtimer.figure.body import FIELDS
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import Layer
from stretchtimer.figure.eyes import Eye, find_eyes, paint_eyes
from stretchtimer.figure.grid import Grid
from stretchtimer.figure.highlights import hatch, hidden_muscles, lay_on
from stretchtimer.figure.inking import inked
from stretchtimer.figure.lines import NOTHING, find_lines, line_pixels
from stretchtimer.figure.materials import Material, materials, tones
from stretchtimer.figure.mesh import BODY, FACING, ROLE_ROWS, Mesh, Subject
from stretchtimer.figure.palette import Palette, Tone
from stretchtimer.figure.raster import Pixels, Samples, rasterise

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Number = TypeVar("Number", bound=np.generic)

STRAND = FIELDS.index("strand")

_THING_TONES: dict[PropKind, str] = {
    PropKind.STRAP: "strap",
    PropKind.BALL: "ball",
    PropKind.CUSHION: "cushion",
    PropKind.PILLOW: "cushion",
    PropKind.ROLL: "cushion",
    PropKind.BLOCK: "block",
    PropKind.PACK: "cold",
    PropKind.PATCH: "patch",
    PropKind.SEAT: "seat",
    PropKind.WHEEL: "metal",
    PropKind.PEDAL: "metal",
    PropKind.SHOWER: "metal",
    PropKind.RAIL: "metal",
}


def draw(subject: Subject, mesh: Mesh, view: View, palette: Palette, times: int) -> Layer:
    """Return the layer of the subject, whose *mesh* it is, drawn *times* finer and averaged."""
    seen = view(mesh.places)
    left, top, width, height = _extent(seen, view)
    grid = Grid(width, height, times, view.scale)
    seen[:, :2] -= np.array([left, top], np.float32)
    fine = seen * np.array([times, times, 1], np.float32)
    pixels = rasterise(fine, mesh.triangles, width * times, height * times)
    if not len(pixels.index):
        return Layer(left, top, np.zeros((4, height, width), np.float32))
    codes = _codes(subject, mesh, pixels)
    code_map = _map(pixels.index, codes, np.uint8(NOTHING), grid)
    depth_map = _map(pixels.index, pixels.depth, np.float32(-3), grid)
    thick = max(1, round(line_pixels(view.scale) * times))
    lines = find_lines(depth_map, code_map, thick, 1 / (view.scale * times))
    alike, mixed = grid.kinds(code_map, lines.border | lines.inner | lines.outer)
    eyes = _eyes(subject, view, (left, top), times)
    for eye in eyes:
        _look_closely(eye, alike, mixed, times)
    chosen = np.nonzero(grid.needed(alike, mixed).take(pixels.index))[0]
    samples = pixels.some(chosen)
    colours = _coloured(subject, mesh, samples, codes[chosen], grid, seen, palette)
    paint_eyes(colours, eyes, samples, palette, are_open=not subject.asleep)
    return Layer(left, top, inked(colours, samples, grid, mixed, lines, palette.line))


def _extent(seen: Floats, view: View) -> tuple[int, int, int, int]:
    """Return the part of the picture that holds everything, with room for the outline."""
    room = line_pixels(view.scale) + 2
    flat = np.ascontiguousarray(seen[:, :2].T)
    low, high = flat.min(1) - room, flat.max(1) + room
    left, top = (int(v) for v in np.clip(np.floor(low), 0, [view.width - 1, view.height - 1]))
    right, bottom = (int(v) for v in np.clip(np.ceil(high), 1, [view.width, view.height]))
    return left, top, max(1, right - left), max(1, bottom - top)


def _codes(subject: Subject, mesh: Mesh, pixels: Pixels) -> Codes:
    """Return the material of each pixel; things follow the body's materials, one code each.

    Only triangles that a border crosses are looked at pixel by pixel.
    """
    body, dress = subject.body, subject.dress
    of_triangle = mesh.objects + np.uint8(Material.THING - BODY - 1)
    of_triangle[: len(dress.codes)] = dress.codes
    codes: Codes = of_triangle.take(pixels.triangle)
    crossed = np.zeros(len(of_triangle), bool)
    crossed[: len(dress.codes)] = dress.crossed
    border = np.nonzero(crossed.take(pixels.triangle))[0]
    part = pixels.some(border)
    value = {name: mesh.at(part, row) for row, name in enumerate(FIELDS)}
    lash = body.lash[part.corners[0]]
    codes[border] = materials(value, lash, body.marks, low=dress.low)
    return codes


def _map(
    index: NDArray[np.intp], values: NDArray[Number], empty: Number, grid: Grid
) -> NDArray[Number]:
    whole = np.full(grid.fine, empty, values.dtype)
    whole.ravel()[index] = values
    return whole


def _eyes(subject: Subject, view: View, corner: tuple[int, int], times: int) -> list[Eye]:
    part = view.cropped(*corner, view.width, view.height)
    return find_eyes(subject.body, subject.skin, part.finer(times))


def _look_closely(eye: Eye, alike: Mask, mixed: Mask, times: int) -> None:
    """Have the blocks round an eye drawn finely, in place."""
    top, left = int((eye.row - eye.reach) / times), int((eye.column - eye.reach) / times)
    size = int(2 * eye.reach / times) + 2
    part = np.s_[max(0, top) : max(0, top + size), max(0, left) : max(0, left + size)]
    mixed[part] |= alike[part]
    alike[part] = False


def _coloured(
    subject: Subject,
    mesh: Mesh,
    samples: Samples,
    codes: Codes,
    grid: Grid,
    points: Floats,
    palette: Palette,
) -> Floats:
    """Return the colours (3, k) of the samples, with muscles and far parts, without ink."""
    facing = mesh.at(samples, FACING)
    light = shading.lit(facing)
    colours = shading.two_tones(_tones(subject, palette), codes, light)
    strengths = _strengths(subject, mesh, samples)
    lay_on(colours, light, strengths, codes < Material.HAIR, palette, subject.emphasis)
    hair = np.nonzero(codes == Material.HAIR)[0]
    combed = colours[:, hair]
    shading.comb(combed, mesh.at(samples.some(hair), STRAND))
    colours[:, hair] = combed
    shading.shine(colours, facing)
    near = samples.depth[codes < Material.THING]
    if len(near):
        shading.fade_far(colours, samples.depth, near, palette.page)
    hidden = hidden_muscles(subject, mesh, points, grid)
    hatch(colours, subject, mesh, samples, hidden, grid, palette, strengths)
    return colours


def _strengths(subject: Subject, mesh: Mesh, samples: Samples) -> dict[Role, Floats]:
    """Return how strongly each role lies at each sample; looked at only where there is any."""
    found = {}
    for role in subject.roles:
        row = ROLE_ROWS[role]
        places = np.nonzero(mesh.touched(row).take(samples.triangle))[0]
        strength = np.zeros(len(samples.row), np.float32)
        strength[places] = mesh.at(samples.some(places), row)
        found[role] = strength
    return found


def _tones(subject: Subject, palette: Palette) -> list[Tone]:
    things = [getattr(palette, _THING_TONES[thing.kind]) for thing in subject.things]
    return [*tones(palette), *things]
