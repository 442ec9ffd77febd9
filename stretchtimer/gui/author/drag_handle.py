"""What a step of the form is dragged by, and the line that shows where it would go."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.language import _


class DragHandle(QWidget):
    """Six dots to take a step by; ``dragged`` and ``dropped`` tell where, in the whole window."""

    dragged = Signal(QPointF)
    dropped = Signal(QPointF)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(18)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to another place"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take hold."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("muted"))
            middle = self.height() / 2
            for x in (5, 11):
                for y in (-6, 0, 6):
                    painter.drawEllipse(QPointF(x, middle + y), 1.5, 1.5)


class DropLine(QWidget):
    """Shows where a step that is dragged would go."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hide()

    def show_at(self, left: int, top: int) -> None:
        """Show the line at *top* of its parent, from *left* on."""
        parent = self.parentWidget()
        self.setGeometry(left, top - 2, (parent.width() if parent else 0) - left, 4)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("primary"))
