"""Memory that is no longer used goes back to the system, where the C library would keep it."""

from __future__ import annotations

import ctypes
import sys


def give_back_memory() -> None:
    """Have the C library return what was freed; glibc keeps up to 64 MB of it in every thread.

    It takes about 20 ms, and does nothing where there is no such library.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except (OSError, AttributeError):  # another C library, which keeps less
        return
