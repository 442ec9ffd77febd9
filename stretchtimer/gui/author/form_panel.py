"""The form: the common values of a file, for those who would rather not write YAML."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.form import AddStep, Form, FormEdit, RowKind, SetValue
from stretchtimer.core.routine import Routine
from stretchtimer.gui.author.form_rows import PAGE, FormRows
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, ScrollColumn
from stretchtimer.language import N_, _

ADDING = (
    (RowKind.EXERCISE, N_("Add an exercise")),
    (RowKind.OWN, N_("Add one of your own")),
    (RowKind.NOTE, N_("Add a note")),
    (RowKind.REST, N_("Add a rest")),
    (RowKind.CIRCUIT, N_("Add a circuit")),
)


class FormPanel(QWidget):
    """Edits a text through its values; ``edit_wanted`` tells each change.

    ``exercise_wanted`` tells a change that lacks the id of an exercise, ``picture_wanted`` one that
    lacks a picture. ``step_entered`` tells the number of the step that the keyboard is in.
    """

    edit_wanted = Signal(object)  # FormEdit
    exercise_wanted = Signal(object)  # FormEdit
    picture_wanted = Signal(object)  # FormEdit
    text_wanted = Signal()
    step_entered = Signal(str)

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._form = Form()
        self._routine: Routine | None = None
        self._scroll = ScrollColumn(look)
        self._title = Field(look, _("Title"))
        self._summary = Field(look, _("Summary"))
        self._author = Field(look, _("Your name, for the handout"))
        self._trouble = Notice(look, "", icon=Icon.INFORMATION, caution=True)
        self._to_text = Button(look, _("Go to the text"), ButtonKind.PLAIN)
        self._trouble.column.addWidget(self._to_text, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = FormRows(look, pictures)
        self._earlier = Button(look, _("Earlier steps"), ButtonKind.QUIET, Icon.CHEVRON_UP)
        self._later = Button(look, _("Later steps"), ButtonKind.QUIET, Icon.CHEVRON_DOWN)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = self._scroll.column
        column.setContentsMargins(10, 4, 14 - BAR_WIDTH, 8)
        column.setSpacing(8)
        column.addWidget(self._trouble)
        for field in (self._title, self._summary):
            column.addWidget(self._label_of(field))
            column.addWidget(field)
        column.addSpacing(6)
        for part in (self._earlier, self._rows, self._later):
            if part is self._rows:
                column.addWidget(part)
                continue
            row = QHBoxLayout()
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        self._adding: list[Button] = []
        flow = FlowLayout(gap=8)
        for kind, words in ADDING:
            button = Button(self._look, _(words), ButtonKind.PLAIN, Icon.PLUS)
            button.clicked.connect(lambda _on=False, kind=kind: self._on_add(kind))
            flow.addWidget(button)
            self._adding.append(button)
        column.addLayout(flow)
        column.addSpacing(6)
        self._author_label = self._label_of(self._author)
        column.addWidget(self._author_label)
        column.addWidget(self._author)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._trouble.hide()

    def _label_of(self, field: Field) -> PlainLabel:
        return PlainLabel(self._look, field.accessibleName(), TextSize.SMALL, role="muted")

    def _connect(self) -> None:
        self._title.editingFinished.connect(
            lambda: self._on_head(self._title, self._form.title_key)
        )
        self._summary.editingFinished.connect(lambda: self._on_head(self._summary, "summary"))
        self._author.editingFinished.connect(lambda: self._on_head(self._author, "author"))
        self._to_text.clicked.connect(self.text_wanted)
        self._rows.wanted.connect(self.want)
        self._rows.exercise_wanted.connect(self.exercise_wanted)
        self._rows.picture_wanted.connect(self.picture_wanted)
        self._rows.entered.connect(self.step_entered)
        self._rows.built.connect(self._order_tabs)
        self._rows.came_into_sight.connect(self._scroll.ensureWidgetVisible)
        self._earlier.clicked.connect(lambda: self._turn(-1))
        self._later.clicked.connect(lambda: self._turn(1))

    def show_form(self, form: Form, routine: Routine | None) -> None:
        """Show *form*; *routine* is what it becomes."""
        self._form, self._routine = form, routine
        if form.trouble:
            self.show_trouble(_("The text cannot be shown as a form right now."), form.trouble)
            return
        self._trouble.hide()
        for field, said in (
            (self._title, form.title),
            (self._summary, form.summary),
            (self._author, form.author),
        ):
            if field.text() != said and not (field.hasFocus() and field.isModified()):
                field.setText(said)
                field.setCursorPosition(0)
        for part in (*self._adding, self._author_label, self._author):
            part.setVisible(not form.is_exercise)
        self._rows.show_form(form, routine)
        self._show_ways()

    def show_trouble(self, sentence: str, text: str = "") -> None:
        """Say why something cannot be done here."""
        self._trouble.say(sentence, text)
        self._trouble.show()
        self._scroll.ensureWidgetVisible(self._trouble)

    def focus_title(self) -> None:
        """Put the keyboard on the title, ready to be written over."""
        self._title.selectAll()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def want(self, edit: FormEdit) -> None:
        """Ask for *edit*, and go to what it adds or moves."""
        self._rows.will_go_to(edit)
        self.edit_wanted.emit(edit)

    def _turn(self, pages: int) -> None:
        self._rows.turn(self._routine, pages)
        self._show_ways()
        self._scroll.verticalScrollBar().setValue(0)

    def _show_ways(self) -> None:
        """Show the ways to the steps that are not in sight."""
        first, count = self._rows.first, len(self._form.rows)
        before = _("Steps {first} to {last} of {count}")
        self._earlier.setVisible(first > 0)
        self._later.setVisible(self._rows.has_more)
        earlier = before.format(first=first - PAGE + 1, last=first, count=count)
        self._earlier.show_words(earlier)
        after = first + PAGE
        self._later.show_words(
            before.format(first=after + 1, last=min(after + PAGE, count), count=count)
        )

    def _order_tabs(self) -> None:
        """Let the keyboard come from the summary to the steps, and then to what adds one."""
        before: QWidget = self._summary
        for part in (self._earlier, *self._rows.stops, self._later, *self._adding, self._author):
            QWidget.setTabOrder(before, part)
            before = part

    def _on_head(self, field: Field, key: str) -> None:
        if field.isModified():
            field.setModified(False)
            self.want(SetValue((key,), field.text().strip()))

    def _on_add(self, kind: RowKind) -> None:
        words = {
            RowKind.NOTE: _("Within reach: mat and strap."),
            RowKind.REST: "20s",
            RowKind.OWN: _("New exercise"),
        }
        edit = AddStep(self._form.end, kind, words.get(kind, ""))
        if edit.said:
            self.want(edit)
        else:
            self.exercise_wanted.emit(edit)
