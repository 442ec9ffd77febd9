"""One line to write in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from stretchtimer.gui.canvas import draw_focus, draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize

INSET = 8


class Field(QLineEdit):
    """A line of text in a box, as wide as *letters* need, or as there is room.

    ``entered`` tells that the keyboard has come.
    """

    entered = Signal()

    def __init__(
        self, look: Look, name: str, letters: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._letters = letters
        self.setFrame(False)
        self.setAccessibleName(name)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return room for so many letters."""
        width = self.fontMetrics().averageCharWidth() * (self._letters or 30) + 2 * INSET
        return QSize(width, self.fontMetrics().height() + 22)

    def minimumSizeHint(self) -> QSize:
        """Return room for the letters that have to be there."""
        width = self.fontMetrics().averageCharWidth() * (self._letters or 8) + 2 * INSET
        return QSize(width, self.fontMetrics().height() + 22)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box beneath the text."""
        box = QRectF(self.rect())
        with painting(self) as painter:
            surface, line = self._look.colour("surface"), self._look.colour("line")
            draw_surface(painter, box, CONTROL_CORNER, surface, line)
            if self.hasFocus():
                draw_focus(painter, box, CONTROL_CORNER, self._look.colour("primary"))
        super().paintEvent(event)

    def _on_look(self) -> None:
        self.setFont(self._look.font(TextSize.BODY))
        self.setTextMargins(INSET - 2, 0, INSET - 2, 0)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, "#00000000")
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("text"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.colour("muted"))
        self.setPalette(palette)
        if self._letters:
            self.setFixedWidth(self.sizeHint().width())
        self.updateGeometry()
        self.update()
