"""The Programme page: which weeks it is, what is planned today, and how much was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.agenda import Agenda
from stretchtimer.core.programme import Appointment, Programme, Stage
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.programme_words import (
    appointment_words,
    kept_words,
    length_words_of,
    now_words,
    slot_words,
    stage_words,
)
from stretchtimer.gui.progress.even_grid import EvenGrid
from stretchtimer.gui.progress.fact_card import FactCard
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.notice import IconMark
from stretchtimer.gui.widgets.page_head import Beside, PageHead
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.gui.widgets.surface import Divider, Surface
from stretchtimer.language import N_, _

MARGIN = 34
WIDEST = 1000
NONE_YET = N_(
    "A programme plans your weeks: which routine on which days. It counts what you did and never "
    "what you missed."
)
NOTHING_TODAY = N_("Nothing is planned today. A day off is part of it.")


class ProgrammePage(QWidget):
    """Shows the programme that is followed, or those that could be; it is built anew each time."""

    follow_wanted = Signal(object)  # Programme
    leave_wanted = Signal()
    calendar_wanted = Signal()
    start_wanted = Signal(object)  # Appointment

    def __init__(self, look: Look, reminders: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._reminders = reminders
        self._made: list[QWidget] = []
        self.calendar = Button(look, _("Calendar file for my phone"), icon=Icon.CALENDAR)
        self.calendar.clicked.connect(self.calendar_wanted)
        self.leave = Button(look, _("Stop following this programme"), ButtonKind.LINK)
        self.leave.clicked.connect(self.leave_wanted)
        self._head = PageHead(look, _("Programme"), (self.calendar,))
        scroll = ScrollColumn(look, WIDEST)
        self._column = scroll.column
        self._column.setContentsMargins(MARGIN, 24, MARGIN - BAR_WIDTH, 28)
        self._column.setSpacing(16)
        self._column.addWidget(self._head)
        self._column.addWidget(reminders)
        self._column.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setAccessibleName(_("Programme"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show(followed=False)

    def show_programmes(self, programmes: Sequence[Programme]) -> None:
        """Show the programmes that could be followed."""
        self._begin(followed=False)
        self._add(PlainLabel(self._look, _(NONE_YET)))
        for programme in programmes:
            self._add(self._offer(programme))

    def show_agenda(self, agenda: Agenda) -> None:
        """Show the programme that is followed, as of today."""
        self._begin(followed=True)
        look, programme = self._look, agenda.followed.programme
        self._add(PlainLabel(look, programme.title, TextSize.HEADING, Weight.SEMIBOLD))
        self._add(PlainLabel(look, now_words(agenda), TextSize.LARGE))
        self._add(self._today(agenda))
        self._add(self._kept(agenda))
        self._add(self._weeks(agenda))
        if programme.rules:
            self._add(self._rules(programme))

    def _begin(self, *, followed: bool) -> None:
        for widget in self._made:
            self._column.removeWidget(widget)
            retire(widget)
        self._made = []
        self._show(followed=followed)

    def _show(self, *, followed: bool) -> None:
        self.calendar.setVisible(followed)
        self.leave.setVisible(followed)
        self._head.arrange()

    def _add(self, widget: QWidget) -> None:
        self._column.insertWidget(1 + len(self._made), widget)
        self._made.append(widget)
        widget.show()

    def _offer(self, programme: Programme) -> Surface:
        card = Surface(self._look)
        title = PlainLabel(self._look, programme.title, TextSize.LARGE, Weight.SEMIBOLD)
        card.column.addWidget(title)
        card.column.addWidget(PlainLabel(self._look, programme.summary))
        words = length_words_of(programme)
        card.column.addWidget(PlainLabel(self._look, words, TextSize.SMALL, role="muted"))
        name = _("Follow {programme}").format(programme=programme.title)
        follow = Button(self._look, _("Follow from today"), ButtonKind.PRIMARY, name=name)
        follow.clicked.connect(lambda: self.follow_wanted.emit(programme))
        card.column.addWidget(follow, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _today(self, agenda: Agenda) -> Surface:
        card = self._card(_("Today"))
        if not agenda.appointments:
            card.column.addWidget(PlainLabel(self._look, _(NOTHING_TODAY)))
        primary = agenda.next_open
        for number, appointment in enumerate(agenda.appointments):
            if number:
                card.column.addWidget(Divider(self._look))
            is_next = appointment is primary
            card.column.addWidget(self._appointment(agenda, appointment, is_next=is_next))
        return card

    def _appointment(self, agenda: Agenda, appointment: Appointment, *, is_next: bool) -> QWidget:
        look = self._look
        said = QWidget()
        row = QHBoxLayout(said)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        done = appointment.is_done
        icon = Icon.CHECK if done else Icon.CALENDAR
        mark = IconMark(look, icon, "primary" if done else "muted")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        title = agenda.title_of(appointment.slot.routine)
        words.addWidget(PlainLabel(look, title, TextSize.BODY, Weight.SEMIBOLD))
        when = appointment_words(agenda, appointment)
        words.addWidget(PlainLabel(look, when, TextSize.SMALL, role="muted"))
        if appointment.slot.note:
            words.addWidget(PlainLabel(look, appointment.slot.note, TextSize.SMALL))
        row.addLayout(words, 1)
        kind = ButtonKind.PRIMARY if is_next else ButtonKind.PLAIN
        again = _("Do it again") if done else _("Start")
        start = Button(look, again, kind, name=_("Start {routine}").format(routine=title))
        start.clicked.connect(lambda: self.start_wanted.emit(appointment))
        return Beside(look, said, (start,))

    def _kept(self, agenda: Agenda) -> EvenGrid:
        cards = []
        for name, kept in (
            (_("Last 7 days"), agenda.last_week),
            (_("Last 28 days"), agenda.last_month),
        ):
            card = FactCard(self._look)
            percent = kept.percent
            of = _("of the programme")
            if percent:
                of = _("{percent} % of what was planned").format(percent=percent)
            card.say(name, kept_words(kept), of)
            cards.append(card)
        return EvenGrid(self._look, cards, 220)

    def _weeks(self, agenda: Agenda) -> Surface:
        card = self._card(_("The weeks"))
        for number, stage in enumerate(agenda.followed.programme.stages):
            if number:
                card.column.addWidget(Divider(self._look))
            for label in self._stage(agenda, stage):
                card.column.addWidget(label)
        return card

    def _stage(self, agenda: Agenda, stage: Stage) -> list[PlainLabel]:
        look = self._look
        is_now = stage is agenda.stage
        head = stage_words(stage, is_now=is_now)
        role = "primary" if is_now else "text"
        labels = [PlainLabel(look, head, TextSize.BODY, Weight.SEMIBOLD, role)]
        if stage.advice:
            labels.append(PlainLabel(look, stage.advice))
        for slot in stage.slots:
            words = slot_words(agenda, slot)
            labels.append(PlainLabel(look, words, TextSize.SMALL, role="muted"))
        return labels

    def _rules(self, programme: Programme) -> Surface:
        card = self._card(_("How to go on"))
        for rule in programme.rules:
            card.column.addWidget(PlainLabel(self._look, rule.text))
        return card

    def _card(self, title: str) -> Surface:
        card = Surface(self._look)
        card.column.addWidget(PlainLabel(self._look, title, TextSize.LARGE, Weight.SEMIBOLD))
        return card
