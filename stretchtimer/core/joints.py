"""The body's vocabulary: joints with the ranges of their angles, landmarks, muscles, poses.

Angles are degrees from the anatomical zero (standing, arms hanging, palms to the thighs); the
order is flexion, abduction, rotation, after Grood and Suntay. The ranges are those of this figure,
not medical fact: a pose outside them is warned about and drawn as it is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache


class Side(Enum):
    """A half of the body, as pose files write it after the dot."""

    LEFT = "L"
    RIGHT = "R"

    @property
    def sign(self) -> int:
        """Return 1 for the left half, where the body's own x is positive, and -1 for the right."""
        return 1 if self is Side.LEFT else -1


class Base(Enum):
    """How the body stands or lies before it is turned; the name says where it faces."""

    STAND_FRONT = "stand_front"
    STAND_BACK = "stand_back"
    STAND_RIGHT = "stand_right"
    STAND_LEFT = "stand_left"
    SUPINE = "supine"
    SUPINE_R = "supine_r"
    PRONE = "prone"
    PRONE_R = "prone_r"
    SIDE_LYING = "side_lying"


@dataclass(frozen=True, slots=True)
class Range:
    """The angles a joint usually reaches, and the one it has when nothing is said; degrees."""

    low: float
    high: float
    rest: float = 0.0

    def holds(self, value: float) -> bool:
        """Return whether *value* lies within the range."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Joint:
    """A joint that a pose may bend: its name, whether there are two of it, and its angles."""

    name: str
    sided: bool
    angles: dict[str, Range]


_TRUNK = {"flex": Range(-60, 110), "side": Range(-45, 45), "rot": Range(-60, 60)}
_NECK = {"flex": Range(-70, 60), "side": Range(-45, 45), "rot": Range(-80, 80)}
_SHOULDER = {"flex": Range(-60, 180), "abd": Range(-50, 180, 9), "rot": Range(-90, 90)}
_HIP = {"flex": Range(-30, 135), "abd": Range(-40, 60, 2), "rot": Range(-75, 50)}

JOINTS: dict[str, Joint] = {
    joint.name: joint
    for joint in (
        Joint("spine", False, _TRUNK),
        Joint("lumbar", False, _TRUNK),
        Joint("thorax", False, _TRUNK),
        Joint("neck", False, _NECK),
        Joint("girdle", True, {"elev": Range(-10, 40), "pro": Range(-25, 30)}),
        Joint("shoulder", True, _SHOULDER),
        Joint("elbow", True, {"flex": Range(-5, 150, 14), "pron": Range(-90, 90)}),
        Joint("wrist", True, {"flex": Range(-80, 85), "dev": Range(-30, 25)}),
        Joint("hand", True, {"grip": Range(0, 1, 0.16), "spread": Range(-2, 8)}),
        Joint("hip", True, _HIP),
        Joint("knee", True, {"flex": Range(-5, 150), "rot": Range(-30, 40)}),
        Joint("ankle", True, {"flex": Range(-55, 35), "inv": Range(-20, 35)}),
        Joint("toes", True, {"flex": Range(-40, 70)}),
    )
}
"""Every joint by its name; ``hand.grip`` and ``hand.spread`` are shares, not degrees."""

LANDMARKS_SIDED = (
    "hip", "knee", "ankle", "heel", "sole", "ball", "toes",
    "shoulder", "elbow", "wrist", "palm", "glute", "hip_side",
)  # fmt: skip
LANDMARKS_CENTRED = ("pelvis", "chest", "head")

REACHABLE = ("knee", "ankle", "sole", "ball", "elbow", "wrist", "palm")
"""Landmarks that a pose may send to a place; each moves its own limb and nothing else."""

FLATTENED = ("palm", "sole")
"""Landmarks that a pose may lay flat against the floor or a wall."""

PARTS = ("head", "chest", "pelvis", "hand", "foot", "thigh", "shank")
"""Parts of the body whose own axes (left, up, forward) may measure an offset; the last 4 sided."""

MUSCLES = (
    "hamstrings", "hamstrings_outer", "quads", "adductors", "hip_flexors", "tfl_itb",
    "glute_max", "glute_med", "glute_min", "piriformis", "calf", "soleus", "achilles", "tibialis",
    "biceps", "triceps", "deltoid", "forearm_flex",
    "abdominals", "obliques", "erectors", "ql", "lats", "pecs",
)  # fmt: skip
"""Muscles that may be coloured."""


@cache
def split(name: str) -> tuple[str, Side | None]:
    """Return the name without its side, and the side: ``knee.R`` is a knee on the right."""
    stem, dot, side = name.partition(".")
    return (stem, Side(side)) if dot else (stem, None)


def sided(stem: str, side: Side | None) -> str:
    """Return the name as a pose file writes it: the reverse of *split*."""
    return f"{stem}.{side.value}" if side else stem


def both_sides(stems: tuple[str, ...]) -> tuple[str, ...]:
    """Return every name of *stems* with ``.R`` and with ``.L``."""
    return tuple(sided(stem, side) for stem in stems for side in (Side.RIGHT, Side.LEFT))


LANDMARKS = LANDMARKS_CENTRED + both_sides(LANDMARKS_SIDED)
"""Every name a place may be measured from."""


@cache
def rest_of(joint: str, key: str) -> float:
    """Return the angle of a joint of which a pose says nothing."""
    return JOINTS[split(joint)[0]].angles[key].rest
