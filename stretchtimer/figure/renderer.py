"""The one door to drawn figures: a figure, a moment, a size and a look become a picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from stretchtimer.core.figure import Corner, Figure, Inset, Moment, PropKind
from stretchtimer.core.look import BodyShape, Look
from stretchtimer.figure.body import Body
from stretchtimer.figure.camera import MARGIN, Points, View, fitted
from stretchtimer.figure.canvas import Image, Layer
from stretchtimer.figure.close_ups import close_up
from stretchtimer.figure.marks import lay_marks, lay_sign, presence
from stretchtimer.figure.materials import Dress, dressed
from stretchtimer.figure.mesh import Subject, mesh_of
from stretchtimer.figure.palette import palette
from stretchtimer.figure.posture import posture
from stretchtimer.figure.props import backdrop, things
from stretchtimer.figure.scene import Scene

FINE = 2
"""How many times finer than the picture the figure is drawn, each way, for smooth edges."""

MOST_VIEWS, MOST_STILLS = 200, 4
"""What is kept for the next picture: ways to look at a figure, and close-ups that stand still."""

_AT_START = 0.5
"""How strong the muscles' colour is in the first frame: it grows as the stretch does."""

_FIT_TIMES = (0.0, 0.5, 1.0)
_NOT_FITTED = (PropKind.WALL, PropKind.RAIL)


class FigureRenderer:
    """Draws figures with the bodies of a folder; may be used from several threads at once."""

    def __init__(self, bodies: Path) -> None:
        self._folder = bodies
        self._bodies: dict[BodyShape, Body] = {}
        self._dresses: dict[tuple[BodyShape, bool], Dress] = {}
        self._views: dict[tuple[Figure, BodyShape, int, int], View] = {}
        self._stills: dict[tuple[Figure, Inset, tuple[int, int], Look, int], Layer] = {}

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
        canvas = scene.drawn(view, fine)
        lay_marks(canvas, view, scene.colours, figure, scene.posture, time)
        for inset in figure.insets:
            if inset.moment is Moment.BOTH:
                canvas.lay(close_up(scene, inset, size, fine))
            else:
                canvas.lay(self._still(figure, inset, size, look, fine))
        if mirrored:
            canvas.mirror()
        lay_sign(canvas, scene.colours, figure, time)
        return canvas.image()

    def _scene(self, figure: Figure, time: float, look: Look, breath: float = 0.0) -> Scene:
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
        return Scene(figure, pose, subject, mesh_of(subject), palette(look), time)

    def _still(
        self, figure: Figure, inset: Inset, size: tuple[int, int], look: Look, fine: int
    ) -> Layer:
        """Return a close-up that stands still: the same for all moments, so it is kept."""
        key = (figure, inset, size, look, fine)
        still = self._stills.get(key)
        if still is None:
            if len(self._stills) >= MOST_STILLS:
                self._stills.clear()
            scene = self._scene(figure, 0.0 if inset.moment is Moment.START else 1.0, look)
            still = self._stills[key] = close_up(scene, inset, size, fine)
        return still

    def _dress(self, shape: BodyShape, low: bool) -> Dress:
        if (shape, low) not in self._dresses:
            self._dresses[shape, low] = dressed(self.body(shape), low=low)
        return self._dresses[shape, low]

    def view(self, figure: Figure, size: tuple[int, int], shape: BodyShape) -> View:
        """Return how *figure* is seen: the same for all its moments."""
        key = (figure, shape, *size)
        view = self._views.get(key)
        if view is None:
            if len(self._views) >= MOST_VIEWS:  # a window being resized asks for many
                self._views.clear()
            view = self._views[key] = _fit(figure, self.body(shape), size)
        return view


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
