"""A routine fitted to the user: what to leave out, what stands in, what to take care with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from stretchtimer.core.choices import Choices
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, ExerciseStep, Routine, Step
from stretchtimer.core.safety import Care, Condition, care_for, reasons


@dataclass(frozen=True, slots=True)
class Fit:
    """How the exercise of one step goes with the user's conditions.

    ``because`` are the conditions that ask for the care. ``instead`` is the exercise that takes the
    place of one to avoid; without one the step is left out.
    """

    number: str
    exercise: Exercise
    care: Care
    because: tuple[Condition, ...] = ()
    instead: Exercise | None = None


@dataclass(frozen=True, slots=True)
class Fitted:
    """A routine in which nothing to avoid is offered as easier, and how each exercise fits."""

    routine: Routine
    fits: tuple[Fit, ...]

    def of(self, number: str) -> Fit | None:
        """Return how the exercise of step *number* fits; nothing for other steps."""
        return next((fit for fit in self.fits if fit.number == number), None)

    def kept_safe(self, choices: Choices) -> Choices:
        """Return *choices* with what is to be avoided left out, or swapped."""
        wanted = dict(choices.stand_ins)
        declined = set(choices.declined)
        for fit in self.fits:
            if fit.care is Care.AVOID and not self._is_offered(fit.number, wanted):
                if fit.instead:
                    wanted[fit.number] = fit.instead.id
                else:
                    declined.add(fit.number)
        return replace(choices, declined=frozenset(declined), stand_ins=frozenset(wanted.items()))

    def _is_offered(self, number: str, wanted: dict[str, str]) -> bool:
        """Return whether the stand-in wanted for step *number* is one that may be done."""
        steps = (step for step in self.routine.exercise_steps if step.number == number)
        return any(wanted.get(number) == easier.id for step in steps for easier in step.easier)


def fitted(routine: Routine, conditions: Collection[Condition]) -> Fitted:
    """Fit *routine* to what the user has said about themselves.

    An exercise to avoid gives way to its first easier one that is fine (domain, section 3.1).
    """
    steps = tuple(_offering(step, conditions) for step in routine.steps)
    safe = replace(routine, steps=steps)
    return Fitted(safe, tuple(_fit(step, conditions) for step in safe.exercise_steps))


def _offering(step: Step, conditions: Collection[Condition]) -> Step:
    """Return *step* without the easier exercises that are to be avoided."""
    if isinstance(step, CircuitStep):
        return replace(step, steps=tuple(_offering(inner, conditions) for inner in step.steps))
    if not isinstance(step, ExerciseStep):
        return step
    kept = (e for e in step.easier if care_for(e.not_with, conditions) is not Care.AVOID)
    return replace(step, easier=tuple(kept))


def _fit(step: ExerciseStep, conditions: Collection[Condition]) -> Fit:
    exercise = step.exercise
    care = care_for(exercise.not_with, conditions)
    if care is Care.FINE:
        return Fit(step.number, exercise, care)
    fine = (e for e in step.easier if care_for(e.not_with, conditions) is Care.FINE)
    instead = next(fine, None) if care is Care.AVOID else None
    return Fit(step.number, exercise, care, reasons(exercise.not_with, conditions), instead)
