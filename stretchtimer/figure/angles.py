"""Clinical angles into turns of bones: how the spine, the shoulder and the fingers share them.

A pose is a mapping from joint (``hip.R``) to its angles in degrees; what it does not name has the
joint's rest angle. Order everywhere: flexion, abduction, rotation.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from stretchtimer.core.joints import Side, rest_of
from stretchtimer.figure.rotation import Matrix3, about_x, about_y, about_z

Pose = Mapping[str, Mapping[str, float]]
"""Joint name to angle name to degrees."""

_BEND_SHARES = {"spine05": 0.20, "spine04": 0.25, "spine03": 0.25, "spine02": 0.20, "spine01": 0.10}
_TWIST_SHARES = {"spine05": 0.10, "spine04": 0.15, "spine03": 0.25, "spine02": 0.3, "spine01": 0.2}
_LUMBAR_SHARES = {"spine05": 0.4, "spine04": 0.4, "spine03": 0.2}
_THORAX_SHARES = {"spine03": 0.3, "spine02": 0.4, "spine01": 0.3}
_NECK_SHARES = {"neck01": 0.3, "neck02": 0.2, "neck03": 0.2, "head": 0.3}

_FINGER_BEND = {"1": 75.0, "2": 95.0, "3": 60.0}
"""Degrees of each phalanx in a full fist."""

_FINGER_CURL = {"2": 0.75, "3": 0.95, "4": 1.15, "5": 1.3}
"""How much more the fingers curl towards the little one in a hand at rest; alike in a fist."""


class Angles:
    """A pose that knows the rest angles of what it does not name."""

    def __init__(self, pose: Pose) -> None:
        self._pose = pose

    def __call__(self, joint: str, key: str) -> float:
        """Return one angle, degrees."""
        given = self._pose.get(joint, {}).get(key)
        return rest_of(joint, key) if given is None else given


def bone_turns(pose: Pose) -> dict[str, Matrix3]:
    """Return how each bone turns in its parent's frame; bones that do not turn are left out."""
    angle = Angles(pose)
    turns = _spine(angle) | _neck(angle)
    for side in Side:
        turns |= _arm(angle, side) | _hand(angle, side) | _leg(angle, side)
    return turns


def _spine(angle: Angles) -> dict[str, Matrix3]:
    turns = {}
    for bone, share in _BEND_SHARES.items():
        low, high = _LUMBAR_SHARES.get(bone, 0.0), _THORAX_SHARES.get(bone, 0.0)
        flex, side = (
            share * angle("spine", key) + low * angle("lumbar", key) + high * angle("thorax", key)
            for key in ("flex", "side")
        )
        twist = _TWIST_SHARES[bone] * angle("spine", "rot")
        twist += low * angle("lumbar", "rot") + high * angle("thorax", "rot")
        turns[bone] = about_x(flex) @ about_z(-side) @ about_y(twist)
    return turns


def _neck(angle: Angles) -> dict[str, Matrix3]:
    flex, side, rot = (angle("neck", key) for key in ("flex", "side", "rot"))
    return {
        bone: about_x(flex * share) @ about_z(-side * share) @ about_y(rot * share)
        for bone, share in _NECK_SHARES.items()
    }


def _girdle_lift(flex: float, abd: float) -> float:
    """Return how far the shoulder blade goes along with a raised arm, degrees.

    Scapulo-humeral rhythm; below 40 degrees it sinks instead, which takes the puff out of a
    hanging shoulder.
    """
    raised = max(abs(abd), flex)
    return (raised - 40) / 40 * 9 if raised < 40 else (raised - 40) / 140 * 26


def _arm(angle: Angles, side: Side) -> dict[str, Matrix3]:
    s, sign = side.value, side.sign
    flex, abd, rot = (angle(f"shoulder.{s}", key) for key in ("flex", "abd", "rot"))
    lift = _girdle_lift(flex, abd)
    elevation = angle(f"girdle.{s}", "elev") + lift
    protraction = angle(f"girdle.{s}", "pro")
    raised = about_z(-sign * lift) @ about_x(-flex) @ about_z(sign * abd)
    bend, pron = angle(f"elbow.{s}", "flex"), angle(f"elbow.{s}", "pron")
    palm = about_z(-sign * angle(f"wrist.{s}", "flex"))
    return {
        f"clavicle.{s}": about_z(sign * elevation) @ about_y(-sign * protraction),
        f"upperarm01.{s}": raised @ about_y(-sign * rot * 0.4),
        f"upperarm02.{s}": about_y(-sign * rot * 0.6),
        f"lowerarm01.{s}": about_x(-bend) @ about_y(-sign * pron * 0.4),
        f"lowerarm02.{s}": about_y(-sign * pron * 0.6),
        f"wrist.{s}": palm @ about_x(-angle(f"wrist.{s}", "dev")),
    }


def _hand(angle: Angles, side: Side) -> dict[str, Matrix3]:
    hand = f"hand.{side.value}"
    return _fingers(side, angle(hand, "grip"), angle(hand, "spread"))


@lru_cache(maxsize=64)
def _fingers(side: Side, grip: float, spread: float) -> dict[str, Matrix3]:
    s, sign = side.value, side.sign
    loose = max(0.0, 1 - grip / 0.6)
    turns = {}
    for finger, curl in _FINGER_CURL.items():
        own = grip * (1 + (curl - 1) * loose)
        fan = about_x(-(3.5 - int(finger)) * spread)
        for phalanx, bend in _FINGER_BEND.items():
            turn = about_z(-sign * bend * own)
            turns[f"finger{finger}-{phalanx}.{s}"] = turn @ fan if phalanx == "1" else turn
    turns[f"finger1-1.{s}"] = about_y(-sign * 25 * grip) @ about_x(20 * grip)
    turns[f"finger1-2.{s}"] = about_x(25 * grip)
    turns[f"finger1-3.{s}"] = about_x(35 * grip)
    return turns


def _leg(angle: Angles, side: Side) -> dict[str, Matrix3]:
    s, sign = side.value, side.sign
    flex, abd, rot = (angle(f"hip.{s}", key) for key in ("flex", "abd", "rot"))
    shank = about_x(angle(f"knee.{s}", "flex")) @ about_y(-sign * angle(f"knee.{s}", "rot"))
    foot = about_x(-angle(f"ankle.{s}", "flex")) @ about_z(-sign * angle(f"ankle.{s}", "inv"))
    return {
        f"upperleg01.{s}": about_x(-flex) @ about_z(sign * abd) @ about_y(-sign * rot * 0.4),
        f"upperleg02.{s}": about_y(-sign * rot * 0.6),
        f"lowerleg01.{s}": shank,
        f"foot.{s}": foot,
        f"toe1-1.{s}": about_x(-angle(f"toes.{s}", "flex")),
    }
