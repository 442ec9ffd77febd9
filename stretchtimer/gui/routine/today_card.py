"""Today's choices: how the user wants this one session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Count, Side
from stretchtimer.core.duration import SECOND
from stretchtimer.core.routine import Routine
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.stepper import Stepper
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _, pgettext

PERCENT = tuple(range(50, 151, 10))
EXTRA = (0, 5, 10, 15, 20, 30, 45, 60)
SIDES = (
    ((None, Side.LEFT), N_("Both, left first")),
    ((None, Side.RIGHT), N_("Both, right first")),
    ((Side.LEFT, Side.LEFT), N_("Left only")),
    ((Side.RIGHT, Side.RIGHT), N_("Right only")),
)


class TodayCard(Surface):
    """Sides, amount and time to get ready; ``chosen`` tells the new choices.

    What makes no difference to the routine is not shown.
    """

    chosen = Signal(object)  # Choices

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._choices = Choices()
        self.column.addWidget(PlainLabel(look, _("Today"), TextSize.BODY, Weight.SEMIBOLD))
        self._sides = Choice(
            look, _("Sides"), [(v, _(words)) for v, words in SIDES], (None, Side.LEFT)
        )
        self._sides.chosen.connect(self._on_sides)
        self._hold = Stepper(look, _("Hold"), PERCENT, 100, percent_words)
        self._hold.stepped.connect(lambda value: self._choose(hold_percent=value))
        self._reps = Stepper(look, _("Reps"), PERCENT, 100, percent_words)
        self._reps.stepped.connect(lambda value: self._choose(reps_percent=value))
        self._ready = Stepper(look, _("Extra time to get ready"), EXTRA, 0, extra_words)
        self._ready.stepped.connect(lambda value: self._choose(extra_prepare=value * SECOND))
        self._beside: list[tuple[QBoxLayout, PlainLabel, QWidget]] = []
        self._rows = [
            self._row(_("Sides"), self._sides, beside=False),
            self._row(_("Hold"), self._hold),
            self._row(_("Reps"), self._reps),
            self._row(_("Get ready"), self._ready),
        ]

    def show_choices(self, routine: Routine, choices: Choices) -> None:
        """Show *choices* for *routine*."""
        self._choices = choices
        doses = [step.dose for step in routine.exercise_steps]
        present = (
            any(dose.sides.has_sides for dose in doses),
            any(dose.hold for dose in doses),
            any(dose.reps > 1 or dose.count is Count.REPS for dose in doses),
            bool(doses),
        )
        for row, shown in zip(self._rows, present, strict=True):
            row.setVisible(shown)
        self._sides.choose((choices.only_side, choices.only_side or choices.first_side))
        self._hold.show_value(choices.hold_percent)
        self._reps.show_value(choices.reps_percent)
        self._ready.show_value(choices.extra_prepare // SECOND)

    def _row(self, name: str, control: QWidget, *, beside: bool = True) -> QWidget:
        row = QWidget(self)
        direction = QBoxLayout.Direction
        layout = QBoxLayout(direction.LeftToRight if beside else direction.TopToBottom, row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        label = PlainLabel(self._look, name, role="muted")
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(label, 1 if beside else 0)
        layout.addWidget(control)
        self.column.addWidget(row)
        if beside:
            self._beside.append((layout, label, control))
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put a control beneath its name where both do not fit side by side."""
        super().resizeEvent(event)
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        for layout, label, control in self._beside:
            name = label.fontMetrics().horizontalAdvance(label.text())
            fits = name + layout.spacing() + control.minimumSizeHint().width() <= room
            direction = QBoxLayout.Direction
            layout.setDirection(direction.LeftToRight if fits else direction.TopToBottom)

    def _on_sides(self, value: object) -> None:
        if isinstance(value, tuple):
            self._choose(only_side=value[0], first_side=value[1])

    def _choose(self, **changes: object) -> None:
        self._choices = replace(self._choices, **changes)  # type: ignore[arg-type]
        self.chosen.emit(self._choices)


def percent_words(percent: int) -> str:
    """Say how much of what is written is done."""
    return _("{n} %").format(n=percent) if percent != 100 else pgettext("amount", "As written")


def extra_words(seconds: int) -> str:
    """Say how much time to get ready is added."""
    return _("+{n} s").format(n=seconds) if seconds else pgettext("amount", "As written")
