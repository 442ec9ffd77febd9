"""The steps in the form, a page of them at a time, with the ways to move them about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.core.form import (
    AddStep,
    Form,
    FormEdit,
    FormRow,
    MoveStep,
    Path,
    RemoveStep,
    RowKind,
    SetValue,
    SetWaits,
    way_down,
    way_up,
)
from stretchtimer.core.routine import Routine, walk
from stretchtimer.gui.author.drag_handle import DropLine
from stretchtimer.gui.author.form_row import INDENT, UP, StepForm
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.widgets.retiring import retire

PAGE = 20
"""So many steps stand on a page: more would keep the window waiting."""


class FormRows(QWidget):
    """Shows the rows of a form; ``wanted`` tells each change.

    ``exercise_wanted`` tells a change that lacks the id of an exercise, ``picture_wanted`` one that
    lacks a picture. ``entered`` tells the number of the step that the keyboard is in.
    """

    wanted = Signal(object)  # FormEdit
    exercise_wanted = Signal(object)  # FormEdit
    picture_wanted = Signal(object)  # FormEdit
    entered = Signal(str)
    built = Signal()  # other rows are there
    came_into_sight = Signal(QWidget)  # a row to be seen

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._form = Form()
        self._first = 0
        self._shown: tuple[FormRow, ...] = ()
        self._rows: list[StepForm] = []
        self._goes_to: Path | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._line = DropLine(look, self)

    @property
    def first(self) -> int:
        """The place of the first row in sight, of all there are."""
        return self._first

    @property
    def has_more(self) -> bool:
        """True where rows come after those in sight."""
        return self._first + PAGE < len(self._form.rows)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        return tuple(stop for row in self._rows for stop in row.stops)

    def turn(self, routine: Routine | None, pages: int) -> None:
        """Show the rows so many *pages* further on, or back."""
        self._first = max(self._first + pages * PAGE, 0)
        self.show_form(self._form, routine)

    def show_form(self, form: Form, routine: Routine | None) -> None:
        """Show *form*; *routine* is what it becomes."""
        self._form = form
        self._turn_to_goal()
        self._first = min(self._first, max(len(form.rows) - 1, 0) // PAGE * PAGE)
        rows = form.rows[self._first : self._first + PAGE]
        alike = _alike(self._shown, rows)
        self._shown = rows
        if alike < len(rows) or alike < len(self._rows):
            self._build(rows, alike)
        steps = {step.number: step for step in walk(routine.steps)} if routine else {}
        for widget, row in zip(self._rows, rows, strict=True):
            widget.show_row(row, steps.get(row.number or "1"))
        self._go_to_goal()

    def _turn_to_goal(self) -> None:
        at = next((n for n, row in enumerate(self._form.rows) if row.path == self._goes_to), None)
        if at is not None:
            self._first = at // PAGE * PAGE

    def _go_to_goal(self) -> None:
        """Put the keyboard on the step that was added or moved."""
        goal, self._goes_to = self._goes_to, None
        for widget, row in zip(self._rows, self._shown, strict=True):
            if goal is not None and row.path == goal:
                widget.focus_first()
                self.adjustSize()
                self.came_into_sight.emit(widget)

    def _build(self, rows: Sequence[FormRow], stay: int) -> None:
        """Make the rows anew, each of its kind, but the first that *stay*.

        The keyboard stays where it was.
        """
        here = next((at for at, row in enumerate(self._rows) if _holds_focus(row)), -1)
        for old in self._rows[stay:]:
            self._column.removeWidget(old)
            retire(old)
        made = [self._made(at, rows[at]) for at in range(stay, len(rows))]
        for row in made:
            self._column.addWidget(row)
        self._rows = [*self._rows[:stay], *made]
        self.built.emit()
        if here >= stay and self._rows and self._goes_to is None:
            self._rows[min(here, len(self._rows) - 1)].focus_first()

    def _made(self, at: int, row: FormRow) -> StepForm:
        made = StepForm(self._look, self._pictures, row)
        fields = made.fields
        fields.changed.connect(lambda key, value: self._on_value(at, key, value))
        fields.waiting_changed.connect(lambda waits: self._on_waiting(at, waits))
        fields.entered.connect(lambda: self.entered.emit(row.number))
        picture = SetValue(row.place_of("picture"), "")
        fields.picture_wanted.connect(lambda: self.picture_wanted.emit(picture))
        made.moved.connect(lambda by: self._on_moved(at, by))
        made.removed.connect(lambda: self.wanted.emit(RemoveStep(row.path)))
        exercise = SetValue((*row.path, "exercise"), "")
        made.exercise_wanted.connect(lambda: self.exercise_wanted.emit(exercise))
        made.adding_wanted.connect(lambda: self._on_adding(at))
        made.handle.dragged.connect(self._on_dragged)
        made.handle.dropped.connect(lambda where: self._on_dropped(at, where))
        return made

    def will_go_to(self, edit: FormEdit) -> None:
        """Put the keyboard on what *edit* adds or moves, once it is shown."""
        match edit:
            case AddStep(path=path):
                self._goes_to = path
            case MoveStep(path=path, to=to):
                self._goes_to = _after_move(path, to)
            case _:
                self._goes_to = None

    # --- what is asked for ----------------------------------------------------------------------

    def _on_value(self, at: int, key: str, value: str) -> None:
        row = self._shown[at]
        has_own_words = key in ("name", "note", "rest", "repeat") and row.said
        if value or row.value(key) or has_own_words:
            self.wanted.emit(SetValue(row.place_of(key), value))

    def _on_waiting(self, at: int, waits: bool) -> None:
        row = self._shown[at]
        if waits != row.waits:
            self.wanted.emit(SetWaits(row.path, row.said, waits))

    def _on_adding(self, at: int) -> None:
        circuit = self._shown[at]
        place = circuit.place_inside(self._form.length_of(circuit))
        self.exercise_wanted.emit(AddStep(place, RowKind.EXERCISE, ""))

    def _on_moved(self, at: int, by: int) -> None:
        row = self._shown[at]
        to = way_up(self._form, row) if by == UP else way_down(self._form, row)
        if to is not None:
            self.wanted.emit(MoveStep(row.path, to))

    def _on_dragged(self, where: QPointF) -> None:
        at, top = self._edge(where)
        depth = self._shown[at].depth if at < len(self._shown) else 0
        self._line.show_at(depth * INDENT, top)

    def _on_dropped(self, at: int, where: QPointF) -> None:
        self._line.hide()
        row, before = self._shown[at], self._edge(where)[0]
        is_last = self._first + before >= len(self._form.rows)
        target = self._form.end if is_last else self._form.rows[self._first + before].path
        if target[: len(row.path)] == row.path:  # onto itself, or a circuit into itself
            return
        if target[:-1] == row.path[:-1] and int(target[-1]) > row.index:
            target = row.place_in_list(int(target[-1]) - 1)
        if target != row.path:
            self.wanted.emit(MoveStep(row.path, target))

    def _edge(self, where: QPointF) -> tuple[int, int]:
        """Return before which row a step dropped at *where* would stand, and where that edge is."""
        inside = self.mapFromGlobal(where.toPoint()).y()
        for at, row in enumerate(self._rows):
            if inside < row.geometry().center().y():
                return at, row.y()
        return len(self._rows), self._rows[-1].geometry().bottom() + 4 if self._rows else 0


def _alike(before: Sequence[FormRow], after: Sequence[FormRow]) -> int:
    """Return how many of the first rows can go on with the widgets they have."""
    both = zip(before, after, strict=False)
    return sum(1 for _pair in takewhile(lambda pair: _frame(pair[0]) == _frame(pair[1]), both))


def _frame(row: FormRow) -> tuple[RowKind, Path]:
    """Return what a row's widgets are made for; everything else in it can change."""
    return row.kind, row.path


def _after_move(path: Path, to: Path) -> Path:
    """Return where the step from *path* stands, once it was moved to *to*.

    Where it leaves a list, what came after it there moves up, and the list it came to with it.
    """
    length = len(path)
    is_behind = len(to) > length and to[: length - 1] == path[:-1]
    if is_behind and int(to[length - 1]) > int(path[-1]):
        return (*to[: length - 1], int(to[length - 1]) - 1, *to[length:])
    return to


def _holds_focus(widget: QWidget) -> bool:
    return any(part.hasFocus() for part in widget.findChildren(QWidget))
