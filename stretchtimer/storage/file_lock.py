"""A lock on an open file that ends with the program, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    FAR = 0x7FFF_FFFF
    """Beyond what is ever written, so that others can still read the file."""

    def lock(descriptor: int) -> bool:
        """Lock the file; return whether nobody else held it."""
        here = os.lseek(descriptor, 0, os.SEEK_CUR)
        try:
            os.lseek(descriptor, FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, here, os.SEEK_SET)
        return True

    def is_taken(descriptor: int) -> bool:
        """Lock the file; return whether somebody else holds it."""
        return not lock(descriptor)

else:
    import fcntl

    def lock(descriptor: int) -> bool:
        """Lock the file; return whether nobody else held it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def is_taken(descriptor: int) -> bool:
        """Lock the file; return whether somebody else holds it.

        Where files cannot be locked at all, as on some network folders, nobody does.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False


def unlocked(path: Path) -> bool:
    """Return whether no living program holds the file at *path*; it need not be writable."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError:
        return False
    try:
        return lock(descriptor)
    finally:
        os.close(descriptor)
