"""The exercises that routines refer to, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from stretchtimer.core.exercise import Exercise
from stretchtimer.core.problems import Problem
from stretchtimer.storage.fields import nearest
from stretchtimer.storage.folders import Folder, yaml_files
from stretchtimer.storage.reading import Reading, open_source, read_exercise


class ExerciseBook:
    """All exercises of some folders; in a folder that comes first an id hides the later ones."""

    def __init__(self, folders: Sequence[Folder], languages: tuple[str, ...] = ("en",)) -> None:
        self._languages = languages
        self._files: dict[str, tuple[Path, bool]] = {}
        self._readings: dict[str, Reading[Exercise]] = {}
        for folder in folders:
            for path in yaml_files(folder.path / "exercises"):
                self._files.setdefault(path.stem, (path, folder.is_own))

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
        return self.reading(identifier).value if self.has(identifier) else None

    def path_of(self, identifier: str) -> Path:
        """Return the file of an exercise that there is."""
        return self._files[identifier][0]

    def reading(self, identifier: str) -> Reading[Exercise]:
        """Return what the file of *identifier* gave; raises KeyError where there is none."""
        if identifier not in self._readings:
            path, is_own = self._files[identifier]
            source = open_source(path, is_own=is_own)
            self._readings[identifier] = (
                Reading(None, (source,))
                if isinstance(source, Problem)
                else read_exercise(source, self, self._languages)
            )
        return self._readings[identifier]
