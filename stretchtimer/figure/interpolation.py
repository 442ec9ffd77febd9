"""What lies between two frames of a figure: angles, root and targets at one moment.

Angles are mixed as they are written (both ends have one order and stay under 180 degrees apart);
a target or plane that only one frame has is faded in or out, never switched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from stretchtimer.core.figure import Flat, Frame, Point, Vector
from stretchtimer.core.joints import rest_of
from stretchtimer.figure.rotation import Vector3, vector

BREATH = {("thorax", "flex"): -1.4, ("girdle.R", "elev"): 1.6, ("girdle.L", "elev"): 1.6}
"""Degrees that a full breath adds."""


_SOFTNESS = 0.7
"""How soft starts and ends are: 0 not at all, 1 as a cosine, and half as fast again between."""

_GRIP = 3
"""A hold that only one frame has is let go this much quicker than the angles move."""


def ease(time: float) -> float:
    """Return *time* (0 to 1) with a soft start and a soft end."""
    return time + _SOFTNESS * (time * time * (3 - 2 * time) - time)


@dataclass(frozen=True, slots=True)
class Aim:
    """A landmark on its way to a place: the targets of both frames, and how strongly it is held."""

    landmark: str
    first: Point
    second: Point
    weight: float


@dataclass(frozen=True, slots=True)
class Between:
    """A moment between two frames; ``share`` 0 is the first, 1 the second, already eased."""

    first: Frame
    second: Frame
    share: float

    def mix(self, first: float, second: float) -> float:
        """Return the number in between."""
        return first * (1 - self.share) + second * self.share

    def mix_places(self, first: Vector | None, second: Vector | None) -> Vector3 | None:
        """Return the place in between; a place that only one frame has holds for both."""
        a, b = first or second, second or first
        if a is None or b is None:
            return None
        return vector(a) * (1 - self.share) + vector(b) * self.share

    def pose(self, breath: float = 0.0) -> dict[str, dict[str, float]]:
        """Return the angles by joint; *breath* from 0 (out) to 1 (in)."""
        start = {(a.joint, a.key): a.degrees for a in self.first.angles}
        end = {(a.joint, a.key): a.degrees for a in self.second.angles}
        pose: dict[str, dict[str, float]] = {}
        for joint, key in start.keys() | end.keys():
            rest = rest_of(joint, key)
            value = self.mix(start.get((joint, key), rest), end.get((joint, key), rest))
            pose.setdefault(joint, {})[key] = value
        for (joint, key), degrees in BREATH.items() if breath else ():
            angles = pose.setdefault(joint, {})
            angles[key] = angles.get(key, rest_of(joint, key)) + breath * degrees
        return pose

    def aims(self) -> list[Aim]:
        """Return where landmarks are sent, in the order in which they are to be met."""
        start = {r.landmark: r.target for r in self.first.reaches if r.target}
        end = {r.landmark: r.target for r in self.second.reaches if r.target}
        found = []
        for landmark in start.keys() | end.keys():
            first = start.get(landmark) or end[landmark]
            second = end.get(landmark) or start[landmark]
            weight = self._weight(landmark in start, landmark in end)
            if weight > 0.01:
                found.append(Aim(landmark, first, second, weight))
        return sorted(found, key=_reach_order)

    def flats(self) -> dict[str, tuple[Flat, float]]:
        """Return the palms and soles that are laid flat, each with how much of it is done."""
        start = {f.landmark: f for f in self.first.flats if f.faces}
        end = {f.landmark: f for f in self.second.flats if f.faces}
        return {
            landmark: (
                (end if self._later(landmark, start, end) else start)[landmark],
                self._weight(landmark in start, landmark in end),
            )
            for landmark in sorted(start.keys() | end.keys())
        }

    def _later(self, landmark: str, start: dict[str, Flat], end: dict[str, Flat]) -> bool:
        return landmark in end and (self.share > 0.5 or landmark not in start)

    def _weight(self, in_first: bool, in_second: bool) -> float:
        if in_first and in_second:
            return 1.0
        return float((1 - self.share if in_first else self.share) ** _GRIP)


_ORDER = {"knee": 0, "ankle": 1, "sole": 1, "ball": 1, "elbow": 2, "wrist": 3, "palm": 3}


def _reach_order(aim: Aim) -> tuple[int, bool, str]:
    """Return what sorts aims: legs before arms, fixed places before those on the body itself."""
    leans = bool(aim.first.at or aim.second.at)
    return _ORDER[aim.landmark.partition(".")[0]], leans, aim.landmark


def between(frames: Sequence[Frame], time: float) -> Between:
    """Return the moment *time* (0 to 1) of the way through all *frames*."""
    steps = len(frames) - 1
    if steps == 0:
        return Between(frames[0], frames[0], 0.0)
    along = float(np.clip(time, 0, 1)) * steps
    number = min(int(along), steps - 1)
    return Between(frames[number], frames[number + 1], ease(along - number))
