"""One step in the form: what it is, its dose, and the ways to move it and take it out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.dose import Sides
from stretchtimer.core.form import FormRow, RowKind
from stretchtimer.core.routine import ExerciseStep, Step
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.routine.step_picture import StepPicture
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Divider
from stretchtimer.language import N_, _
from stretchtimer.wording import SIDES_WORDS, seconds_words

FIELDS = (
    ("sets", N_("Sets"), 3),
    ("reps", N_("Reps"), 3),
    ("hold", N_("Hold"), 4),
    ("rest", N_("Rest"), 4),
)
WORDS = {
    RowKind.NOTE: N_("A note to read; the session waits"),
    RowKind.REST: N_("A rest"),
    RowKind.OTHER: N_("Edited in the text"),
}


class DragHandle(QWidget):
    """Six dots to take a step by; ``dragged`` and ``dropped`` tell where, in the whole window."""

    dragged = Signal(QPointF)
    dropped = Signal(QPointF)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedWidth(18)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(_("Drag to another place"))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take hold."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.dragged.emit(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("muted"))
            middle = self.height() / 2
            for x in (5, 11):
                for y in (-6, 0, 6):
                    painter.drawEllipse(QPointF(x, middle + y), 1.5, 1.5)


class StepForm(QWidget):
    """Edits one step; ``changed`` tells a key and what is to stand there."""

    changed = Signal(str, str)
    moved = Signal(int)  # by so many places
    removed = Signal()
    exercise_wanted = Signal()
    entered = Signal()  # the keyboard is in it

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        number: int,
        kind: RowKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._number = number
        self._kind = kind
        self._fields: dict[str, Field] = {}
        self.handle = DragHandle(look)
        self._picture = StepPicture(look, pictures)
        self._name = PlainLabel(look, "", TextSize.BODY, Weight.SEMIBOLD)
        self._choose = Button(
            look,
            _("Change"),
            ButtonKind.QUIET,
            name=_("Step {number}: exercise").format(number=number),
            parent=self,
        )
        self._sides = Button(look, "", ButtonKind.PLAIN, parent=self)
        for button in (self._choose, self._sides):
            button.setVisible(kind is RowKind.EXERCISE)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        if self._kind is RowKind.EXERCISE:
            self._choose.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._choose.clicked.connect(self.exercise_wanted)
            head.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._moves())
        middle = QVBoxLayout()
        middle.setSpacing(6)
        middle.addLayout(head)
        if self._kind is RowKind.NOTE:
            middle.addWidget(self._field("note", "Note", 0))
        else:
            middle.addLayout(self._amounts())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.handle)
        row.addLayout(middle, 1)
        column.addLayout(row)
        column.addWidget(Divider(self._look))

    def _amounts(self) -> FlowLayout:
        flow = FlowLayout(gap=8)
        match self._kind:
            case RowKind.EXERCISE:
                self._sides.clicked.connect(self._ask_sides)
                flow.addWidget(self._sides)
                for key, words, letters in FIELDS:
                    flow.addWidget(self._labelled(words, self._field(key, words, letters)))
            case RowKind.REST:
                flow.addWidget(self._labelled("Length", self._field("rest", "Length", 7)))
            case _:
                pass
        return flow

    def _field(self, key: str, words: str, letters: int) -> Field:
        field = Field(self._look, f"Step {self._number}: {words.lower()}", letters)
        field.editingFinished.connect(lambda: self._on_finished(key))
        field.entered.connect(self.entered)
        self._fields[key] = field
        return field

    def _labelled(self, words: str, widget: QWidget) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        label = PlainLabel(self._look, words, TextSize.SMALL, role="muted")
        label.setWordWrap(False)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(widget)
        return box

    def _moves(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._moving: list[Button] = []
        what = f"Step {self._number}"
        for icon, words, by in (
            (Icon.CHEVRON_UP, "move up", -1),
            (Icon.CHEVRON_DOWN, "move down", 1),
        ):
            button = Button(self._look, "", ButtonKind.QUIET, icon, f"{what}: {words}")
            button.clicked.connect(lambda _on=False, by=by: self.moved.emit(by))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._moving.append(button)
        out = Button(self._look, "", ButtonKind.QUIET, Icon.CLOSE, f"{what}: take out")
        out.clicked.connect(self.removed)
        self._moving.append(out)
        row.addWidget(out, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in it, in order."""
        chosen = (self._choose, self._sides) if self._kind is RowKind.EXERCISE else ()
        return (*chosen, *self._fields.values(), *self._moving)

    @property
    def kind(self) -> RowKind:
        """What kind of step it edits."""
        return self._kind

    def show_row(self, row: FormRow, step: Step | None) -> None:
        """Show what the step says; *step* is what it becomes, for what it leaves open."""
        exercise = step.exercise if isinstance(step, ExerciseStep) else None
        self._picture.show_exercise(exercise)
        name = exercise.name if exercise else row.said
        self._name.show_text(name if self._kind is RowKind.EXERCISE else WORDS[self._kind])
        if self._kind is RowKind.OTHER:
            self._name.show_text(f"{row.said}. {WORDS[self._kind]}.")
        self._choose.setVisible(self._kind is RowKind.EXERCISE and row.is_named)
        usual = usual_words(step) if isinstance(step, ExerciseStep) else {}
        for key, field in self._fields.items():
            said = row.value(key) if self._kind is RowKind.EXERCISE else row.said
            field.setPlaceholderText(usual.get(key, ""))
            if field.text() != said and not (field.hasFocus() and field.isModified()):
                field.setText(said)
                field.setCursorPosition(0)
        sides = row.value("sides") or usual.get("sides", "")
        words = side_choice_words(sides) or _("Sides")
        self._sides.show_words(words, f"Step {self._number}: sides, now {words.lower()}")

    def focus_moves(self) -> None:
        """Put the keyboard on the first thing of this step."""
        first = (
            self._sides
            if self._kind is RowKind.EXERCISE
            else next(iter(self._fields.values()), self._name)
        )
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the step with Alt and the arrows."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)

    def _on_finished(self, key: str) -> None:
        field = self._fields[key]
        if field.isModified():
            field.setModified(False)
            self.changed.emit(key, field.text().strip())

    def _ask_sides(self) -> None:
        menu = QMenu(self)
        for sides in Sides:
            action = menu.addAction(side_choice_words(sides.value))
            action.triggered.connect(
                lambda _on=False, word=sides.value: self.changed.emit("sides", word)
            )
        menu.exec(self._sides.mapToGlobal(self._sides.rect().bottomLeft()))
        menu.deleteLater()


def side_choice_words(word: str) -> str:
    """Say which sides a word of the format means."""
    known = {sides.value: _(SIDES_WORDS[sides]) for sides in Sides}
    known[Sides.TOGETHER.value] = _("both at once")
    return known.get(word, word).capitalize()


def usual_words(step: ExerciseStep) -> dict[str, str]:
    """Say, by key, the dose that *step* becomes where it does not say it itself."""
    dose = step.dose
    return {
        "sides": dose.sides.value,
        "sets": str(dose.sets),
        "reps": str(dose.reps),
        "hold": seconds_words(dose.hold),
        "rest": seconds_words(dose.rest),
    }
