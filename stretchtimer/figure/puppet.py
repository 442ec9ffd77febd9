"""A body on its way into a pose: its bones, moved one after another, and the landmarks on it."""

from __future__ import annotations

import math

import numpy as np

from stretchtimer.core.figure import Point
from stretchtimer.core.joints import Side, split
from stretchtimer.figure.body import Body
from stretchtimer.figure.rotation import (
    Matrix3,
    Vector3,
    about,
    between,
    cross,
    length,
    unit,
    vector,
)
from stretchtimer.figure.skeleton import Placed

BONES = {
    "hip": "upperleg01",
    "knee": "lowerleg01",
    "ankle": "foot",
    "shoulder": "upperarm01",
    "elbow": "lowerarm01",
    "wrist": "wrist",
    "pelvis": "root",
    "chest": "spine01",
    "head": "head",
}
"""Landmarks that are the beginning of a bone."""

PART_BONES = {
    "head": "head",
    "chest": "spine01",
    "pelvis": "root",
    "hand": "wrist",
    "foot": "foot",
    "thigh": "upperleg02",
    "shank": "lowerleg02",
}


_STRAIGHT = 0.06
"""The sine of the bend below which the bend does not say which way a limb goes on bending."""


def bone(stem: str, side: Side | None) -> str:
    """Return the bone's name with its side."""
    return f"{stem}.{side.value}" if side else stem


class Puppet:
    """Bones that can be moved; *placed* is changed in place."""

    def __init__(self, body: Body, placed: Placed) -> None:
        self.body = body
        self.placed = placed

    def number(self, stem: str, side: Side | None) -> int:
        """Return the bone's number."""
        return self.body.skeleton.index[bone(stem, side)]

    def move(self, by: Vector3) -> None:
        """Shift everything."""
        self.placed.places[:] += by

    def turn_about(self, pivot: Vector3, turn: Matrix3) -> None:
        """Turn everything about *pivot*."""
        self.placed.turns[:] = turn @ self.placed.turns
        self.placed.places[:] = pivot + (self.placed.places - pivot) @ turn.T

    def hips(self) -> Vector3:
        """Return the middle between the hip joints."""
        middle: Vector3 = (self.landmark("hip.L") + self.landmark("hip.R")) / 2
        return middle

    def landmark(self, name: str) -> Vector3:
        """Return where a landmark is on the stage."""
        stem, side = split(name)
        if stem in BONES:
            beginning: Vector3 = self.placed.places[self.number(BONES[stem], side)].copy()
            return beginning
        if stem == "palm":
            return self._palm(side)
        sign = side.sign if side else 0
        sole = self.body.marks["sole"]
        start, offset = {
            "sole": ("foot", (0.0, -sole, 0.055)),
            "heel": ("foot", (0.0, 0.025 - sole, -0.04)),
            "ball": ("toe1-1", (0.0, -0.02, -0.01)),
            "toes": ("toe1-1", (0.0, 0.0, 0.04)),
            "glute": ("upperleg01", (0.0, -0.01, -self.body.marks["buttock"])),
            "hip_side": ("upperleg01", (sign * self.body.marks["hip_side"], 0.065, 0.012)),
        }[stem]
        if stem in ("glute", "hip_side"):  # these stay with the pelvis when the thigh swings
            turn = self.placed.turns[self.body.skeleton.index["root"]]
            place: Vector3 = self._from(start, side, (0.0, 0.0, 0.0)) + turn @ vector(offset)
            return place
        return self._from(start, side, offset)

    def _from(self, stem: str, side: Side | None, offset: tuple[float, float, float]) -> Vector3:
        number = self.number(stem, side)
        place: Vector3 = self.placed.places[number] + self.placed.turns[number] @ vector(offset)
        return place

    def _palm(self, side: Side | None) -> Vector3:
        wrist, knuckle = self.number("wrist", side), self.number("finger3-1", side)
        sign = side.sign if side else 0
        turn = self.placed.turns[wrist]
        middle = 0.25 * self.placed.places[wrist] + 0.75 * self.placed.places[knuckle]
        place: Vector3 = middle + turn @ np.array([-0.024 * sign, 0, 0])
        return place

    def point(self, point: Point) -> Vector3:
        """Return where a point of a pose file is on the stage."""
        if point.at is None:
            return vector(point.by)
        offset = vector(point.by)
        if point.within is not None:
            stem, side = split(point.within)
            offset = self.placed.turns[self.number(PART_BONES[stem], side)] @ offset
        place = self.landmark(point.at) + offset
        if point.height is not None:
            place[1] = point.height
        return place

    def aim_bone(self, start: int, end: int, target: Vector3) -> None:
        """Turn bone *start* so that the head of bone *end* lies towards *target*."""
        places = self.placed.places
        turn = between(places[end] - places[start], target - places[start])
        self.body.skeleton.turn_below(self.placed, start, turn)

    def bend_to(self, limb: tuple[int, int, int], hinge_sign: int, target: Vector3) -> None:
        """Bend a limb (upper, lower, end bone) so that its end reaches *target*, if it can.

        The pose before says which way the elbow or knee points. A limb that is nearly straight
        bends about its own first axis times *hinge_sign*: an elbow forward, a knee back.
        """
        upper, lower, end = limb
        places, skeleton = self.placed.places, self.body.skeleton
        a, b, c = places[upper], places[lower], places[end]
        first, second = length(b - a), length(c - b)
        reach = float(
            np.clip(length(target - a), abs(first - second) + 0.01, (first + second) * 0.998)
        )
        now = math.acos(float(np.clip(unit(a - b) @ unit(c - b), -1, 1)))
        cosine = (first * first + second * second - reach * reach) / (2 * first * second)
        wanted = math.acos(float(np.clip(cosine, -1, 1)))
        axis = cross(a - b, c - b)
        if length(axis) < _STRAIGHT * first * second:
            axis = self.placed.turns[lower][:, 0] * hinge_sign
        skeleton.turn_below(self.placed, lower, about(unit(axis), wanted - now))
        self.aim_bone(upper, end, target)

    def swing_to(self, limb: tuple[int, int, int], landmark: str, target: Vector3) -> None:
        """Bring *landmark* to *target* with the knee or elbow kept where it is.

        The upper bone spins about itself until the hinge's plane holds the target, then the lower
        bone is laid towards it.
        """
        upper, lower, _ = limb
        skeleton = self.body.skeleton
        for _ in range(3):
            places = self.placed.places
            pivot = places[lower].copy()
            axis = unit(pivot - places[upper])
            now, wanted = self.landmark(landmark) - pivot, target - pivot
            flat_now, flat_wanted = now - axis * (now @ axis), wanted - axis * (wanted @ axis)
            if length(flat_now) > 0.02 and length(flat_wanted) > 0.02:
                sine = float(cross(flat_now, flat_wanted) @ axis)
                angle = math.atan2(sine, float(flat_now @ flat_wanted))
                skeleton.turn_below(self.placed, upper, about(axis, angle))
            turn = between(self.landmark(landmark) - pivot, wanted)
            skeleton.turn_below(self.placed, lower, turn)
