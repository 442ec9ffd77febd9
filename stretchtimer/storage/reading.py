"""Reading one file: its text becomes a value of the core, or a list of what is wrong, or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from stretchtimer.core.clinical import Advice, advice_on
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import settle
from stretchtimer.core.errors import RoutineTooLong
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.number_words import large_words
from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.core.routine import CircuitStep, Routine, walk
from stretchtimer.core.routine_advice import advice_on_routine, advice_on_safety
from stretchtimer.language import _
from stretchtimer.storage import models
from stretchtimer.storage.fields import is_identifier
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.mending import Path as Loc
from stretchtimer.storage.mending import step_of
from stretchtimer.storage.tree import LARGEST_FILE, Tree
from stretchtimer.storage.validating import holds, locate, tree_of, validate
from stretchtimer.storage.values import Converter, Exercises, Remark

Value = TypeVar("Value")

DEEPEST_CIRCUIT = 3
MOST_PROBLEMS = 500
"""Of one file; nobody reads more at once."""

_HEAD = re.compile(
    rb"""(?:^|[\r\n])(?:\xef\xbb\xbf)?["']?(routine|exercise)["']?[ \t]*:"""
    rb"""|[{,]\s*"(routine|exercise)"\s*:"""
)
"""The key that tells the kind of a file, at the start of a line or in JSON."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[Value]):
    """What a file gave: a value, unless an error stands in the way, and all problems.

    ``draft`` is the value without what is wrong with it: to be looked at, never to be played.
    """

    value: Value | None
    problems: tuple[Problem, ...]
    draft: Value | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is shown to lie, what stands in it, and whose it is."""

    path: Path
    content: bytes
    is_own: bool = False

    @property
    def is_exercise(self) -> bool:
        """True if it reads like the file of an exercise."""
        keys = {found[1] or found[2] for found in _HEAD.finditer(self.content)}
        in_its_folder = self.path.parent.name == "exercises"
        return b"routine" not in keys and (b"exercise" in keys or in_its_folder)


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
    checked = validate(str(source.path), tree, models.ExerciseFile)
    problems += checked.problems
    if checked.model is None:
        return Reading(None, _in_order(problems))
    converter = Converter(source.path.parent, languages, exercises, is_own=source.is_own)
    exercise = converter.exercise(checked.model)
    remarks = [*converter.remarks, *_misnamed(source, exercise.id, "exercise", checked.mended)]
    if not problems:
        remarks += (_remark(tree, (), ((),), advice) for advice in advice_on_safety(exercise))
    if not any(path[:1] in _OF_THE_DOSE for path in checked.mended):
        remarks += _advice_remarks(exercise, tree)
    problems += [_placed(source, tree, remark) for remark in remarks]
    return _reading(exercise, problems)


_OF_THE_DOSE = (("dose",), ("kind",), ("cues",), ("equipment",))
"""Where a mistake in an exercise's file leaves open what its dose is worth."""


def read_routine(
    source: Source, exercises: Exercises, languages: tuple[str, ...] = ("en",)
) -> Reading[Routine]:
    """Return the routine in *source*; *languages* are the user's, the dearest first."""
    tree, problems = tree_of(str(source.path), source.content)
    if tree is None:
        return Reading(None, tuple(problems))
    checked = validate(str(source.path), tree, models.RoutineFile)
    problems += checked.problems
    if checked.model is None:
        return Reading(None, _in_order(problems))
    converter = Converter(source.path.parent, languages, exercises, is_own=source.is_own)
    routine = converter.routine(checked.model)
    remarks = [*converter.remarks, *_misnamed(source, routine.id, "routine", checked.mended)]
    shape = list(_shape_remarks(routine))
    remarks += shape
    if not any(remark.code == "too-many-steps" for remark in shape):
        remarks += _step_remarks(routine, exercises, tree)
        if not problems:
            remarks += (_remark(tree, (), ((),), advice) for advice in advice_on_routine(routine))
    if not problems and not shape:
        remarks += _length_remarks(routine)
    problems += [
        _placed(source, tree, remark)
        for remark in remarks
        if not _is_overshadowed(remark, checked.mended)
    ]
    return _reading(routine, problems)


FIRM = frozenset({"unknown-exercise", "broken-exercise", "media", "too-deep", "too-many-steps"})
"""Remarks that hold whatever else is wrong in the same step; those on the dose may not."""


def _is_overshadowed(remark: Remark, mended: Iterable[Loc]) -> bool:
    return remark.code not in FIRM and any(
        path[:1] == ("defaults",) or (step_of(path) and step_of(path) == step_of(remark.loc))
        for path in mended
    )


def _reading(value: Value, problems: list[Problem]) -> Reading[Value]:
    playable = not any(problem.is_error for problem in problems)
    return Reading(value if playable else None, _in_order(problems), value)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    ordered = sorted(problems, key=lambda p: (p.place.line, p.place.column))
    if len(ordered) <= MOST_PROBLEMS:
        return tuple(ordered)
    kept, rest = ordered[: MOST_PROBLEMS - 1], ordered[MOST_PROBLEMS - 1 :]
    severity = Severity.ERROR if any(one.is_error for one in rest) else Severity.WARNING
    message = _("There is more from here on; put the problems above right first.")
    return (*kept, Problem(rest[0].path, rest[0].place, "", severity, "more", message))


def _placed(source: Source, tree: Tree, remark: Remark) -> Problem:
    place, key = locate(tree.root, remark.loc)
    severity = Severity.ERROR if remark.is_error else Severity.WARNING
    message = shown(remark.message, 500)
    return Problem(str(source.path), place, key, severity, remark.code, message, remark.hint)


def _misnamed(source: Source, identifier: str, key: str, mended: Iterable[Loc]) -> Iterator[Remark]:
    if source.path.stem != identifier and (key,) not in mended and () not in mended:
        name = source.path.stem
        message = _("The id `{identifier}` is not the file's name.").format(identifier=identifier)
        hint = _("Name the file {identifier}.yaml.")
        if is_identifier(name):
            hint = _("Name the file {identifier}.yaml, or write {key}: {name}.")
        said = hint.format(identifier=identifier, key=key, name=name)
        yield Remark((key,), "file-name", message, said, is_error=True)


def _shape_remarks(routine: Routine) -> Iterator[Remark]:
    steps = list(walk(routine.steps))
    if len(steps) > models.MOST_STEPS:
        message = _("There are {n} steps; at most {most} are possible.").format(
            n=large_words(len(steps)), most=models.MOST_STEPS
        )
        yield Remark(("steps",), "too-many-steps", message, _("Split the routine in two."), True)
    for step in steps:
        if isinstance(step, CircuitStep) and step.number.count(".") == DEEPEST_CIRCUIT:
            message = _("Circuits can stand inside each other {n} deep at the most.").format(
                n=DEEPEST_CIRCUIT
            )
            hint = _("Write the steps of this one out.")
            yield Remark(_loc_of(step.number), "too-deep", message, hint, True)


def _length_remarks(routine: Routine) -> Iterator[Remark]:
    try:
        compile_timeline(routine)
    except RoutineTooLong as error:
        hint = _("Split the routine in two, or let circuits go round less often.")
        yield Remark(
            ("steps",),
            "too-long",
            _("The routine is too long. {reason}").format(reason=error),
            hint,
            True,
        )


def _advice_remarks(exercise: Exercise, tree: Tree) -> Iterator[Remark]:
    for advice in advice_on(exercise, settle(exercise.dose)):
        yield _remark(tree, (), (("dose",), ()), advice)


def _step_remarks(routine: Routine, exercises: Exercises, tree: Tree) -> Iterator[Remark]:
    """Yield what is worth a second thought in the steps.

    What the exercise's own file is warned of already is said again only where the step says it too.
    """
    for step in routine.exercise_steps:
        original = exercises.find(step.exercise.id)
        advices = tuple(advice_on(step.exercise, step.dose))
        if not advices:
            continue
        usual = set(advice_on(original, settle(original.dose))) if original else set[Advice]()
        loc = _loc_of(step.number)
        for advice in advices:
            if advice not in usual or holds(tree.root, (*loc, *advice.key)):
                yield _remark(tree, loc, ((), ("exercise",), ("exercise", "dose")), advice)


def _remark(tree: Tree, loc: Loc, inside: Iterable[Loc], advice: Advice) -> Remark:
    """Return *advice* as a remark on the first place that says its key, else on *loc* itself."""
    places = ((*loc, *within, *advice.key) for within in inside)
    there = next((place for place in places if holds(tree.root, place)), None)
    if there is None:
        parents = ((*loc, *within, *advice.key[:-1]) for within in inside)
        there = next((place for place in parents if holds(tree.root, place)), loc)
    return Remark(there, advice.code, advice.message, advice.hint)


def _loc_of(number: str) -> Loc:
    loc: list[int | str] = []
    for part in number.split("."):
        loc += ["steps", int(part) - 1]
    return tuple(loc)
