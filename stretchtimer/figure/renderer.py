"""The one door to drawn figures: a figure, a moment, a size and a look become a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from stretchtimer.core.figure import Corner, Figure, Inset, Moment, PropKind
from stretchtimer.core.look import BodyShape, Look
from stretchtimer.figure.body import Body
from stretchtimer.figure.camera import MARGIN, Points, View, fitted
from stretchtimer.figure.canvas import Canvas, Image, Layer
from stretchtimer.figure.marks import lay_marks, lay_sign, presence
from stretchtimer.figure.materials import Dress, dressed
from stretchtimer.figure.mesh import Mesh, Subject, mesh_of
from stretchtimer.figure.palette import Palette, palette
from stretchtimer.figure.paper import lay_paper
from stretchtimer.figure.posture import Posture, posture
from stretchtimer.figure.props import DARKENING, backdrop, things
from stretchtimer.figure.shadow import shadow
from stretchtimer.figure.strokes import circle, disc
from stretchtimer.figure.surface import draw

FINE = 2
"""How many times finer than the picture the figure is drawn, each way, for smooth edges."""

MOST_VIEWS = 200

_AT_START = 0.5
"""How strong the muscles' colour is in the first frame: it grows as the stretch does."""

_STILL_TIMES = {Moment.START: 0.0, Moment.END: 1.0}
"""The moment that a close-up shows which stands still."""

_FIT_TIMES = (0.0, 0.5, 1.0)
_NOT_FITTED = (PropKind.WALL, PropKind.RAIL)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A figure at a moment on a body, with its colours, as it is drawn from every side."""

    figure: Figure
    posture: Posture
    subject: Subject
    mesh: Mesh
    colours: Palette
    time: float


class FigureRenderer:
    """Draws figures with the bodies of a folder; may be used from several threads at once."""

    def __init__(self, bodies: Path) -> None:
        self._folder = bodies
        self._bodies: dict[BodyShape, Body] = {}
        self._dresses: dict[tuple[BodyShape, bool], Dress] = {}
        self._views: dict[tuple[Figure, BodyShape, int, int], View] = {}

    def body(self, shape: BodyShape) -> Body:
        """Return a body, read when it is first needed. Raises OSError or ValueError."""
        if shape not in self._bodies:
            self._bodies[shape] = Body.read(self._folder / f"{shape.value}.npz")
        return self._bodies[shape]

    def render(
        self,
        figure: Figure,
        time: float,
        size: tuple[int, int],
        look: Look | None = None,
        *,
        mirrored: bool = False,
        breath: float = 0.0,
        fine: int = FINE,
    ) -> Image:
        """Return the picture (height, width, 4), premultiplied, on a clear background.

        *time* goes from 0, the first frame, to 1, the last; *size* is width and height in pixels;
        *mirrored* shows the left side; *breath* from 0 to 1 fills the chest; *fine* 1 is quicker
        and less smooth.
        """
        look = look or Look()
        scene = self._scene(figure, time, look, breath)
        view = self.view(figure, size, look.body)
        canvas = _drawn(scene, view, fine)
        lay_marks(canvas, view, scene.colours, figure, scene.posture, time)
        for inset in figure.insets:
            still = _STILL_TIMES.get(inset.moment, time)
            own = scene if still == time else self._scene(figure, still, look)
            _lay_inset(canvas, own, inset, fine)
        if mirrored:
            canvas.mirror()
        lay_sign(canvas, scene.colours, figure, time)
        return canvas.image()

    def _scene(self, figure: Figure, time: float, look: Look, breath: float = 0.0) -> _Scene:
        body = self.body(look.body)
        pose = posture(figure, body, time, breath)
        skin = pose.skin()
        subject = Subject(
            body,
            skin,
            things(figure.props, pose, skin),
            figure.highlights,
            self._dress(look.body, figure.low_waist),
            _AT_START + (1 - _AT_START) * time,
            any(prop.kind is PropKind.BED for prop in figure.props),
        )
        return _Scene(figure, pose, subject, mesh_of(subject), palette(look), time)

    def _dress(self, shape: BodyShape, low: bool) -> Dress:
        if (shape, low) not in self._dresses:
            self._dresses[shape, low] = dressed(self.body(shape), low=low)
        return self._dresses[shape, low]

    def view(self, figure: Figure, size: tuple[int, int], shape: BodyShape) -> View:
        """Return how *figure* is seen: the same for all its moments."""
        key = (figure, shape, *size)
        if key not in self._views:
            if len(self._views) >= MOST_VIEWS:  # a window being resized asks for many
                self._views.clear()
            self._views[key] = _fit(figure, self.body(shape), size)
        return self._views[key]


def _fit(figure: Figure, body: Body, size: tuple[int, int]) -> View:
    clouds: list[Points] = []
    for time in _FIT_TIMES:
        pose = posture(figure, body, time)
        clouds.append(pose.skin().astype(np.float64))
        solids = backdrop(figure.props, pose) + things(figure.props, pose)
        clouds += [thing.solid.vertices for thing in solids if thing.kind not in _NOT_FITTED]
        for arrow in figure.arrows:
            if presence(arrow.moment, time) == 1:
                clouds.append(np.array([pose.point(point) for point in arrow.path]))
    return _beside(fitted(clouds, figure.camera, *size), figure, clouds)


def _beside(view: View, figure: Figure, clouds: list[Points]) -> View:
    """Return *view* with the figure moved away from its close-ups, as far as there is room."""
    seen = np.concatenate([view(cloud) for cloud in clouds])
    room = (view.width - float(np.ptp(seen[:, 0]))) / 2 - view.width * MARGIN
    wanted = max((inset.share for inset in figure.insets), default=0.0) * view.height / 2
    step = max(0.0, min(room, wanted)) / view.scale
    for inset in figure.insets[:1]:
        right = inset.corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)
        x, y = view.middle
        middle = (x + step if right else x - step, y)
        return View(view.camera, middle, view.scale, view.width, view.height)
    return view


def _drawn(scene: _Scene, view: View, fine: int, *, bare: bool = False) -> Canvas:
    """Return the figure on its floor, without marks; *bare*: without the floor as well."""
    canvas = Canvas(view.width, view.height)
    if not bare:
        among = scene.subject.things
        standing = [thing.solid for thing in among if thing.kind in DARKENING]
        dark = shadow(scene.subject.skin, view, standing)
        slabs = backdrop(scene.figure.props, scene.posture)
        lay_paper(canvas, view, scene.colours, slabs, dark)
    canvas.lay(draw(scene.subject, scene.mesh, view, scene.colours, fine))
    return canvas


def _lay_inset(canvas: Canvas, scene: _Scene, inset: Inset, fine: int) -> None:
    """Draw a round close-up into its corner."""
    side = round(canvas.height * inset.share)
    gap = round(canvas.height * 0.03)
    centre = scene.posture.point(inset.at)
    turned = fitted([centre[None, :]], inset.camera, side, side)
    view = View(inset.camera, turned.middle, side / 2 / inset.radius, side, side)
    close = Canvas(side, side)
    middle = np.array([side / 2, side / 2])
    disc(close, middle, side / 2, scene.colours.page)
    close.lay(Layer(0, 0, _drawn(scene, view, fine, bare=inset.bare).pixels))
    lay_marks(close, view, scene.colours, _close_marks(scene.figure), scene.posture, scene.time)
    line = max(1.5, canvas.height * 0.006)
    mask = Canvas(side, side)
    disc(mask, middle, side / 2 - 1, (255, 255, 255))
    close.pixels *= mask.pixels[3]
    circle(close, middle, side / 2 - line, line, scene.colours.frame)
    right = inset.corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT)
    low = inset.corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT)
    left = canvas.width - side - gap if right else gap
    canvas.lay(Layer(left, canvas.height - side - gap if low else gap, close.pixels))


def _close_marks(figure: Figure) -> Figure:
    """Return *figure* with only the marks that belong into a close-up: its rings."""
    return Figure(figure.id, rings=figure.rings)
