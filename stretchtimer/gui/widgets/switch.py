"""A switch with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from stretchtimer.gui.canvas import as_read, draw_focus, draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
GAP = 12


class Switch(QCheckBox):
    """A switch that is on or off; its words wrap, and a press on them counts too."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        on: bool = False,
        name: str = "",
        size: TextSize = TextSize.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._size = size
        self.setChecked(on)
        self.setAccessibleName(name or words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line."""
        track = self._track()
        words = QFontMetrics(self.font()).horizontalAdvance(self._words) + 1 if self._words else 0
        width = track.width() + (GAP + words + self._hanging() if self._words else 0) + 4
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the switch with its longest word."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(w) for w in self._words.split()), default=-GAP)
        return QSize(self._track().width() + GAP + longest + 5, self._track().height() + 8)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower switch is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words become in *width*."""
        beside = self._track().width() + GAP + 4 + self._hanging()
        room = QRect(0, 0, max(width - beside, 1), 10_000)
        text = QFontMetrics(self.font()).boundingRect(room, int(WRAP), self._words)
        return max(text.height() if self._words else 0, self._track().height()) + 8

    def hitButton(self, _position: QPoint) -> bool:  # noqa: N802 (Qt's name)
        """Take a press anywhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the switch and its words."""
        with painting(self) as painter:
            track = self._track()
            top = (self.height() - track.height()) / 2
            whole, direction = QRectF(self.rect()), self.layoutDirection()
            box = as_read(QRectF(2, top, track.width(), track.height()), whole, direction)
            self._draw_track(painter, box)
            painter.setFont(self.font())
            painter.setPen(self._look.colour("text"))
            room = whole.adjusted(track.width() + GAP + 2, 0, -2 - self._hanging(), 0)
            painter.drawText(as_read(room, whole, direction), int(WRAP), self._words)
            if self.hasFocus():
                ring = box.adjusted(-2, -2, 2, 2)
                draw_focus(painter, ring, ring.height() / 2, self._look.colour("text"))

    def _draw_track(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        fill = look.colour("primary" if on else "sunken")
        line = None if on else look.colour("muted")
        draw_surface(painter, box, box.height() / 2, fill, line)
        side = box.height() - 6
        left = box.right() - side - 3 if on else box.left() + 3
        knob = QRectF(left, box.top() + 3, side, side)
        knob = as_read(knob, box, self.layoutDirection())
        draw_surface(painter, knob, side / 2, look.colour("on_primary" if on else "muted"))

    def _track(self) -> QSize:
        height = round(self._look.pixels(TextSize.BODY) * 1.3) // 2 * 2
        return QSize(round(height * 1.75), height)

    def _hanging(self) -> int:
        """Return the room for the space behind a line from the right: Qt draws it too."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return QFontMetrics(self.font()).horizontalAdvance(" ")
        return 0

    def _on_look(self) -> None:
        self.setFont(self._look.font(self._size))
        self.updateGeometry()
        self.update()
