"""The Progress page: what was done, and how it felt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.progress import Progress, Span
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.progress.calendar_chart import CalendarChart
from stretchtimer.gui.progress.chart_card import ChartCard
from stretchtimer.gui.progress.even_grid import EvenGrid
from stretchtimer.gui.progress.fact_card import FactCard
from stretchtimer.gui.progress.muscle_chart import MuscleChart
from stretchtimer.gui.progress.pain_chart import PainChart
from stretchtimer.gui.progress.session_table import SessionTable
from stretchtimer.gui.progress.words import SPAN_WORDS, facts
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.page_head import PageHead
from stretchtimer.gui.widgets.pick import Pick
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _, ngettext

MARGIN = 34
WIDEST = 1400
EMPTY = N_("There is no session here yet. What you do shows up on this page by itself.")
STAYS = N_("All of this stays on this computer. Nothing is sent anywhere.")
NARROWEST_FACT, NARROWEST_CHART = 190, 340


class ProgressPage(QWidget):
    """Shows the past; ``filter_wanted`` asks for another span (of days) and routine (its id)."""

    filter_wanted = Signal(object, str)  # Span, routine
    more_wanted = Signal()
    table_wanted = Signal()
    report_wanted = Signal()
    take_in_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.export = Button(look, _("Export CSV"), icon=Icon.EXPORT)
        self.report = Button(look, _("Report for my therapist"), icon=Icon.PRINTER)
        self.take_in = Button(look, _("Take in sessions saved elsewhere"), ButtonKind.LINK)
        self.delete = Button(look, _("Delete everything"), ButtonKind.LINK)
        self.more = Button(look, _("Show more"), ButtonKind.LINK)
        options = [(span, _(words)) for span, words in SPAN_WORDS.items()]
        self.spans = Choice(look, _("How far back"), options, Span.QUARTER)
        self.routines = Pick(look, _("Which routine"))
        self._empty = PlainLabel(look, _(EMPTY), role="muted")
        self.routines.offer([("", _("Every routine"))], "")
        self._facts = tuple(FactCard(look) for _ in range(4))
        self.calendar, self.pain, self.muscles = (
            CalendarChart(look),
            PainChart(look),
            MuscleChart(look),
        )
        self.cards = (
            ChartCard(look, _("Sessions"), self.calendar, self.calendar),
            ChartCard(look, _("Pain before and after"), self.pain, self.pain),
            ChartCard(look, _("Time at stretch this week"), self.muscles, self.muscles),
        )
        self.table = SessionTable(look)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        scroll = ScrollColumn(self._look, WIDEST)
        column = scroll.column
        column.setContentsMargins(MARGIN, 24, MARGIN - BAR_WIDTH, 28)
        column.setSpacing(16)
        column.addWidget(PageHead(self._look, _("Progress"), (self.export, self.report)))
        column.addLayout(self._filters())
        column.addWidget(self._empty)
        column.addWidget(EvenGrid(self._look, self._facts, NARROWEST_FACT))
        column.addWidget(EvenGrid(self._look, self.cards[:2], NARROWEST_CHART))
        column.addWidget(self.cards[2])
        self._list = Surface(self._look)
        self._list.column.addWidget(self.table)
        self._list.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)
        column.addWidget(PlainLabel(self._look, _(STAYS), TextSize.SMALL, role="muted"))
        column.addWidget(self.take_in, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.delete, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(self.export)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.spans, 1)
        row.addWidget(self.routines, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _connect(self) -> None:
        self.export.clicked.connect(self.table_wanted)
        self.report.clicked.connect(self.report_wanted)
        self.take_in.clicked.connect(self.take_in_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.spans.chosen.connect(lambda _span: self._tell_filter())
        self.routines.picked.connect(lambda _routine: self._tell_filter())

    def show_progress(self, progress: Progress) -> None:
        """Show *progress*."""
        self._offer(progress.routines, progress.routine)
        self.spans.choose(progress.span)
        self._empty.setVisible(not progress.days)
        for card, (name, amount, of) in zip(self._facts, facts(progress), strict=True):
            card.say(name, amount, of)
        self.calendar.show_days(progress.days, progress.today)
        self.pain.show_points(progress.points)
        self.muscles.show_muscles(progress.muscles)
        for chart in self.cards:
            chart.refresh()
        self.table.show_sessions(progress.sessions, progress.stopped_at)
        self._list.setVisible(bool(progress.sessions))
        self._show_more(progress.hidden)

    def _offer(self, routines: tuple[tuple[str, str], ...], chosen: str) -> None:
        self.routines.offer([("", _("Every routine")), *routines], chosen)
        self.routines.setVisible(len(routines) > 1)

    def _tell_filter(self) -> None:
        self.filter_wanted.emit(self.spans.value, str(self.routines.value or ""))

    def _show_more(self, hidden: int) -> None:
        self.more.setVisible(hidden > 0)
        words = ngettext("Show more ({n} earlier)", "Show more ({n} earlier)", hidden)
        self.more.show_words(words.format(n=hidden))
