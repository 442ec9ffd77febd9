"""Minutes at stretch of each muscle in a week, against the five to ten that do most."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.core.statistics import LEAST_AT_STRETCH, MOST_AT_STRETCH
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.words import muscle_words
from stretchtimer.gui.theme import TextSize
from stretchtimer.language import _
from stretchtimer.wording import length_words, name_words

MOST_ROWS = 10
SHORTEST_SCALE: Millis = 12 * MINUTE
LONGEST_WORDS: Millis = 59 * MINUTE + 59 * SECOND
"""Room is left for a time that is as long in words."""


class MuscleChart(QWidget):
    """A bar for each muscle, and a band from five to ten minutes behind them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._muscles: Mapping[str, Millis] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Minutes at stretch this week, by muscle"))
        look.changed.connect(self.updateGeometry)

    def show_muscles(self, muscles: Mapping[str, Millis]) -> None:
        """Show *muscles*, the most stretched first; the words have them all."""
        self._muscles = muscles
        self.setAccessibleDescription(self.words())
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return what the chart shows, to be read."""
        return muscle_words(self._muscles)

    def sizeHint(self) -> QSize:
        """Return the size with a line for each muscle, and one for the band's ends."""
        rows = max(min(len(self._muscles), MOST_ROWS), 1)
        return QSize(460, (rows + 1) * self._row())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw band and bars."""
        with painting(self) as painter:
            painter.setFont(self._look.font(TextSize.SMALL))
            shown = list(self._muscles.items())[:MOST_ROWS]
            if not shown:
                painter.setPen(self._look.colour("muted"))
                painter.drawText(self.rect(), 0, self.words())
                return
            metrics = painter.fontMetrics()
            longest = max(metrics.horizontalAdvance(name_words(name)) for name, _time in shown)
            left = min(longest + 12, self.width() * 0.42)
            room = self.width() - left - metrics.horizontalAdvance(length_words(LONGEST_WORDS)) - 12
            scale = max(room, 10) / max(shown[0][1], SHORTEST_SCALE)
            self._draw_band(painter, left, scale, len(shown))
            for number, (name, time) in enumerate(shown):
                self._draw_bar(painter, number, (left, scale), name, time)

    def _draw_band(self, painter: QPainter, left: float, scale: float, rows: int) -> None:
        band = QRectF(
            left + LEAST_AT_STRETCH * scale,
            0,
            (MOST_AT_STRETCH - LEAST_AT_STRETCH) * scale,
            rows * self._row(),
        )
        draw_surface(painter, band, 6, self._look.colour("primary_soft"))
        painter.setPen(self._look.colour("muted"))
        below = band.bottom() + 2
        words = _("5 to 10 min")
        width = max(painter.fontMetrics().horizontalAdvance(words) + 4, band.width())
        place = QRectF(band.center().x() - width / 2, below, width, self._row())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), words)

    def _draw_bar(
        self,
        painter: QPainter,
        number: int,
        scale: tuple[float, float],
        name: str,
        time: Millis,
    ) -> None:
        left, per_milli = scale
        row = QRectF(0, number * self._row(), self.width(), self._row())
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(self._look.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(name_words(name), elide, int(left - 10))
        painter.drawText(QRectF(0, row.top(), left - 8, row.height()), middle, words)
        bar = QRectF(left, row.center().y() - row.height() * 0.22, time * per_milli, 0)
        bar.setHeight(row.height() * 0.44)
        draw_surface(painter, bar, 4, self._look.colour("primary"))
        painter.setPen(QPen(self._look.colour("muted")))
        place = QRectF(bar.right() + 8, row.top(), row.width() - bar.right() - 8, row.height())
        painter.drawText(place, middle, length_words(time))

    def _row(self) -> int:
        return round(self._look.pixels(TextSize.SMALL) * 2)
