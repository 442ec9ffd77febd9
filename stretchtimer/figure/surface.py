"""The body and the things round it as one coloured picture, before paper and marks: a layer.

Everything is drawn several times finer than asked for and averaged, only where there is something.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import Highlight, PropKind, Role
from stretchtimer.core.joints import Side, split
from stretchtimer.figure import shading
from stretchtimer.figure.body import FIELDS, Body
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import Layer, as_floats, averaged
from stretchtimer.figure.lines import find_lines, line_pixels
from stretchtimer.figure.materials import Material, materials, tones
from stretchtimer.figure.palette import Palette, Tone
from stretchtimer.figure.props import Thing
from stretchtimer.figure.raster import Pixels, rasterise

Floats = NDArray[np.float32]
Whole = NDArray[np.int32]
Codes = NDArray[np.uint8]

_STRAND = FIELDS.index("strand")
_FACING = len(FIELDS)
_STRETCH, _WORK = _FACING + 1, _FACING + 2


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a posed body, the things among it, the muscles shown, bare hip or not."""

    body: Body
    skin: Floats
    things: list[Thing]
    highlights: tuple[Highlight, ...]
    low_waist: bool


@dataclass(frozen=True, slots=True)
class _Mesh:
    """Everything as one mesh: points (n, 3) on the picture, values (n, v), object of a triangle."""

    points: Floats
    values: Floats
    triangles: Whole
    objects: Codes


def draw(subject: Subject, view: View, palette: Palette, times: int) -> Layer:
    """Return the layer of the subject, drawn *times* finer and averaged."""
    left, top, part = _crop(subject, view)
    fine = part.finer(times)
    mesh = _mesh(subject, fine)
    pixels = rasterise(mesh.points, mesh.triangles, fine.width, fine.height)
    if not len(pixels.index):
        return Layer(left, top, np.zeros((part.height, part.width, 4), np.float32))
    objects = mesh.objects[pixels.triangle]
    values = _interpolated(mesh, pixels)
    codes = _codes(subject, mesh, pixels, objects, values)
    colours = _colours(subject, palette, pixels.depth, objects, codes, values)
    _hatch(subject, mesh, fine, pixels, objects, values, colours, palette, times)
    image = _composed(colours, pixels, objects, codes, fine, palette, times)
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


def _mesh(subject: Subject, view: View) -> _Mesh:
    body = subject.body
    count = len(subject.skin)
    facing = body.normals(subject.skin) @ shading.LIGHT
    stretch = _strength(subject, Role.STRETCH)
    work = np.maximum(_strength(subject, Role.WORK), _strength(subject, Role.PATCH))
    columns = [body.fields, facing[:, None], stretch[:, None], work[:, None]]
    points, values = [view(subject.skin)], [np.concatenate(columns, axis=1)]
    triangles, objects = [body.triangles], [np.ones(len(body.triangles), np.uint8)]
    for number, thing in enumerate(subject.things, start=2):
        solid = thing.solid
        points.append(view(solid.vertices))
        own = np.zeros((len(solid.vertices), values[0].shape[1]), np.float32)
        own[:, _FACING] = _normals(solid.vertices, solid.triangles) @ shading.LIGHT
        values.append(own)
        triangles.append(solid.triangles + np.int32(count))
        objects.append(np.full(len(solid.triangles), number, np.uint8))
        count += len(solid.vertices)
    return _Mesh(*(np.concatenate(part) for part in (points, values, triangles, objects)))


def _strength(subject: Subject, role: Role) -> Floats:
    strength = np.zeros(len(subject.skin), np.float32)
    for highlight in subject.highlights:
        stem, side = split(highlight.muscle)
        if highlight.role is role:
            for own in (side,) if side else (Side.RIGHT, Side.LEFT):
                muscle = subject.body.muscle(stem, own)
                np.maximum(strength, muscle * np.float32(highlight.strength), out=strength)
    return strength


def _normals(vertices: NDArray[np.float64], triangles: Whole) -> Floats:
    a, b, c = (vertices[triangles[:, corner]] for corner in range(3))
    faces = np.cross(b - a, c - a)
    sums = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(sums, triangles[:, corner], faces)
    unit = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-12)
    return unit.astype(np.float32)


def _interpolated(mesh: _Mesh, pixels: Pixels) -> Floats:
    corners = mesh.triangles[pixels.triangle]
    total = mesh.values[corners[:, 0]] * pixels.weights[:, :1]
    for corner in (1, 2):
        part = mesh.values[corners[:, corner]]
        part *= pixels.weights[:, corner : corner + 1]
        total += part
    return total


def _codes(
    subject: Subject, mesh: _Mesh, pixels: Pixels, objects: Codes, values: Floats
) -> Codes:
    """Return the material of each pixel; things follow the body's materials, one code each."""
    codes = (objects + np.uint8(Material.THING - 2)).astype(np.uint8)
    on_body = objects == 1
    first = mesh.triangles[pixels.triangle[on_body], 0]
    body = subject.body
    codes[on_body] = materials(
        values[on_body][:, : len(FIELDS)], body.lash[first], body.marks, subject.low_waist
    )
    return codes


_THING_TONES: dict[PropKind, str] = {
    PropKind.STRAP: "strap",
    PropKind.BALL: "ball",
    PropKind.CUSHION: "cushion",
    PropKind.PILLOW: "cushion",
    PropKind.ROLL: "cushion",
    PropKind.BLOCK: "block",
    PropKind.PACK: "cold",
    PropKind.SEAT: "seat",
    PropKind.WHEEL: "metal",
    PropKind.SHOWER: "metal",
    PropKind.RAIL: "metal",
}


def _colours(
    subject: Subject,
    palette: Palette,
    depth: Floats,
    objects: Codes,
    codes: Codes,
    values: Floats,
) -> Floats:
    facing = values[:, _FACING]
    light = shading.lit(facing)
    thing_tones = [getattr(palette, _THING_TONES[thing.kind]) for thing in subject.things]
    colours = shading.two_tones([*tones(palette), *thing_tones], codes, light)
    bare = codes < Material.HAIR
    for column, tone in _muscle_tones(subject, palette):
        cover = shading.muscle_cover(values[:, column]) * bare
        shown = np.nonzero(cover)[0]
        part = colours[shown]
        shading.mix_in(part, tone, light[shown], cover[shown])
        colours[shown] = part
    hair = np.nonzero(codes == Material.HAIR)[0]
    part = colours[hair]
    shading.comb(part, values[hair, _STRAND])
    colours[hair] = part
    shading.shine(colours, facing)
    on_body = objects == 1
    part = colours[on_body]
    if len(part):
        shading.fade_far(part, depth[on_body], palette.page)
        colours[on_body] = part
    return colours


def _muscle_tones(subject: Subject, palette: Palette) -> list[tuple[int, Tone]]:
    roles = {highlight.role for highlight in subject.highlights}
    found = [(_STRETCH, palette.stretch)] if Role.STRETCH in roles else []
    if Role.WORK in roles:
        found.append((_WORK, palette.work))
    elif Role.PATCH in roles:
        found.append((_WORK, palette.patch))
    return found


def _hatch(
    subject: Subject,
    mesh: _Mesh,
    view: View,
    pixels: Pixels,
    objects: Codes,
    values: Floats,
    colours: Floats,
    palette: Palette,
    times: int,
) -> None:
    """Hatch the body, in place, where a shown muscle lies hidden behind or beneath it."""
    where = np.full(view.width * view.height, -1, np.int32)
    where[pixels.index] = np.arange(len(pixels.index), dtype=np.int32)
    stripe = max(2, round(line_pixels(view.scale / times) * 2)) * times
    count = len(subject.skin)
    for column, tone in _muscle_tones(subject, palette):
        if tone is palette.patch:
            continue
        own = mesh.values[:count, column]
        body = subject.body.triangles
        muscle = body[(own[body] > 0.5).all(1)]
        if not len(muscle):
            continue
        both = np.concatenate([muscle, muscle[:, ::-1]])
        behind = where[rasterise(mesh.points, both, view.width, view.height).index]
        behind = behind[behind >= 0]
        behind = behind[(objects[behind] == 1) & (values[behind, column] < 0.5)]
        place = pixels.index[behind]
        diagonal = (place % view.width + place // view.width) // stripe
        behind = behind[diagonal % 2 == 0]
        colours[behind] += (as_floats(tone.light) - colours[behind]) * np.float32(
            shading.HATCH_COVER
        )


def _composed(
    colours: Floats,
    pixels: Pixels,
    objects: Codes,
    codes: Codes,
    view: View,
    palette: Palette,
    times: int,
) -> Floats:
    """Return the fine picture with its lines, premultiplied."""
    size = view.width * view.height
    image = np.zeros((size, 4), np.float32)
    image[pixels.index, :3] = colours
    image[pixels.index, 3] = 1
    depth = np.full(size, -3, np.float32)
    depth[pixels.index] = pixels.depth
    object_map = np.zeros(size, np.uint8)
    object_map[pixels.index] = objects
    code_map = np.full(size, 255, np.uint8)
    code_map[pixels.index] = codes
    shape = (view.height, view.width)
    width = max(1, round(line_pixels(view.scale / times) * times))
    lines = find_lines(
        depth.reshape(shape),
        object_map.reshape(shape),
        code_map.reshape(shape),
        width,
        1 / view.scale,
    )
    colour = as_floats(palette.line)
    _ink(image, lines.border.ravel(), colour, 0.45, solid=False)
    _ink(image, lines.inner.ravel(), colour, 0.80, solid=False)
    _ink(image, lines.outer.ravel(), colour, 0.88, solid=True)
    return image.reshape(*shape, 4)


def _ink(image: Floats, where: NDArray[np.bool_], ink: Floats, strength: float, *, solid: bool) -> None:
    """Draw ink over *image* in place; *solid* ink also fills what was clear."""
    drawn = image[where]
    drawn[:, :3] *= np.float32(1 - strength)
    drawn[:, :3] += ink * (np.float32(1) if solid else drawn[:, 3:]) * np.float32(strength)
    if solid:
        clear = 1 - drawn[:, 3:]
        drawn[:, :3] += ink * clear * np.float32(1 - strength)
        drawn[:, 3] = 1
    image[where] = drawn
