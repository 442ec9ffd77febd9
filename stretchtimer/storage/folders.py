"""Folders that hold routine files, and the files in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

ENDINGS = (".yaml", ".yml")


class Folder(NamedTuple):
    """A folder of routines, with the exercises in its subfolder ``exercises``."""

    path: Path
    is_own: bool


def is_folder(path: Path) -> bool:
    """Return whether *path* is a folder; false too where that cannot be seen."""
    try:
        return S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError):  # unlike Path.is_dir, which is stopped by what it may not see
        return False


def is_yaml(name: str) -> bool:
    """Return whether a file of that name is looked at."""
    return name.lower().endswith(ENDINGS)


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files of *folder* by name; none where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if is_yaml(entry.name)]
    except (OSError, ValueError):  # a name with a NUL in it is a ValueError
        return []
    return [folder / name for name in sorted(names) if not name.startswith(".")]


def watched(folder: Path) -> list[str]:
    """Return the paths whose changes matter: *folder*, its exercises, and the files in them."""
    folders = [path for path in (folder, folder / "exercises") if is_folder(path)]
    files = (file for one in folders for file in yaml_files(one))
    return [str(path) for path in (*folders, *files)]


def routine_files(folders: Sequence[Folder]) -> Iterator[tuple[Path, Folder]]:
    """Yield the file of every routine, those hidden by another of the same name after it."""
    for folder in folders:
        for path in yaml_files(folder.path):
            yield path, folder


def exercise_files(folders: Sequence[Folder]) -> Iterator[Path]:
    """Yield the file of every exercise, those hidden by another too."""
    for folder in folders:
        yield from yaml_files(folder.path / "exercises")
