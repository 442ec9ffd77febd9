"""Folders full of files, for tests of what reads whole folders."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.storage.folders import Folder

STRETCH = """\
format: 1
exercise: {id}
name: {name}
kind: static
areas: [calf]
equipment: [wall]
side_means: the back leg
dose: {{sides: each, hold: {hold}}}
cues: {{switch: Other side.}}
not_with: {{balance-problems: caution}}
stop_if: [sharp pain]
"""
PRESCRIPTION = """\
format: 1
routine: {id}
title: {title}
steps:
  - exercise: {exercise}
"""


class Shelves:
    """A user's folder and a shipped one, in which files can be put."""

    def __init__(self, root: Path) -> None:
        self.own = root / "own"
        self.shipped = root / "shipped"
        for folder in (self.own, self.shipped):
            (folder / "exercises").mkdir(parents=True)
        self.stretch("calf", self.shipped)

    @property
    def folders(self) -> tuple[Folder, ...]:
        """Where files are looked for, the user's folder first."""
        return Folder(self.own, is_own=True), Folder(self.shipped, is_own=False)

    def stretch(self, identifier: str, folder: Path, name: str = "Calf", hold: str = "30s") -> Path:
        """Put an exercise into *folder*."""
        text = STRETCH.format(id=identifier, name=name, hold=hold)
        return self.put(folder / "exercises" / f"{identifier}.yaml", text)

    def prescription(
        self, identifier: str, folder: Path, title: str = "Calves", exercise: str = "calf"
    ) -> Path:
        """Put a routine of one exercise into *folder*."""
        text = PRESCRIPTION.format(id=identifier, title=title, exercise=exercise)
        return self.put(folder / f"{identifier}.yaml", text)

    def put(self, path: Path, text: str) -> Path:
        """Write a file."""
        path.write_text(text, encoding="utf-8")
        return path
