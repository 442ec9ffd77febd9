"""What a programme has planned of a routine, as the choices that it is played with."""

from __future__ import annotations

from dataclasses import replace

from stretchtimer.core.choices import Choices
from stretchtimer.core.programme import Slot
from stretchtimer.core.routine import ExerciseStep, Routine


def planned_choices(slot: Slot, routine: Routine, usual: Choices) -> Choices:
    """Return *usual* choices with what *slot* wants of *routine*.

    An exercise that the routine does not have, and an easier one that it does not offer, change
    nothing: the programme was written for another version of it.
    """
    return replace(
        usual,
        hold_percent=slot.hold_percent,
        reps_percent=slot.reps_percent,
        declined=usual.declined | _left_out(slot, routine),
        stand_ins=usual.stand_ins | _stand_ins(slot, routine),
    )


def _left_out(slot: Slot, routine: Routine) -> set[str]:
    steps = routine.exercise_steps
    return {step.number for step in steps if step.exercise.id in slot.left_out}


def _stand_ins(slot: Slot, routine: Routine) -> set[tuple[str, str]]:
    wanted = dict(slot.swaps)
    return {
        (step.number, wanted[step.exercise.id])
        for step in routine.exercise_steps
        if step.exercise.id in wanted and _offers(step, wanted[step.exercise.id])
    }


def _offers(step: ExerciseStep, exercise: str) -> bool:
    return any(easier.id == exercise for easier in step.easier)
