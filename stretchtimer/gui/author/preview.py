"""What the text becomes at the cursor: picture, dose, strip, and what is heard and seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.proof import Proof
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, Step
from stretchtimer.gui.author.heard import Moment, Outlook, amount_words, moments
from stretchtimer.gui.author.row_list import Cell, Row, RowList
from stretchtimer.gui.author.step_figure import StepFigure
from stretchtimer.gui.author.step_strip import StepStrip
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _, pgettext
from stretchtimer.wording import step_title

UNFINISHED = N_("This step is not finished yet. The problems below say what is missing.")
NOTHING = N_("As soon as there is a step, you see here what it becomes.")


class Preview(QWidget):
    """Follows the cursor; ``play_wanted`` tells that the user wants to try it from here."""

    play_wanted = Signal()

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outlook = Outlook()
        self._proof = Proof()
        self._line = 1
        self._number: str | None = None
        self._figure = StepFigure(look, pictures)
        self._name = PlainLabel(look, _("Preview"), TextSize.BODY, Weight.SEMIBOLD)
        self._amount = PlainLabel(look, "", role="muted")
        self._amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._strip = StepStrip(look)
        self._play = Button(look, _("Play from here"), ButtonKind.QUIET, Icon.PLAY)
        self._play.setEnabled(False)
        self._heard = RowList(look, _("What the user hears and sees"))
        self._lay_out(look)
        self._play.clicked.connect(self.play_wanted)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        top = Surface(look)
        top.column.addWidget(self._figure, 1)
        words = QHBoxLayout()
        words.setSpacing(12)
        words.addWidget(self._name, 1)
        words.addWidget(self._amount, 1)
        top.column.addLayout(words)
        top.column.addWidget(self._strip)
        below = Surface(look)
        head = QHBoxLayout()
        title = PlainLabel(look, _("What the user hears and sees"), TextSize.BODY, Weight.SEMIBOLD)
        head.addWidget(title, 1)
        self._play.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        head.addWidget(self._play)
        below.column.addLayout(head)
        below.column.addWidget(self._heard, 1)
        column.addWidget(top, 11)
        column.addWidget(below, 10)

    @property
    def number(self) -> str:
        """The number of the step that is shown; empty for the routine as a whole."""
        return self._number or ""

    def show_outlook(self, proof: Proof, outlook: Outlook) -> None:
        """Show another state of the text; a text that makes no routine leaves what was there."""
        self._play.setEnabled(proof.is_playable and outlook.timeline is not None)
        if outlook.routine is None or not proof.places:
            return
        self._proof, self._outlook = proof, outlook
        self._strip.show_timeline(outlook.timeline)
        self._number = None
        self.follow(self._line)

    def clear(self) -> None:
        """Show nothing, as another file is opened."""
        self._proof, self._outlook = Proof(), Outlook()
        self._line, self._number = 1, None
        self._strip.show_timeline(None)
        self._figure.show_exercise(None, _(NOTHING))
        self._amount.show_text("")
        self._name.show_text(_("Preview"))
        self._heard.show_rows(())
        self._play.setEnabled(False)

    def show_step(self, number: str) -> None:
        """Show step *number*, wherever the cursor is."""
        line = next((place.line for place in self._proof.places if place.number == number), 0)
        if line:
            self.follow(line)

    def _title(self, number: str, step: Step | None) -> str:
        """Return what is shown: the name of a step, or of all of it."""
        if step is not None:
            return step_title(step)
        if number:
            return _("Step {number}").format(number=number)
        return _("The whole session") if self._outlook.routine else ""

    def follow(self, line: int) -> None:
        """Show the step that *line* belongs to."""
        self._line = line
        number = self._proof.step_at(line)
        if number == self._number:
            return
        self._number = number
        step = self._outlook.step(number)
        is_open = number and (step is None or step == NoteStep(number, "?"))
        if is_open:  # it has an error, so nobody knows what it is to be
            self._figure.show_exercise(None, _(UNFINISHED))
        else:
            self._figure.show_exercise(*_picture(step or _first(self._outlook)))
        self._name.show_text(self._title(number, None if is_open else step))
        self._amount.show_text("" if is_open else amount_words(self._outlook, number))
        self._strip.mark(*self._outlook.blocks_of(number))
        shown = () if is_open else moments(self._outlook, number)
        self._heard.show_rows([_row(one) for one in shown])


def _first(outlook: Outlook) -> Step | None:
    """Return the first exercise, or the first step of any kind."""
    routine = outlook.routine
    if routine is None:
        return None
    return next(iter((*routine.exercise_steps, *routine.steps)), None)


def _picture(step: Step | None) -> tuple[Exercise | None, str]:
    """Return the exercise whose picture stands for *step*, or else words."""
    match step:
        case ExerciseStep(exercise=exercise):
            return exercise, ""
        case CircuitStep(steps=steps):
            return _picture(next((s for s in steps if isinstance(s, ExerciseStep)), None))
        case NoteStep(text="?"):
            return None, _(UNFINISHED)
        case NoteStep(text=text):
            return None, text[:300]
        case None:
            return None, _(NOTHING)
        case _:
            return None, pgettext("step", "Rest")


def _row(moment: Moment) -> Row:
    cells = Cell(moment.time, "muted"), Cell(moment.seen), Cell(moment.heard)
    return Row(cells, moment.words)
