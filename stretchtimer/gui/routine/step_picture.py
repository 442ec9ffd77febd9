"""The small picture beside a step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.icons import Icon, draw_icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import CONTROL_CORNER

PICTURE = QSize(86, 56)


class StepPicture(QWidget):
    """The small picture of a step."""

    def __init__(self, look: Look, pictures: PictureSource) -> None:
        super().__init__()
        self._look = look
        self._pictures = pictures
        self._exercise: Exercise | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        pictures.arrived.connect(self._on_arrived)
        look.changed.connect(self.update)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show *exercise*; with none, the sign of a note."""
        self._exercise = replace(exercise, name="") if exercise else None
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of every such picture."""
        return PICTURE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture on its box."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            box = QRectF(self.rect())
            draw_surface(painter, box, CONTROL_CORNER, self._look.colour("sunken"))
            if self._exercise is None:
                side = 22
                mark = QRectF(0, 0, side, side)
                mark.moveCenter(box.center())
                draw_icon(painter, Icon.INFORMATION, mark, self._look.colour("muted"))
                return
            ratio = self.devicePixelRatioF()
            room = (box.size().toSize() - QSize(6, 6)) * ratio
            picture = self._pictures.picture(self._exercise, room)
            size = picture.size() / ratio
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(box.center())
            painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _on_arrived(self, identifier: str) -> None:
        if self._exercise and self._exercise.id == identifier:
            self.update()
