"""A figure at a moment, ready to be seen from any side, and drawn on its floor."""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.core.figure import Figure
from stretchtimer.figure.camera import View
from stretchtimer.figure.canvas import Canvas
from stretchtimer.figure.marks import lay_spray
from stretchtimer.figure.mesh import Mesh, Subject
from stretchtimer.figure.palette import Palette
from stretchtimer.figure.paper import lay_paper
from stretchtimer.figure.posture import Posture
from stretchtimer.figure.props import DARKENING, backdrop
from stretchtimer.figure.shadow import shadow
from stretchtimer.figure.surface import draw


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure at a moment on a body, with its colours, as it is drawn from every side."""

    figure: Figure
    posture: Posture
    subject: Subject
    mesh: Mesh
    colours: Palette
    time: float

    def drawn(self, view: View, fine: int, *, bare: bool = False) -> Canvas:
        """Return the figure on its floor, without marks; *bare*: without the floor as well."""
        canvas = Canvas(view.width, view.height)
        if not bare:
            among = self.subject.things
            standing = [thing.solid for thing in among if thing.kind in DARKENING]
            dark = shadow(self.subject.skin, view, standing)
            slabs = backdrop(self.figure.props, self.posture)
            lay_paper(canvas, view, self.colours, slabs, dark)
            lay_spray(canvas, view, self.colours, self.figure, self.posture)
        canvas.lay(draw(self.subject, self.mesh, view, self.colours, fine))
        return canvas
