"""The log of one session under way: each fact is a line, and a line once written outlives a kill.

Appending costs microseconds and does not wait for the disk, so it happens before anybody else hears
of the fact; ``sync`` waits for the disk and belongs in a thread (docs/decisions/0011).
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import sleep

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Fact, Stands
from stretchtimer.language import _
from stretchtimer.storage.fact_rows import fact_of, row_of
from stretchtimer.storage.file_lock import lock, unlocked
from stretchtimer.storage.files import CannotRead, read_limited

ENDING = ".session"
LARGEST_LOG = 64 * 1024 * 1024
TRIES, TRY_EVERY = 20, 0.002
"""How often, and after how many seconds again, a log is tried to be locked."""


class SessionLog:
    """An open log, locked as long as the program lives; every method may raise CannotSave.

    What could not be added is added with the next that can, so that a disk that was full for a
    while leaves no gap. Two threads may add: the session's, and the one that saves where it stands.
    """

    def __init__(self, folder: Path, session: str) -> None:
        self._path = folder / f"{session}{ENDING}"
        self._descriptor: int | None = None
        self._is_closed = False
        self._missed: tuple[Fact, ...] = ()
        self._is_torn = False
        self._one_at_a_time = Lock()

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._path

    def append(self, facts: Sequence[Fact]) -> None:
        """Add *facts*, all of them or, where the program is killed, none."""
        if self._is_closed:
            raise CannotSave("The session's log is closed.")
        with self._one_at_a_time:
            everything = (*self._missed, *facts)
            self._missed = _without_stale(everything)
            self._write(b"".join(_line(fact) for fact in everything))
            self._missed = ()

    def _write(self, lines: bytes) -> None:
        """Write *lines*, after the end of one that was torn."""
        content = b"\n" + lines if self._is_torn else lines
        try:
            written = os.write(self._opened(), content)
        except OSError as error:
            raise _unsaved(error.strerror) from error
        self._is_torn = written != len(content)
        if self._is_torn:
            raise _unsaved(_("the disk is full"))

    def sync(self) -> None:
        """Wait until everything appended lies on the disk."""
        try:
            if self._descriptor is not None:
                os.fsync(self._descriptor)
        except OSError as error:
            raise _unsaved(error.strerror) from error

    def close(self, *, remove: bool = False) -> None:
        """Let the log go; with *remove* delete it too, as everything in it is kept elsewhere."""
        self._is_closed = True
        with contextlib.suppress(OSError):
            if remove:
                self._path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            if self._descriptor is not None:
                os.close(self._descriptor)
        self._descriptor = None

    def _opened(self) -> int:
        if self._descriptor is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self._path, flags, 0o600)
            self._take()
            _begin_line(self._descriptor)
        return self._descriptor

    def _take(self) -> None:
        """Lock the log; whoever only looks whether it is free holds it for a moment at most."""
        for _try in range(TRIES):
            if self._descriptor is not None and lock(self._descriptor):
                return
            sleep(TRY_EVERY)
        self.close()
        raise CannotSave(_("The session is open in another window."))


@dataclass(frozen=True, slots=True)
class Log:
    """What a log says that nobody writes any more.

    One without facts may have been made this very moment, by a program that is about to lock it.
    """

    session: str
    path: Path
    facts: tuple[Fact, ...]


def abandoned_logs(folder: Path) -> tuple[Log, ...]:
    """Return the logs in *folder* whose programs have ended, the oldest first."""
    try:
        paths = sorted(folder.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime)
    except OSError:
        return ()
    return tuple(Log(path.stem, path, read_log(path)) for path in paths if unlocked(path))


def read_log(path: Path) -> tuple[Fact, ...]:
    """Return the facts of the log at *path* that can be read; a torn line is left out."""
    try:
        content = read_limited(path, LARGEST_LOG)
    except CannotRead:
        return ()
    facts = (_fact(line) for line in content.split(b"\n") if line)
    return tuple(fact for fact in facts if fact is not None)


def _without_stale(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return *facts* without the places where the session no longer stands."""
    pairs = zip(facts, (*facts[1:], None), strict=True)
    return tuple(
        fact
        for fact, after in pairs
        if not (isinstance(fact, Stands) and isinstance(after, Stands))
    )


def _unsaved(reason: str | None) -> CannotSave:
    words = _("The session cannot be saved ({reason}).")
    return CannotSave(words.format(reason=reason or _("unknown reason")))


def _line(fact: Fact) -> bytes:
    text = json.dumps(row_of(fact), separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _fact(line: bytes) -> Fact | None:
    checksum, _, text = line.partition(b" ")
    try:
        if int(checksum, 16) != zlib.crc32(text):
            return None
        return fact_of(json.loads(text))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _begin_line(descriptor: int) -> None:
    """End a line that was torn, so that the next one can be read."""
    size = os.fstat(descriptor).st_size
    if not size:
        return
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    if os.read(descriptor, 1) != b"\n":
        os.write(descriptor, b"\n")
