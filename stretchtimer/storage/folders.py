"""Folders that hold routine files, and the files in them."""

from __future__ import annotations

import os
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
