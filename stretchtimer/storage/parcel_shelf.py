"""Bundles opened over one user's folders, each an offer that can be taken or left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.bundle import Parcel
from stretchtimer.storage.bundle_adding import add_bundle
from stretchtimer.storage.bundle_journal import settle_additions
from stretchtimer.storage.bundle_reading import Unpacked, open_bundle, sweep
from stretchtimer.storage.folders import Folder, routine_files


@dataclass(frozen=True, slots=True)
class Offer:
    """A bundle that was checked whole and waits; added, it goes into the first of *folders*."""

    unpacked: Unpacked
    folders: tuple[Folder, ...]

    @property
    def parcel(self) -> Parcel:
        """What is in it."""
        return self.unpacked.parcel

    def add(self) -> str:
        """Add it, and return the path of its routine. Raises CannotSave."""
        add_bundle(self.unpacked, self.folders[0].path)
        files = routine_files(self.folders)
        return str(next(path for path, _ in files if path.stem == self.parcel.routine.id))

    def discard(self) -> None:
        """Forget it; once it was added there is nothing to forget."""
        self.unpacked.discard()


@dataclass(frozen=True, slots=True)
class ParcelShelf:
    """Opens bundles in *staging*, compared with what lies in *folders*."""

    staging: Path
    folders: tuple[Folder, ...]
    languages: tuple[str, ...] = ("en",)

    def settle(self) -> None:
        """Settle what programs that were killed left half done: see ``settle_additions``."""
        sweep(self.staging)
        for folder in self.folders:
            if folder.is_own:
                settle_additions(folder.path)

    def look(self, path: str | Path) -> Offer:
        """Open the bundle at *path*. Raises BundleRefused."""
        self.settle()
        unpacked = open_bundle(Path(path), self.staging, self.folders, self.languages)
        return Offer(unpacked, self.folders)
