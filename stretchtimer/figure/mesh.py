"""The body and the things round it as one mesh on the stage, with what each vertex knows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.figure import Highlight, Role
from stretchtimer.core.joints import Side, split
from stretchtimer.figure.body import FIELDS, Body
from stretchtimer.figure.materials import Dress
from stretchtimer.figure.props import Thing
from stretchtimer.figure.raster import Samples
from stretchtimer.figure.shading import facing_light

Floats = NDArray[np.float32]
Whole = NDArray[np.int32]
Codes = NDArray[np.uint8]

FACING = len(FIELDS)
"""The row of a mesh's values that says how straight a vertex looks into the light."""

ROLE_ROWS = {Role.STRETCH: FACING + 1, Role.WORK: FACING + 2}
"""The rows that say how strongly a muscle of each role lies at a vertex."""

BODY = 1
"""The object number of the body; things are 2 and up, 0 is nothing."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drawn: a posed body in its clothes, the things among it, the muscles shown.

    ``emphasis`` (0 to 1) is how strong the muscles' colour is; who is ``asleep`` has closed eyes.
    """

    body: Body
    skin: Floats
    things: list[Thing]
    highlights: tuple[Highlight, ...]
    dress: Dress
    emphasis: float = 1.0
    asleep: bool = False

    @property
    def roles(self) -> list[Role]:
        """Return the roles that are shown, each once."""
        shown = {highlight.role for highlight in self.highlights}
        return [role for role in Role if role in shown]


@dataclass(frozen=True, slots=True)
class Mesh:
    """Places (n, 3) on the stage, values (v, n), triangles, and the object of each triangle.

    Rows of ``values``: FIELDS, FACING, then ROLE_ROWS. The body's vertices come first.
    """

    places: Floats
    values: Floats
    triangles: Whole
    objects: Codes

    def at(self, samples: Samples, row: int) -> Floats:
        """Return one row of values at each sample, interpolated over its triangle."""
        own = self.values[row]
        total: Floats = own.take(samples.corners[0]) * samples.weights[0]
        for corner in (1, 2):
            part = own.take(samples.corners[corner])
            part *= samples.weights[corner]
            total += part
        return total

    def touched(self, row: int) -> NDArray[np.bool_]:
        """Return at which triangles a row of values is above nothing somewhere."""
        there = self.values[row] > 0
        first, second, third = (there.take(self.triangles[:, corner]) for corner in range(3))
        touched: NDArray[np.bool_] = first | second | third
        return touched


def mesh_of(subject: Subject) -> Mesh:
    """Return the mesh of everything that is drawn."""
    body = subject.body
    count = len(subject.skin)
    columns = np.zeros((FACING + 1 + len(Role), count), np.float32)
    columns[: len(FIELDS)] = body.fields.T
    columns[FACING] = facing_light(body.normals(subject.skin))
    for role in subject.roles:
        columns[ROLE_ROWS[role]] = strength(subject, role)
    places, values = [subject.skin], [columns]
    triangles, objects = [body.triangles], [np.full(len(body.triangles), BODY, np.uint8)]
    for number, thing in enumerate(subject.things, start=BODY + 1):
        solid = thing.solid
        own = np.zeros((len(columns), len(solid.vertices)), np.float32)
        own[FACING] = facing_light(_normals(solid.vertices, solid.triangles))
        places.append(solid.vertices.astype(np.float32))
        values.append(own)
        triangles.append(solid.triangles + np.int32(count))
        objects.append(np.full(len(solid.triangles), number, np.uint8))
        count += len(solid.vertices)
    return Mesh(
        np.concatenate(places),
        np.concatenate(values, axis=1),
        np.concatenate(triangles),
        np.concatenate(objects),
    )


def strength(subject: Subject, role: Role) -> Floats:
    """Return how strongly (0 to 1) muscles of *role* lie at each vertex of the body."""
    total = np.zeros(len(subject.skin), np.float32)
    for highlight in subject.highlights:
        stem, side = split(highlight.muscle)
        if highlight.role is role:
            for own in (side,) if side else (Side.RIGHT, Side.LEFT):
                muscle = subject.body.muscle(stem, own)
                np.maximum(total, muscle * np.float32(highlight.strength), out=total)
    return total


def _normals(vertices: NDArray[np.float64], triangles: Whole) -> Floats:
    a, b, c = (vertices[triangles[:, corner]] for corner in range(3))
    faces = np.cross(b - a, c - a)
    sums = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(sums, triangles[:, corner], faces)
    sums /= np.linalg.norm(sums, axis=1, keepdims=True) + 1e-12
    unit: Floats = sums.astype(np.float32)
    return unit
