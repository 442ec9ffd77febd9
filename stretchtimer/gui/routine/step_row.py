"""One step of the routine: picture, name, what it asks for, and what can be chosen about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.fitting import Fit
from stretchtimer.core.routine import CircuitStep, ExerciseStep, Step
from stretchtimer.core.safety import Care
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.routine.exercise_details import ExerciseDetails
from stretchtimer.gui.routine.step_picture import StepPicture
from stretchtimer.gui.routine.step_words import fit_words, step_line
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.gui.widgets.surface import Divider
from stretchtimer.gui.widgets.switch import Switch
from stretchtimer.language import _, pgettext
from stretchtimer.wording import step_amount, step_title

INDENT = 28


class StepRow(QWidget):
    """A step of the list; it tells what the user wants of it and keeps no choice itself."""

    left_out = Signal(str, bool)  # number, left out or not
    stand_in_chosen = Signal(str, str)  # number, id of the exercise or nothing

    def __init__(
        self,
        look: Look,
        pictures: PictureSource,
        step: Step,
        fit: Fit | None = None,
        depth: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._step = step
        self._fit = fit
        self._shown: ExerciseStep | None = None
        self._details: ExerciseDetails | None = None
        self._picture = StepPicture(look, pictures)
        self._title = PlainLabel(look, step_title(step), weight=Weight.SEMIBOLD)
        self._line = PlainLabel(look, step_line(step), TextSize.SMALL, role="muted")
        self._amount = PlainLabel(look, step_amount(step), TextSize.SMALL, role="muted")
        self._care = PlainLabel(look, "", TextSize.SMALL, Weight.MEDIUM)
        self._open = Button(look, kind=ButtonKind.QUIET, icon=Icon.CHEVRON_DOWN)
        self._include = Switch(look, _("Include today"), on=True, size=TextSize.SMALL)
        self._easier: Choice | None = None
        self._lay_out(depth)
        self._fill()

    @property
    def number(self) -> str:
        """The step's place in the routine."""
        return self._step.number

    @property
    def is_open(self) -> bool:
        """True while the details can be read."""
        return self._details is not None and self._details.isVisibleTo(self)

    def show_today(self, step: ExerciseStep | None, *, declined: bool) -> None:
        """Show the step as it is done today; with none, as left out."""
        if not isinstance(self._step, ExerciseStep):
            return
        self._include.blockSignals(True)
        self._include.setChecked(not declined)
        self._include.blockSignals(False)
        done = step or self._step
        changed = self._shown is None or done.exercise is not self._shown.exercise
        self._shown = done
        if changed:
            self._title.show_text(done.exercise.name)
            self._line.show_text(step_line(done))
            self._picture.show_exercise(done.exercise)
            self._drop_details()
        self._title.set_role("text" if step else "muted")
        self._amount.show_text(step_amount(step) if step else _("left out today"))
        swapped = done.exercise.name if step and done.exercise is not self._step.exercise else ""
        self._say_care(swapped)
        if self._easier:
            self._easier.choose(done.exercise.id)

    def toggle(self) -> None:
        """Open the details, or close them."""
        if self._shown is None:
            return
        opening = not self.is_open
        if opening and self._details is None:
            self._details = ExerciseDetails(self._look, self._shown.exercise)
            self._words.addWidget(self._details)
        if self._details:
            self._details.setVisible(opening)
        if self._easier:
            self._easier.setVisible(opening)
        self._show_opener(opening=opening)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close on a press on the title's line."""
        if event.position().y() <= self._picture.geometry().bottom() + 10:
            self.toggle()

    def _lay_out(self, depth: int) -> None:
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 3)
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._amount, 2)
        self._words.addLayout(head)
        self._words.addWidget(self._line)
        self._words.addWidget(self._care)
        self._words.addWidget(self._include)
        row = QHBoxLayout()
        row.setContentsMargins(depth * INDENT, 9, 0, 9)
        row.setSpacing(16)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addLayout(self._words)
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Divider(self._look))

    def _fill(self) -> None:
        step = self._step
        is_exercise = isinstance(step, ExerciseStep)
        self._picture.setVisible(not isinstance(step, CircuitStep))
        self._picture.show_exercise(step.exercise if isinstance(step, ExerciseStep) else None)
        self._open.setVisible(is_exercise)
        self._line.setVisible(bool(self._line.text()))
        self._include.setVisible(isinstance(step, ExerciseStep) and step.optional)
        self._include.toggled.connect(lambda on: self.left_out.emit(self.number, not on))
        self._open.clicked.connect(self.toggle)
        self._care.hide()
        if isinstance(step, ExerciseStep):
            self._include.setAccessibleName(
                _("Include {exercise} today").format(exercise=step.exercise.name)
            )
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self._offer_easier(step)
            self._show_opener(opening=False)

    def _offer_easier(self, step: ExerciseStep) -> None:
        """Let the user choose an easier exercise, where there is one."""
        avoided = self._fit is not None and self._fit.care is Care.AVOID
        written = () if avoided else ((step.exercise.id, pgettext("exercise", "As written")),)
        options = (*written, *((e.id, e.name) for e in step.easier))
        if not step.easier or len(options) < 2:
            return
        name = _("Easier today than {exercise}").format(exercise=step.exercise.name)
        self._easier = Choice(self._look, name, options, step.exercise.id)
        self._easier.chosen.connect(self._on_easier)
        self._easier.hide()
        self._words.addWidget(self._easier)

    def _on_easier(self, identifier: object) -> None:
        wanted = str(identifier)
        own = isinstance(self._step, ExerciseStep) and wanted == self._step.exercise.id
        self.stand_in_chosen.emit(self.number, "" if own else wanted)

    def _say_care(self, swapped: str) -> None:
        words = fit_words(self._fit, swapped) if self._fit else ""
        if not words and swapped and isinstance(self._step, ExerciseStep):
            words = _("Today instead of {exercise}.").format(exercise=self._step.exercise.name)
        self._care.show_text(words)
        self._care.setVisible(bool(words))

    def _drop_details(self) -> None:
        was_open = self.is_open
        if self._details:
            self._words.removeWidget(self._details)
            retire(self._details)
            self._details = None
        if was_open:
            self.toggle()

    def _show_opener(self, *, opening: bool) -> None:
        title = self._title.text()
        self._open.show_icon(Icon.CHEVRON_UP if opening else Icon.CHEVRON_DOWN)
        words = _("Close {exercise}") if opening else _("Read about {exercise}")
        self._open.show_words("", words.format(exercise=title))
