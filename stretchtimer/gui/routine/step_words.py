"""What the list of steps says of each step, in words."""

from __future__ import annotations

from collections.abc import Sequence

from stretchtimer.core.fitting import Fit
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Step
from stretchtimer.core.safety import Care, Condition
from stretchtimer.safety_words import CONDITION_WORDS


def step_line(step: Step) -> str:
    """Return the one line that stands beneath a step's title."""
    match step:
        case NoteStep(text=text):
            return text
        case RestStep(then_wait=True):
            return "Then go on when you are ready."
        case RestStep():
            return "Let go of everything for a moment."
        case CircuitStep(rounds=rounds):
            return f"The steps below, {rounds} times in a row." if rounds > 1 else ""
        case ExerciseStep(exercise=exercise):
            return exercise.summary or exercise.cues.setup


def because_words(conditions: Sequence[Condition]) -> str:
    """Name *conditions* in a row: ``a knee injury and pregnancy``."""
    words = [CONDITION_WORDS[condition] for condition in conditions]
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def fit_words(fit: Fit, doing: str) -> str:
    """Say what the user's answers mean for a step that is done as *doing*, or not at all."""
    reason = because_words(fit.because)
    match fit.care:
        case Care.AVOID if doing:
            return f"You named {reason}, so {doing} stands in for {fit.exercise.name}."
        case Care.AVOID:
            return f"Left out, because you named {reason}."
        case Care.CAUTION:
            return f"Take care with {reason}: begin small, or choose an easier one."
        case _:
            return ""
