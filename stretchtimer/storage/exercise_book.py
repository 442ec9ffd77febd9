"""The exercises that routines refer to, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.problems import Problem
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.folders import Folder, yaml_files
from stretchtimer.storage.reading import Reading, open_source, read_exercise


class ExerciseBook:
    """All exercises of some folders; in a folder that comes first an id hides the later ones.

    A file with errors hides nothing: it takes no exercise away from the routines that name it.
    """

    def __init__(self, folders: Sequence[Folder], languages: tuple[str, ...] = ("en",)) -> None:
        self._languages = languages
        self._files: dict[str, list[tuple[Path, bool]]] = {}
        self._readings: dict[Path, Reading[Exercise]] = {}
        for folder in folders:
            for path in yaml_files(folder.path / "exercises"):
                self._files.setdefault(path.stem, []).append((path, folder.is_own))

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id there is a file for, in the order of the alphabet."""
        return tuple(sorted(self._files))

    def has(self, identifier: str) -> bool:
        """Return whether there is a file for *identifier*, usable or not."""
        return identifier in self._files

    def close_to(self, identifier: str) -> str:
        """Return the id that *identifier* was probably meant to be, or nothing."""
        return nearest(identifier, self.ids)

    def find(self, identifier: str) -> Exercise | None:
        """Return the exercise, or nothing where there is none that can be used."""
        values = (reading.value for reading in self.readings(identifier))
        return next((value for value in values if value is not None), None)

    def path_of(self, identifier: str) -> Path:
        """Return the file of an exercise that there is."""
        files = self._files[identifier]
        usable = (path for path, is_own in files if self._reading(path, is_own).value is not None)
        return next(usable, files[0][0])

    def readings(self, identifier: str) -> Iterator[Reading[Exercise]]:
        """Yield what the files of *identifier* gave, until one can be used."""
        for path, is_own in self._files.get(identifier, ()):
            reading = self._reading(path, is_own)
            yield reading
            if reading.value is not None:
                return

    def _reading(self, path: Path, is_own: bool) -> Reading[Exercise]:
        if path not in self._readings:
            source = open_source(path, is_own=is_own)
            self._readings[path] = (
                Reading(None, (source,))
                if isinstance(source, Problem)
                else read_exercise(source, self, self._languages)
            )
        return self._readings[path]
