"""The programmes there are: the user's own before the shipped, a broken one hiding no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable
from stretchtimer.core.problems import Problem
from stretchtimer.core.programme import Programme
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.folders import Folder, routine_files, yaml_files
from stretchtimer.storage.programme_reading import FOLDER, read_programme
from stretchtimer.storage.reading import Reading, open_source


@dataclass(frozen=True, slots=True)
class ProgrammeShelf:
    """Every programme that can be followed, by title, and every problem."""

    programmes: tuple[Programme, ...]
    problems: tuple[Problem, ...]


class Programmes:
    """All programmes of some folders; an id in an earlier folder hides the later ones."""

    def __init__(self, folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)) -> None:
        self._folders = folders
        self._languages = languages

    def shelf(self) -> ProgrammeShelf:
        """Return every programme and every problem."""
        routines = routine_ids(self._folders)
        readings = [self._read(path, own, routines) for path, own in self._files()]
        programmes = [reading.value for reading in readings if reading.value]
        problems = tuple(problem for reading in readings for problem in reading.problems)
        return ProgrammeShelf(tuple(sorted(programmes, key=lambda p: p.title)), problems)

    def programme(self, identifier: str) -> Programme:
        """Return the programme called *identifier*. Raises NotInLibrary, RoutineUnreadable."""
        files = {path.stem: (path, own) for path, own in self._files()}
        if identifier not in files:
            close = nearest(identifier, tuple(files))
            raise NotInLibrary(identifier, (close,) if close else ())
        reading = self._read(*files[identifier], routine_ids(self._folders))
        if reading.value is None:
            raise RoutineUnreadable(reading.problems)
        return reading.value

    def _files(self) -> Iterator[tuple[Path, bool]]:
        seen: set[str] = set()
        for folder in self._folders:
            for path in yaml_files(folder.path / FOLDER):
                if path.stem not in seen:
                    seen.add(path.stem)
                    yield path, folder.is_own

    def _read(self, path: Path, is_own: bool, routines: frozenset[str]) -> Reading[Programme]:
        source = open_source(path, is_own=is_own)
        if isinstance(source, Problem):
            return Reading(None, (source,))
        return read_programme(source, routines.__contains__, self._languages)


def routine_ids(folders: tuple[Folder, ...]) -> frozenset[str]:
    """Return the id of every routine that there is a file for."""
    return frozenset(path.stem for path, _ in routine_files(folders))
