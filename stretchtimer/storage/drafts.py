"""Unsaved work of the author page, kept so that no crash takes it away."""

from __future__ import annotations

import contextlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from stretchtimer.core.draft import Draft
from stretchtimer.storage.files import CannotRead, read_limited, write_atomically

ENDING = ".draft"
VERSION = 1
LARGEST_DRAFT = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class DraftShelf:
    """The drafts in one folder, one for each file that has unsaved work."""

    folder: Path

    def keep(self, draft: Draft) -> None:
        """Keep *draft* in place of the one before. Raises CannotSave."""
        body = json.dumps(
            {
                "version": VERSION,
                "path": draft.path,
                "text": draft.text,
                "base": b64encode(draft.base).decode("ascii"),
                "is_new": draft.is_new,
            },
            ensure_ascii=True,
        )
        sealed = f"{_seal(body)}\n{body}"
        write_atomically(self._file(draft.path), sealed.encode("ascii"), keep_previous=False)

    def drop(self, path: str) -> None:
        """Forget the draft for the file at *path*, which has been saved or given up."""
        with contextlib.suppress(OSError):
            self._file(path).unlink(missing_ok=True)

    def drafts(self) -> tuple[Draft, ...]:
        """Return every draft that can be read, the latest first."""
        return tuple(self._readable())

    def _readable(self) -> Iterator[Draft]:
        try:
            files = [(file.stat().st_mtime, file) for file in self.folder.glob(f"*{ENDING}")]
        except OSError:
            return
        for changed, file in sorted(files, reverse=True):
            draft = _read(file, changed)
            if draft is not None and self._file(draft.path) == file:
                yield draft

    def _file(self, path: str) -> Path:
        name = sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self.folder / f"{name}{ENDING}"


def _seal(body: str) -> str:
    return sha256(body.encode("ascii")).hexdigest()


def _read(file: Path, changed: float) -> Draft | None:
    try:
        seal, _, body = read_limited(file, LARGEST_DRAFT).decode("ascii").partition("\n")
        if seal != _seal(body):
            return None
        said = json.loads(body)
        if said["version"] != VERSION:
            return None
        base = b64decode(said["base"])
        return Draft(said["path"], said["text"], base, said["is_new"], round(changed))
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError):
        return None
