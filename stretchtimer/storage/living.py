"""A file that tells whether the program that made it is still there, however that ended."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path
from threading import Lock

from stretchtimer.storage.file_lock import is_taken

MOST_TRIES = 20


class Living:
    """A file at *path* that is locked for as long as we hold it; from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._guard = Lock()

    def hold(self) -> None:
        """Make the file and lock it, if that is not done yet. Raises OSError."""
        with self._guard:
            for _once in range(MOST_TRIES):
                if self._descriptor is not None:
                    return
                self._path.parent.mkdir(parents=True, exist_ok=True)
                descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
                if not is_taken(descriptor) and _is_at(self._path, descriptor):
                    self._descriptor = descriptor
                else:  # somebody has taken it for a dead one's at this very moment
                    os.close(descriptor)
            if self._descriptor is None:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(self._path))

    def let_go(self) -> None:
        """Remove the file: from now on we count as gone."""
        with self._guard:
            if self._descriptor is None:
                return
            with contextlib.suppress(OSError):  # Windows removes no file that is open
                self._path.unlink()
            os.close(self._descriptor)
            self._descriptor = None
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)


def is_gone(path: Path) -> bool:
    """Return whether nobody living holds the file at *path*; what a dead one left is removed."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        if is_taken(descriptor):
            return False
        with contextlib.suppress(OSError):
            path.unlink()
        return True
    finally:
        os.close(descriptor)


def _is_at(path: Path, descriptor: int) -> bool:
    """Return whether the open file is the one that *path* names."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except OSError:
        return False
