"""Making a ``.stretch`` file: the routine and everything it needs, with a manifest."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from stretchtimer.core.bundle import FORMAT, MIME_TYPE, Manifest
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import Routine
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.files import read_limited, write_atomically
from stretchtimer.storage.safe_zip import LARGEST_ENTRY

TYPE_ENTRY = "mimetype"
MANIFEST_ENTRY = "manifest.json"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""Every entry has the same date, so that the same routine always gives the same file."""


def write_bundle(
    target: Path, routine: Routine, file: Path, book: ExerciseBook, made_by: str
) -> Manifest:
    """Write *routine*, which stands in *file*, to *target* and return the manifest.

    Raises CannotRead for a file that is needed and gone, CannotSave.
    """
    contents = dict(_needed(routine, file, book))
    sums = tuple((name, _sum(content)) for name, content in sorted(contents.items()))
    manifest = Manifest(routine.id, made_by, sums)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(TYPE_ENTRY), MIME_TYPE, zipfile.ZIP_STORED)
        archive.writestr(_entry(MANIFEST_ENTRY), _text(manifest), zipfile.ZIP_DEFLATED)
        for name in sorted(contents):
            archive.writestr(_entry(name), contents[name], zipfile.ZIP_DEFLATED)
    write_atomically(target, buffer.getvalue(), keep_previous=False)
    return manifest


def _needed(routine: Routine, file: Path, book: ExerciseBook) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of every file that *routine* needs."""
    yield f"{routine.id}.yaml", read_limited(file, LARGEST_ENTRY)
    for identifier in _exercise_ids(routine, book):
        path = book.path_of(identifier)
        yield f"exercises/{identifier}.yaml", read_limited(path, LARGEST_ENTRY)
        exercise = book.find(identifier)
        if exercise:
            yield from _media(exercise, path.parent, "exercises/")
    for step in routine.exercise_steps:
        if not book.has(step.exercise.id):
            yield from _media(step.exercise, file.parent, "")


def _exercise_ids(routine: Routine, book: ExerciseBook) -> list[str]:
    """Return the ids of the exercises and of their stand-ins that have a file of their own."""
    steps = routine.exercise_steps
    ids = [one.id for step in steps for one in (step.exercise, *step.easier)]
    return sorted({identifier for identifier in ids if book.has(identifier)})


def _media(exercise: Exercise, folder: Path, prefix: str) -> Iterator[tuple[str, bytes]]:
    for path in (*exercise.pictures, *(path for _, path in exercise.recordings)):
        name = Path(path).relative_to(folder.resolve()).as_posix()
        yield prefix + name, read_limited(Path(path), LARGEST_ENTRY)


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(manifest: Manifest) -> str:
    stored = {
        "format": FORMAT,
        "routine": manifest.routine,
        "made_by": manifest.made_by,
        "files": dict(manifest.files),
    }
    return json.dumps(stored, indent=1, ensure_ascii=False) + "\n"


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    return entry
