"""Making a ``.stretch`` file: the routine and everything it needs, with a manifest."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.bundle import FORMAT, MIME_TYPE, Manifest
from stretchtimer.core.errors import CannotSave, NotInLibrary
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import Routine
from stretchtimer.language import N_, _
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.files import read_limited, save_document
from stretchtimer.storage.folders import ENDINGS, Folder, routine_files
from stretchtimer.storage.library import Library
from stretchtimer.storage.safe_zip import (
    LARGEST_BUNDLE,
    LARGEST_ENTRY,
    LARGEST_WHOLE,
    MOST_ENTRIES,
)

TYPE_ENTRY = "mimetype"
MANIFEST_ENTRY = "manifest.json"
EXERCISE = "exercise:"
_NO_ROUTINE = N_("A .stretch file holds a routine; this is an exercise.")
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""Every entry has the same date, so that the same routine always gives the same file."""


def write_bundle(
    target: Path,
    wanted: str,
    folders: tuple[Folder, ...],
    made_by: str,
    languages: tuple[str, ...] = ("en",),
) -> Manifest:
    """Write the routine *wanted* (an id, or a file's path) to *target*; return the manifest.

    Raises NotInLibrary, RoutineUnreadable, CannotRead for a file that is needed and gone,
    CannotSave for what is too large to be opened again or cannot be written.
    """
    contents = _contents(_shared(wanted, folders, languages))
    sums = tuple((name, sum_of(content)) for name, content in contents.items())
    manifest = Manifest(Path(next(iter(contents))).stem, made_by, tuple(sorted(sums)))
    content = _zipped(manifest, contents)
    if len(content) > LARGEST_BUNDLE:
        raise CannotSave(_("The routine and its pictures are larger than 64 MiB together."))
    save_document(target, content)
    return manifest


def sum_of(content: bytes) -> str:
    """Return the sha-256 of *content* in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class _Shared:
    """A routine to share: its file, and where what it names is found."""

    routine: Routine
    file: Path
    folders: tuple[Folder, ...]
    book: ExerciseBook


def _shared(wanted: str, folders: tuple[Folder, ...], languages: tuple[str, ...]) -> _Shared:
    file = _file_of(wanted, folders)
    here = Folder(file.absolute().parent, is_own=True)
    if all(folder.path.absolute() != here.path for folder in folders):
        folders = (here, *folders)
    routine = Library(folders, languages).routine_from(file)
    return _Shared(routine, file, folders, ExerciseBook(folders, languages))


def _file_of(wanted: str, folders: tuple[Folder, ...]) -> Path:
    if wanted.startswith(EXERCISE):
        raise CannotSave(_(_NO_ROUTINE))
    if wanted.endswith(ENDINGS) or "/" in wanted or "\\" in wanted:
        return Path(wanted)
    for path, _folder in routine_files(folders):
        if path.stem == wanted:
            return path
    Library(folders).routine(wanted)  # knows what was meant, and says so
    raise NotInLibrary(wanted)


def _contents(shared: _Shared) -> dict[str, bytes]:
    """Return the content of every file that is needed, by its name in the bundle."""
    contents: dict[str, bytes] = {}
    for name, path in _needed(shared):
        content = read_limited(path, LARGEST_ENTRY)
        if len(content) > LARGEST_ENTRY:
            raise CannotSave(_("{name} is larger than 32 MiB.").format(name=path.name))
        if contents.setdefault(name, content) != content:
            said = _("There are two different files called {name}.")
            raise CannotSave(said.format(name=name))
    if len(contents) + 2 > MOST_ENTRIES:
        said = _("The routine needs more than {n} files.")
        raise CannotSave(said.format(n=MOST_ENTRIES - 2))
    if sum(map(len, contents.values())) > LARGEST_WHOLE - LARGEST_ENTRY:
        raise CannotSave(_("The pictures and sounds are too large together."))
    return contents


def _needed(shared: _Shared) -> Iterator[tuple[str, Path]]:
    """Yield the name in the bundle and the place of each file, the routine's own first."""
    routine, book = shared.routine, shared.book
    if routine.id.startswith(EXERCISE):
        raise CannotSave(_(_NO_ROUTINE))
    yield f"{routine.id}.yaml", shared.file
    for identifier in _exercise_ids(routine, book):
        path = book.path_of(identifier)
        yield f"exercises/{identifier}.yaml", path
        exercise = book.find(identifier)
        if exercise:
            yield from _media(exercise, path.parent, "exercises/")
            yield from _figure(exercise, shared.folders)
    for step in routine.exercise_steps:
        if step.exercise.id == f"step-{step.number}":
            yield from _media(step.exercise, shared.file.parent, "")
            yield from _figure(step.exercise, shared.folders)


def _exercise_ids(routine: Routine, book: ExerciseBook) -> list[str]:
    """Return the ids of the exercises and of their stand-ins that have a file of their own."""
    steps = routine.exercise_steps
    ids = [one.id for step in steps for one in (step.exercise, *step.easier)]
    return sorted({identifier for identifier in ids if book.has(identifier)})


def _media(exercise: Exercise, folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    for path in map(Path, (*exercise.pictures, *(path for _cue, path in exercise.recordings))):
        yield prefix + path.relative_to(folder.resolve()).as_posix(), path


def _figure(exercise: Exercise, folders: tuple[Folder, ...]) -> Iterator[tuple[str, Path]]:
    """Yield the drawn figure, where it is the user's own; everybody has the shipped ones."""
    name = f"figures/{exercise.figure}.yaml"
    own = (folder.path / name for folder in folders if folder.is_own)
    found = next((path for path in own if path.is_file()), None) if exercise.figure else None
    if found:
        yield name, found


def _zipped(manifest: Manifest, contents: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(TYPE_ENTRY), MIME_TYPE, zipfile.ZIP_STORED)
        archive.writestr(_entry(MANIFEST_ENTRY), _text(manifest), zipfile.ZIP_DEFLATED)
        for name, content in contents.items():
            # pictures and sounds are packed already, and silence would pack suspiciously well
            method = zipfile.ZIP_DEFLATED if name.endswith(".yaml") else zipfile.ZIP_STORED
            archive.writestr(_entry(name), content, method)
    return buffer.getvalue()


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
