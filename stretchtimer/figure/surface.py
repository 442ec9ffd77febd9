"""The body and the things round it as one coloured picture, before paper and marks: a layer.

Everything is drawn several times finer than asked for and averaged, only where there is something.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import PropKind, Role
from stretchtimer.figure import shading
from stretchtimer.figure.body import FIELDS
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import Layer, averaged
from stretchtimer.figure.eyes import open_eyes
from stretchtimer.figure.highlights import hatch, lay_on
from stretchtimer.figure.inking import inked
from stretchtimer.figure.lines import line_pixels
from stretchtimer.figure.materials import Material, body_materials, materials, tones
from stretchtimer.figure.mesh import BODY, FACING, ROLE_ROWS, Mesh, Subject, mesh_of
from stretchtimer.figure.palette import Palette, Tone
from stretchtimer.figure.raster import Pixels, rasterise

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]

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


def draw(subject: Subject, view: View, palette: Palette, times: int) -> Layer:
    """Return the layer of the subject, drawn *times* finer and averaged."""
    left, top, part = _crop(subject, view)
    fine = part.finer(times)
    mesh = mesh_of(subject, fine)
    pixels = rasterise(mesh.points, mesh.triangles, fine.width, fine.height)
    if not len(pixels.index):
        return Layer(left, top, np.zeros((part.height, part.width, 4), np.float32))
    objects = mesh.objects[pixels.triangle]
    facing = mesh.at(pixels, [FACING])[FACING]
    strengths = _strengths(subject, mesh, pixels)
    codes, strands = _codes(subject, mesh, pixels, objects)
    light = shading.lit(facing)
    colours = shading.two_tones(_tones(subject, palette), codes, light)
    lay_on(colours, light, strengths, codes < Material.HAIR, palette, subject.emphasis)
    _finish(colours, facing, pixels.depth, objects, strands, palette)
    if not subject.asleep:
        open_eyes(colours, subject.body, subject.skin, pixels, fine, palette)
    hatch(colours, subject, mesh, pixels, strengths, fine, palette, times)
    image = inked(colours, pixels, objects, codes, fine, palette.line, times)
    return Layer(left, top, averaged(image, times))


def _crop(subject: Subject, view: View) -> tuple[int, int, View]:
    """Return the part of the picture that holds everything, with room for the outline."""
    clouds = [view(subject.skin), *(view(thing.solid.vertices) for thing in subject.things)]
    room = line_pixels(view.scale) + 2
    low = np.min([cloud.min(0) for cloud in clouds], axis=0)[:2] - room
    high = np.max([cloud.max(0) for cloud in clouds], axis=0)[:2] + room
    left, top = (int(v) for v in np.clip(np.floor(low), 0, [view.width - 1, view.height - 1]))
    right, bottom = (int(v) for v in np.clip(np.ceil(high), 1, [view.width, view.height]))
    width, height = max(1, right - left), max(1, bottom - top)
    return left, top, view.cropped(left, top, width, height)


def _codes(
    subject: Subject, mesh: Mesh, pixels: Pixels, objects: Codes
) -> tuple[Codes, tuple[NDArray[np.intp], Floats]]:
    """Return the material of each pixel, and which pixels are hair with the run of their strands.

    Things follow the body's materials, one code each. Only triangles that a border crosses are
    looked at pixel by pixel.
    """
    body = subject.body
    at_vertices = body_materials(body, low=subject.low_waist)
    first, second, third = (at_vertices[body.triangles[:, corner]] for corner in range(3))
    crossed = (first != second) | (first != third)
    codes = (objects + np.uint8(Material.THING - BODY - 1)).astype(np.uint8)
    on_body = np.nonzero(objects == BODY)[0]
    codes[on_body] = first[pixels.triangle[on_body]]
    border = on_body[crossed[pixels.triangle[on_body]]]
    part = pixels.some(border)
    found = mesh.at(part, list(range(len(FIELDS))))
    lash = body.lash[mesh.triangles[part.triangle, 0]]
    value = dict(zip(FIELDS, found.values(), strict=True))
    codes[border] = materials(value, lash, body.marks, low=subject.low_waist)
    hair = np.nonzero(codes == Material.HAIR)[0]
    return codes, (hair, mesh.at(pixels.some(hair), [STRAND])[STRAND])


def _strengths(subject: Subject, mesh: Mesh, pixels: Pixels) -> dict[Role, Floats]:
    """Return how strongly each role lies at each pixel; looked at only where there is any."""
    found = {}
    for role in subject.roles:
        row = ROLE_ROWS[role]
        there = mesh.values[row] > 0
        first, second, third = (there[mesh.triangles[:, corner]] for corner in range(3))
        places = np.nonzero((first | second | third)[pixels.triangle])[0]
        strength = np.zeros(len(pixels.index), np.float32)
        strength[places] = mesh.at(pixels.some(places), [row])[row]
        found[role] = strength
    return found


def _tones(subject: Subject, palette: Palette) -> list[Tone]:
    things = [getattr(palette, _THING_TONES[thing.kind]) for thing in subject.things]
    return [*tones(palette), *things]


def _finish(
    colours: Floats,
    facing: Floats,
    depth: Floats,
    objects: Codes,
    strands: tuple[NDArray[np.intp], Floats],
    palette: Palette,
) -> None:
    """Comb the hair, brighten what looks into the light, pale what is far; in place."""
    places, runs = strands
    hair = colours[:, places]
    shading.comb(hair, runs)
    colours[:, places] = hair
    shading.shine(colours, facing)
    near = depth[objects == BODY]
    if len(near):
        shading.fade_far(colours, depth, near, palette.page)
