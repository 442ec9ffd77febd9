"""The pictures of the exercises: still on the pages, moving on the stage."""

from __future__ import annotations

from functools import cached_property, partial

from stretchtimer.app.ground import Ground
from stretchtimer.app.shelves import Shelves
from stretchtimer.core.look import BodyShape, SkinTone, Theme
from stretchtimer.core.look import Look as FigureLook
from stretchtimer.figure.qt_figures import DrawnFigures
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.player.moving_figure import MovingFigure
from stretchtimer.gui.theme import Mode


class Pictures:
    """What draws the exercises, with the person that the user wants to see."""

    def __init__(self, ground: Ground, shelves: Shelves) -> None:
        self._ground = ground
        self._shelves = shelves

    @cached_property
    def source(self) -> PictureSource:
        """The pictures of the pages; nothing is read or drawn before it is asked."""
        assets = self._ground.places.assets
        figures = DrawnFigures(
            self._shelves.find_figure, assets / "bodies", assets / "thumbnails", self.figure_look
        )
        return self._ground.closing.add(PictureSource(self._ground.look, figures))

    def moving(self) -> MovingFigure:
        """Return what moves on the stage of one session."""
        from stretchtimer.figure.motion_worker import MotionWorker, lazy_drawing

        draw = lazy_drawing(self._ground.places.assets / "bodies")
        worker = partial(MotionWorker, draw)
        return MovingFigure(worker, self._shelves.find_figure, self.figure_look)

    def figure_look(self) -> FigureLook:
        """Return how the person in the pictures looks, as the user wants it on this page."""
        settings = self._ground.desk.settings
        theme = Theme.DARK if self._ground.look.theme.mode is Mode.DARK else Theme.STUDIO
        return FigureLook(BodyShape(settings.word("body")), SkinTone(settings.word("skin")), theme)

    def draw_anew(self) -> None:
        """Draw everything again, for another person is wanted."""
        self.source.forget()
        self._ground.look.changed.emit()
