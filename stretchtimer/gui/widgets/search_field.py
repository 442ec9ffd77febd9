"""The field one types a search into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from stretchtimer.gui.canvas import as_read, draw_focus, draw_surface, painting
from stretchtimer.gui.icons import Icon, draw_icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LONGEST_SEARCH = 200


class SearchField(QLineEdit):
    """A line of text with a magnifying glass; Escape empties it, Enter and Down leave it."""

    left_for_results = Signal()

    def __init__(self, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrame(False)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setMaxLength(LONGEST_SEARCH)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return room for the whole hint."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        return QSize(words + self._inset() + 30, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a word."""
        return QSize(self._inset() + self.fontMetrics().averageCharWidth() * 14, self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape, go to what was found on Enter or Down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left_for_results.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the glass beneath the text."""
        box = QRectF(self.rect())
        with painting(self) as painter:
            line = self._look.colour("line")
            draw_surface(painter, box, CONTROL_CORNER, self._look.colour("surface"), line)
            self._draw_glass(painter)
            if self.hasFocus():
                draw_focus(painter, box, CONTROL_CORNER, self._look.colour("primary"))
        super().paintEvent(event)

    def _draw_glass(self, painter: QPainter) -> None:
        side = self._look.pixels(TextSize.LARGE)
        box = QRectF(14, (self.height() - side) / 2, side, side)
        box = as_read(box, QRectF(self.rect()), self.layoutDirection())
        draw_icon(painter, Icon.SEARCH, box, self._look.colour("muted"))

    def _inset(self) -> int:
        return 14 + self._look.pixels(TextSize.LARGE) + 8

    def _height(self) -> int:
        return self.fontMetrics().height() + 22

    def _on_look(self) -> None:
        self.setFont(self._look.font(TextSize.BODY))
        sides = (self._inset(), 10)
        left, right = reversed(sides) if self.isRightToLeft() else sides
        self.setTextMargins(left, 0, right, 0)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.colour("muted"))
        self.setPalette(palette)
        self.updateGeometry()
        self.update()
