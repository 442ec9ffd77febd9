"""Folders that hold routine files, and the files in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of routines, with the exercises in its subfolder ``exercises``."""

    path: Path
    is_own: bool


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of *folder* by name; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.endswith(ENDINGS)]
    except OSError:
        return []
    return [folder / name for name in sorted(names) if not name.startswith(".")]


def routine_files(folders: Sequence[Folder]) -> Iterator[tuple[Path, Folder]]:
    """Yield every routine file that counts: an id in a folder that comes first hides later ones."""
    seen: set[str] = set()
    for folder in folders:
        for path in yaml_files(folder.path):
            if path.stem not in seen:
                seen.add(path.stem)
                yield path, folder


def exercise_files(folders: Sequence[Folder]) -> Iterator[Path]:
    """Yield the file of every exercise, those hidden by another too."""
    for folder in folders:
        yield from yaml_files(folder.path / "exercises")
