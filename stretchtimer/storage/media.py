"""Pictures and sounds that a file names: only regular files in its own folder (hardening S5)."""

from __future__ import annotations

import stat
from pathlib import Path, PurePosixPath

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
SOUNDS = (".wav", ".ogg", ".flac", ".mp3")


class Refused(Exception):
    """A name that leads to nothing the program may open; the message says why."""


def media_path(folder: Path, name: str, endings: tuple[str, ...]) -> Path:
    """Return the absolute path of *name* in *folder*. Raises Refused."""
    if "\\" in name or ":" in name or "\0" in name:
        raise Refused("Write it with forward slashes, below this file's folder.")
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or not relative.parts:
        raise Refused("It has to lie in this file's own folder.")
    if relative.suffix.lower() not in endings:
        raise Refused(f"It has to be one of {', '.join(endings)}.")
    path = folder.joinpath(*relative.parts)
    try:
        real = path.resolve(strict=True)
        if not stat.S_ISREG(real.stat().st_mode):
            raise Refused("It is no regular file.")
    except (OSError, ValueError, RuntimeError) as error:
        raise Refused("There is no such file.") from error
    if not real.is_relative_to(folder.resolve()):
        raise Refused("It leads out of this file's own folder.")
    return real
