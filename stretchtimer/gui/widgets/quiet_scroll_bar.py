"""An upright scroll bar that is only a thumb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

BAR_WIDTH = 12
SHORTEST = 28


class QuietScrollBar(QScrollBar):
    """A thumb that is drawn, and dragged, by our own measures; beside it one page is turned."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._held_at: float | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a narrow bar of any height."""
        return QSize(BAR_WIDTH, 40)

    def thumb(self) -> QRectF:
        """Return where the thumb is; nothing where there is nothing to scroll."""
        distance = self.maximum() - self.minimum()
        if distance <= 0:
            return QRectF()
        room = float(self.height())
        length = min(max(room * self.pageStep() / (distance + self.pageStep()), SHORTEST), room)
        top = (room - length) * (self.value() - self.minimum()) / distance
        return QRectF(0, top, self.width(), length)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the thumb, or turn a page."""
        at, thumb = event.position(), self.thumb()
        if thumb.contains(at):
            self._held_at = at.y() - thumb.top()
        elif not thumb.isEmpty():
            turn = self.pageStep() if at.y() > thumb.bottom() else -self.pageStep()
            self.setValue(self.value() + turn)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the thumb."""
        if self._held_at is None:
            return
        room = self.height() - self.thumb().height()
        if room > 0:
            share = (event.position().y() - self._held_at) / room
            self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the thumb."""
        self._held_at = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumb."""
        thumb = self.thumb()
        if thumb.isEmpty():
            return
        with painting(self) as painter:
            role = "muted" if self.underMouse() or self._held_at is not None else "line"
            draw_surface(painter, thumb.adjusted(3, 1, -3, -1), 3, self._look.colour(role))
