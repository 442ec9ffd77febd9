"""Pictures and sounds that a file names: only regular files in its own folder (hardening S5)."""

from __future__ import annotations

import stat
from pathlib import Path, PurePosixPath

from stretchtimer.language import _
from stretchtimer.storage.content import is_what_it_says

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
SOUNDS = (".wav", ".ogg", ".flac", ".mp3")


class Refused(Exception):
    """A name that leads to nothing the program may open; the message says why."""


def media_path(folder: Path, name: str, endings: tuple[str, ...]) -> Path:
    """Return the absolute path of *name* in *folder*. Raises Refused."""
    if "\\" in name or ":" in name or "\0" in name:
        raise Refused(_("Write where it lies below this file's folder: images/photo.jpg."))
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts or not relative.parts:
        raise Refused(_("It has to lie in this file's own folder, or in one inside it."))
    if relative.suffix.lower() not in endings:
        raise Refused(_("Its name has to end in one of {words}.").format(words=", ".join(endings)))
    path = folder.joinpath(*relative.parts)
    try:
        real = path.resolve(strict=True)
        is_inside = real.is_relative_to(folder.resolve())
        is_regular = stat.S_ISREG(real.stat().st_mode)
    except (OSError, ValueError, RuntimeError) as error:
        raise Refused(_("There is no such file.")) from error
    if not is_inside:
        raise Refused(_("It leads out of this file's own folder."))
    if not is_regular:
        raise Refused(_("It is no ordinary file."))
    if not is_what_it_says(real):
        raise Refused(_("What is in it is no {kind}.").format(kind=relative.suffix[1:].upper()))
    return real
