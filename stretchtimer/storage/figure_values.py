"""From the model of a figure's file to the core's figure: frames complete, names checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from stretchtimer.core import figure as core
from stretchtimer.core.joints import (
    FLATTENED,
    JOINTS,
    MUSCLES,
    REACHABLE,
    Base,
    Side,
    both_sides,
    sided,
)
from stretchtimer.core.number_words import number_words
from stretchtimer.language import N_, _
from stretchtimer.storage import figure_fields as fields
from stretchtimer.storage import figure_models as models
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.values import Remark

Location = tuple[int | str, ...]

_PARTS = (
    "trunk", "back", "pelvis", "head",
    *(part for stem in ("legs", "thighs", "shanks", "feet", "arms", "forearms", "hands")
      for part in (stem, f"{stem}.R", f"{stem}.L")),
)  # fmt: skip
_JOINT_NAMES = tuple(
    name
    for joint in JOINTS.values()
    for name in (both_sides((joint.name,)) if joint.sided else (joint.name,))
)
_SIDED_JOINTS = tuple(joint.name for joint in JOINTS.values() if joint.sided)

_UNKNOWN = {
    "part": N_("`{word}` is no part of the body."),
    "muscle": N_("`{word}` is no muscle."),
    "joint": N_("`{word}` is no joint."),
    "joint-of-two": N_("`{word}` is no joint with two sides."),
    "angle": N_("`{word}` is no angle of the {joint}."),
    "landmark": N_("`{word}` is no landmark that can be sent."),
    "palm": N_("`{word}` is no palm or sole."),
}
"""What is said of a word that is not known, by what it should have been."""


class FigureConverter:
    """Turns the model of one file into a figure, and collects remarks on the way."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []

    def figure(self, model: models.FigureFile) -> core.Figure:
        """Return the figure of a file."""
        for order, part in enumerate(model.contact):
            self._known(part, _PARTS, ("contact", order), "part")
        signs = tuple(core.Sign(word) for word in model.signs) if model.signs else None
        return core.Figure(
            id=model.figure,
            base=Base(model.base),
            camera=_camera(model.camera),
            frames=tuple(self._frames(model.frames)),
            highlights=tuple(self._highlights(model.muscles)),
            props=tuple(_prop(prop) for prop in model.props),
            arrows=tuple(
                core.Arrow(_points(arrow.path), core.Moment(arrow.frame)) for arrow in model.arrows
            ),
            rings=tuple(core.Ring(_point(ring.at), ring.radius) for ring in model.rings),
            insets=tuple(_inset(inset) for inset in model.insets),
            contact=tuple(model.contact),
            anchor=tuple(model.anchor),
            signs=(signs[0], signs[1]) if signs else None,
            low_waist=model.clothes == "low-waist",
            title=model.title.said(("en",)) if model.title else "",
        )

    def _known(
        self, word: str, words: tuple[str, ...], loc: Location, what: str, joint: str = ""
    ) -> bool:
        if word in words:
            return True
        close = nearest(word, words)
        if close:
            hint = _("Did you mean `{word}`?").format(word=close)
        else:
            hint = _("Known are {words}.").format(words=", ".join(words))
        message = _(_UNKNOWN[what]).format(word=word, joint=joint)
        code = f"unknown-{what.partition('-')[0]}"
        self.remarks.append(Remark(loc, code, message, hint, True))
        return False

    def _highlights(self, muscles: dict[str, models.Muscle]) -> Iterator[core.Highlight]:
        for name, said in muscles.items():
            if not self._known(name, (*MUSCLES, *both_sides(MUSCLES)), ("muscles", name), "muscle"):
                continue
            if isinstance(said, models.MuscleEntry):
                yield core.Highlight(name, said.strength, core.Role(said.role))
            else:
                yield core.Highlight(name, said)

    def _frames(self, entries: list[models.FrameEntry]) -> Iterator[core.Frame]:
        before = core.Frame()
        for order, entry in enumerate(entries):
            loc: Location = ("frames", order)
            own = core.Frame(
                root=_root(entry.root, before.root),
                angles=tuple(self._angles(entry.pose, (*loc, "pose"))),
                reaches=tuple(self._reaches(entry.reach, (*loc, "reach"))),
                flats=tuple(self._flats(entry.flat, (*loc, "flat"))),
                chest=_vector(entry.chest) if entry.chest else None,
            )
            before = before.then(own)
            yield before

    def _angles(self, pose: models.Pose, loc: Location) -> Iterator[core.Angle]:
        for joint, angles in pose.items():
            here = (*loc, joint)
            if joint != "both":
                if self._known(joint, (*_JOINT_NAMES, "both"), here, "joint"):
                    yield from self._of_joint(joint, angles, here)
                continue
            for stem, own in angles.items():
                if not self._known(stem, _SIDED_JOINTS, (*here, stem), "joint-of-two"):
                    continue
                for side in Side:
                    name = sided(stem, side)
                    yield from self._of_joint(name, own, (*here, stem), quiet=side is Side.RIGHT)

    def _of_joint(
        self, joint: str, angles: object, loc: Location, *, quiet: bool = False
    ) -> Iterator[core.Angle]:
        known = JOINTS[joint.partition(".")[0]].angles
        if not isinstance(angles, dict):
            message = _("Angles belong here: {keys}.").format(keys=", ".join(known))
            hint = _("Write {example}.").format(example="{flex: 30}")
            self.remarks.append(Remark(loc, "shape", message, hint, True))
            return
        for key, degrees in angles.items():
            if not self._known(key, tuple(known), (*loc, key), "angle", joint):
                continue
            if not isinstance(degrees, float):
                message = _("A number belongs here, not more keys.")
                self.remarks.append(Remark((*loc, key), "number", message, "", True))
                continue
            if not known[key].holds(degrees) and not quiet:
                self.remarks.append(_beyond(joint, key, degrees, (*loc, key)))
            yield core.Angle(joint, key, degrees)

    def _reaches(self, said: dict[str, fields.Target], loc: Location) -> Iterator[core.Reach]:
        names = both_sides(REACHABLE)
        for name, target in said.items():
            if self._known(name, names, (*loc, name), "landmark"):
                yield core.Reach(name, None if target == fields.FREE else _point(target))

    def _flats(self, said: dict[str, fields.Plane], loc: Location) -> Iterator[core.Flat]:
        names = both_sides(FLATTENED)
        for name, plane in said.items():
            if self._known(name, names, (*loc, name), "palm"):
                yield _flat(name, plane)


def _beyond(joint: str, key: str, degrees: float, loc: Location) -> Remark:
    span = JOINTS[joint.partition(".")[0]].angles[key]
    # translators: flex, abd, rot … stand in the file as they are
    message = _("{degrees} is more than the {joint} usually bends ({key}).")
    low, high = number_words(span.low), number_words(span.high)
    hint = _("Usual are {low} to {high}.").format(low=low, high=high)
    message = message.format(degrees=number_words(degrees), joint=joint, key=key)
    return Remark(loc, "beyond-limits", message, hint)


def _vector(numbers: list[float]) -> core.Vector:
    x, y, *rest = numbers
    return x, y, rest[0] if rest else 0.0


def _point(said: fields.Point | fields.Target) -> core.Point:
    if isinstance(said, fields.PointEntry):
        by = _vector(said.by) if said.by else (0.0, 0.0, 0.0)
        return core.Point(by, said.at, said.along, said.floor)
    if isinstance(said, str):
        return core.Point(at=said)
    return core.Point(_vector(said))


def _points(path: list[fields.Point]) -> tuple[core.Point, ...]:
    return tuple(_point(point) for point in path)


def _root(said: models.RootEntry | None, before: core.Root) -> core.Root:
    if said is None:
        return before
    turns = {
        key: value
        for key in ("turn", "tilt", "lean", "roll", "lift")
        if (value := getattr(said, key)) is not None
    }
    root = replace(before, **turns, landmark=said.of or before.landmark)
    return replace(root, pelvis=_vector(said.pelvis)) if said.pelvis else root


def _flat(name: str, said: fields.Plane) -> core.Flat:
    if isinstance(said, fields.FlatEntry):
        faces = core.PLANES[said.faces] if isinstance(said.faces, str) else _vector(said.faces)
        if said.point is None:
            return core.Flat(name, faces)
        tips = core.DIRECTIONS[said.point] if isinstance(said.point, str) else _vector(said.point)
        return core.Flat(name, faces, tips)
    if said == fields.FREE:
        return core.Flat(name, None)
    upward = None if said == "floor" else core.DIRECTIONS["up"]
    return core.Flat(name, core.PLANES[said], upward)


def _camera(said: models.CameraEntry) -> core.Camera:
    return core.Camera(said.az, said.el)


def _inset(said: models.InsetEntry) -> core.Inset:
    return core.Inset(
        _point(said.at),
        _camera(said.camera),
        said.radius,
        core.Corner(said.corner),
        said.share,
        said.bare,
        core.Moment(said.frame),
    )


MAT_HEIGHT = 0.016
WALL_THICKNESS = 0.06


def _prop(said: models.PropEntry) -> core.Prop:
    kind = core.PropKind(said.type)
    at = core.Point()
    if isinstance(said.at, list) and len(said.at) == 2:
        at = core.Point((said.at[0], 0.0, said.at[1]))
    elif said.at is not None:
        at = _point(said.at)
    size = _size(said.size)
    if kind is core.PropKind.WALL:
        x = said.x if said.x is not None else at.by[0]
        at = core.Point((x, 0.0, at.by[2]))
        size = (WALL_THICKNESS, said.height or 1.9, said.depth or 0.9)
    to = _point(said.to) if said.to is not None else None
    return core.Prop(kind, at, size, _points(said.path), said.radius, said.turn, said.tilt, to)


def _size(said: list[float] | None) -> core.Vector | None:
    if said is None:
        return None
    return (said[0], MAT_HEIGHT, said[1]) if len(said) == 2 else (said[0], said[1], said[2])
