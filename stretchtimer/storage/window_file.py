"""How large the window was, kept for the next time; no loss if it is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.files import CannotRead, read_limited, write_atomically

LARGEST_FILE = 4096
LARGEST_SIDE = 20_000


class WindowSize(NamedTuple):
    """Width and height in pixels, and whether it filled the screen."""

    width: int
    height: int
    is_maximized: bool = False


def read_window_size(path: Path) -> WindowSize | None:
    """Return the size kept at *path*; nothing where there is none that makes sense."""
    try:
        kept = json.loads(read_limited(path, LARGEST_FILE))
        size = WindowSize(int(kept["width"]), int(kept["height"]), kept["maximized"] is True)
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None
    fits = 0 < size.width <= LARGEST_SIDE and 0 < size.height <= LARGEST_SIDE
    return size if fits else None


def write_window_size(path: Path, size: WindowSize) -> None:
    """Keep *size* at *path*; where that fails, the next window has the usual size."""
    kept = {"width": size.width, "height": size.height, "maximized": size.is_maximized}
    try:
        write_atomically(path, json.dumps(kept).encode(), keep_previous=False)
    except CannotSave:
        return
