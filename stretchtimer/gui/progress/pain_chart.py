"""Pain before and after, session by session, from 0 to 10."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.statistics import PainPoint
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.words import points_words
from stretchtimer.gui.theme import TextSize
from stretchtimer.language import _, pgettext
from stretchtimer.wording import day_words

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
"""The chart runs from left to right in every language, and so does what stands beside it."""
MOST_POINTS = 120
"""More than can be told apart are shown as the means of some in a row."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line: what it is, in which colour and style, and a score for each session."""

    words: str
    role: str
    style: Qt.PenStyle
    scores: Sequence[int | None]


class PainChart(QWidget):
    """Three lines: whole for before, broken for after, dotted for the morning after."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._points: Sequence[PainPoint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("Pain before and after each session"))
        look.changed.connect(self.updateGeometry)

    def show_points(self, points: Sequence[PainPoint]) -> None:
        """Show *points*, the earliest first."""
        self._points = points
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Return what the chart shows, to be read."""
        return points_words(self._points)

    def sizeHint(self) -> QSize:
        """Return the size at which one step of pain is well seen."""
        return QSize(460, round(178 * max(self._look.scale, 1.0)))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the lines can be told apart."""
        return QSize(220, round(150 * max(self._look.scale, 1.0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scale, both lines and what they are."""
        with painting(self) as painter:
            painter.setFont(self._look.font(TextSize.SMALL))
            line = painter.fontMetrics().height()
            left = painter.fontMetrics().horizontalAdvance("10") + 10
            box = QRectF(left, line / 2, self.width() - left - 4, self.height() - 3 * line)
            self._draw_scale(painter, box, line)
            for series in self._series():
                self._draw_line(painter, box, averaged(series.scores), self._pen(series))
            self._draw_legend(painter, left, line)

    def _series(self) -> tuple[Series, ...]:
        """Return the lines there are; that of the morning only where one was told."""
        points, styles = self._points, Qt.PenStyle
        before = [point.before for point in points]
        after = [point.after for point in points]
        morning = [point.next for point in points]
        lines = (
            Series(pgettext("pain", "before"), "prepare", styles.SolidLine, before),
            Series(pgettext("pain", "after"), "primary", styles.DashLine, after),
            Series(pgettext("pain", "next morning"), "release", styles.DotLine, morning),
        )
        is_told = any(score is not None for score in morning)
        return lines if is_told else lines[:2]

    def _pen(self, series: Series) -> QPen:
        return QPen(self._look.colour(series.role), 2.2, series.style)

    def _draw_scale(self, painter: QPainter, box: QRectF, line: int) -> None:
        for score in (0, 5, 10):
            y = box.bottom() - box.height() * score / 10
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(self._look.colour("muted"))
            place = QRectF(0, y - line / 2, box.left() - 8, line)
            painter.drawText(place, RIGHT, str(score))
        if not self._points:
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), _("Nothing told yet"))
            return
        ends = QRectF(box.left(), box.bottom() + 2, box.width(), line)
        painter.drawText(ends, LEFT, day_words(self._points[0].day))
        if len(self._points) > 1:
            last = day_words(self._points[-1].day)
            painter.drawText(ends, RIGHT, last)

    def _draw_line(
        self, painter: QPainter, box: QRectF, scores: Sequence[float | None], pen: QPen
    ) -> None:
        step = box.width() / max(len(scores) - 1, 1)
        told = [
            QPointF(box.left() + number * step, box.bottom() - box.height() * score / 10)
            for number, score in enumerate(scores)
            if score is not None
        ]
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(told)
        if len(told) == 1:
            painter.setBrush(QColor(pen.color()))
            painter.drawEllipse(told[0], 3, 3)

    def _draw_legend(self, painter: QPainter, left: float, line: int) -> None:
        y, x = self.height() - line / 2, left
        for series in self._series():
            painter.setPen(self._pen(series))
            painter.drawLine(QPointF(x, y), QPointF(x + 24, y))
            painter.setPen(self._look.colour("muted"))
            width = painter.fontMetrics().horizontalAdvance(series.words) + 18
            place = QRectF(x + 30, y - line / 2, width, line)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), series.words)
            x += 30 + width


def averaged(scores: Sequence[int | None], most: int = MOST_POINTS) -> list[float | None]:
    """Return *scores*, or where there are more than *most* the means of some in a row."""
    size = -(-len(scores) // most) if scores else 1
    groups = (scores[at : at + size] for at in range(0, len(scores), size))
    means: list[float | None] = []
    for group in groups:
        told = [score for score in group if score is not None]
        means.append(sum(told) / len(told) if told else None)
    return means
