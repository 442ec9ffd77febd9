"""What every vertex of a body knows: where the clothes and the hair end, which strand it is on.

The borders are thresholds on numbers that are smooth over the skin, so that they are drawn as clean
curves whatever the mesh does. Also: the clothed trunk is smoothed, cloth and hair are pushed out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from bake_muscles import smooth_step

from stretchtimer.figure.angles import bone_turns
from stretchtimer.figure.rotation import IDENTITY
from stretchtimer.figure.skeleton import Skeleton

CLOTH_METRES = 0.004
HAIR_METRES = 0.013
BARE = 1.0
"""The value of the neckline field where there is never cloth."""


@dataclass
class Skin:
    """A body's vertices at rest and in the anatomical zero, with its skeleton and weights."""

    skeleton: Skeleton
    vertices: np.ndarray
    weights: np.ndarray
    quads: np.ndarray
    lash: np.ndarray
    zero: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        self._placed = self.skeleton.place(bone_turns(NEUTRAL), IDENTITY)
        self.zero = self.posed(self.vertices)
        self.arm_weight = self.weight_of(("upperarm", "lowerarm", "wrist", "finger"))
        self.neck_weight = self.weight_of(("neck", "head"))

    def posed(self, vertices: np.ndarray) -> np.ndarray:
        """Return *vertices* in the anatomical zero."""
        bones, placed = self.skeleton, self._placed
        turns = placed.turns @ bones.to_zero
        moves = placed.places - np.einsum("bij,bj->bi", turns, bones.heads)
        blend = np.concatenate([turns, moves[:, :, None]], axis=2).reshape(len(turns), 12)
        mixed = (self.weights @ blend).reshape(-1, 3, 4)
        return np.einsum("nij,nj->ni", mixed[:, :, :3], vertices) + mixed[:, :, 3]

    def joint(self, bone: str) -> np.ndarray:
        """Return where a bone begins in the anatomical zero."""
        return self._placed.places[self.skeleton.index[bone]]

    def weight_of(self, stems: tuple[str, ...], side: str = "") -> np.ndarray:
        """Return how much the bones whose names begin so move each vertex."""
        columns = [
            number
            for number, name in enumerate(self.skeleton.names)
            if name.startswith(stems) and name.endswith(side)
        ]
        return self.weights[:, columns].sum(1)


NEUTRAL = {
    f"{joint}.{side}": {key: 0.0}
    for side in "LR"
    for joint, key in (("shoulder", "abd"), ("elbow", "flex"), ("hip", "abd"), ("hand", "grip"))
}


def heights(skin: Skin) -> dict[str, float]:
    """Return the heights that borders are measured by, metres in the anatomical zero."""
    hip, knee, ankle = (skin.joint(f"{b}.L") for b in ("upperleg01", "lowerleg01", "foot"))
    foot = skin.weight_of(("foot", "toe")) > 0.6
    head = skin.joint("head")
    return {
        "hip": hip[1],
        "waist": hip[1] + 0.155,
        "knee": knee[1],
        "ankle": ankle[1],
        "sole": ankle[1] - skin.zero[foot, 1].min(),
        "head": head[1],
        "crown": skin.zero[:, 1].max(),
        "hip_side": _reach(skin, hip, np.array([1.0, 0, 0]), np.array([0, 0.065, 0.012])),
        "buttock": _reach(skin, hip, np.array([0, 0, -1.0]), np.array([0, -0.01, 0])),
    }


def _reach(skin: Skin, start: np.ndarray, way: np.ndarray, offset: np.ndarray) -> float:
    """Return how far the skin of the trunk is from a joint plus *offset*, going *way*; metres."""
    away = skin.zero - start - offset
    along = away @ way
    across = np.linalg.norm(away - np.outer(along, way), axis=1)
    near = (across < 0.025) & (along > 0) & (skin.arm_weight < 0.1)
    return float(along[near].max())


def borders(skin: Skin, style: str) -> dict[str, np.ndarray]:
    """Return the fields by name: sleeve, height, neckline, hair, arm, strand."""
    zero = skin.zero
    shoulder, elbow = skin.joint("upperarm01.L"), skin.joint("lowerarm01.L")
    share = (shoulder[1] - zero[:, 1]) / (shoulder[1] - elbow[1])
    sleeve = np.where(skin.arm_weight > 0.02, skin.arm_weight * np.maximum(share, 0), 0)
    base = skin.joint("neck01")
    neckline = zero[:, 1] - (base[1] + 0.012 - 0.42 * (zero[:, 2] - base[2]))
    return {
        "sleeve": sleeve,
        "height": zero[:, 1],
        "neckline": np.where(skin.arm_weight > 0.5, -1.0, neckline),
        "hair": _hair(skin),
        "arm": skin.arm_weight,
        "strand": _strands(skin, style),
    }


HAIRLINE = {
    "azimuth": (0, 14, 28, 42, 54, 64, 74, 84, 100, 116, 130, 146, 162, 180),
    "below_crown": (
        .044, .046, .050, .062, .084, .108, .122, .118, .122, .140, .158, .172, .182, .185,
    ),
}  # fmt: skip
"""How far below the crown the hair ends, by the azimuth round the head (0 front, 180 nape)."""


def _hair(skin: Skin) -> np.ndarray:
    offset = skin.zero - skin.joint("head")
    below = offset[:, 1].max() - offset[:, 1]
    azimuth = np.degrees(np.arctan2(np.abs(offset[:, 0]), offset[:, 2] - 0.022))
    line = np.interp(azimuth, HAIRLINE["azimuth"], HAIRLINE["below_crown"])
    hair = np.minimum(line - below, _ear_gap(offset, below))
    return np.where(skin.lash | (skin.neck_weight <= 0.5), -1.0, hair)


def _ear_gap(offset: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Return metres outside the ear: negative on it, where no hair grows, large elsewhere."""
    aside = np.abs(offset[:, 0]) - 0.0655
    height, depth = (below - 0.112) / 0.034, (offset[:, 2] - 0.004) / 0.034
    near = 1 - np.sqrt(height**2 + depth**2)
    return -np.minimum(aside, near * 0.03)


def _strands(skin: Skin, style: str) -> np.ndarray:
    """Return the angle of each vertex round the line that the hair runs along; radians."""
    offset = skin.zero - skin.joint("head")
    if style == "bun":  # combed back: strands are half circles from the forehead to the knot
        return np.arctan2(offset[:, 0], offset[:, 1] + 0.09)
    return np.arctan2(offset[:, 0], offset[:, 2] + 0.01)


def smoothed(skin: Skin, fields: dict[str, np.ndarray], marks: dict[str, float]) -> np.ndarray:
    """Return the rest vertices smoothed (Taubin) under cloth, cloth and hair pushed out."""
    clothed = (
        (fields["neckline"] < 0)
        & (fields["sleeve"] < 0.6)
        & (fields["height"] > marks["ankle"] + 0.05)
        & (skin.arm_weight < 0.98)
        & (skin.neck_weight < 0.5)
    ).astype(float)
    mean = _neighbour_mean(skin.quads, len(skin.vertices))
    vertices = skin.vertices.copy()
    for step in range(14):
        rate = 0.55 if step % 2 == 0 else -0.53
        vertices += rate * (mean(vertices) - vertices) * clothed[:, None]
    trunk = clothed * (fields["height"] > marks["hip"] - 0.11)
    for _ in range(3):
        vertices += 0.5 * (mean(vertices) - vertices) * trunk[:, None]
    vertices = _soft_face(skin, vertices, mean)
    outward = normals(vertices, skin.quads)
    thick = CLOTH_METRES * clothed + HAIR_METRES * smooth_step(fields["hair"], -0.002, 0.045)
    return vertices + outward * thick[:, None]


def softened(skin: Skin, masks: np.ndarray) -> np.ndarray:
    """Return muscle masks (n, muscles) whose edges no longer follow the single vertices."""
    mean = _neighbour_mean(skin.quads, len(masks))
    for _ in range(3):
        masks = 0.5 * masks + 0.5 * mean(masks)
    return np.minimum(masks * 1.08, 1)


def _soft_face(skin: Skin, vertices: np.ndarray, mean) -> np.ndarray:
    """Return *vertices* with the small folds round the eyes and the mouth smoothed away."""
    offset = skin.zero - skin.joint("head")
    face = (skin.neck_weight > 0.5) & (offset[:, 2] > 0.05) & ~skin.lash
    for _ in range(2):
        vertices = vertices + 0.5 * (mean(vertices) - vertices) * face[:, None]
    return vertices


def _neighbour_mean(quads: np.ndarray, count: int):
    pairs = np.concatenate([quads[:, [i, (i + 1) % 4]] for i in range(4)])
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    first, second = np.concatenate([pairs, pairs[:, ::-1]]).T
    degree = np.maximum(np.bincount(first, minlength=count), 1)[:, None]

    def mean(values: np.ndarray) -> np.ndarray:
        sums = [np.bincount(first, values[second, c], count) for c in range(values.shape[1])]
        return np.stack(sums, 1) / degree

    return mean


def triangles(quads: np.ndarray) -> np.ndarray:
    """Return the faces as triangles, the empty ones left out."""
    both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    a, b, c = both.T
    return both[(a != b) & (b != c) & (a != c)]


def normals(vertices: np.ndarray, quads: np.ndarray) -> np.ndarray:
    """Return the unit normal at each vertex."""
    faces = triangles(quads)
    a, b, c = (vertices[faces[:, i]] for i in range(3))
    face_normals = np.cross(b - a, c - a)
    sums = np.zeros_like(vertices)
    for corner in range(3):
        np.add.at(sums, faces[:, corner], face_normals)
    return sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
