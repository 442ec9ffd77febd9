"""A figure: what a pose file says of the body, the things round it, and how to look at them.

Lengths are metres on a body drawn 1.60 m tall. The stage: X to the right of the picture, Y up from
the floor, Z towards the viewer. Every figure shows the right side; the left is its mirror image.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from stretchtimer.core.joints import Base

Vector = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the stage: fixed, or counted from a landmark of the body.

    With ``at``, ``by`` is the offset from that landmark, measured along the stage or, with
    ``within``, along the own axes (left, up, forward) of a part of the body; ``height`` then sets
    the height above the floor. Without ``at``, ``by`` is the place itself.
    """

    by: Vector = (0.0, 0.0, 0.0)
    at: str | None = None
    within: str | None = None
    height: float | None = None


@dataclass(frozen=True, slots=True)
class Angle:
    """One angle of one joint: ``hip.R``, ``flex``, 86 degrees."""

    joint: str
    key: str
    degrees: float


@dataclass(frozen=True, slots=True)
class Reach:
    """A landmark that is sent to a place; no target leaves the limb to its angles."""

    landmark: str
    target: Point | None


@dataclass(frozen=True, slots=True)
class Flat:
    """A palm or sole laid against a plane: the way its skin looks, and the way its tips point."""

    landmark: str
    faces: Vector | None
    points: Vector | None = None


@dataclass(frozen=True, slots=True)
class Root:
    """Where the pelvis is and how the whole body is turned; degrees and metres.

    Tilt bows forward, lean goes to the body's own left, roll turns it to its left, turn spins it on
    the floor. Without a ``pelvis`` the body settles on the floor, ``lift`` metres above it. With a
    ``landmark`` it is that which is brought to the place of the pelvis: bodies differ in width.
    """

    turn: float = 0.0
    tilt: float = 0.0
    lean: float = 0.0
    roll: float = 0.0
    pelvis: Vector | None = None
    lift: float = 0.0
    landmark: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One key position, complete: what an earlier frame said has been carried over."""

    root: Root = Root()
    angles: tuple[Angle, ...] = ()
    reaches: tuple[Reach, ...] = ()
    flats: tuple[Flat, ...] = ()
    chest: Vector | None = None

    def then(self, later: Frame) -> Frame:
        """Return *later*, with the angles, targets and planes it does not name taken from here."""
        angles = {(a.joint, a.key): a for a in self.angles + later.angles}
        reaches = {reach.landmark: reach for reach in self.reaches + later.reaches}
        flats = {flat.landmark: flat for flat in self.flats + later.flats}
        return Frame(
            later.root,
            tuple(angles.values()),
            tuple(reaches.values()),
            tuple(flats.values()),
            later.chest or self.chest,
        )


class Role(Enum):
    """What a coloured muscle does: it is lengthened, or it works."""

    STRETCH = "stretch"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A muscle shown on the skin; ``strength`` from 0 to 1."""

    muscle: str
    strength: float = 1.0
    role: Role = Role.STRETCH


class PropKind(Enum):
    """A thing that can stand beside, under or on the body."""

    MAT = "mat"
    WALL = "wall"
    STRAP = "strap"
    BALL = "ball"
    CUSHION = "cushion"
    PILLOW = "pillow"
    BLOCK = "block"
    ROLL = "roll"
    PACK = "pack"
    PATCH = "patch"
    BED = "bed"
    SEAT = "seat"
    WHEEL = "wheel"
    PEDAL = "pedal"
    SHOWER = "shower"
    WATER = "water"
    RAIL = "rail"


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing on the stage; which of the fields say something depends on the kind.

    ``size`` is width, height and depth before ``turn`` (about the upright axis) and ``tilt`` (about
    the axis towards the viewer); ``path`` is for straps, pipes and rails. What moves by itself goes
    from ``at`` in the first frame to ``to`` in the last.
    """

    kind: PropKind
    at: Point = Point()
    size: Vector | None = None
    path: tuple[Point, ...] = ()
    radius: float | None = None
    turn: float = 0.0
    tilt: float = 0.0
    to: Point | None = None


class Moment(Enum):
    """When an arrow or a sign is shown."""

    START = "start"
    END = "end"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Arrow:
    """The way a part moves: a line of two places, or a bow through three."""

    path: tuple[Point, ...]
    moment: Moment = Moment.END


@dataclass(frozen=True, slots=True)
class Ring:
    """Where something presses: a plain ring round a place."""

    at: Point
    radius: float = 0.05


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the viewer stands: degrees to the right of the front, and above the floor."""

    azimuth: float = 20.0
    elevation: float = 10.0


class Corner(Enum):
    """A corner of the picture."""

    TOP_LEFT = "top-left"
    TOP_RIGHT = "top-right"
    BOTTOM_LEFT = "bottom-left"
    BOTTOM_RIGHT = "bottom-right"


@dataclass(frozen=True, slots=True)
class Inset:
    """A round close-up in a corner: another look at the same moment.

    ``radius`` is how much of the stage it shows round ``at``, ``share`` its width as a share of the
    picture's height. A ``bare`` one leaves out mats and walls, to look through them. ``moment`` is
    the frame it always shows, the first or the last; with BOTH it moves with the figure.
    """

    at: Point
    camera: Camera
    radius: float = 0.2
    corner: Corner = Corner.TOP_RIGHT
    share: float = 0.4
    bare: bool = False
    moment: Moment = Moment.BOTH


class Sign(Enum):
    """A tick or a cross on the picture."""

    BETTER = "better"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Figure:
    """Everything that is drawn for one exercise.

    ``contact`` names the parts that settle on the floor, ``anchor`` the landmarks kept over the
    middle of the stage; ``signs`` are the sign of the first and of the last frame. ``low_waist``
    shows the skin of the hip.
    """

    id: str
    base: Base = Base.STAND_FRONT
    camera: Camera = Camera()
    frames: tuple[Frame, ...] = (Frame(),)
    highlights: tuple[Highlight, ...] = ()
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    rings: tuple[Ring, ...] = ()
    insets: tuple[Inset, ...] = ()
    contact: tuple[str, ...] = ()
    anchor: tuple[str, ...] = ()
    signs: tuple[Sign, Sign] | None = None
    low_waist: bool = False
    title: str = field(default="", compare=False)


PLANES: dict[str, Vector] = {
    "floor": (0.0, -1.0, 0.0),
    "wall": (1.0, 0.0, 0.0),
    "left-wall": (-1.0, 0.0, 0.0),
    "back-wall": (0.0, 0.0, -1.0),
}
"""What ``flat`` may say in a word, and the way the skin then looks."""

DIRECTIONS: dict[str, Vector] = {
    "right": (1.0, 0.0, 0.0),
    "left": (-1.0, 0.0, 0.0),
    "up": (0.0, 1.0, 0.0),
    "down": (0.0, -1.0, 0.0),
    "front": (0.0, 0.0, 1.0),
    "back": (0.0, 0.0, -1.0),
}
"""What ``point`` may say in a word, as the viewer sees it: the way fingertips or toes point."""
