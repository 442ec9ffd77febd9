"""The skeleton: bones, their lengths, and where a set of joint turns puts them.

A body's own axes are x to its left, y up, z forward. The body rests with its arms half raised; per
bone a constant turn (``to_zero``) brings it to the anatomical zero: thigh and shank straight down,
foot forward, arm hanging, palm to the thigh, hinges lateral.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stretchtimer.core.joints import Side
from stretchtimer.figure.rotation import (
    IDENTITY,
    Matrix3,
    Vector3,
    about_y,
    between,
    cross,
    frame,
    unit,
)

FORWARD = np.array([0.0, 0.0, 1.0])


@dataclass(frozen=True, slots=True)
class Placed:
    """The bones in space: ``turns`` (bones, 3, 3) and the places of their heads (bones, 3)."""

    turns: NDArray[np.float64]
    places: NDArray[np.float64]

    def copy(self) -> Placed:
        """Return an independent copy."""
        return Placed(self.turns.copy(), self.places.copy())


class Skeleton:
    """The bones of one body, in the order parents first; ``heads`` are metres in the rest pose."""

    def __init__(
        self, names: tuple[str, ...], parents: tuple[int, ...], heads: NDArray[np.float64]
    ) -> None:
        self.names = names
        self.parents = parents
        self.heads = heads
        self.index = {name: number for number, name in enumerate(names)}
        self.to_zero = _turns_to_zero(self)
        self._offsets = self._bone_offsets()
        self._below = tuple(self._descendants(number) for number in range(len(names)))

    def _bone_offsets(self) -> NDArray[np.float64]:
        offsets = np.zeros((len(self.names), 3))
        for bone, parent in enumerate(self.parents):
            if parent >= 0:
                offsets[bone] = self.to_zero[parent] @ (self.heads[bone] - self.heads[parent])
        return offsets

    def _descendants(self, bone: int) -> NDArray[np.intp]:
        found = [bone]
        for number in range(bone + 1, len(self.names)):
            if self.parents[number] in found:
                found.append(number)
        return np.array(found, dtype=np.intp)

    def place(self, local: dict[str, Matrix3], root_turn: Matrix3) -> Placed:
        """Return where the bones are when each turns by *local* (its own frame); root at zero."""
        count = len(self.names)
        turns = np.zeros((count, 3, 3))
        places = np.zeros((count, 3))
        for bone, (name, parent) in enumerate(zip(self.names, self.parents, strict=True)):
            own = local.get(name, IDENTITY)
            if parent < 0:
                turns[bone] = root_turn @ own
                continue
            turns[bone] = turns[parent] @ own
            places[bone] = places[parent] + turns[parent] @ self._offsets[bone]
        return Placed(turns, places)

    def turn_below(self, placed: Placed, bone: int, turn: Matrix3) -> None:
        """Turn *bone* and everything that hangs on it about its head, in place."""
        below = self._below[bone]
        pivot = placed.places[bone].copy()
        placed.turns[below] = turn @ placed.turns[below]
        placed.places[below] = pivot + (placed.places[below] - pivot) @ turn.T

    def head_at_rest(self, name: str) -> Vector3:
        """Return where the bone begins in the rest pose."""
        place: Vector3 = self.heads[self.index[name]]
        return place


def _turns_to_zero(skeleton: Skeleton) -> NDArray[np.float64]:
    turns = np.tile(IDENTITY, (len(skeleton.names), 1, 1))
    for side in Side:
        zero = _leg_turns(skeleton, side.value) | _arm_turns(skeleton, side.value)
        for name, turn in zero.items():
            turns[skeleton.index[name]] = turn
    return turns


def _leg_turns(skeleton: Skeleton, side: str) -> dict[str, Matrix3]:
    hip, knee, ankle, toes = (
        skeleton.head_at_rest(f"{bone}.{side}")
        for bone in ("upperleg01", "lowerleg01", "foot", "toe1-1")
    )
    thigh, shank = _upright(knee - hip), _upright(ankle - knee)
    along = toes - ankle
    foot = between(np.array([along[0], 0, along[2]]), FORWARD)
    return {
        f"upperleg01.{side}": thigh,
        f"upperleg02.{side}": thigh,
        f"lowerleg01.{side}": shank,
        f"lowerleg02.{side}": shank,
        f"foot.{side}": foot,
        f"toe1-1.{side}": foot,
    }


def _upright(direction: Vector3) -> Matrix3:
    """Return the turn that lays a bone's direction straight down, its front forward."""
    y = -unit(direction)
    x = unit(cross(y, FORWARD))
    return frame(x, y, cross(x, y)).T


def _arm_turns(skeleton: Skeleton, side: str) -> dict[str, Matrix3]:
    shoulder, elbow, wrist, knuckle2, knuckle3, knuckle5 = (
        skeleton.head_at_rest(f"{bone}.{side}")
        for bone in ("upperarm01", "lowerarm01", "wrist", "finger2-1", "finger3-1", "finger5-1")
    )
    upper, fore = unit(elbow - shoulder), unit(wrist - elbow)
    hinge = -unit(cross(upper, fore))
    arm = frame(hinge, -upper, cross(hinge, -upper)).T
    straight = frame(hinge, -fore, cross(hinge, -fore)).T
    across = straight @ unit(knuckle2 - knuckle5)
    twist = math.degrees(math.atan2(across[0], across[2]))
    forearm = about_y(-twist) @ straight  # the thumb looks forward
    hand = between(forearm @ (knuckle3 - wrist), np.array([0.0, -1.0, 0.0])) @ forearm
    turns = {
        f"upperarm01.{side}": arm,
        f"upperarm02.{side}": arm,
        f"lowerarm01.{side}": about_y(-twist / 2) @ straight,
        f"lowerarm02.{side}": forearm,
        f"wrist.{side}": hand,
    }
    fingers = (n for n in skeleton.names if n.startswith("finger") and n.endswith(side))
    return turns | dict.fromkeys(fingers, hand)
