"""The things on the stage as solids, and the flat ones that lie behind the body."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from stretchtimer.core.figure import Prop, PropKind
from stretchtimer.figure.cushions import Floats, cushion, pressed
from stretchtimer.figure.posture import Posture
from stretchtimer.figure.rotation import Vector3, about_y, about_z, vector
from stretchtimer.figure.solids import Solid, box, joined, rounded, sphere, tube

BEHIND = (PropKind.MAT, PropKind.WALL, PropKind.BED)
"""Large flat things: painted behind the body, so that it never sinks into them."""

GIVING_WAY = (PropKind.CUSHION, PropKind.PILLOW)
"""Things that sink in where the body lies on them."""

DARKENING = (*GIVING_WAY, PropKind.BLOCK, PropKind.BALL, PropKind.PACK, PropKind.SEAT)
"""Things that throw a shadow on the floor."""

_SIZES: dict[PropKind, tuple[float, float, float]] = {
    PropKind.MAT: (1.82, 0.016, 0.62),
    PropKind.BED: (2.05, 0.16, 0.95),
    PropKind.WALL: (0.06, 1.9, 0.9),
    PropKind.CUSHION: (0.36, 0.12, 0.36),
    PropKind.PILLOW: (0.34, 0.13, 0.52),
    PropKind.BLOCK: (0.11, 0.10, 0.20),
    PropKind.PACK: (0.20, 0.045, 0.16),
    PropKind.PATCH: (0.075, 0.10, 0.016),
    PropKind.PEDAL: (0.02, 0.20, 0.34),
}
"""Width, height and depth when a pose file does not say, metres."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A prop in its place."""

    kind: PropKind
    solid: Solid


def things(props: tuple[Prop, ...], posture: Posture, skin: Floats | None = None) -> list[Thing]:
    """Return the props in front of which or among which the body is, in their places.

    With the body's *skin*, cushions give way beneath it.
    """
    found = []
    for prop in props:
        if prop.kind in _MAKERS and prop.kind not in BEHIND:
            solid = _MAKERS[prop.kind](prop, posture)
            if skin is not None and prop.kind in GIVING_WAY:
                solid = pressed(solid, skin)
            found.append(Thing(prop.kind, solid))
    return found


def backdrop(props: tuple[Prop, ...], posture: Posture) -> list[Thing]:
    """Return the flat things behind the body."""
    return [
        Thing(prop.kind, _MAKERS[prop.kind](prop, posture)) for prop in props if prop.kind in BEHIND
    ]


def _size(prop: Prop) -> tuple[float, float, float]:
    return prop.size or _SIZES[prop.kind]


def _placed(solid: Solid, prop: Prop, posture: Posture) -> Solid:
    turned = solid.turned(about_y(prop.turn) @ about_z(prop.tilt))
    return turned.moved(posture.place(prop))


def _flat(prop: Prop, posture: Posture) -> Solid:
    """Return a slab whose upper side is at the height of the place."""
    size = _size(prop)
    return _placed(box(size), prop, posture).moved(vector((0, -size[1] / 2, 0)))


def _wall(prop: Prop, posture: Posture) -> Solid:
    """Return a wall whose face is at the place and which stands on the floor; turn 90: behind."""
    size = _size(prop)
    place = posture.place(prop)
    outward = 1.0 if place[0] >= 0 else -1.0
    wall = box(size).moved(vector((outward * size[0] / 2, size[1] / 2, 0)))
    return wall.turned(about_y(prop.turn)).moved(place)


def _soft(prop: Prop, posture: Posture) -> Solid:
    return _placed(rounded(_size(prop), 3.2), prop, posture)


def _cushion(prop: Prop, posture: Posture) -> Solid:
    return _placed(cushion(_size(prop)), prop, posture)


def _patch(prop: Prop, posture: Posture) -> Solid:
    return _placed(rounded(_size(prop), 7.0, 36, 20), prop, posture)


def _block(prop: Prop, posture: Posture) -> Solid:
    return _placed(box(_size(prop)), prop, posture)


def _ball(prop: Prop, posture: Posture) -> Solid:
    return sphere(prop.radius or 0.033).moved(posture.place(prop))


def _path(prop: Prop, posture: Posture) -> Vector3:
    return np.array([posture.point(point) for point in prop.path])


def _strap(prop: Prop, posture: Posture) -> Solid:
    return tube(_path(prop, posture), prop.radius or 0.011, 6)


def _rail(prop: Prop, posture: Posture) -> Solid:
    return tube(_path(prop, posture), prop.radius or 0.016, 10)


def _roll(prop: Prop, posture: Posture) -> Solid:
    length = (prop.size or (0.0, 0.0, 0.45))[2]
    ends = np.array([[0, 0, -length / 2], [0, 0, length / 2]])
    return _placed(tube(ends, prop.radius or 0.06, 18), prop, posture)


def _wheel(prop: Prop, posture: Posture) -> Solid:
    steps = np.linspace(0, 2 * math.pi, 25)
    radius = prop.radius or 0.17
    rim = np.stack([np.zeros(25), np.cos(steps) * radius, np.sin(steps) * radius], axis=1)
    spoke = np.array([[0.0, 0, 0.75 * -radius], [0.03, 0, 0], [0.0, 0, 0.75 * radius]])
    column = np.array([[0.0, 0, 0], [0.2, 0, 0]])
    parts = [tube(rim, 0.014, 8), tube(spoke, 0.012, 6), tube(column, 0.022, 8)]
    return _placed(joined(parts), prop, posture)


def _seat(prop: Prop, posture: Posture) -> Solid:
    """Return a car seat: ``at`` is where its back meets the cushion, ``tilt`` how far it leans."""
    wide = (prop.size or (0.0, 0.0, 0.34))[2]
    lean = about_z(prop.tilt)
    cushion = rounded((0.52, 0.15, wide), 5.0).turned(about_z(7)).moved(vector((0.24, -0.075, 0)))
    back = rounded((0.13, 0.66, wide), 5.0).moved(vector((-0.085, 0.29, 0))).turned(lean)
    head = rounded((0.09, 0.20, wide * 0.66), 4.0).moved(vector((-0.07, 0.76, 0))).turned(lean)
    return joined([cushion, back, head]).moved(posture.place(prop))


def _shower(prop: Prop, posture: Posture) -> Solid:
    """Return a shower: ``at`` is the middle of its head, ``path`` one point on the wall."""
    head = posture.place(prop)
    wall = _path(prop, posture)[0]
    up = vector((0, 0.11, 0))
    bend = head + (wall - head) * 0.12
    arm = np.array([vector((wall[0], head[1] + 0.11, wall[2])), bend + up, head + up * 0.75, head])
    plate = head + np.outer((0.05, 0.012, -0.012), (0.0, 1.0, 0.0))
    rose = tube(plate, [0.02, 0.05, 0.062], 16)
    return joined([tube(arm, 0.013, 8), rose])


_MAKERS: dict[PropKind, Callable[[Prop, Posture], Solid]] = {
    PropKind.MAT: _flat,
    PropKind.BED: _flat,
    PropKind.WALL: _wall,
    PropKind.CUSHION: _cushion,
    PropKind.PILLOW: _cushion,
    PropKind.PACK: _soft,
    PropKind.PATCH: _patch,
    PropKind.BLOCK: _block,
    PropKind.BALL: _ball,
    PropKind.STRAP: _strap,
    PropKind.RAIL: _rail,
    PropKind.ROLL: _roll,
    PropKind.WHEEL: _wheel,
    PropKind.PEDAL: _block,
    PropKind.SEAT: _seat,
    PropKind.SHOWER: _shower,
}
