"""Where a window was and how large, kept for the next time; no loss if it is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.files import CannotRead, read_limited, write_atomically

LARGEST_FILE = 4096
LARGEST_SIDE = 20_000
LONGEST_NAME = 200


class WindowSize(NamedTuple):
    """Width and height in pixels, and whether it filled the screen.

    ``left`` and ``top`` are counted from the corner of the ``monitor``, which is known by its name;
    they are missing where the desktop keeps windows' places to itself.
    """

    width: int
    height: int
    is_maximized: bool = False
    left: int | None = None
    top: int | None = None
    monitor: str = ""


def read_window_size(path: Path) -> WindowSize | None:
    """Return the size kept at *path*; nothing where there is none that makes sense."""
    try:
        kept = json.loads(read_limited(path, LARGEST_FILE))
        size = WindowSize(int(kept["width"]), int(kept["height"]), kept["maximized"] is True)
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None
    fits = 0 < size.width <= LARGEST_SIDE and 0 < size.height <= LARGEST_SIDE
    return _placed(size, kept) if fits else None


def _placed(size: WindowSize, kept: dict[str, Any]) -> WindowSize:
    """Return *size* with the place in *kept*, if one that makes sense is there."""
    left, top, monitor = (kept.get(key) for key in ("left", "top", "monitor"))
    if not _is_near(left) or not _is_near(top) or not isinstance(monitor, str):
        return size
    return size._replace(left=left, top=top, monitor=monitor[:LONGEST_NAME])


def _is_near(number: object) -> bool:
    return type(number) is int and abs(number) <= LARGEST_SIDE


def write_window_size(path: Path, size: WindowSize) -> None:
    """Keep *size* at *path*; where that fails, the next window has the usual size."""
    kept: dict[str, object] = {
        "width": size.width,
        "height": size.height,
        "maximized": size.is_maximized,
    }
    if size.left is not None and size.top is not None:
        kept.update(left=size.left, top=size.top, monitor=size.monitor)
    try:
        write_atomically(path, json.dumps(kept).encode(), keep_previous=False)
    except CannotSave:
        return
