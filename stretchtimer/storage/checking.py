"""Checking files and folders: every problem of every file, in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.problems import Place, Problem, Severity, shown
from stretchtimer.language import _
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.figures import FOLDER as FIGURES
from stretchtimer.storage.figures import is_figure, read_figure
from stretchtimer.storage.folders import Folder, is_folder, yaml_files
from stretchtimer.storage.programme_reading import FOLDER, is_programme, read_programme
from stretchtimer.storage.programmes import routine_ids
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
    count = 0
    for path in paths:
        files = _files_at(path)
        count += len(files)
        problems += _twins(files)
        for file in files:
            problems += checker.problems_of(file)
        if not files:
            problems.append(_no_files(path))
    return Report(count, tuple(problems))


def _files_at(path: Path) -> list[Path]:
    if not is_folder(path):
        return [path]
    return [file for part in ("", "exercises", FOLDER, FIGURES) for file in yaml_files(path / part)]


def _no_files(path: Path) -> Problem:
    message = _("There is no YAML file in this folder that could be read.")
    hint = _("Routines have names that end in .yaml.")
    return Problem(str(path), Place(), "", Severity.ERROR, "no-files", message, hint)


def _twins(files: list[Path]) -> Iterator[Problem]:
    """Yield a problem for each file that another one of the same id stands before."""
    first: dict[Path, Path] = {}
    for path in files:
        other = first.setdefault(path.with_suffix(""), path)
        if other is not path:
            message = _("{name} lies beside it and is used instead.").format(
                name=shown(other.name, 100)
            )
            hint = _("Keep one of the two.")
            yield Problem(str(path), Place(), "", Severity.WARNING, "hidden", message, hint)


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
        if is_figure(source):
            return read_figure(source).problems
        here = path.absolute().parent
        if is_programme(source):
            root = here.parent if here.name == FOLDER else here
            routines = routine_ids((Folder(root, is_own=True), *self._folders))
            return read_programme(source, routines.__contains__, self._languages).problems
        if source.is_exercise:
            root = here.parent if here.name == "exercises" else here
            return read_exercise(source, self._book(root), self._languages).problems
        return read_routine(source, self._book(here), self._languages).problems

    def _book(self, root: Path) -> ExerciseBook:
        if root not in self._books:
            folders = (Folder(root, is_own=True), *self._folders)
            self._books[root] = ExerciseBook(folders, self._languages)
        return self._books[root]
