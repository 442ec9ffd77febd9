"""The large picture of the step at the cursor."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize
from stretchtimer.language import _

INSET = 8


class StepFigure(QWidget):
    """Shows an exercise on a sunken box, or what there is to read instead."""

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._exercise: Exercise | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pictures.arrived.connect(self._on_arrived)
        look.changed.connect(self.update)

    def show_exercise(self, exercise: Exercise | None, words: str) -> None:
        """Show *exercise*; where there is none, *words*."""
        if (exercise, words) != (self._exercise, self._words):
            self._exercise, self._words = exercise, words
            picture = _("Picture of {name}").format(name=exercise.name) if exercise else words
            self.setAccessibleName(picture)
            self.update()

    def sizeHint(self) -> QSize:
        """Return a picture of the usual shape."""
        return QSize(360, 200)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest picture worth looking at."""
        return QSize(120, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and what is on it."""
        box = QRectF(self.rect())
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_surface(painter, box, CONTROL_CORNER, self._look.colour("sunken"))
            if self._exercise is None:
                self._draw_words(painter, box)
                return
            ratio = self.devicePixelRatioF()
            room = (self.size() - QSize(2 * INSET, 2 * INSET)) * ratio
            picture = self._pictures.picture(self._exercise, room)
            size = picture.size() / ratio
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(box.center())
            painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _draw_words(self, painter: QPainter, box: QRectF) -> None:
        from PySide6.QtCore import Qt

        painter.setFont(self._look.font(TextSize.BODY))
        painter.setPen(self._look.colour("muted"))
        room = box.adjusted(20, 12, -20, -12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._words)

    def _on_arrived(self, identifier: str) -> None:
        if self._exercise and self._exercise.id == identifier:
            self.update()
