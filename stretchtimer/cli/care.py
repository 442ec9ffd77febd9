"""What to say of a routine to somebody with certain conditions, before it is played."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from stretchtimer.core.routine import Routine
from stretchtimer.core.safety import Care, Condition, care_for, reasons
from stretchtimer.language import N_, _
from stretchtimer.plain_words import in_a_row
from stretchtimer.safety_words import CONDITION_WORDS

SAID = {
    Care.AVOID: N_("Better left out with {why}: {what}."),
    Care.CAUTION: N_("Take care with {why}: {what}."),
}


def care_lines(routine: Routine, conditions: Collection[Condition]) -> Iterator[str]:
    """Yield a line for every exercise of *routine* that does not go with *conditions*."""
    exercises = {step.exercise.id: step.exercise for step in routine.exercise_steps}
    for exercise in exercises.values():
        care = care_for(exercise.not_with, conditions)
        if care in SAID:
            why = in_a_row(
                _(CONDITION_WORDS[one]) for one in reasons(exercise.not_with, conditions)
            )
            yield _(SAID[care]).format(why=why, what=exercise.name)
