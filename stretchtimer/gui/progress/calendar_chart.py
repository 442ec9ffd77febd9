"""Half a year of sessions: a square for each day, stronger the more there were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.statistics import DayDone, week_of
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.words import calendar_words
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.weekdays import month_word, weekday_word, weekdays_in_order
from stretchtimer.language import _, pgettext

WEEKS = 26
GAP = 3
MOST_SHADES = 3
NAMED = (0, 2, 4)
"""The rows that are named; each second one, so that the names do not touch."""


class CalendarChart(QWidget):
    """The days of the last weeks, a column a week, the week's first day at the top."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: Sequence[DayDone] = ()
        self._counts: Mapping[date, int] = {}
        self._today = date.min
        self._order = weekdays_in_order()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("Sessions, day by day"))
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DayDone], today: date) -> None:
        """Show *days* up to *today*."""
        self._days, self._today = days, today
        first = self._first_day()
        self._counts = {done.day: done.sessions for done in days if done.day >= first}
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Return what the chart shows, to be read."""
        return (
            calendar_words(self._days, self._today, WEEKS, self._order[0])
            if self._days
            else _("No session yet.")
        )

    def sizeHint(self) -> QSize:
        """Return the size at which a day is a square one can see well."""
        return QSize(460, round(178 * max(self._look.scale, 1.0)))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which a day can still be seen."""
        return QSize(240, round(150 * max(self._look.scale, 1.0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the days, the months above them, and what the shades mean."""
        with painting(self) as painter:
            painter.setFont(self._look.font(TextSize.SMALL))
            self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        line = metrics.height()
        left = max(metrics.horizontalAdvance(weekday_word(self._order[row])) for row in NAMED) + 10
        high = (self.height() - 2 * line - 10) / 7
        side = max(min((self.width() - left) / WEEKS, high) - GAP, 2.0)
        top = line + 4
        painter.setPen(self._look.colour("muted"))
        for row in NAMED:
            box = QRectF(0, top + row * (side + GAP), left, side)
            name = weekday_word(self._order[row])
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), name)
        self._draw_months(painter, left, side, line)
        self._draw_days(painter, left, top, side)
        self._draw_legend(painter, left, top + 7 * (side + GAP) + 4, side, line)

    def _draw_months(self, painter: QPainter, left: float, side: float, line: int) -> None:
        month, free_from = 0, 0.0
        for week in range(WEEKS):
            first_of_week = self._first_day() + timedelta(weeks=week)
            x = left + week * (side + GAP)
            if first_of_week.month != month and x >= free_from:
                month = first_of_week.month
                name = month_word(month)
                width = painter.fontMetrics().horizontalAdvance(name) + 8
                if x + width <= self.width() + 8:
                    painter.drawText(QRectF(x, 0, width, line), 0, name)
                    free_from = x + width

    def _draw_days(self, painter: QPainter, left: float, top: float, side: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(WEEKS * 7):
            day = self._first_day() + timedelta(days=number)
            if day > self._today:
                break
            week, row = divmod(number, 7)
            box = QRectF(left + week * (side + GAP), top + row * (side + GAP), side, side)
            self._draw_square(painter, box, self._counts.get(day, 0))
            if day == self._today:
                painter.setPen(self._look.colour("text"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
                painter.setPen(Qt.PenStyle.NoPen)

    def _draw_legend(
        self, painter: QPainter, left: float, top: float, side: float, line: int
    ) -> None:
        painter.setPen(self._look.colour("muted"))
        x = left
        size = min(side, line * 0.8)
        for count, words in enumerate((pgettext("sessions", "none"), "1", "2", _("3 or more"))):
            self._draw_square(painter, QRectF(x, top + (line - size) / 2, size, size), count)
            x += size + 5
            width = painter.fontMetrics().horizontalAdvance(words) + 12
            painter.setPen(self._look.colour("muted"))
            painter.drawText(QRectF(x, top, width, line), 0, words)
            x += width

    def _draw_square(self, painter: QPainter, box: QRectF, count: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._shade(count))
        painter.drawRoundedRect(box, 3, 3)

    def _shade(self, count: int) -> QColor:
        if not count:
            return self._look.colour("primary_soft")
        ground, ink = self._look.colour("primary_soft"), self._look.colour("primary")
        part = (0.45, 0.7, 1.0)[min(count, MOST_SHADES) - 1]
        return QColor.fromRgbF(
            *(
                a + (b - a) * part
                for a, b in zip(ground.getRgbF()[:3], ink.getRgbF()[:3], strict=True)  # type: ignore[index]
            )
        )

    def _first_day(self) -> date:
        if self._today == date.min:
            return date.min
        return week_of(self._today, self._order[0]) - timedelta(weeks=WEEKS - 1)
