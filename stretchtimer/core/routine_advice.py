"""What a routine as a whole is warned of, and an exercise whatever its dose: docs/warnings.md."""

from __future__ import annotations

from collections.abc import Iterator

from stretchtimer.core.clinical import Advice, seconds
from stretchtimer.core.dose import Count
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.core.telltales import BEFORE_A_RUN
from stretchtimer.language import _

MOST_EXERCISES = 6
"""People keep up with 2 to 4 exercises at home (Bachmann 2018); 6 leave room for one session."""
LONGEST_BEFORE_A_RUN: Millis = 60 * SECOND
"""Of still holds for one part of the body on one side (Kay and Blazevich 2012)."""

_NOT_COUNTED = (Kind.TIMER, Kind.ADVICE)


def advice_on_safety(exercise: Exercise) -> Iterator[Advice]:
    """Yield what an exercise lacks that whoever does it should know."""
    if exercise.kind is not Kind.ADVICE and not exercise.stop_if:
        message = _("Nothing says when to stop this exercise.")
        hint = _("Write for instance stop_if: sharp pain.")
        yield Advice(("stop_if",), "no-stop-if", message, hint)


def advice_on_routine(routine: Routine) -> Iterator[Advice]:
    """Yield everything worth a second thought in *routine* that no single step shows.

    The keys lead to the place in the file, from its root.
    """
    yield from _count(routine)
    if BEFORE_A_RUN.search(f"{routine.title}. {routine.when}"):
        yield from _long_holds(routine)
    for step in routine.exercise_steps:
        if step.exercise.id == f"step-{step.number}":
            for advice in advice_on_safety(step.exercise):
                key = (*key_of(step), "exercise", *advice.key)
                yield Advice(key, advice.code, advice.message, advice.hint)


def key_of(step: ExerciseStep) -> tuple[int | str, ...]:
    """Return the key of *step* in the file of its routine."""
    places = (int(part) - 1 for part in step.number.split("."))
    return tuple(part for place in places for part in ("steps", place))


def _count(routine: Routine) -> Iterator[Advice]:
    """Yield a warning of too many exercises; timers, cards and what is optional do not count."""
    counted = {
        step.exercise.id
        for step in routine.exercise_steps
        if not step.optional and step.exercise.kind not in _NOT_COUNTED
    }
    if len(counted) > MOST_EXERCISES:
        message = _("There are {n} exercises; with more than {most} few people keep it up.")
        hint = _("Make some of them optional: true, or write a second routine for other days.")
        said = message.format(n=len(counted), most=MOST_EXERCISES)
        yield Advice(("steps",), "many-exercises", said, hint)


def _long_holds(routine: Routine) -> Iterator[Advice]:
    """Yield the step with which a part of the body has been held still for too long."""
    held: dict[str, Millis] = {}
    for step in routine.exercise_steps:
        dose = step.dose
        if step.exercise.kind is not Kind.STATIC or dose.count is Count.REPS:
            continue
        length = dose.hold * dose.reps * dose.sets
        for area in step.exercise.areas or (step.exercise.id,):
            before = held.get(area, 0)
            held[area] = before + length
            if before <= LONGEST_BEFORE_A_RUN < held[area]:
                message = _(
                    "Up to here this part of the body is held still for {time}; "
                    "more than 60 s just before a run cost strength."
                ).format(time=seconds(held[area]))
                hint = _("Hold it for less, or do short moving holds (kind: ais).")
                yield Advice((*key_of(step), "hold"), "before-run", message, hint)
                break
