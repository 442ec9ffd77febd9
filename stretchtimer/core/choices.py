"""Today's choices: how the user wants this one session, without changing the file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stretchtimer.core.dose import Dose, Side, Sides, settle
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, ExerciseStep, Routine, Step

SHORTEST_HOLD: Millis = 500
"""A hold made shorter for today stays a hold."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user wants differently today.

    ``declined`` holds the numbers of steps left out, ``stand_ins`` pairs of a step's number and the
    id of the easier exercise done instead.
    """

    first_side: Side = Side.LEFT
    only_side: Side | None = None
    hold_percent: int = 100
    reps_percent: int = 100
    extra_prepare: Millis = 0
    declined: frozenset[str] = frozenset()
    stand_ins: frozenset[tuple[str, str]] = frozenset()

    def sides_of(self, sides: Sides) -> tuple[Side | None, ...]:
        """Return the sides to do, in order; ``(None,)`` for no side, empty where none is left."""
        match sides:
            case Sides.TOGETHER:
                return (None,)
            case Sides.EACH | Sides.ALTERNATE:
                both = (self.first_side, self.first_side.other)
                return (self.only_side,) if self.only_side else both
            case Sides.ONE:
                return (self.only_side or self.first_side,)
            case Sides.LEFT | Sides.RIGHT:
                side = Side(sides.value)
                return (side,) if self.only_side in (None, side) else ()

    def amount_of(self, dose: Dose) -> Dose:
        """Return *dose* with today's hold, reps and time to get ready."""
        shortest = min(SHORTEST_HOLD, dose.hold)
        return replace(
            dose,
            hold=max(scaled(dose.hold, self.hold_percent), shortest),
            reps=max(scaled(dose.reps, self.reps_percent), 1),
            prepare=dose.prepare + self.extra_prepare,
        )


def scaled(amount: int, percent: int) -> int:
    """Return *percent* of *amount*, rounded half up to a whole number."""
    return (amount * percent + 50) // 100


def apply_choices(routine: Routine, choices: Choices) -> tuple[Step, ...]:
    """Return the steps of *routine* that are left today, with today's doses and stand-ins."""
    return _kept(routine.steps, choices)


def _kept(steps: tuple[Step, ...], choices: Choices) -> tuple[Step, ...]:
    kept: list[Step] = []
    for step in steps:
        match step:
            case CircuitStep():
                inner = _kept(step.steps, choices)
                if inner:
                    kept.append(replace(step, steps=inner))
            case ExerciseStep():
                today = _today(step, choices)
                if step.number not in choices.declined and choices.sides_of(today.dose.sides):
                    kept.append(today)
            case _:
                kept.append(step)
    return tuple(kept)


def _today(step: ExerciseStep, choices: Choices) -> ExerciseStep:
    wanted = dict(choices.stand_ins).get(step.number)
    for exercise in step.easier:
        if exercise.id == wanted:
            step = stand_in(step, exercise)
            break
    return replace(step, dose=choices.amount_of(step.dose))


def stand_in(step: ExerciseStep, exercise: Exercise) -> ExerciseStep:
    """Return *step* with *exercise* in its place.

    The stand-in is done with its own dose (two seconds of a moving stretch are no dose for a still
    one); where the step asks for one side only, so does the stand-in.
    """
    dose = settle(step.defaults, exercise.dose)
    if step.dose.sides in (Sides.LEFT, Sides.RIGHT, Sides.ONE) and dose.sides.has_sides:
        dose = replace(dose, sides=step.dose.sides)
    at = step.easier.index(exercise) if exercise in step.easier else -1
    return replace(step, exercise=exercise, dose=dose, easier=step.easier[at + 1 :])
