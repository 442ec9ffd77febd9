"""The reminders: when, how often, and when never; off until the user wants them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.duration import MINUTE
from stretchtimer.core.reminding import times_in
from stretchtimer.core.settings import DAYS, Settings, Value
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.weekdays import weekday_word, weekdays_in_order
from stretchtimer.gui.widgets.chip import Chip
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.gui.widgets.switch import Switch
from stretchtimer.language import N_, _
from stretchtimer.plain_words import in_a_row
from stretchtimer.wording import minute_of_day_words, minutes_words

MUST_RUN = N_(
    "StretchTimer reminds you only while it runs; its window may be minimised. What is done "
    "already is not asked for again. For reminders without it, use the calendar file."
)


class RemindersCard(Surface):
    """Shows the settings of the reminders; ``changed`` tells key and value."""

    changed = Signal(str, object)
    login_wanted = Signal(bool)

    def __init__(
        self,
        look: Look,
        settings: Settings,
        starts_at_login: bool | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self.switch = Switch(look, _("Remind me"), on=False)
        self.days = {DAYS[day]: Chip(look, weekday_word(day)) for day in weekdays_in_order()}
        self.times = _field(look, _("Times of the day"), "07:30, 20:00")
        self.quiet_from = _field(look, _("Quiet from"), "22:00", 6)
        self.quiet_to = _field(look, _("Quiet until"), "07:00", 6)
        options = [(minutes, minutes_words(minutes * MINUTE)) for minutes in (10, 30, 60)]
        self.snooze = Choice(look, _("Later means"), options, 10)
        self.at_login = Switch(
            look, _("Start StretchTimer when I log in"), on=bool(starts_at_login)
        )
        self.at_login.setVisible(starts_at_login is not None)
        self._more = QWidget()
        self._build()
        self._connect()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show *settings*, telling nobody."""
        is_on = settings.flag("reminders")
        days = settings.value("reminder_days")
        for day, chip in self.days.items():
            _quietly(chip, isinstance(days, tuple) and day in days)
        _quietly(self.switch, is_on)
        for key, field in self._fields():
            if not field.hasFocus():
                field.setText(settings.word(key))
        self.snooze.choose(settings.number("snooze"))
        self._more.setVisible(is_on)

    def show_login(self, on: bool) -> None:
        """Show whether the program starts with the desktop."""
        _quietly(self.at_login, on)

    def _build(self) -> None:
        look = self._look
        self.column.addWidget(PlainLabel(look, _("Reminders"), TextSize.LARGE, Weight.SEMIBOLD))
        self.column.addWidget(self.switch)
        self.column.addWidget(self._more)
        more = Column(self._more)
        more.add(look, _("Days"), _row(tuple(self.days.values())))
        more.add(look, _("Times, as many as you like"), self.times)
        more.add(look, _("Quiet hours, from and until"), _row((self.quiet_from, self.quiet_to)))
        more.add(look, _("Later means"), self.snooze)
        self.column.addWidget(self.at_login)
        self.column.addWidget(PlainLabel(look, _(MUST_RUN), TextSize.SMALL, role="muted"))

    def _connect(self) -> None:
        self.switch.toggled.connect(lambda on: self.changed.emit("reminders", on))
        self.at_login.toggled.connect(self.login_wanted)
        self.snooze.chosen.connect(lambda minutes: self.changed.emit("snooze", minutes))
        for chip in self.days.values():
            chip.toggled.connect(lambda _on: self._tell_days())
        for key, field in self._fields():
            field.editingFinished.connect(lambda key=key, field=field: self._tell_times(key, field))

    def _fields(self) -> tuple[tuple[str, Field], ...]:
        return (
            ("reminder_times", self.times),
            ("quiet_from", self.quiet_from),
            ("quiet_to", self.quiet_to),
        )

    def _tell_days(self) -> None:
        chosen: Value = tuple(day for day in DAYS if self.days[day].isChecked())
        self.changed.emit("reminder_days", chosen)

    def _tell_times(self, key: str, field: Field) -> None:
        """Tell the times that were understood, and show them as they were."""
        found = times_in(field.text())
        if key != "reminder_times":
            found = found[:1]
        words = in_a_row(minute_of_day_words(minute) for minute in found)
        field.setText(words)
        self.changed.emit(key, words)


class Column:
    """A column of things, each under a word that says what it is."""

    def __init__(self, box: QWidget) -> None:
        self._layout = QVBoxLayout(box)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setSpacing(6)

    def add(self, look: Look, name: str, widget: QWidget) -> None:
        """Put *widget* at the end, under its *name*."""
        self._layout.addWidget(PlainLabel(look, name, TextSize.SMALL, role="muted"))
        self._layout.addWidget(widget)


def _field(look: Look, name: str, example: str, letters: int = 0) -> Field:
    field = Field(look, name, letters)
    field.setPlaceholderText(example)
    field.setMaxLength(100)
    return field


def _row(widgets: Sequence[QWidget]) -> QWidget:
    box = QWidget()
    row = FlowLayout(box, gap=8)
    for widget in widgets:
        row.addWidget(widget)
    return box


def _quietly(button: Switch | Chip, on: bool) -> None:
    button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(False)
    button.update()
