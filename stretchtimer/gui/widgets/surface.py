"""The boxes that things stand on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CARD_CORNER


class Surface(QWidget):
    """A rounded box with a column of things in it; *fill* and *line* are fields of ``Colours``."""

    def __init__(
        self,
        look: Look,
        fill: str = "surface",
        line: str = "line",
        corner: int = CARD_CORNER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self._line = line
        self._corner = corner
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(8)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        with painting(self) as painter:
            line = self._look.colour(self._line) if self._line else None
            fill = self._look.colour(self._fill)
            draw_surface(painter, QRectF(self.rect()), self._corner, fill, line)


class Divider(QWidget):
    """A line of one pixel between two things."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedHeight(1)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("line"))
