"""Read-outs of a pose: the angles the joints really have, and how high each part lies.

What the targets of a pose file make of its angles; for checks, and for whoever writes poses.
"""

from __future__ import annotations

import math

import numpy as np

from stretchtimer.core.joints import Side
from stretchtimer.figure.posture import Posture
from stretchtimer.figure.rotation import Matrix3, Vector3

DOWN = np.array([0.0, -1.0, 0.0])
AHEAD = np.array([0.0, 0.0, 1.0])

FLOOR_PARTS = ("pelvis", "back", "head", "thighs", "shanks", "feet", "forearms", "hands")


def joint_angles(posture: Posture) -> dict[tuple[str, str], float]:
    """Return the angles that a place in space decides, by joint and key, degrees.

    Hip flexion and abduction, knee and elbow flexion, ankle flexion.
    """
    found: dict[tuple[str, str], float] = {}
    for side in Side:
        s = side.value
        thigh = _within(posture, f"upperleg01.{s}", "root") @ DOWN
        found[f"hip.{s}", "flex"] = math.degrees(math.atan2(thigh[2], -thigh[1]))
        found[f"hip.{s}", "abd"] = math.degrees(math.asin(np.clip(side.sign * thigh[0], -1, 1)))
        found[f"knee.{s}", "flex"] = _hinge(posture, f"lowerleg01.{s}", f"upperleg02.{s}", -1)
        found[f"elbow.{s}", "flex"] = _hinge(posture, f"lowerarm01.{s}", f"upperarm02.{s}", 1)
        foot = _within(posture, f"foot.{s}", f"lowerleg02.{s}") @ AHEAD
        found[f"ankle.{s}", "flex"] = math.degrees(math.atan2(foot[1], foot[2]))
    return found


def _within(posture: Posture, bone: str, frame: str) -> Matrix3:
    """Return how *bone* is turned, seen from the bone *frame*."""
    index, turns = posture.body.skeleton.index, posture.placed.turns
    turn: Matrix3 = turns[index[frame]].T @ turns[index[bone]]
    return turn


def _hinge(posture: Posture, bone: str, frame: str, forward: int) -> float:
    """Return how far a hinge bends *forward* (1) or back (-1), degrees."""
    lower: Vector3 = _within(posture, bone, frame) @ DOWN
    return math.degrees(math.atan2(math.hypot(lower[0], lower[2]), -lower[1])) * (
        1 if lower[2] * forward >= -0.05 else -1
    )


def heights(posture: Posture) -> dict[str, float]:
    """Return the lowest point of each part above the floor, centimetres."""
    skin = posture.skin()
    lowest = {}
    for part in FLOOR_PARTS:
        for name in (part,) if part in ("pelvis", "back", "head") else (f"{part}.R", f"{part}.L"):
            lowest[name] = 100 * float(skin[posture.body.part(name), 1].min())
    return lowest
