"""A body: its skin and bones, read from a baked file, and where the skin goes in a pose.

The file (``assets/bodies/<name>.npz``, made by ``tools/bake_bodies.py``) holds per vertex: the
place at rest in units of ``LENGTH_UNIT``, four bones and their shares of 255, the numbers named in
``FIELDS`` in units of ``FIELD_UNIT``, and how strongly each muscle lies there (of 255, right and
left of each of ``MUSCLES`` in turn); and once: triangles, bones, and some heights in metres.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.joints import MUSCLES, Side
from stretchtimer.figure.skeleton import Placed, Skeleton

Floats = NDArray[np.float32]

LENGTH_UNIT = 5e-5
"""Metres."""

FIELD_UNIT = 1.25e-4
FIELDS = ("sleeve", "height", "neckline", "hair", "arm", "strand")
"""Smooth numbers over the skin; the borders of clothes and hair are thresholds on them.

sleeve: how far down the arm (shoulder 0, elbow 1); height: metres in the anatomical zero; neckline:
metres above it; hair: metres inside the hairline; arm: 1 on the arm; strand: the angle of the
hair's run, radians.
"""

PARTS: dict[str, tuple[str, ...]] = {
    "legs": ("upperleg", "lowerleg", "foot", "toe"),
    "thighs": ("upperleg",),
    "shanks": ("lowerleg",),
    "feet": ("foot", "toe"),
    "arms": ("upperarm", "lowerarm", "wrist", "finger"),
    "forearms": ("lowerarm",),
    "hands": ("wrist", "finger"),
    "trunk": ("root", "pelvis", "spine", "clavicle", "shoulder", "neck", "head"),
    "pelvis": ("root", "pelvis", "spine05", "upperleg01"),
    "back": ("spine", "clavicle", "shoulder"),
    "head": ("head",),
}
"""Parts of the skin by the bones that move them; legs and arms may have a side (``legs.R``)."""


class Body:
    """One body. Nothing in it changes; *stored* are the arrays of a baked file."""

    def __init__(self, stored: dict[str, NDArray[np.generic]]) -> None:
        self.skeleton = Skeleton(
            tuple(str(name) for name in stored["bones"]),
            tuple(int(number) for number in stored["parents"]),
            stored["heads"].astype(np.float64),
        )
        self.vertices: Floats = stored["vertices"].astype(np.float32) * np.float32(LENGTH_UNIT)
        self.triangles: NDArray[np.int32] = stored["triangles"].astype(np.int32)
        self.fields: Floats = stored["fields"].astype(np.float32) * np.float32(FIELD_UNIT)
        self.lash: NDArray[np.bool_] = stored["lash"].astype(np.bool_)
        self.marks = dict(
            zip((str(n) for n in stored["mark_names"]), map(float, stored["marks"]), strict=True)
        )
        self._bones: NDArray[np.uint8] = stored["weight_bones"].astype(np.uint8)
        self._weights = _dense(stored["weight_bones"], stored["weight_shares"], self.skeleton)
        self._corners = np.ascontiguousarray(self.triangles.T, np.intp)
        corners = self._corners.ravel()
        order = np.argsort(corners, kind="stable")
        self._faces_round = order % len(self.triangles)  # vertex after vertex, its triangles
        self._first_face = np.searchsorted(corners[order], np.arange(len(self.vertices)))
        self._muscles: NDArray[np.uint8] = stored["muscles"].astype(np.uint8)

    @classmethod
    def read(cls, path: Path) -> Body:
        """Return the body of a baked file. Raises OSError or ValueError if it cannot be read."""
        with np.load(path, allow_pickle=False) as file:
            return cls({name: file[name] for name in file.files})

    def skin(self, placed: Placed, chest_scale: float = 1.0) -> Floats:
        """Return the vertices (n, 3) of the skin on the bones as *placed*; metres on the stage.

        ``chest_scale`` above 1 fills the chest: a breath.
        """
        bones = self.skeleton
        turns = placed.turns @ bones.to_zero
        if chest_scale != 1.0:
            turns[self._chest] = turns[self._chest] @ np.diag([1.0, 1.0, chest_scale])
        moves = placed.places - np.einsum("bij,bj->bi", turns, bones.heads)
        blend = np.concatenate([turns, moves[:, :, None]], axis=2).reshape(len(turns), 12)
        return _moved(self._weights, blend.astype(np.float32), self.vertices)

    @cached_property
    def _chest(self) -> list[int]:
        return [self.skeleton.index[name] for name in ("spine01", "spine02")]

    @cached_property
    def crown(self) -> int:
        """The vertex on top of the head."""
        return int(np.argmax(np.where(self.part("head"), self.vertices[:, 1], -9)))

    def normals(self, skin: Floats) -> Floats:
        """Return the unit normal at each vertex of *skin* (n, 3)."""
        x, y, z = (_edges(values, self._corners) for values in np.ascontiguousarray(skin.T))
        faces = (
            y[0] * z[1] - z[0] * y[1],
            z[0] * x[1] - x[0] * z[1],
            x[0] * y[1] - y[0] * x[1],
        )
        normals = np.empty_like(skin)
        for axis, face in enumerate(faces):
            normals[:, axis] = np.add.reduceat(face.take(self._faces_round), self._first_face)
        normals /= np.sqrt(np.einsum("ni,ni->n", normals, normals))[:, None] + np.float32(1e-9)
        return normals

    def muscle(self, name: str, side: Side) -> Floats:
        """Return how strongly (0 to 1) a muscle lies at each vertex."""
        column = 2 * MUSCLES.index(name) + (side is Side.LEFT)
        return self._muscles[:, column].astype(np.float32) / np.float32(255)

    def part(self, name: str) -> NDArray[np.bool_]:
        """Return which vertices belong to a part of ``PARTS`` (``legs``, ``legs.R``, ``head``)."""
        stem, _, side = name.partition(".")
        wanted = [
            bone.startswith(PARTS[stem]) and bone.endswith(side) for bone in self.skeleton.names
        ]
        members: NDArray[np.bool_] = np.array(wanted)[self._bones[:, 0]]
        return members


def _dense(bones: NDArray[np.generic], shares: NDArray[np.generic], skeleton: Skeleton) -> Floats:
    dense = np.zeros((len(bones), len(skeleton.names)), np.float32)
    rows = np.repeat(np.arange(len(bones)), 4)
    np.add.at(dense, (rows, bones.astype(np.intp).ravel()), shares.astype(np.float32).ravel() / 255)
    return dense


def _edges(values: Floats, corners: NDArray[np.intp]) -> tuple[Floats, Floats]:
    """Return one coordinate of the two edges that leave each triangle's first corner."""
    first, second, third = (values.take(corner) for corner in corners)
    return second - first, third - first


_ROWS = 256
"""Rows multiplied at once: so few that OpenBLAS does not start its threads, which costs more."""


def _moved(weights: Floats, blend: Floats, vertices: Floats) -> Floats:
    """Return the vertices moved by the bones' blends (bones, 12), each by its *weights*."""
    mixed = np.empty((len(weights), 12), np.float32)
    for start in range(0, len(weights), _ROWS):
        np.matmul(weights[start : start + _ROWS], blend, out=mixed[start : start + _ROWS])
    moved = np.empty_like(vertices)
    for axis in range(3):
        row = mixed[:, 4 * axis : 4 * axis + 4]
        moved[:, axis] = np.einsum("nj,nj->n", row[:, :3], vertices) + row[:, 3]
    return moved
