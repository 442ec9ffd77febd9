"""Unsaved work of the author page, kept so that no crash takes it away.

Every running program has a name of its own here and a file of that name that it holds locked; each
of its drafts carries the name. So two windows never write one draft, and what somebody is working
on is not offered to somebody else: only what a program left behind that has ended.
"""

from __future__ import annotations

import contextlib
import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from stretchtimer.core.draft import Draft
from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _
from stretchtimer.storage.files import CannotRead, read_limited, write_atomically
from stretchtimer.storage.living import Living, is_gone

ENDING = ".draft"
ALIVE = ".alive"
VERSION = 1
LARGEST_DRAFT = 8 * 1024 * 1024


class DraftShelf:
    """The drafts in one folder: one for each file that somebody has unsaved work on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = uuid4().hex[:12]
        self._living = Living(folder / f"{self._name}{ALIVE}")

    @property
    def folder(self) -> Path:
        """Where the drafts lie."""
        return self._folder

    def keep(self, draft: Draft) -> None:
        """Keep *draft* in place of our own one before. Raises CannotSave."""
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
        self._live()
        write_atomically(self._file(draft.path), sealed.encode("ascii"), keep_previous=False)

    def take(self, draft: Draft) -> None:
        """Make *draft*, which somebody left behind, our own."""
        left = self._folder / draft.kept_in
        if not draft.kept_in or left == self._file(draft.path):
            return
        with contextlib.suppress(CannotSave):
            self._live()
        with contextlib.suppress(OSError):
            left.replace(self._file(draft.path))

    def drop(self, path: str) -> None:
        """Forget our own draft for the file at *path*, which has been saved or given up."""
        with contextlib.suppress(OSError):
            self._file(path).unlink(missing_ok=True)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what can be read of our own drafts and of those left behind, the latest first."""
        return tuple(self._readable())

    def close(self) -> None:
        """Let go: what is left here is from now on what somebody left behind."""
        self._living.let_go()

    def _live(self) -> None:
        """Hold the file that shows that we are there. Raises CannotSave."""
        try:
            self._living.hold()
        except OSError as error:
            words = _("{name} could not be written ({reason}).")
            reason = error.strerror or _("unknown reason")
            raise CannotSave(words.format(name=self._folder.name, reason=reason)) from error

    def _readable(self) -> Iterator[Draft]:
        for changed, file in self._files():
            draft = _read(file, changed)
            if draft is not None and file.name.startswith(f"{_key(draft.path)}."):
                yield draft

    def _files(self) -> list[tuple[float, Path]]:
        """Return the drafts that nobody else is working on, the latest first."""
        dead: dict[str, bool] = {self._name: True}
        found = []
        with contextlib.suppress(OSError):
            for file in self._folder.glob(f"*{ENDING}"):
                owner = _owner(file)
                if owner not in dead:
                    dead[owner] = _is_left(self._folder, owner)
                if dead[owner]:
                    found.append((file.stat().st_mtime, file))
        return sorted(found, reverse=True)

    def _file(self, path: str) -> Path:
        return self._folder / f"{_key(path)}.{self._name}{ENDING}"


def left_behind(folder: Path) -> bool:
    """Return whether there is unsaved work in *folder* that nobody is working on."""
    try:
        return any(_is_left(folder, _owner(file)) for file in folder.glob(f"*{ENDING}"))
    except OSError:
        return False


def is_whole(file: Path) -> bool:
    """Return whether *file* is a draft that can be read."""
    return _read(file, 0) is not None


def _is_left(folder: Path, owner: str) -> bool:
    """Return whether the program called *owner* has ended, and nobody has its drafts now."""
    return not owner or is_gone(folder / f"{owner}{ALIVE}")


def _owner(file: Path) -> str:
    """Return whose draft *file* is; nobody's where it is of an older version of the program."""
    return file.name.removesuffix(ENDING).partition(".")[2]


def _key(path: str) -> str:
    return sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _seal(body: str) -> str:
    return sha256(body.encode("ascii")).hexdigest()


def _read(file: Path, changed: float) -> Draft | None:
    try:
        seal, _end, body = read_limited(file, LARGEST_DRAFT).decode("ascii").partition("\n")
        if seal != _seal(body):
            return None
        said = json.loads(body)
        if said["version"] != VERSION:
            return None
        base = b64decode(said["base"])
        is_new, at = said["is_new"], round(changed)
        return Draft(said["path"], said["text"], base, is_new, at, file.name)
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError):
        return None
