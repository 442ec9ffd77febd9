"""What the list of steps says of each step, in words."""

from __future__ import annotations

from collections.abc import Sequence

from stretchtimer.core.fitting import Fit
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Step
from stretchtimer.core.safety import Care, Condition
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import in_a_row
from stretchtimer.safety_words import CONDITION_WORDS


def step_line(step: Step) -> str:
    """Return the one line that stands beneath a step's title."""
    match step:
        case NoteStep(text=text):
            return text
        case RestStep(then_wait=True):
            return _("Then go on when you are ready.")
        case RestStep():
            return _("Let go of everything for a moment.")
        case CircuitStep(rounds=rounds):
            return _rounds_line(rounds) if rounds > 1 else ""
        case ExerciseStep(exercise=exercise):
            return exercise.summary or exercise.cues.setup


def because_words(conditions: Sequence[Condition]) -> str:
    """Name *conditions* in a row: ``a knee injury and pregnancy``."""
    words = [_(CONDITION_WORDS[condition]) for condition in conditions]
    if len(words) < 2:
        return "".join(words)
    return _("{some} and {last}").format(some=in_a_row(words[:-1]), last=words[-1])


def fit_words(fit: Fit, doing: str) -> str:
    """Say what the user's answers mean for a step that is done as *doing*, or not at all."""
    reason = because_words(fit.because)
    match fit.care:
        case Care.AVOID if doing:
            return _("You named {conditions}, so {stand_in} stands in for {exercise}.").format(
                conditions=reason, stand_in=doing, exercise=fit.exercise.name
            )
        case Care.AVOID:
            return _("Left out, because you named {conditions}.").format(conditions=reason)
        case Care.CAUTION:
            words = _("Take care with {conditions}: begin small, or choose an easier one.")
            return words.format(conditions=reason)
        case _:
            return ""


def _rounds_line(rounds: int) -> str:
    return ngettext(
        "The steps below, {n} time.", "The steps below, {n} times in a row.", rounds
    ).format(n=rounds)
