"""The keys of a figure's file (assets/figures/ID.yaml); its JSON Schema is generated from these."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag, WithJsonSchema

from stretchtimer.core.figure import Corner, Moment, PropKind, Role, Sign
from stretchtimer.core.joints import (
    FLATTENED,
    JOINTS,
    LANDMARKS,
    MUSCLES,
    REACHABLE,
    Base,
    both_sides,
)
from stretchtimer.storage.fields import Identifier, OneOf, OneOrMany, Title, Truth, words_of
from stretchtimer.storage.figure_fields import (
    Degrees,
    FlatPlace,
    Metres,
    Place,
    Plane,
    Point,
    Real,
    Share,
    Size,
    Sizes,
    Target,
)
from stretchtimer.storage.models import Entry, Format

MOST_FRAMES = 8
MOST_PROPS = 12
MOST_MARKS = 6


def _is_mapping(value: Any) -> str:
    return "a mapping" if isinstance(value, dict) else "a single value"


AngleOrJoint: TypeAlias = Annotated[
    Annotated[dict[str, Degrees], Tag("a mapping")] | Annotated[Degrees, Tag("a single value")],
    Discriminator(_is_mapping),
]


def _pose_schema() -> dict[str, Any]:
    def angles(name: str) -> dict[str, Any]:
        keys = {
            key: {"type": "number", "description": f"Usually {span.low:g} to {span.high:g}."}
            for key, span in JOINTS[name].angles.items()
        }
        return {
            "type": "object",
            "description": f"Angles of the {name}, degrees.",
            "properties": keys,
            "additionalProperties": False,
        }

    sided = [name for name, joint in JOINTS.items() if joint.sided]
    names = [name for name in JOINTS if name not in sided] + list(both_sides(tuple(sided)))
    both = {name: angles(name) for name in sided}
    properties: dict[str, Any] = {name: angles(name.partition(".")[0]) for name in names}
    properties["both"] = {
        "type": "object",
        "description": "Angles of joints on both sides.",
        "properties": both,
        "additionalProperties": False,
    }
    return {"type": "object", "properties": properties, "additionalProperties": False}


Pose: TypeAlias = Annotated[dict[str, dict[str, AngleOrJoint]], WithJsonSchema(_pose_schema())]


class CameraEntry(Entry):
    """Where the viewer stands."""

    az: Degrees = Field(description="Degrees to the right of the front.")
    el: Annotated[float, Real(-90, 90)] = Field(description="Degrees above the floor.")


class RootEntry(Entry):
    """How the whole body is turned, and where its pelvis is."""

    turn: Degrees | None = Field(None, description="Spins the body on the floor.")
    tilt: Degrees | None = Field(None, description="Bows forward.")
    lean: Degrees | None = Field(None, description="Leans to the body's own left.")
    roll: Degrees | None = Field(None, description="Turns to the body's own left.")
    pelvis: FlatPlace | None = Field(None, description="The middle between the hips; m.")
    of: Annotated[str, OneOf(LANDMARKS)] | None = Field(
        None, description="The landmark that is brought to the pelvis's place instead."
    )
    lift: Metres | None = Field(None, description="How far it settles above the floor; m.")


def _mapping_schema(names: tuple[str, ...]) -> dict[str, Any]:
    return {"propertyNames": {"enum": list(names)}}


class FrameEntry(Entry):
    """One key position; what it does not name stays as it was in the frame before."""

    root: RootEntry | None = Field(None, description="How the whole body is turned and placed.")
    pose: Pose = Field(default_factory=dict, description="Angles of joints, degrees.")
    reach: dict[str, Target] = Field(
        default_factory=dict,
        description="Where knees, feet, elbows and hands are sent; free lets go.",
        json_schema_extra=_mapping_schema(both_sides(REACHABLE)),
    )
    flat: dict[str, Plane] = Field(
        default_factory=dict,
        description="Palms and soles laid against the floor or a wall; free lets go.",
        json_schema_extra=_mapping_schema(both_sides(FLATTENED)),
    )
    chest: Place | None = Field(None, description="Where the base of the neck is aimed at; m.")


class MuscleEntry(Entry):
    """How a muscle is shown."""

    strength: Share = Field(1.0, description="How strong the colour is, 0 to 1.")
    role: Annotated[str, OneOf(words_of(Role))] = Field("stretch", description="What it does.")


Muscle: TypeAlias = Annotated[
    Annotated[MuscleEntry, Tag("a mapping")] | Annotated[Share, Tag("a single value")],
    Discriminator(_is_mapping),
]


def _place_shape(value: Any) -> str:
    if isinstance(value, list) and len(value) == 2:
        return "a short list"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else "a single value"


class PropEntry(Entry):
    """A thing on the stage."""

    type: Annotated[str, OneOf(words_of(PropKind))] = Field(description="What it is.")
    at: (
        Annotated[
            Annotated[FlatPlace, Tag("a short list")] | Annotated[Point, Tag("a point")],
            Discriminator(
                lambda v: "a short list" if _place_shape(v) == "a short list" else "a point"
            ),
        ]
        | None
    ) = Field(None, description="Where it is; a mat needs only two numbers.")
    to: Point | None = Field(None, description="Where it is in the last frame, if it moves.")
    size: Sizes | None = Field(None, description="Width, height, depth; a mat: width, depth; m.")
    path: list[Point] = Field(default_factory=list, max_length=8, description="For straps, rails.")
    radius: Size | None = Field(None, description="For balls, straps, wheels; m.")
    turn: Degrees = Field(0.0, description="Turned about the upright axis.")
    tilt: Degrees = Field(0.0, description="Turned about the axis towards the viewer.")
    x: Metres | None = Field(None, description="A wall's place, right or left; m.")
    height: Size | None = Field(None, description="A wall's height; m.")
    depth: Size | None = Field(None, description="A wall's depth; m.")


MomentWord: TypeAlias = Annotated[str, OneOf(words_of(Moment))]


class ArrowEntry(Entry):
    """The way a part moves: a line of two places, or a bow through three."""

    path: list[Point] = Field(min_length=2, max_length=3, description="From, (past,) to.")
    frame: MomentWord = Field("end", description="When it is shown.")


class RingEntry(Entry):
    """Where something presses."""

    at: Point = Field(description="The middle.")
    radius: Size = Field(0.05, description="How large; m.")


class InsetEntry(Entry):
    """A round close-up in a corner."""

    at: Point = Field(description="What is in its middle.")
    camera: CameraEntry = Field(description="Where its viewer stands.")
    radius: Size = Field(0.2, description="How much it shows; m.")
    corner: Annotated[str, OneOf(words_of(Corner))] = Field("top-right", description="Where.")
    share: Annotated[float, Real(0.1, 0.8)] = Field(0.4, description="Of the picture's height.")
    bare: Truth = Field(False, description="Leaves out mats and walls.")
    frame: MomentWord = Field("both", description="The frame it always shows; both: it moves.")


SignWord: TypeAlias = Annotated[str, OneOf(words_of(Sign))]


class FigureFile(Entry):
    """One figure: drawn for the right side, mirrored for the left."""

    format: Format = Field(description="The version of the format: 1.")
    figure: Identifier = Field(description="The figure's id, the same as the file's name.")
    title: Title | None = Field(None, description="For whoever edits it.")
    base: Annotated[str, OneOf(words_of(Base))] = Field(
        "stand_front", description="How the body stands or lies before it is turned."
    )
    camera: CameraEntry = Field(description="Where the viewer stands in every frame.")
    muscles: dict[str, Muscle] = Field(
        default_factory=dict,
        description="What is coloured; without .R or .L on both sides.",
        json_schema_extra=_mapping_schema((*MUSCLES, *both_sides(MUSCLES))),
    )
    props: list[PropEntry] = Field(
        default_factory=list, max_length=MOST_PROPS, description="Things on the stage."
    )
    arrows: list[ArrowEntry] = Field(
        default_factory=list, max_length=MOST_MARKS, description="Which way it goes."
    )
    rings: list[RingEntry] = Field(
        default_factory=list, max_length=MOST_MARKS, description="Where something presses."
    )
    insets: list[InsetEntry] = Field(
        default_factory=list, max_length=2, description="Close-ups in corners."
    )
    contact: Annotated[list[str], OneOrMany()] = Field(
        default_factory=list, description="Parts that settle on the floor: legs.R, trunk, …"
    )
    anchor: Annotated[list[Annotated[str, OneOf(LANDMARKS)]], OneOrMany()] = Field(
        default_factory=list, description="Landmarks kept over the middle of the stage."
    )
    signs: Annotated[list[SignWord], Field(min_length=2, max_length=2)] | None = Field(
        None, description="A cross or a tick on the first and on the last frame."
    )
    clothes: Annotated[str, OneOf(("usual", "low-waist"))] = Field(
        "usual", description="low-waist shows the skin of the hip."
    )
    frames: list[FrameEntry] = Field(
        min_length=1, max_length=MOST_FRAMES, description="The key positions, in order."
    )
