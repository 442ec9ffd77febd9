"""Opening a ``.stretch`` file: looked at whole in a folder of its own, before anything is added."""

from __future__ import annotations

import contextlib
import json
import shutil
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from stretchtimer.core.bundle import FORMAT, MIME_TYPE, BundleRefused, Manifest, Parcel
from stretchtimer.core.comparing import differences
from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable
from stretchtimer.core.problems import Problem, shown
from stretchtimer.core.routine import Routine
from stretchtimer.language import _
from stretchtimer.storage.bundle_effects import parts_of
from stretchtimer.storage.bundle_writing import MANIFEST_ENTRY, TYPE_ENTRY, sum_of
from stretchtimer.storage.content import is_what_it_says
from stretchtimer.storage.fields import is_identifier
from stretchtimer.storage.figures import read_figure
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.library import Library
from stretchtimer.storage.living import Living, is_gone
from stretchtimer.storage.media import PICTURES, SOUNDS
from stretchtimer.storage.reading import open_source
from stretchtimer.storage.safe_zip import LARGEST_BUNDLE, LARGEST_ENTRY, unpack
from stretchtimer.storage.tree import LARGEST_FILE

PREFIX = "opening-"
LOCK = ".lock"
_YAML_PLACES = (".", "exercises", "figures")


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A bundle that was checked whole; its files wait in *folder* to be added."""

    folder: Path
    parcel: Parcel
    living: Living

    def discard(self) -> None:
        """Forget the bundle, and delete what was unpacked."""
        _forget(self.folder, self.living)


def open_bundle(
    bundle: Path, staging: Path, folders: tuple[Folder, ...], languages: tuple[str, ...] = ("en",)
) -> Unpacked:
    """Check the bundle at *bundle* whole and return what adding it to *folders* would change.

    Its files are put into a new folder in *staging*, until it is added or discarded.
    Raises BundleRefused (and leaves nothing behind).
    """
    folder = staging / f"{PREFIX}{uuid.uuid4().hex}"
    living = Living(folder.with_name(folder.name + LOCK))
    try:
        content = read_limited(bundle, LARGEST_BUNDLE)
        living.hold()
        folder.mkdir()
        names = unpack(content, folder, TYPE_ENTRY)
        del content
        manifest = _manifest(folder, names)
        _check_contents(folder, manifest)
        routine = _routine(folder, manifest, folders, languages)
        parcel = _parcel(folder, manifest, routine, folders, languages)
        return Unpacked(folder, parcel, living)
    except CannotRead as error:
        _forget(folder, living)
        raise BundleRefused(str(error)) from error
    except OSError as error:
        _forget(folder, living)
        why = error.strerror or _("unknown reason")
        said = _("The file cannot be opened ({reason}).").format(reason=why)
        raise BundleRefused(said) from error
    except BaseException:
        _forget(folder, living)
        raise


def _forget(folder: Path, living: Living) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    living.let_go()


def sweep(staging: Path) -> None:
    """Delete what programs that are gone had unpacked in *staging*."""
    with contextlib.suppress(OSError):
        for folder in staging.glob(f"{PREFIX}*"):
            if folder.suffix == LOCK:
                if not folder.with_suffix("").exists():
                    is_gone(folder)
            elif is_gone(folder.with_name(folder.name + LOCK)):
                shutil.rmtree(folder, ignore_errors=True)


def _manifest(folder: Path, names: list[str]) -> Manifest:
    if read_limited(folder / TYPE_ENTRY, len(MIME_TYPE)) != MIME_TYPE.encode():
        raise BundleRefused(_("This is no .stretch file: its type is another."))
    try:
        manifest = _read_manifest(json.loads(read_limited(folder / MANIFEST_ENTRY, LARGEST_FILE)))
    except (CannotRead, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BundleRefused(_("Its list of contents is missing or damaged.")) from error
    if {name for name, _ in manifest.files} != set(names) - {TYPE_ENTRY, MANIFEST_ENTRY}:
        raise BundleRefused(_("Its list of contents does not match what is in it."))
    return manifest


def _read_manifest(stored: Any) -> Manifest:
    version = stored["format"]
    if not isinstance(version, int) or version < 1:
        raise ValueError(version)
    if version > FORMAT:
        raise BundleRefused(_("This file needs a newer StretchTimer."))
    files = tuple((str(name), str(value)) for name, value in stored["files"].items())
    return Manifest(str(stored["routine"]), shown(str(stored["made_by"]), 100), files)


def _check_contents(folder: Path, manifest: Manifest) -> None:
    for name, expected in manifest.files:
        if sum_of(read_limited(folder / name, LARGEST_ENTRY)) != expected:
            said = _("{name} in it was changed or damaged on the way.")
            raise BundleRefused(said.format(name=shown(name, 80)))
        path = PurePosixPath(name)
        if path.suffix == ".yaml":
            known = str(path.parent) in _YAML_PLACES and is_identifier(path.stem)
        else:
            is_media = path.suffix.lower() in (*PICTURES, *SOUNDS)
            known = is_media and is_what_it_says(folder / name)
        if not known:
            said = _("{name} in it is no routine, picture or sound.")
            raise BundleRefused(said.format(name=shown(name, 80)))


def _routine(
    folder: Path, manifest: Manifest, folders: tuple[Folder, ...], languages: tuple[str, ...]
) -> Routine:
    """Return the routine, having read everything that was written for it."""
    if _ids(manifest, ".") != [manifest.routine]:
        raise BundleRefused(_("There has to be one routine in it."))
    library = Library((Folder(folder, is_own=True), *folders), languages)
    try:
        for identifier in _ids(manifest, "exercises"):
            library.exercise(identifier)
        routine = library.routine(manifest.routine)
        for identifier in _ids(manifest, "figures"):
            _check_figure(folder / "figures" / f"{identifier}.yaml")
    except RoutineUnreadable as error:
        raise BundleRefused(_why_unreadable(folder, error)) from error
    return routine


def _ids(manifest: Manifest, place: str) -> list[str]:
    paths = (PurePosixPath(name) for name, _ in manifest.files)
    return [path.stem for path in paths if path.suffix == ".yaml" and str(path.parent) == place]


def _check_figure(path: Path) -> None:
    source = open_source(path, is_own=True)
    problems = (source,) if isinstance(source, Problem) else read_figure(source).problems
    if any(problem.is_error for problem in problems):
        raise RoutineUnreadable(problems)


def _why_unreadable(folder: Path, error: RoutineUnreadable) -> str:
    first = next((problem for problem in error.problems if problem.is_error), None)
    if first is None:
        return _("The routine in it has errors.")
    path = Path(first.path)
    name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
    said = _("The routine in it has errors: {name}, line {line}. {message}")
    message = f"{first.message} {first.hint}".strip()
    return said.format(name=name, line=first.place.line, message=message)


def _parcel(
    folder: Path,
    manifest: Manifest,
    routine: Routine,
    folders: tuple[Folder, ...],
    languages: tuple[str, ...],
) -> Parcel:
    before = next(_known(routine.id, folders, languages), None)
    return Parcel(
        routine,
        manifest.made_by,
        tuple(parts_of(folder, (name for name, _ in manifest.files), folders)),
        differences(before, routine) if before else (),
        is_known=before is not None,
    )


def _known(
    identifier: str, folders: tuple[Folder, ...], languages: tuple[str, ...]
) -> Iterator[Routine]:
    """Yield the routine that has this id in the library now, if there is one that can be read."""
    try:
        yield Library(folders, languages).routine(identifier)
    except (NotInLibrary, RoutineUnreadable):
        return
