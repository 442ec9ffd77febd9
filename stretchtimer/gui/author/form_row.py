"""One step in the form: what it is, its values, and the ways to move it and take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.form import FormRow, RowKind
from stretchtimer.core.routine import ExerciseStep, Step
from stretchtimer.gui.author.drag_handle import DragHandle
from stretchtimer.gui.author.row_fields import RowFields
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.routine.step_picture import StepPicture
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Divider
from stretchtimer.language import N_, _

WORDS = {
    RowKind.OWN: N_("An exercise of your own"),
    RowKind.NOTE: N_("A note to read; the session waits"),
    RowKind.REST: N_("A rest"),
    RowKind.CIRCUIT: N_("A circuit: the steps set in below, round after round"),
    RowKind.OTHER: N_("This step is edited in the text"),
}
"""What stands over a row that has no exercise's name."""
INDENT = 26
"""Pixels that a step in a circuit is set in."""
UP, DOWN = -1, 1


class StepForm(QWidget):
    """Edits one step; ``fields`` tells what is changed in it."""

    moved = Signal(int)  # UP or DOWN
    removed = Signal()
    exercise_wanted = Signal()
    adding_wanted = Signal()  # to a circuit

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        row: FormRow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = row.kind
        self._is_alone = not row.path  # the file of an exercise: nothing to move
        number = row.number
        self._label = _("Step {number}").format(number=number) if number else _("The exercise")
        self.handle = DragHandle(look)
        self.fields = RowFields(look, self._label, row.kind, is_alone=self._is_alone)
        self._picture = StepPicture(look, pictures)
        self._name = PlainLabel(look, "", TextSize.BODY, Weight.SEMIBOLD)
        self._buttons: list[Button] = []
        self._lay_out(row.depth)

    def _lay_out(self, depth: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(depth * INDENT, 0, 0, 0)
        column.setSpacing(8)
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addLayout(self._head())
        middle.addWidget(self.fields)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.handle)
        row.addLayout(middle, 1)
        column.addLayout(row)
        column.addWidget(Divider(self._look))

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        if self._kind not in (RowKind.EXERCISE, RowKind.OWN):
            self._picture.hide()
        if self._kind is RowKind.EXERCISE:
            self._add_button(head, _("Change"), None, _("exercise"), self.exercise_wanted.emit)
        if self._kind is RowKind.CIRCUIT:
            add = self.adding_wanted.emit
            self._add_button(head, _("Add an exercise"), Icon.PLUS, _("add an exercise"), add)
        if self._is_alone:
            self.handle.hide()
            return head
        moves = QHBoxLayout()
        moves.setSpacing(0)
        for icon, words, by in (
            (Icon.CHEVRON_UP, _("move up"), UP),
            (Icon.CHEVRON_DOWN, _("move down"), DOWN),
        ):
            self._add_button(moves, "", icon, words, lambda by=by: self.moved.emit(by))
        self._add_button(moves, "", Icon.CLOSE, _("take out"), self.removed.emit)
        head.addLayout(moves)
        return head

    def _add_button(
        self, row: QHBoxLayout, words: str, icon: Icon | None, does: str, action: object
    ) -> None:
        name = _("{step}: {value}").format(step=self._label, value=does)
        button = Button(self._look, words, ButtonKind.QUIET, icon, name)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _on=False: action())  # type: ignore[operator]
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons.append(button)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in it, in order."""
        before = 1 if self._kind in (RowKind.EXERCISE, RowKind.CIRCUIT) else 0
        return (*self._buttons[:before], *self.fields.stops, *self._buttons[before:])

    def show_row(self, row: FormRow, step: Step | None) -> None:
        """Show what the step says; *step* is what it becomes, for what it leaves open."""
        exercise = step.exercise if isinstance(step, ExerciseStep) else None
        self._picture.show_exercise(exercise)
        name = exercise.name if exercise else row.said
        is_named = self._kind is RowKind.EXERCISE
        words = name if is_named else _(WORDS[self._kind])
        if words != self._name.text():
            self._name.show_text(words)
        self.fields.show_row(row, step)

    def focus_first(self) -> None:
        """Put the keyboard on the first value of this step."""
        first = next(iter((*self.fields.stops, *self._buttons)), None)
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the step with Alt and the arrows."""
        by = {Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier and not self._is_alone:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)
