"""Adding an opened bundle to the user's folder: all of it or nothing."""

from __future__ import annotations

import contextlib
import os
import shutil
import uuid
from pathlib import Path

from stretchtimer.core.bundle import Effect, Part
from stretchtimer.core.errors import CannotSave
from stretchtimer.language import N_, _
from stretchtimer.storage.bundle_effects import places_of
from stretchtimer.storage.bundle_journal import LOCK, PREFIX, plan_for, settle_additions
from stretchtimer.storage.bundle_reading import Unpacked
from stretchtimer.storage.living import Living

_CHANGED = N_("Nothing was added: {name} changed meanwhile. Open it again.")
_OUTSIDE = N_("Nothing was added: {name} would lie outside your folder.")


def add_bundle(unpacked: Unpacked, library: Path) -> None:
    """Put what is new or differs into the user's folder *library*, all of it or nothing.

    A file of the user's own that is replaced is kept as its previous generation
    (``NAME.previous``). What was unpacked is deleted. Raises CannotSave.
    """
    parts = [part for part in unpacked.parcel.parts if part.effect is not Effect.SAME]
    wanted = sorted(parts, key=lambda part: "/" not in part.name)  # the routine last
    work = library / f"{PREFIX}{uuid.uuid4().hex}"
    living = Living(work.with_name(work.name + LOCK))
    missing = [one for one in (library, *library.parents) if not one.exists()]
    try:
        settle_additions(library)
        living.hold()
        _add(unpacked.folder, library, work, wanted)
    except (OSError, CannotSave) as error:
        living.let_go()
        _remove(missing)
        if isinstance(error, CannotSave):
            raise
        reason = error.strerror or _("unknown reason")
        said = _("Nothing was added ({reason}).")
        raise CannotSave(said.format(reason=reason)) from error
    finally:
        living.let_go()
        unpacked.discard()


def _add(source: Path, library: Path, work: Path, wanted: list[Part]) -> None:
    targets = [_target(library, part) for part in wanted]
    plan = plan_for(library, work, targets)
    try:
        for folder in (work, work / "coming", work / "replaced"):
            folder.mkdir()
        for number, part in enumerate(wanted):
            _copy(source / part.name, plan.coming(number))
        plan.keep()
        plan.carry_out()
    except BaseException:
        plan.take_back()
        raise
    plan.end()


def _target(library: Path, part: Part) -> Path:
    """Return where *part* goes, if it may go in as it was said that it would."""
    target = library / part.name
    there = next((one for one in places_of(library, part.name) if one.exists()), None)
    if (there is not None) != (part.effect is Effect.REPLACES):
        raise CannotSave(_(_CHANGED).format(name=part.name))
    if not target.parent.resolve().is_relative_to(library.resolve()):
        raise CannotSave(_(_OUTSIDE).format(name=part.name))
    return there or target


def _copy(source: Path, target: Path) -> None:
    """Copy a file, and wait until the disk has it."""
    with source.open("rb") as read, target.open("xb") as written:
        shutil.copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())


def _remove(folders: list[Path]) -> None:
    """Remove *folders*, which were made for nothing, the innermost first."""
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()
