"""The form: the common values of a routine, for those who would rather not write YAML."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.form import AddStep, Form, FormEdit, MoveStep, RemoveStep, RowKind, SetValue
from stretchtimer.core.routine import Routine, Step
from stretchtimer.gui.author.form_row import StepForm
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.language import _

MOST_ROWS = 100
"""A longer routine is written as text."""


class DropLine(QWidget):
    """Shows where a step that is dragged would go."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hide()

    def show_at(self, top: int) -> None:
        """Show the line at *top* of its parent."""
        parent = self.parentWidget()
        self.setGeometry(0, top - 2, parent.width() if parent else 0, 4)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with painting(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("primary"))


class FormPanel(QWidget):
    """Edits a text through its values; ``edit_wanted`` tells each change.

    ``exercise_wanted`` asks for an exercise: for the step of that number (from 0), or for a new
    one where it is -1. ``step_entered`` tells which step the keyboard is in.
    """

    edit_wanted = Signal(object)  # FormEdit
    exercise_wanted = Signal(int)
    text_wanted = Signal()
    step_entered = Signal(int)

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._form = Form()
        self._is_adding = False
        self._rows: list[StepForm] = []
        self._scroll = ScrollColumn(look)
        self._title = Field(look, _("Title"))
        self._summary = Field(look, _("Summary"))
        self._trouble = Notice(look, "", icon=Icon.INFORMATION, caution=True)
        self._to_text = Button(look, _("Go to the text"), ButtonKind.PLAIN)
        self._trouble.column.addWidget(self._to_text, 0, Qt.AlignmentFlag.AlignLeft)
        self._inside = QWidget()
        self._steps = QVBoxLayout(self._inside)
        self._line = DropLine(look, self._inside)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = self._scroll.column
        column.setContentsMargins(10, 4, 14 - BAR_WIDTH, 8)
        column.setSpacing(8)
        column.addWidget(self._trouble)
        for words, field in ((_("Title"), self._title), (_("Summary"), self._summary)):
            column.addWidget(PlainLabel(self._look, words, TextSize.SMALL, role="muted"))
            column.addWidget(field)
        column.addSpacing(6)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(10)
        column.addWidget(self._inside)
        self._add = FlowLayout(gap=8)
        self._adding: list[Button] = []
        for words, kind in (
            (_("Add an exercise"), RowKind.EXERCISE),
            (_("Add a note"), RowKind.NOTE),
            (_("Add a rest"), RowKind.REST),
        ):
            button = Button(self._look, words, ButtonKind.PLAIN, Icon.PLUS)
            button.clicked.connect(lambda _on=False, kind=kind: self._on_add(kind))
            self._add.addWidget(button)
            self._adding.append(button)
        column.addLayout(self._add)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._trouble.hide()

    def _connect(self) -> None:
        self._title.editingFinished.connect(lambda: self._on_head(self._title, "title"))
        self._summary.editingFinished.connect(lambda: self._on_head(self._summary, "summary"))
        self._to_text.clicked.connect(self.text_wanted)

    def show_form(self, form: Form, routine: Routine | None) -> None:
        """Show *form*; *routine* is what it becomes."""
        self._form = form
        rows = form.rows[:MOST_ROWS]
        if form.trouble:
            self.show_trouble(_("The text cannot be shown as a form right now."), form.trouble)
            return
        self._trouble.hide()
        if len(rows) < len(form.rows):
            words = f"The form shows the first {MOST_ROWS} steps."
            self.show_trouble(words, "All of them are in the text.")
        for field, said in ((self._title, form.title), (self._summary, form.summary)):
            if field.text() != said and not (field.hasFocus() and field.isModified()):
                field.setText(said)
                field.setCursorPosition(0)
        if [row.kind for row in rows] != [widget.kind for widget in self._rows]:
            self._build([row.kind for row in rows])
        steps: dict[str, Step] = {step.number: step for step in routine.steps} if routine else {}
        for number, (widget, row) in enumerate(zip(self._rows, rows, strict=True), 1):
            widget.show_row(row, steps.get(str(number)))

    def show_trouble(self, sentence: str, text: str = "") -> None:
        """Say why something cannot be done here."""
        self._trouble.say(sentence, text)
        self._trouble.show()
        self._scroll.ensureWidgetVisible(self._trouble)

    def focus_title(self) -> None:
        """Put the keyboard on the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, kinds: Sequence[RowKind]) -> None:
        """Make the rows anew, each of its kind; the keyboard stays where it was."""
        here = next((at for at, row in enumerate(self._rows) if _holds_focus(row)), -1)
        if self._is_adding and len(kinds) > len(self._rows):
            here = len(kinds) - 1
        self._is_adding = False
        for row in self._rows:
            self._steps.removeWidget(row)
            retire(row)
        self._rows = [self._made(at, kind) for at, kind in enumerate(kinds)]
        for row in self._rows:
            self._steps.addWidget(row)
        self._order_tabs()
        if 0 <= here < len(self._rows):
            self._rows[here].focus_moves()
            self._inside.adjustSize()
            self._scroll.ensureWidgetVisible(self._rows[here])

    def _order_tabs(self) -> None:
        """Let the keyboard come from the summary to the steps, and then to what adds one."""
        before: QWidget = self._summary
        for part in (*(part for row in self._rows for part in row.stops), *self._adding):
            QWidget.setTabOrder(before, part)
            before = part

    def _made(self, at: int, kind: RowKind) -> StepForm:
        row = StepForm(self._look, self._pictures, at + 1, kind)
        row.changed.connect(lambda key, value: self._on_value(at, key, value))
        row.moved.connect(lambda by: self._move(at, at + by))
        row.entered.connect(lambda: self.step_entered.emit(at))
        row.removed.connect(lambda: self._want(RemoveStep(at)))
        row.exercise_wanted.connect(lambda: self.exercise_wanted.emit(at))
        row.handle.dragged.connect(lambda where: self._line.show_at(self._edge(where)[1]))
        row.handle.dropped.connect(lambda where: self._on_dropped(at, where))
        return row

    def _on_value(self, at: int, key: str, value: str) -> None:
        said = self._form.rows[at].value(key)
        if value or said:
            self._want(SetValue(("steps", at, key), value))

    def _on_head(self, field: Field, key: str) -> None:
        if field.isModified():
            field.setModified(False)
            self._want(SetValue((key,), field.text().strip()))

    def _on_add(self, kind: RowKind) -> None:
        end = len(self._form.rows)
        match kind:
            case RowKind.NOTE:
                self._want(AddStep(end, kind, _("Within reach: mat and strap.")))
            case RowKind.REST:
                self._want(AddStep(end, kind, "20s"))
            case _:
                self.exercise_wanted.emit(-1)

    def add_exercise(self, identifier: str) -> None:
        """Add a step with the exercise of that id at the end."""
        self._want(AddStep(len(self._form.rows), RowKind.EXERCISE, identifier))

    def change_exercise(self, at: int, identifier: str) -> None:
        """Put another exercise into the step at *at*."""
        self._want(SetValue(("steps", at, "exercise"), identifier))

    def _move(self, at: int, to: int) -> None:
        if 0 <= to < len(self._form.rows) and to != at:
            self._want(MoveStep(at, to))
            if to < len(self._rows):
                self._rows[to].focus_moves()
                self._scroll.ensureWidgetVisible(self._rows[to])

    def _on_dropped(self, at: int, where: QPointF) -> None:
        self._line.hide()
        to = self._edge(where)[0]
        self._move(at, to - 1 if to > at else to)

    def _edge(self, where: QPointF) -> tuple[int, int]:
        """Return before which row a step dropped at *where* would stand, and where that edge is."""
        inside = self._inside.mapFromGlobal(where.toPoint()).y()
        for at, row in enumerate(self._rows):
            if inside < row.geometry().center().y():
                return at, row.y()
        return len(self._rows), self._rows[-1].geometry().bottom() + 4 if self._rows else 0

    def _want(self, edit: FormEdit) -> None:
        self._is_adding = isinstance(edit, AddStep)
        self.edit_wanted.emit(edit)


def _holds_focus(widget: QWidget) -> bool:
    return any(part.hasFocus() for part in widget.findChildren(QWidget))
