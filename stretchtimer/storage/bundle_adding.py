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
from stretchtimer.storage.bundle_reading import Unpacked
from stretchtimer.storage.files import previous_of

_CHANGED = N_("Nothing was added: {name} changed meanwhile. Open it again.")
_OUTSIDE = N_("Nothing was added: {name} would lie outside your folder.")


def add_bundle(unpacked: Unpacked, library: Path) -> None:
    """Put what is new or differs into the user's folder *library*, all of it or nothing.

    A file of the user's own that is replaced is kept as its previous generation
    (``NAME.previous``). What was unpacked is deleted. Raises CannotSave.
    """
    parts = [part for part in unpacked.parcel.parts if part.effect is not Effect.SAME]
    wanted = sorted(parts, key=lambda part: "/" not in part.name)  # the routine last
    work = library / f".adding-{uuid.uuid4().hex}"
    try:
        addition = _Addition(library, work)
        try:
            addition.gather(unpacked.folder, wanted)
            addition.put()
        except BaseException:
            addition.undo()
            raise
        addition.keep_replaced()
    except OSError as error:
        reason = error.strerror or _("unknown reason")
        said = _("Nothing was added ({reason}).")
        raise CannotSave(said.format(reason=reason)) from error
    finally:
        unpacked.discard()


class _Addition:
    """Files on their way: copied beside the library first, then only renamed."""

    def __init__(self, library: Path, work: Path) -> None:
        self._library = library
        self._coming, self._replaced = work / "coming", work / "replaced"
        self._work = work
        self._moves: list[tuple[Path, Path]] = []
        self._done: list[tuple[Path, Path | None]] = []
        self._made: list[Path] = []

    def gather(self, source: Path, wanted: list[Part]) -> None:
        """Copy all files onto the library's own disk, and look whether each may go in."""
        self._make(self._coming)
        self._make(self._replaced)
        for number, part in enumerate(wanted):
            target = self._target(part)
            copy = self._coming / str(number)
            with (source / part.name).open("rb") as read, copy.open("xb") as written:
                shutil.copyfileobj(read, written)
                written.flush()
                os.fsync(written.fileno())
            self._moves.append((copy, target))

    def _target(self, part: Part) -> Path:
        target = self._library / part.name
        there = next((one for one in places_of(self._library, part.name) if one.exists()), None)
        if (there is not None) != (part.effect is Effect.REPLACES):
            raise CannotSave(_(_CHANGED).format(name=part.name))
        if not target.parent.resolve().is_relative_to(self._library.resolve()):
            raise CannotSave(_(_OUTSIDE).format(name=part.name))
        return there or target

    def put(self) -> None:
        """Rename every file to its place, what stands there out of the way."""
        for number, (copy, target) in enumerate(self._moves):
            self._make(target.parent)
            kept = None
            if target.exists():
                kept = self._replaced / str(number)
                target.rename(kept)
            self._done.append((target, kept))
            copy.rename(target)

    def undo(self) -> None:
        """Put everything back as it was; what cannot go back stays where it was put aside."""
        for target, kept in reversed(self._done):
            with contextlib.suppress(OSError):
                target.unlink()
            if kept:
                with contextlib.suppress(OSError):
                    kept.rename(target)
        if not any(kept and kept.exists() for _, kept in self._done):
            shutil.rmtree(self._work, ignore_errors=True)
        for folder in reversed(self._made):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def keep_replaced(self) -> None:
        """Keep what was replaced beside what replaced it."""
        for target, kept in self._done:
            if kept:
                with contextlib.suppress(OSError):
                    kept.replace(previous_of(target))
        shutil.rmtree(self._work, ignore_errors=True)

    def _make(self, folder: Path) -> None:
        """Make *folder*, and remember which of its parents were not there."""
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(missing):
            one.mkdir()
            self._made.append(one)
