"""What differs between two versions of a routine, dose by dose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stretchtimer.core.dose import PART_NAMES, Dose
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Routine, walk


@dataclass(frozen=True, slots=True)
class DoseChange:
    """One value of one exercise's dose that differs; ``key`` is the dose's (``hold``, ``reps``)."""

    name: str
    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Added:
    """An exercise that only the new version has."""

    name: str


@dataclass(frozen=True, slots=True)
class Removed:
    """An exercise that only the old version has."""

    name: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """Texts, notes, rests or the order differ; ``what`` is the exercise, or the routine itself."""

    what: str


Difference = DoseChange | Added | Removed | Reworded


def differences(old: Routine, new: Routine) -> tuple[Difference, ...]:
    """Return how *new* differs from *old*, in the order of the new steps."""
    before, after = _by_place(old), _by_place(new)
    found: list[Difference] = []
    for place, step in after.items():
        if place not in before:
            found.append(Added(step.exercise.name))
            continue
        changes = list(_dose_changes(step.exercise.name, before[place].dose, step.dose))
        found += changes
        if not changes and before[place].exercise != step.exercise:
            found.append(Reworded(step.exercise.name))
    found += [Removed(step.exercise.name) for place, step in before.items() if place not in after]
    if not found and (old.title, _frame(old)) != (new.title, _frame(new)):
        found.append(Reworded(new.title))
    return tuple(found)


def _by_place(routine: Routine) -> dict[tuple[str, int], ExerciseStep]:
    """Return the exercise steps by exercise and by how often it stood before: order may change."""
    places: dict[tuple[str, int], ExerciseStep] = {}
    seen: dict[str, int] = {}
    for step in routine.exercise_steps:
        times = seen[step.exercise.id] = seen.get(step.exercise.id, 0) + 1
        places[step.exercise.id, times] = step
    return places


def _dose_changes(name: str, before: Dose, after: Dose) -> Iterator[DoseChange]:
    for key in PART_NAMES:
        if getattr(before, key) != getattr(after, key):
            yield DoseChange(name, key, getattr(before, key), getattr(after, key))


def _frame(routine: Routine) -> list[object]:
    """Return what stands around the exercises: order, notes, rests, rounds."""
    frame: list[object] = [routine.summary, routine.when, routine.level]
    for step in walk(routine.steps):
        match step:
            case ExerciseStep():
                frame.append((step.exercise.id, step.optional))
            case CircuitStep():
                frame.append(step.rounds)
            case NoteStep() | RestStep():
                frame.append(step)
    return frame
