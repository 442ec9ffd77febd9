"""What differs between two versions of a routine, dose by dose."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from stretchtimer.core.dose import PART_NAMES, Dose, DosePart
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep, Routine, walk


@dataclass(frozen=True, slots=True)
class DoseChange:
    """One value of one exercise's dose that differs; ``key`` is the dose's (``hold``, ``reps``)."""

    name: str
    key: str
    before: Any
    after: Any


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
    """An exercise that is described in other words, or shown by other pictures."""

    name: str


@dataclass(frozen=True, slots=True)
class Rearranged:
    """The order, a note, a rest or a text of the routine itself differs."""


Difference: TypeAlias = DoseChange | Added | Removed | Reworded | Rearranged

_Place: TypeAlias = tuple[str, int]
"""An exercise's id, and how often it has stood in the routine so far."""


def differences(old: Routine, new: Routine) -> tuple[Difference, ...]:
    """Return how *new* differs from *old*, in the order of the new steps."""
    before, after = _by_place(old), _by_place(new)
    found: list[Difference] = []
    for place, step in after.items():
        if place in before:
            found += _changes(before[place], step)
        else:
            found.append(Added(step.exercise.name))
    found += [Removed(step.exercise.name) for place, step in before.items() if place not in after]
    common = before.keys() & after.keys()
    if _frame(old, common) != _frame(new, common):
        found.append(Rearranged())
    return tuple(dict.fromkeys(found))


def _by_place(routine: Routine) -> dict[_Place, ExerciseStep]:
    """Return the exercise steps by exercise and by how often it stood before: order may change."""
    places: dict[_Place, ExerciseStep] = {}
    seen: dict[str, int] = {}
    for step in routine.exercise_steps:
        name = _name(step)
        seen[name] = seen.get(name, 0) + 1
        places[name, seen[name]] = step
    return places


def _name(step: ExerciseStep) -> str:
    """Return what an exercise is known by: one written in place is numbered, so its name counts."""
    exercise = step.exercise
    return exercise.name if exercise.id == f"step-{step.number}" else exercise.id


def _changes(before: ExerciseStep, after: ExerciseStep) -> Iterator[Difference]:
    name = after.exercise.name
    yield from _dose_changes(name, before.dose, after.dose)
    if _said(before.exercise) != _said(after.exercise):
        yield Reworded(name)


def _dose_changes(name: str, before: Dose, after: Dose) -> Iterator[DoseChange]:
    for key in PART_NAMES:
        if getattr(before, key) != getattr(after, key):
            yield DoseChange(name, key, getattr(before, key), getattr(after, key))


def _said(exercise: Exercise) -> Exercise:
    """Return *exercise* without where its files lie, whose it is, and the dose the step settled."""
    return replace(
        exercise,
        id="",
        is_own=False,
        dose=DosePart(),
        pictures=tuple(map(_last, exercise.pictures)),
        recordings=tuple((cue, _last(path)) for cue, path in exercise.recordings),
    )


def _last(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _frame(routine: Routine, common: Collection[_Place]) -> list[object]:
    """Return what stands round the exercises of *common*: order, notes, rests, rounds, texts."""
    frame: list[object] = [routine.title, routine.summary, routine.when, routine.level]
    frame.append(routine.author)
    seen: dict[str, int] = {}
    for step in walk(routine.steps):
        match step:
            case ExerciseStep():
                name = _name(step)
                seen[name] = seen.get(name, 0) + 1
                if (name, seen[name]) in common:
                    easier = tuple(exercise.id for exercise in step.easier)
                    frame.append((name, step.optional, easier))
            case CircuitStep():
                frame.append(step.rounds)
            case NoteStep():
                frame.append(step.text)
            case RestStep():
                frame.append((step.duration, step.then_wait))
    return frame
