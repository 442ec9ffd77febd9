"""Reading a text while it is being written: the check of the author page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stretchtimer.core.dose import settle
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.proof import Proof, StepPlace
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.folders import Folder, exercise_files
from stretchtimer.storage.index import Stamp, stamp_of
from stretchtimer.storage.reading import Source, read_exercise, read_routine
from stretchtimer.storage.tree import Mapping, Sequence, Unreadable, read_tree


class Proofreader:
    """Proves one text after the other; exercise files are read once, and again when they change.

    Not to be used by two threads at a time.
    """

    def __init__(self, folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)) -> None:
        self._folders = folders
        self._languages = languages
        self._book: ExerciseBook | None = None
        self._known: tuple[Stamp, ...] = ()

    @property
    def book(self) -> ExerciseBook:
        """The exercises as their files are now."""
        stamps = tuple(stamp_of(path) for path in exercise_files(self._folders))
        if self._book is None or stamps != self._known:
            self._book, self._known = ExerciseBook(self._folders, self._languages), stamps
        return self._book

    def proof(self, path: str, text: str) -> Proof:
        """Return what *text* is worth as the file at *path*, which need not be there yet."""
        source = Source(Path(path), text.encode("utf-8", "replace"), is_own=True)
        places = tuple(_places(source.content))
        if source.is_exercise:
            reading = read_exercise(source, self.book, self._languages)
            routine = _alone(reading.draft) if reading.draft else None
            return Proof(reading.problems, routine, (StepPlace("1", 1),))
        routine_reading = read_routine(source, self.book, self._languages)
        return Proof(routine_reading.problems, routine_reading.draft, places)


def _alone(exercise: Exercise) -> Routine:
    step = ExerciseStep("1", exercise, settle(exercise.dose))
    return Routine(exercise.id, exercise.name, (step,), exercise.summary, is_own=True)


def _places(content: bytes) -> Iterator[StepPlace]:
    """Yield every step of the routine in *content*, in order of the lines."""
    try:
        root = read_tree(content).root
    except Unreadable:
        return
    yield from _steps(root, "")


def _steps(owner: Mapping, within: str) -> Iterator[StepPlace]:
    steps = owner.items.get("steps")
    if not isinstance(steps, Sequence):
        return
    for order, item in enumerate(steps.items, 1):
        number = f"{within}{order}"
        yield StepPlace(number, item.place.line)
        if isinstance(item, Mapping):
            yield from _steps(item, f"{number}.")
