"""A figure at one moment: where all bones are, after the pose file's targets have been met.

The order: angles; the pelvis at its place, or the body settled on the floor; the chest aimed; then
each limb to its target and its palm or sole flat.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from stretchtimer.core.figure import Figure, Flat, Point, Prop
from stretchtimer.core.joints import Base, Side, split
from stretchtimer.figure.angles import bone_turns
from stretchtimer.figure.body import Body
from stretchtimer.figure.interpolation import Aim, Between, between, ease
from stretchtimer.figure.puppet import Puppet
from stretchtimer.figure.rotation import (
    Matrix3,
    Vector3,
    about_x,
    about_y,
    about_z,
    length,
    share_of,
    unit,
    vector,
)
from stretchtimer.figure.rotation import between as turn_between
from stretchtimer.figure.skeleton import Placed

BASES: dict[Base, tuple[tuple[int, int, int], ...]] = {
    Base.STAND_FRONT: ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    Base.STAND_BACK: ((-1, 0, 0), (0, 1, 0), (0, 0, -1)),
    Base.STAND_RIGHT: ((0, 0, -1), (0, 1, 0), (1, 0, 0)),
    Base.STAND_LEFT: ((0, 0, 1), (0, 1, 0), (-1, 0, 0)),
    Base.SUPINE: ((0, 0, -1), (-1, 0, 0), (0, 1, 0)),
    Base.SUPINE_R: ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
    Base.PRONE: ((0, 0, 1), (-1, 0, 0), (0, -1, 0)),
    Base.PRONE_R: ((0, 0, -1), (1, 0, 0), (0, -1, 0)),
    Base.SIDE_LYING: ((0, 1, 0), (-1, 0, 0), (0, 0, 1)),
}
"""Where the body's own x (left), y (up) and z (forward) point on the stage."""

_FLAT_GRIP = 0.03
"""A hand that lies flat has straight fingers."""

_TRIES, _NEAR_ENOUGH = 4, 2e-4
"""How often a limb is bent anew, because its end turns as well; and metres that do not matter."""

_PARTS = ("legs.L", "legs.R", "arms.L", "arms.R", "trunk")


@dataclass(frozen=True, slots=True)
class Posture:
    """A body in its pose at ``time``; ``breath`` 0 to 1 is how full the chest is."""

    body: Body
    placed: Placed
    breath: float = 0.0
    time: float = 0.0

    def skin(self) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        """Return the vertices of the skin, (n, 3) metres on the stage."""
        return self.body.skin(self.placed, 1 + 0.03 * self.breath)

    def landmark(self, name: str) -> Vector3:
        """Return where a landmark is."""
        return Puppet(self.body, self.placed).landmark(name)

    def point(self, point: Point) -> Vector3:
        """Return where a point of a pose file is."""
        return Puppet(self.body, self.placed).point(point)

    def place(self, prop: Prop) -> Vector3:
        """Return where a prop is; one that moves by itself does so as softly as the body."""
        start = self.point(prop.at)
        return start if prop.to is None else start + (self.point(prop.to) - start) * ease(self.time)


def posture(figure: Figure, body: Body, time: float, breath: float = 0.0) -> Posture:
    """Return *body* as it stands in *figure* at *time* (0 the first frame, 1 the last)."""
    moment = between(figure.frames, time)
    flats = moment.flats()
    pose = moment.pose(breath)
    _open_flat_hands(pose, flats)
    placed = body.skeleton.place(bone_turns(pose), _root_turn(figure.base, moment))
    puppet = Puppet(body, placed)
    _put_pelvis(figure, moment, puppet)
    _aim_chest(moment, puppet)
    for aim in moment.aims():
        _reach(puppet, aim, moment, flats.get(aim.landmark))
    aimed = {aim.landmark for aim in moment.aims()}
    for landmark, (flat, weight) in flats.items():
        if landmark not in aimed:
            _flatten(puppet, flat, weight)
    return Posture(body, placed, breath, time)


def _open_flat_hands(
    pose: dict[str, dict[str, float]], flats: dict[str, tuple[Flat, float]]
) -> None:
    for landmark, (_, weight) in flats.items():
        stem, side = split(landmark)
        if stem == "palm" and side:
            hand = pose.setdefault(f"hand.{side.value}", {})
            hand["grip"] = hand.get("grip", 0.16) * (1 - weight) + _FLAT_GRIP * weight


def _root_turn(base: Base, moment: Between) -> Matrix3:
    a, b = moment.first.root, moment.second.root
    turn, tilt, lean, roll = (
        moment.mix(getattr(a, key), getattr(b, key)) for key in ("turn", "tilt", "lean", "roll")
    )
    columns = vector(BASES[base]).T
    return about_y(turn) @ columns @ about_x(tilt) @ about_z(-lean) @ about_y(roll)


def _put_pelvis(figure: Figure, moment: Between, puppet: Puppet) -> None:
    a, b = moment.first.root, moment.second.root
    pelvis = moment.mix_places(a.pelvis, b.pelvis)
    if pelvis is not None:
        name = b.landmark or a.landmark
        puppet.move(pelvis - (puppet.landmark(name) if name else puppet.hips()))
        return
    skin = puppet.body.skin(puppet.placed)
    parts = figure.contact or _settling(moment)
    touching = np.any([puppet.body.part(part) for part in parts], axis=0)
    lift = moment.mix(a.lift, b.lift)
    puppet.move(np.array([0, lift - float(skin[touching, 1].min()), 0]))
    if figure.anchor:
        middle = np.mean([puppet.landmark(name) for name in figure.anchor], axis=0)
        puppet.move(np.array([-middle[0], 0, -middle[2]]))


def _settling(moment: Between) -> list[str]:
    """Return the parts that rest on the floor: all but the limbs that are sent somewhere."""
    aimed = {aim.landmark for aim in moment.aims()}
    free = []
    for part in _PARTS:
        stem, _, side = part.partition(".")
        ends = {"arms": ("palm", "wrist"), "legs": ("sole", "ball", "ankle")}.get(stem, ())
        if not any(f"{end}.{side}" in aimed for end in ends):
            free.append(part)
    return free


def _aim_chest(moment: Between, puppet: Puppet) -> None:
    """Turn the whole body about the hips until the base of the neck lies towards the target."""
    target = moment.mix_places(moment.first.chest, moment.second.chest)
    if target is None:
        return
    hips = puppet.hips()
    neck = puppet.placed.places[puppet.number("neck01", None)]
    puppet.turn_about(hips, turn_between(neck - hips, target - hips))


_LIMBS = {
    "arm": (("upperarm01", "lowerarm01", "wrist"), 1, "elbow"),
    "leg": (("upperleg01", "lowerleg01", "foot"), -1, "knee"),
}


def _reach(puppet: Puppet, aim: Aim, moment: Between, flat: tuple[Flat, float] | None) -> None:
    stem, side = split(aim.landmark)
    bones, hinge, middle = _LIMBS["arm" if stem in ("elbow", "wrist", "palm") else "leg"]
    upper, lower, end = (puppet.number(name, side) for name in bones)
    first, second = puppet.point(aim.first), puppet.point(aim.second)
    target = first * (1 - moment.share) + second * moment.share
    target = target * aim.weight + puppet.landmark(aim.landmark) * (1 - aim.weight)
    if stem == middle:
        puppet.aim_bone(upper, lower, target)
        return
    held = {a.landmark for a in moment.aims()}
    keeps_middle = side is not None and f"{middle}.{side.value}" in held
    own_turn = puppet.placed.turns[lower].T @ puppet.placed.turns[end]
    for _ in range(_TRIES):
        if keeps_middle:
            puppet.swing_to((upper, lower, end), aim.landmark, target)
        else:
            slip = puppet.placed.places[end] - puppet.landmark(aim.landmark)
            puppet.bend_to((upper, lower, end), hinge, target + slip)
        if flat:
            back = puppet.placed.turns[lower] @ own_turn @ puppet.placed.turns[end].T
            puppet.body.skeleton.turn_below(puppet.placed, end, back)
            _flatten(puppet, *flat)
        if length(puppet.landmark(aim.landmark) - target) < _NEAR_ENOUGH:
            return


def _flatten(puppet: Puppet, flat: Flat, weight: float) -> None:
    """Turn a hand or foot until its skin faces the plane and its tips point along it."""
    stem, side = split(flat.landmark)
    if side is None or flat.faces is None:
        return
    end = puppet.number("wrist" if stem == "palm" else "foot", side)
    own = puppet.placed.turns[end]
    skin, tips = _own_axes(stem, side)
    faces = unit(vector(flat.faces))
    turn = turn_between(own @ skin, faces)
    if flat.points is not None:
        now, wanted = turn @ own @ tips, vector(flat.points)
        now, wanted = now - faces * (now @ faces), wanted - faces * (wanted @ faces)
        turn = turn_between(unit(now), unit(wanted)) @ turn
    puppet.body.skeleton.turn_below(puppet.placed, end, share_of(turn, weight))


def _own_axes(stem: str, side: Side) -> tuple[Vector3, Vector3]:
    if stem == "palm":
        return np.array([-side.sign, 0.0, 0.0]), np.array([0.0, -1.0, 0.0])
    return np.array([0.0, -1.0, 0.0]), np.array([0.0, 0.0, 1.0])


STANDING = Figure("standing")
"""A body that just stands: what is measured and shown when there is no pose."""
