"""The library: the shipped routines and the user's own, one broken file never hiding the others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from stretchtimer.core.card import Card, CardExercise
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, settle
from stretchtimer.core.errors import NotInLibrary, RoutineTooLong, RoutineUnreadable
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.language import _
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.folders import Folder, is_yaml, routine_files
from stretchtimer.storage.index import Entry, Index, Shelf, Stamp, shared_stamps, stamp_of
from stretchtimer.storage.reading import Reading, open_source, read_exercise, read_routine
from stretchtimer.storage.values import easier_than

Value = TypeVar("Value", Routine, Exercise)

EXERCISE_PREFIX = "exercise:"


class Library:
    """All routines and exercises that can be played.

    *folders* in the order they win: a user's file with a shipped id stands in its place.
    """

    def __init__(self, folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)) -> None:
        self._folders = folders
        self._languages = languages
        self._book = ExerciseBook(folders, languages)

    def find(self, wanted: str) -> Routine:
        """Return what *wanted* names: a routine's id, ``exercise:ID``, or the path of a file.

        Raises NotInLibrary, or RoutineUnreadable for a file with errors in it.
        """
        if wanted.startswith(EXERCISE_PREFIX):
            return self.exercise_as_routine(wanted.removeprefix(EXERCISE_PREFIX))
        return self.routine_from(Path(wanted)) if is_path(wanted) else self.routine(wanted)

    def routine(self, identifier: str) -> Routine:
        """Return the routine called *identifier*. Raises NotInLibrary, RoutineUnreadable.

        The first file that can be used counts: one with errors does not take the shipped one away.
        """
        files = list(routine_files(self._folders))
        named = [(path, folder) for path, folder in files if path.stem == identifier]
        if not named:
            close = nearest(identifier, tuple(sorted({path.stem for path, _ in files})))
            raise NotInLibrary(shown(identifier, 100), (close,) if close else ())
        readings = (self._read(path, folder) for path, folder in named)
        return _first_usable(readings)

    def routine_from(self, path: Path) -> Routine:
        """Return the routine (or the exercise, as a routine) that stands in the file at *path*."""
        source = open_source(path, is_own=True)
        if isinstance(source, Problem):
            raise RoutineUnreadable((source,))
        here = path.absolute().parent
        root = here.parent if source.is_exercise and here.name == "exercises" else here
        book = ExerciseBook((Folder(root, True), *self._folders), self._languages)
        if source.is_exercise:
            exercise = _first_usable([read_exercise(source, book, self._languages)])
            return _alone(exercise, path, book)
        return _first_usable([read_routine(source, book, self._languages)])

    def exercise(self, identifier: str) -> Exercise:
        """Return the exercise called *identifier*. Raises NotInLibrary, RoutineUnreadable."""
        return _exercise_in(self._book, identifier)

    def exercise_as_routine(self, identifier: str) -> Routine:
        """Return the exercise played by itself, with its own dose."""
        exercise = _exercise_in(self._book, identifier)
        return _alone(exercise, self._book.path_of(identifier), self._book)

    def scan(self, known: Index | None = None) -> Index:
        """Return what all files hold, reading only those that *known* does not know as they are."""
        exercises = shared_stamps(self._folders, self._languages)
        old = {}
        if known and known.exercises == exercises and known.languages == self._languages:
            old = {entry.stamp: entry for entry in known.entries}
        entries = []
        for path, folder in routine_files(self._folders):
            stamp = stamp_of(path)
            entries.append(old.get(stamp) or self._entry(path, folder, stamp))
        problems = (
            self._exercise_problems() if not old else known.exercise_problems if known else ()
        )
        return Index(self._languages, exercises, tuple(entries), problems)

    def shelf(self) -> Shelf:
        """Return every card and every problem, all files read anew."""
        return self.scan().shelf

    def _read(self, path: Path, folder: Folder) -> Reading[Routine]:
        source = open_source(path, is_own=folder.is_own)
        if isinstance(source, Problem):
            return Reading(None, (source,))
        return read_routine(source, self._book, self._languages)

    def _entry(self, path: Path, folder: Folder, stamp: Stamp) -> Entry:
        reading = self._read(path, folder)
        card = card_of(reading.value, path) if reading.value else None
        return Entry(stamp, card, reading.problems)

    def _exercise_problems(self) -> tuple[Problem, ...]:
        return tuple(
            problem
            for identifier in self._book.ids
            for reading in self._book.readings(identifier)
            for problem in reading.problems
        )


def is_path(wanted: str) -> bool:
    """Return whether *wanted* names a file, and not an id."""
    return is_yaml(wanted) or "/" in wanted or "\\" in wanted


def card_of(routine: Routine, path: Path) -> Card:
    """Return the card of a routine that stands in the file at *path*."""
    steps = routine.exercise_steps
    return Card(
        id=routine.id,
        title=routine.title,
        summary=routine.summary,
        total=compile_timeline(routine).duration,
        level=routine.level,
        areas=routine.areas,
        equipment=routine.equipment,
        is_own=routine.is_own,
        path=str(path),
        picture=next((s.exercise.pictures[0] for s in steps if s.exercise.pictures), ""),
        exercises=tuple(
            CardExercise(s.exercise.id, s.exercise.name, s.exercise.not_with, s.exercise.figure)
            for s in steps
        ),
    )


def _alone(exercise: Exercise, path: Path, book: ExerciseBook) -> Routine:
    """Return the routine that is *exercise* with its own dose; *path* is its file."""
    dose = settle(exercise.dose)
    if not dose.hold and dose.count is Count.HOLD and exercise.kind is not Kind.ADVICE:
        message = _("Nothing says how long it is held.")
        hint = _("Write for instance dose: {hold: 30s}.")
        problem = Problem(str(path), Place(), "dose", Severity.ERROR, "no-hold", message, hint)
        raise RoutineUnreadable((problem,))
    routine = Routine(
        id=f"{EXERCISE_PREFIX}{exercise.id}",
        title=exercise.name,
        steps=(ExerciseStep("1", exercise, dose, easier=tuple(easier_than(exercise, book))),),
        summary=exercise.summary,
        level=exercise.level,
        is_own=exercise.is_own,
    )
    try:
        compile_timeline(routine)
    except RoutineTooLong as error:
        message = _("The dose is too large. {reason}").format(reason=error)
        problem = Problem(str(path), Place(), "dose", Severity.ERROR, "too-long", message)
        raise RoutineUnreadable((problem,)) from error
    return routine


def _first_usable(readings: Iterable[Reading[Value]]) -> Value:
    """Return the first value there is; where there is none, the problems of the first reading."""
    problems: tuple[Problem, ...] = ()
    for reading in readings:
        if reading.value is not None:
            return reading.value
        problems = problems or reading.problems
    raise RoutineUnreadable(problems)


def _exercise_in(book: ExerciseBook, identifier: str) -> Exercise:
    if not book.has(identifier):
        close = book.close_to(identifier)
        raise NotInLibrary(shown(identifier, 100), (close,) if close else ())
    return _first_usable(book.readings(identifier))
