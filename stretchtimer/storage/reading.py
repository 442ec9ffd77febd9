"""Reading one file: its text becomes a value of the core, or a list of what is wrong, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from stretchtimer.core.clinical import Advice, advice_on
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Dose, settle
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.core.routine import Routine, walk
from stretchtimer.storage import models
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.tree import LARGEST_FILE, Tree
from stretchtimer.storage.validating import locate, tree_of, validate
from stretchtimer.storage.values import Converter, Exercises, Remark

Value = TypeVar("Value")

DEEPEST_CIRCUIT = 3


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """What a file gave: a value, unless an error stands in the way, and all problems."""

    value: Value | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is shown to lie, what stands in it, and whose it is."""

    path: Path
    content: bytes
    is_own: bool = False

    @property
    def is_exercise(self) -> bool:
        """True if it reads like the file of an exercise."""
        head = self.content[:4000].decode("utf-8", "replace").splitlines()
        keys = [line.split(":")[0].strip("\ufeff \"'") for line in head if not line[:1].isspace()]
        return ("exercise" in keys and "routine" not in keys) or (
            "routine" not in keys and self.path.parent.name == "exercises"
        )


def open_source(path: Path, *, is_own: bool) -> Source | Problem:
    """Return the file at *path*, or the problem of not being able to read it."""
    try:
        return Source(path, read_limited(path, LARGEST_FILE), is_own)
    except CannotRead as error:
        return Problem(str(path), Place(), "", Severity.ERROR, "unreadable", str(error))


def read_exercise(
    source: Source, exercises: Exercises, languages: tuple[str, ...] = ("en",)
) -> Reading[Exercise]:
    """Return the exercise in *source*; *languages* are the user's, the dearest first."""
    tree, problems = tree_of(str(source.path), source.content)
    if tree is None:
        return Reading(None, tuple(problems))
    model, invalid = validate(str(source.path), tree, models.ExerciseFile)
    problems += invalid
    if model is None:
        return Reading(None, _in_order(problems))
    converter = Converter(source.path.parent, languages, exercises, is_own=source.is_own)
    exercise = converter.exercise(model)
    remarks = [*converter.remarks, *_misnamed(source, exercise.id, "exercise")]
    dose = settle(exercise.dose)
    remarks += [_remark(("dose",), advice) for advice in advice_on(exercise, dose)]
    problems += [_placed(source, tree, remark) for remark in remarks]
    return _reading(exercise, problems)


def read_routine(
    source: Source, exercises: Exercises, languages: tuple[str, ...] = ("en",)
) -> Reading[Routine]:
    """Return the routine in *source*; *languages* are the user's, the dearest first."""
    tree, problems = tree_of(str(source.path), source.content)
    if tree is None:
        return Reading(None, tuple(problems))
    model, invalid = validate(str(source.path), tree, models.RoutineFile)
    problems += invalid
    if model is None:
        return Reading(None, _in_order(problems))
    converter = Converter(source.path.parent, languages, exercises, is_own=source.is_own)
    routine = converter.routine(model)
    remarks = [*converter.remarks, *_misnamed(source, routine.id, "routine")]
    remarks += [*_shape_remarks(routine), *_length_remarks(routine)]
    remarks += _advice_remarks(routine, exercises)
    problems += [_placed(source, tree, remark) for remark in remarks]
    return _reading(routine, problems)


def _reading(value: Value, problems: list[Problem]) -> Reading[Value]:
    playable = not any(problem.is_error for problem in problems)
    return Reading(value if playable else None, _in_order(problems))


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.place.line, p.place.column)))


def _placed(source: Source, tree: Tree, remark: Remark) -> Problem:
    place, key = locate(tree.root, remark.loc)
    severity = Severity.ERROR if remark.is_error else Severity.WARNING
    message = shown(remark.message, 500)
    return Problem(str(source.path), place, key, severity, remark.code, message, remark.hint)


def _misnamed(source: Source, identifier: str, key: str) -> Iterator[Remark]:
    if source.path.stem != identifier:
        yield Remark(
            (key,),
            "file-name",
            f"The id `{identifier}` is not the file's name.",
            f"Name the file {identifier}.yaml, or write {key}: {shown(source.path.stem, 100)}.",
            is_error=True,
        )


def _shape_remarks(routine: Routine) -> Iterator[Remark]:
    steps = list(walk(routine.steps))
    if len(steps) > models.MOST_STEPS:
        message = f"There are {len(steps)} steps; at most {models.MOST_STEPS} are possible."
        yield Remark(("steps",), "too-many-steps", message, "Split the routine in two.", True)
    for step in steps:
        if step.number.count(".") >= DEEPEST_CIRCUIT and hasattr(step, "rounds"):
            message = f"Circuits can be nested {DEEPEST_CIRCUIT} deep at the most."
            yield Remark(_loc_of(step.number), "too-deep", message, "", True)


def _length_remarks(routine: Routine) -> Iterator[Remark]:
    try:
        compile_timeline(routine)
    except RoutineTooLong as error:
        yield Remark(("steps",), "too-long", f"The routine is too long. {error}", "Split it.", True)


def _advice_remarks(routine: Routine, exercises: Exercises) -> Iterator[Remark]:
    """Yield what is worth a second thought in the steps, unless the exercise's file says it too."""
    for step in routine.exercise_steps:
        original = exercises.find(step.exercise.id)
        usual = original or step.exercise
        known = set(advice_on(usual, settle(usual.dose))) if original else set[Advice]()
        if step.exercise == original and step.dose == settle(usual.dose):
            continue
        loc = _loc_of(step.number)
        for advice in advice_on(step.exercise, step.dose):
            if advice not in known:
                yield _remark(loc if original else (*loc, "exercise"), advice)


def _remark(loc: tuple[int | str, ...], advice: Advice) -> Remark:
    at = loc[:-1] if loc == ("dose",) and advice.key != "hold" else loc
    return Remark((*at, *advice.key.split(".")), advice.code, advice.message, advice.hint)


def _loc_of(number: str) -> tuple[int | str, ...]:
    loc: list[int | str] = []
    for part in number.split("."):
        loc += ["steps", int(part) - 1]
    return tuple(loc)


def spoken_dose(exercise: Exercise) -> Dose:
    """Return the dose an exercise is done with when it is played by itself."""
    return settle(exercise.dose)
