"""The therapist's report as one page of paper."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from stretchtimer.core.dose import Side
from stretchtimer.core.history import Outcome, Why
from stretchtimer.core.report import DoseDone, Report, Stop
from stretchtimer.core.statistics import PainPoint
from stretchtimer.history_words import mean_words
from stretchtimer.language import N_, _, ngettext
from stretchtimer.plain_words import in_a_row, named
from stretchtimer.safety_words import DISCLAIMER_SHORT
from stretchtimer.wording import clock_words, day_words, length_words, name_words

DOTS_PER_INCH = 144
INK, MUTED, LINE = QColor("#1B2422"), QColor("#52606D"), QColor("#C9CFCC")
BEFORE, AFTER, NEXT = QColor("#A94D08"), QColor("#0A6158"), QColor("#6D28D9")
MOST_DOSES, MOST_STOPS, MOST_NOTES = 16, 6, 6
SIDE_WORDS = {Side.LEFT: N_("left"), Side.RIGHT: N_("right")}
STOPPED = {
    Outcome.SKIPPED: N_("{exercise} skipped"),
    Outcome.SWAPPED: N_("{exercise} swapped"),
    Outcome.STOPPED: N_("{exercise} stopped"),
}
STOPPED_BY_PAIN = {
    Outcome.SKIPPED: N_("{exercise} skipped because it hurt"),
    Outcome.SWAPPED: N_("{exercise} swapped because it hurt"),
    Outcome.STOPPED: N_("{exercise} stopped because it hurt"),
}


def report_page(report: Report) -> bytes:
    """Return *report* as a PDF of one page (A4)."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        application = QGuiApplication(["stretchtimer"])  # noqa: F841 - kept while fonts are used
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(16, 14, 16, 14),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(f"StretchTimer {report.since} – {report.until}")
    with _painting(writer) as painter:
        _Page(painter, writer.width(), writer.height()).draw(report)
    buffer.close()
    return bytes(content.data())


@contextmanager
def _painting(writer: QPdfWriter) -> Iterator[QPainter]:
    painter = QPainter(writer)
    try:
        yield painter
    finally:
        painter.end()


class _Page:
    """Draws from top to bottom; ``_y`` is where the next thing goes."""

    def __init__(self, painter: QPainter, width: int, height: int) -> None:
        self._painter = painter
        self._width = width
        self._height = height
        self._y = 0.0

    def draw(self, report: Report) -> None:
        self._text(_("What was done"), 20, bold=True)
        self._text(_range_words(report), 11, MUTED)
        self._gap(10)
        self._facts(report)
        self._gap(12)
        self._heading(_("Pain before and after, 0 to 10"))
        self._pain(report.pain_points)
        self._heading(_("Dose done"))
        self._doses(report.doses)
        self._heading(_("Time at stretch in a week"))
        muscles = [
            f"{name_words(name)} {length_words(time)}" for name, time in report.muscles.items()
        ]
        self._text(" · ".join(muscles[:12]) or _("None."), 9)
        self._gap(8)
        self._heading(_("Skipped, swapped or stopped"))
        self._lines([_stop_words(stop) for stop in reversed(report.stops)], MOST_STOPS)
        self._heading(_("Notes"))
        notes = [
            named(in_a_row((day_words(note.day), note.routine)), note.text) for note in report.notes
        ]
        self._lines(list(reversed(notes)), MOST_NOTES)
        self._footer()

    def _facts(self, report: Report) -> None:
        facts = _facts(report)
        column = self._width / len(facts)
        top = lowest = self._y
        for number, (head, value) in enumerate(facts):
            self._y = top
            self._text(head, 8, MUTED, left=number * column, width=column - 8)
            self._text(value, 11, bold=True, left=number * column, width=column - 8)
            lowest = max(lowest, self._y)
        self._y = lowest

    def _pain(self, points: Sequence[PainPoint]) -> None:
        if not points:
            self._text(_("Not told."), 9)
            self._gap(8)
            return
        box = QRectF(24, self._y + 4, self._width - 24, 110)
        for score in (0, 5, 10):
            y = box.bottom() - box.height() * score / 10
            self._painter.setPen(QPen(LINE, 1))
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            self._label(str(score), QRectF(0, y - 8, 20, 16))
        self._series(box, [p.before for p in points], QPen(BEFORE, 2))
        self._series(box, [p.after for p in points], QPen(AFTER, 2, Qt.PenStyle.DashLine))
        self._y = box.bottom() + 6
        has_next = any(point.next is not None for point in points)
        if has_next:
            self._series(box, [p.next for p in points], QPen(NEXT, 2, Qt.PenStyle.DotLine))
        legend = _("—— before   - - - after")
        self._text(
            _("—— before   - - - after   · · · next morning") if has_next else legend, 8, MUTED
        )
        self._gap(8)

    def _series(self, box: QRectF, scores: Sequence[int | None], pen: QPen) -> None:
        step = box.width() / max(len(scores) - 1, 1)
        told = [
            QPointF(box.left() + number * step, box.bottom() - box.height() * score / 10)
            for number, score in enumerate(scores)
            if score is not None
        ]
        self._painter.setPen(pen)
        self._painter.drawPolyline(told)
        self._painter.setBrush(pen.color())
        for point in told[:1] if len(told) == 1 else []:
            self._painter.drawEllipse(point, 3, 3)

    def _doses(self, doses: Sequence[DoseDone]) -> None:
        rows = [(_("Exercise"), _("Side"), _("Times"), _("Reps"), _("Held, or took"))]
        rows += [_dose_cells(dose) for dose in doses[:MOST_DOSES]]
        shares = (0.40, 0.10, 0.14, 0.16, 0.20)
        for order, row in enumerate(rows):
            top, left, lowest = self._y, 0.0, self._y
            for share, cell in zip(shares, row, strict=True):
                self._y = top
                width = self._width * share
                colour = MUTED if order == 0 else INK
                self._text(cell, 9, colour, bold=order == 0, left=left, width=width - 8)
                lowest, left = max(lowest, self._y), left + width
            self._y = lowest
        if len(doses) > MOST_DOSES:
            self._text(_more_words(len(doses) - MOST_DOSES), 9, MUTED)
        self._gap(8)

    def _lines(self, lines: Sequence[str], most: int) -> None:
        for line in lines[:most]:
            self._text(line if len(line) <= 160 else f"{line[:159]}…", 9)
        if not lines:
            self._text(_("None."), 9)
        if len(lines) > most:
            self._text(_more_words(len(lines) - most), 9, MUTED)
        self._gap(8)

    def _heading(self, words: str) -> None:
        self._text(words, 11, bold=True)
        self._gap(2)

    def _footer(self) -> None:
        self._y = self._height - 30
        written = _("Written by StretchTimer on the user's own computer.")
        self._text(f"{written} {_(DISCLAIMER_SHORT)}", 8, MUTED)

    def _gap(self, points: float) -> None:
        self._y += points * DOTS_PER_INCH / 72

    def _label(self, words: str, box: QRectF) -> None:
        self._painter.setFont(_font(8))
        self._painter.setPen(MUTED)
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), words)

    def _text(
        self,
        words: str,
        points: int,
        colour: QColor = INK,
        *,
        bold: bool = False,
        left: float = 0.0,
        width: float | None = None,
    ) -> None:
        """Draw *words*, wrapped, and go on below them; nothing is drawn over the footer."""
        font = _font(points, bold=bold)
        box = QRectF(left, self._y, self._width if width is None else width, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        metrics = QFontMetricsF(font, self._painter.device())
        height = metrics.boundingRect(box, flags, words).height()
        if points > 8 and self._y + height > self._height - 40:
            return
        self._painter.setFont(font)
        self._painter.setPen(colour)
        self._painter.drawText(box, flags, words)
        self._y += height


def _font(points: int, *, bold: bool = False) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    font.setBold(bold)
    return font


def _date(day: date) -> str:
    return f"{day_words(day)} {day.year}"


def _pain_words(report: Report) -> str:
    pain = report.pain
    if pain.before is None or pain.after is None:
        return _("not told")
    return f"{mean_words(pain.before)} → {mean_words(pain.after)}"


def _dose_cells(dose: DoseDone) -> tuple[str, str, str, str, str]:
    held = clock_words(dose.took) if dose.took else "–"  # a set that the user counted
    if dose.planned_hold:
        held = _of(clock_words(dose.held), clock_words(dose.planned_hold))
    return (
        dose.name,
        _(SIDE_WORDS[dose.side]) if dose.side else "–",
        _of(dose.times, dose.planned_times),
        _of(dose.reps, dose.planned_reps),
        held,
    )


def _stop_words(stop: Stop) -> str:
    if not stop.exercise:
        what = _("broken off")
    elif stop.why is Why.PAIN:
        what = _(STOPPED_BY_PAIN[stop.outcome])
    else:
        what = _(STOPPED[stop.outcome])
    sided = in_a_row((stop.exercise, _(SIDE_WORDS[stop.side]))) if stop.side else stop.exercise
    where = in_a_row((day_words(stop.day), stop.routine))
    return named(where, what.format(exercise=sided))


def _facts(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the facts at the top of the page: what it is, and how much."""
    kept = report.adherence
    plan = _("no programme")
    if kept and kept.planned:
        plan = _("{done} of {planned} ({percent} %)").format(
            done=kept.done, planned=kept.planned, percent=kept.percent
        )
    sessions = ngettext(
        "{n}, {complete} complete", "{n}, {complete} complete", report.sessions
    ).format(n=report.sessions, complete=report.complete)
    return (
        (_("Of the programme"), plan),
        (_("Sessions"), sessions),
        (_("Days"), _of(report.days, (report.until - report.since).days + 1)),
        (_("Time"), length_words(report.actual)),
        (_("Pain, mean"), _pain_words(report)),
    )


def _of(done: object, planned: object) -> str:
    return _("{done} of {planned}").format(done=done, planned=planned)


def _more_words(number: int) -> str:
    return ngettext("and {n} more", "and {n} more", number).format(n=number)


def _range_words(report: Report) -> str:
    words = _("{since} to {until}")
    return words.format(since=_date(report.since), until=_date(report.until))
