"""Checking files and folders: every problem of every file, in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.folders import Folder, yaml_files
from stretchtimer.storage.reading import open_source, read_exercise, read_routine


@dataclass(frozen=True, slots=True)
class Report:
    """How many files were checked, and everything that is wrong with them."""

    files: int
    problems: tuple[Problem, ...]

    def is_fine(self, *, strict: bool = False) -> bool:
        """Return whether there are no errors (and, if *strict*, no warnings)."""
        return not any(strict or problem.is_error for problem in self.problems)


def check(
    paths: Iterable[Path], folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)
) -> Report:
    """Check the files at *paths*, and all those in folders among them.

    Exercises that are named are looked for beside the file first, then in *folders*.
    """
    checker = _Checker(folders, languages)
    problems: list[Problem] = []
    files = 0
    for path in paths:
        for file in _files_at(path):
            files += 1
            problems += checker.problems_of(file)
        if path.is_dir() and not any(_files_at(path)):
            problems.append(_problem(path, "no-files", "There is no YAML file in this folder."))
    return Report(files, tuple(problems))


def _files_at(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    yield from yaml_files(path)
    yield from yaml_files(path / "exercises")


def _problem(path: Path, code: str, message: str) -> Problem:
    return Problem(str(path), Place(), "", Severity.ERROR, code, message)


class _Checker:
    """Keeps one book of exercises for every folder that files lie in."""

    def __init__(self, folders: tuple[Folder, ...], languages: tuple[str, ...]) -> None:
        self._folders = folders
        self._languages = languages
        self._books: dict[Path, ExerciseBook] = {}

    def problems_of(self, path: Path) -> tuple[Problem, ...]:
        """Return what is wrong with the file at *path*."""
        source = open_source(path, is_own=True)
        if isinstance(source, Problem):
            return (source,)
        here = path.parent
        if source.is_exercise:
            root = here.parent if here.name == "exercises" else here
            return read_exercise(source, self._book(root), self._languages).problems
        return read_routine(source, self._book(here), self._languages).problems

    def _book(self, root: Path) -> ExerciseBook:
        if root not in self._books:
            folders = (Folder(root, is_own=True), *self._folders)
            self._books[root] = ExerciseBook(folders, self._languages)
        return self._books[root]
