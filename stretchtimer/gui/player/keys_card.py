"""The card that shows the keys; the session goes on beside it."""

from __future__ import annotations

from itertools import starmap
from math import ceil

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import as_read, draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.keys import KEY_LINES
from stretchtimer.gui.theme import CARD_CORNER, Weight
from stretchtimer.gui.widgets.fit_label import text_box
from stretchtimer.language import _
from stretchtimer.plain_words import named

PADDING = 20
SMALLEST = 9
USUAL = 19
"""The height of the letters in pixels where there is room for them."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class KeysCard(QWidget):
    """Every key and what it does, as large as the place allows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = 1
        self._lines = tuple((_(line.shown), _(line.words)) for line in KEY_LINES if line.shown)
        self.setAccessibleName(_("The keys"))
        self.setAccessibleDescription(". ".join(starmap(named, self._lines)))
        self.hide()
        look.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it fits wherever it is put."""
        return QSize(0, 0)

    def place_in(self, stage: QRect, page: QRect) -> None:
        """Lie over the *stage*, so that the digits stay in sight; if need be over the *page*."""
        enough = round(USUAL * self._look.scale * 0.7)
        self._columns = 1 if self._fitting(stage.size(), 1) >= enough else 2
        self.setGeometry((stage if self._columns == 1 else page).adjusted(4, 4, -4, -4))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, in one column or two."""
        with painting(self) as painter:
            look, columns = self._look, self._columns
            box = QRectF(self.rect())
            draw_surface(painter, box, CARD_CORNER, look.colour("surface"), look.colour("line"))
            pixels = self._fitting(self.size(), columns)
            inner = box.adjusted(PADDING, PADDING / 2, -PADDING, -PADDING / 2)
            rows = ceil(len(self._lines) / columns)
            wide, high = inner.width() / columns, inner.height() / rows
            for number, (key, words) in enumerate(self._lines):
                column, row = divmod(number, rows)
                left, top = inner.left() + column * wide, inner.top() + row * high
                line = as_read(QRectF(left, top, wide - 8, high), inner, self.layoutDirection())
                self._draw_line(painter, line, key, words, pixels)

    def _draw_line(
        self, painter: QPainter, line: QRectF, key: str, words: str, pixels: int
    ) -> None:
        look, keys, direction = self._look, self._keys_width(pixels), self.layoutDirection()
        cap = QRectF(line.left(), line.center().y() - pixels * 0.8, keys, pixels * 1.6)
        cap = as_read(cap, line, direction)
        draw_surface(painter, cap, 6, look.colour("sunken"), look.colour("line"))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font_of(pixels, Weight.SEMIBOLD))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        painter.setFont(look.font_of(pixels))
        rest = line.adjusted(keys + pixels * 0.7, 0, 0, 0)
        painter.drawText(as_read(rest, line, direction), int(WRAP), words)

    def _fitting(self, size: QSize, columns: int) -> int:
        """Return the largest letters with which every line has its place on a card of *size*."""
        high = (size.height() - PADDING) / ceil(len(self._lines) / columns)
        wide = (size.width() - 2 * PADDING) / columns - 8
        for pixels in range(round(USUAL * self._look.scale), SMALLEST, -1):
            room = int(wide - self._keys_width(pixels) - pixels * 0.7)
            font = self._look.font_of(pixels)
            boxes = [text_box(words, max(room, 1), font) for _key, words in self._lines]
            fits = all(box.width() <= room and box.height() <= high for box in boxes)
            if fits and pixels * 1.9 <= high:
                return pixels
        return SMALLEST

    def _keys_width(self, pixels: int) -> int:
        metrics = QFontMetrics(self._look.font_of(pixels, Weight.SEMIBOLD))
        return max(metrics.horizontalAdvance(key) for key, _words in self._lines) + pixels
