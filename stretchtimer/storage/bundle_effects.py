"""What adding the files of a bundle would do to the library, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from stretchtimer.core.bundle import Effect, Part
from stretchtimer.storage.files import CannotRead, read_limited
from stretchtimer.storage.folders import ENDINGS, Folder
from stretchtimer.storage.safe_zip import LARGEST_ENTRY


def parts_of(unpacked: Path, names: Iterable[str], folders: tuple[Folder, ...]) -> Iterator[Part]:
    """Yield each of *names* with what adding it from *unpacked* to the user's folder would do."""
    for name in names:
        yield Part(name, _effect(unpacked, name, folders))


def _effect(unpacked: Path, name: str, folders: tuple[Folder, ...]) -> Effect:
    """Compare a file with the one that is used now: the user's, else (for YAML) the shipped one.

    A picture is looked for beside the file that names it, so only the user's own counts.
    """
    content = read_limited(unpacked / name, LARGEST_ENTRY)
    for folder in folders:
        if not folder.is_own and not name.endswith(".yaml"):
            continue
        for path in places_of(folder.path, name):
            try:
                is_same = read_limited(path, LARGEST_ENTRY) == content
            except CannotRead:
                if not path.exists():
                    continue
                is_same = False
            if is_same:
                return Effect.SAME
            return Effect.REPLACES if folder.is_own else Effect.COVERS
    return Effect.NEW


def places_of(folder: Path, name: str) -> tuple[Path, ...]:
    """Return where the file *name* of a bundle may stand in *folder*: a user may write .yml."""
    path = folder / name
    if path.suffix not in ENDINGS:
        return (path,)
    return tuple(path.with_suffix(ending) for ending in ENDINGS)
