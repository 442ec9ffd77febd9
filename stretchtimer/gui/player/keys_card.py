"""The card that shows the keys; the session goes on beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.keys import KEY_LINES
from stretchtimer.gui.theme import CARD_CORNER, Weight

LINES = tuple((line.shown, line.words) for line in KEY_LINES if line.shown)
PADDING = 20
SMALLEST = 9


class KeysCard(QWidget):
    """Every key and what it does, as large as the place allows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("The keys")
        self.setAccessibleDescription(". ".join(f"{key}: {words}" for key, words in LINES))
        self.hide()
        look.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it fits wherever it is put."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        with painting(self) as painter:
            look = self._look
            draw_surface(
                painter,
                QRectF(self.rect()),
                CARD_CORNER,
                look.colour("surface"),
                look.colour("line"),
            )
            inner = self.rect().adjusted(PADDING, PADDING // 2, -PADDING, -PADDING // 2)
            pixels = self._fitting(inner.size())
            height = inner.height() / len(LINES)
            for number, (key, words) in enumerate(LINES):
                line = QRectF(inner.left(), inner.top() + number * height, inner.width(), height)
                self._draw_line(painter, line, key, words, pixels)

    def _draw_line(
        self, painter: QPainter, line: QRectF, key: str, words: str, pixels: int
    ) -> None:
        look, keys = self._look, self._keys_width(pixels)
        cap = QRectF(line.left(), line.center().y() - pixels * 0.8, keys, pixels * 1.6)
        draw_surface(painter, cap, 6, look.colour("sunken"), look.colour("line"))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font_of(pixels, Weight.SEMIBOLD))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        painter.setFont(look.font_of(pixels))
        rest = line.adjusted(keys + pixels, 0, 0, 0)
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _fitting(self, room: QSize) -> int:
        """Return the largest size at which every line has its place."""
        for pixels in range(round(19 * self._look.scale), SMALLEST, -1):
            words = max(self._metrics(pixels).horizontalAdvance(words) for _, words in LINES)
            wide = self._keys_width(pixels) + pixels + words
            if wide <= room.width() and pixels * 1.9 * len(LINES) <= room.height():
                return pixels
        return SMALLEST

    def _keys_width(self, pixels: int) -> int:
        metrics = QFontMetrics(self._look.font_of(pixels, Weight.SEMIBOLD))
        return max(metrics.horizontalAdvance(key) for key, _ in LINES) + pixels

    def _metrics(self, pixels: int) -> QFontMetrics:
        return QFontMetrics(self._look.font_of(pixels))


def card_box(stage: QRect) -> QRect:
    """Return where the card lies: over the stage, so that digits and cue stay in sight."""
    return stage.adjusted(4, 4, -4, -4)
