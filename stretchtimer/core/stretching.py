"""How long each muscle was at stretch in one session."""

from __future__ import annotations

from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.history import STRETCHES
from stretchtimer.core.record import Record
from stretchtimer.core.routine import ExerciseStep
from stretchtimer.core.statistics import per_muscle
from stretchtimer.core.timeline import Timeline


def at_stretch(timeline: Timeline, record: Record) -> dict[str, Millis]:
    """Return the time at stretch by muscle of what *record* says was done, the most first."""
    exercises = {
        block.step.exercise.id: block.step.exercise
        for block in timeline.blocks
        if isinstance(block.step, ExerciseStep)
    }
    held = (
        (_muscles(exercises[rep.exercise]), held.millis)
        for rep, held in record.reps.items()
        if rep.exercise in exercises
    )
    return {muscle: time for muscle, time in per_muscle(held).items() if time}


def _muscles(exercise: Exercise) -> tuple[str, ...]:
    if exercise.kind not in STRETCHES:
        return ()
    return exercise.muscles or exercise.areas
