"""Opening a ``.stretch`` file: looked at whole in a folder of its own, added all or nothing."""

from __future__ import annotations

import hashlib
import json
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from stretchtimer.core.bundle import (
    FORMAT,
    MIME_TYPE,
    BundleRefused,
    Effect,
    Manifest,
    Parcel,
    Part,
)
from stretchtimer.core.comparing import differences
from stretchtimer.core.errors import CannotSave, NotInLibrary, RoutineUnreadable
from stretchtimer.core.problems import shown
from stretchtimer.core.routine import Routine
from stretchtimer.storage.bundle_writing import MANIFEST_ENTRY, TYPE_ENTRY
from stretchtimer.storage.content import is_what_it_says
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.library import Library
from stretchtimer.storage.media import PICTURES, SOUNDS
from stretchtimer.storage.safe_zip import LARGEST_ENTRY, unpack
from stretchtimer.storage.tree import LARGEST_FILE

_YAML_PLACES = ("", "exercises")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A bundle that was checked whole; its files wait in *folder* to be added."""

    folder: Path
    parcel: Parcel


def open_bundle(
    bundle: Path, staging: Path, folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)
) -> Unpacked:
    """Check the bundle at *bundle* whole and return what adding it to *folders* would change.

    Its files are put into a new folder in *staging*; ``discard`` or ``add`` takes that away again.
    Raises BundleRefused (and leaves nothing behind).
    """
    folder = staging / f"opening-{uuid.uuid4().hex}"
    try:
        folder.mkdir(parents=True)
        names = unpack(bundle, folder, TYPE_ENTRY)
        manifest = _manifest(folder, names)
        _check_contents(folder, manifest)
        routine = _routine(folder, manifest, folders, languages)
        return Unpacked(folder, _parcel(folder, manifest, routine, folders, languages))
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        why = error.strerror or "unknown reason"
        raise BundleRefused(f"The file cannot be opened ({why}).") from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def discard(unpacked: Unpacked) -> None:
    """Forget a bundle that was opened."""
    shutil.rmtree(unpacked.folder, ignore_errors=True)


def add(unpacked: Unpacked, library: Path) -> None:
    """Put what is new or changed into the user's folder *library*, all of it or nothing.

    What is replaced is put back if anything fails. Raises CannotSave.
    """
    wanted = [part.name for part in unpacked.parcel.parts if part.effect is not Effect.SAME]
    replaced = library / f".replaced-{uuid.uuid4().hex}"
    moved: list[tuple[Path, Path | None]] = []
    try:
        for name in wanted:
            target = library.joinpath(*PurePosixPath(name).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            kept = None
            if target.exists():
                kept = replaced / name
                kept.parent.mkdir(parents=True, exist_ok=True)
                target.rename(kept)
            moved.append((target, kept))
            shutil.move(unpacked.folder / name, target)
    except OSError as error:
        for target, kept in reversed(moved):
            target.unlink(missing_ok=True)
            if kept:
                kept.rename(target)
        raise CannotSave(f"Nothing was added ({error.strerror or 'unknown reason'}).") from error
    finally:
        shutil.rmtree(replaced, ignore_errors=True)
        discard(unpacked)


def _manifest(folder: Path, names: list[str]) -> Manifest:
    if (folder / TYPE_ENTRY).read_bytes() != MIME_TYPE.encode():
        raise BundleRefused("This is no .stretch file: its type is another.")
    try:
        stored: Any = json.loads(read_limited(folder / MANIFEST_ENTRY, LARGEST_FILE))
        if stored["format"] > FORMAT:
            raise BundleRefused("This file needs a newer StretchTimer.")
        files = tuple((str(name), str(value)) for name, value in stored["files"].items())
        manifest = Manifest(str(stored["routine"]), shown(str(stored["made_by"]), 100), files)
    except (CannotRead, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleRefused("Its list of contents is missing or damaged.") from error
    if {name for name, _ in manifest.files} != set(names) - {TYPE_ENTRY, MANIFEST_ENTRY}:
        raise BundleRefused("Its list of contents does not match what is in it.")
    return manifest


def _check_contents(folder: Path, manifest: Manifest) -> None:
    for name, expected in manifest.files:
        content = read_limited(folder / name, LARGEST_ENTRY)
        if hashlib.sha256(content).hexdigest() != expected:
            raise BundleRefused(f"{shown(name, 80)} in it was changed or damaged on the way.")
        path = PurePosixPath(name)
        if path.suffix == ".yaml" and str(path.parent).replace(".", "") in _YAML_PLACES:
            continue
        if path.suffix.lower() not in (*PICTURES, *SOUNDS) or not is_what_it_says(folder / name):
            raise BundleRefused(f"{shown(name, 80)} in it is no routine, picture or sound.")


def _routine(
    folder: Path, manifest: Manifest, folders: tuple[Folder, ...], languages: tuple[str, ...]
) -> Routine:
    library = Library((Folder(folder, is_own=True), *folders), languages)
    yaml = [PurePosixPath(name) for name, _ in manifest.files if name.endswith(".yaml")]
    routines = [path.stem for path in yaml if len(path.parts) == 1]
    if routines != [manifest.routine]:
        raise BundleRefused("There has to be one routine in it.")
    try:
        for path in yaml:
            if len(path.parts) > 1:
                library.exercise(path.stem)
        return library.routine(manifest.routine)
    except (RoutineUnreadable, NotInLibrary) as error:
        detail = str(error).replace(f"{folder}/", "")
        raise BundleRefused(f"The routine in it has errors. {detail}") from error


def _parcel(
    folder: Path,
    manifest: Manifest,
    routine: Routine,
    folders: tuple[Folder, ...],
    languages: tuple[str, ...],
) -> Parcel:
    try:
        before = Library(folders, languages).routine(routine.id)
    except (NotInLibrary, RoutineUnreadable):
        before = None
    parts = tuple(Part(name, _effect(folder, name, folders)) for name, _ in manifest.files)
    return Parcel(
        routine,
        manifest.made_by,
        parts,
        differences(before, routine) if before else (),
        replaces_own=bool(before and before.is_own),
    )


def _effect(folder: Path, name: str, folders: tuple[Folder, ...]) -> Effect:
    """Compare a file of the bundle with the one that is used now, the user's or the shipped."""
    for place in folders:
        try:
            now = read_limited(place.path / name, LARGEST_ENTRY)
        except CannotRead:
            continue
        same = now == read_limited(folder / name, LARGEST_ENTRY)
        return Effect.SAME if same else Effect.CHANGED
    return Effect.NEW
