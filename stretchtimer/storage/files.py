"""Reading files that may be anything, and writing ours so that nothing is ever lost."""

from __future__ import annotations

import contextlib
import os
import stat
from functools import partial
from pathlib import Path
from threading import get_ident
from time import time

from stretchtimer.core.errors import CannotSave, StretchTimerError
from stretchtimer.language import _

OURS = 0o600
"""The rights of a file for the user's eyes only."""
USUAL = 0o666
"""The rights that a program asks for a document; the umask takes some of them away."""


class CannotRead(StretchTimerError):
    """A file that is not there, not a regular file, or not ours to read."""


def read_limited(path: Path, limit: int) -> bytes:
    """Return the content of the regular file at *path*, at most *limit* + 1 bytes.

    Opened without waiting, so that a pipe of that name cannot hang the program. Raises CannotRead.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        raise CannotRead(_why_not(error)) from error
    except ValueError as error:
        raise CannotRead(_("This cannot be the name of a file.")) from error
    try:
        kind = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(kind):
            raise CannotRead(_("This is a folder, not a file."))
        if not stat.S_ISREG(kind):
            raise CannotRead(_("This is no ordinary file, but a device or a pipe."))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(limit + 1)
    except OSError as error:
        raise CannotRead(_why_not(error)) from error
    finally:
        os.close(descriptor)


def _why_not(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("There is no such file.")
    if isinstance(error, PermissionError):
        return _("You may not read this file.")
    if isinstance(error, IsADirectoryError):
        return _("This is a folder, not a file.")
    return _("The file cannot be read ({reason}).").format(
        reason=error.strerror or _("unknown reason")
    )


def previous_of(path: Path) -> Path:
    """Return where the generation before the present one of *path* is kept."""
    return path.with_name(path.name + ".previous")


def save_document(path: Path, content: bytes) -> None:
    """Put *content* into the file at *path* that the user asked for, whole or not at all.

    It may be read by whom the system's usual rights say (the umask), as any document that is saved;
    one that was there already keeps its rights, and a link to it stays one. Raises CannotSave.
    """
    try:
        file = path.resolve()
        rights = stat.S_IMODE(file.stat().st_mode) if file.is_file() else None
    except (OSError, ValueError, RuntimeError):  # RuntimeError covers links that go in a circle
        file, rights = path, None
    write_atomically(file, content, keep_previous=False, rights=USUAL if rights is None else rights)


def write_atomically(
    path: Path, content: bytes, *, keep_previous: bool = True, rights: int = OURS
) -> None:
    """Replace the file at *path* by *content*, whole or not at all, kept through a power cut.

    The file that stood there becomes the previous generation. What is written is for the user's
    eyes only, unless *rights* say otherwise. Raises CannotSave (hardening D3).
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(temporary, "wb", opener=partial(_opened, rights=rights)) as file:
            file.write(content)
            if rights not in (OURS, USUAL):  # those of the file before, whatever the umask says
                with contextlib.suppress(OSError):
                    temporary.chmod(rights)
            file.flush()
            os.fsync(file.fileno())
        if keep_previous:
            _keep_previous(path)
        temporary.replace(path)
        _sync_folder(path.parent)
        _sweep(path)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink()
        reason = getattr(error, "strerror", None) or _("unknown reason")
        raise CannotSave(
            _("{name} could not be saved ({reason}).").format(name=path.name, reason=reason)
        ) from error


def _opened(path: str, flags: int, rights: int) -> int:
    return os.open(path, flags, rights | OURS)


def _keep_previous(path: Path) -> None:
    """Give the file at *path* its second name, so that at no moment there is none of the first."""
    if not os.path.lexists(path):
        return
    second = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}.second.new")
    for _attempt in range(MOST_TRIES):
        try:
            os.link(path, second, follow_symlinks=False)
        except FileNotFoundError:  # another writer has replaced it at this very moment
            continue
        except (OSError, NotImplementedError):  # not every file system can; a folder never
            path.replace(previous_of(path))
            return
        break
    else:
        return
    second.replace(previous_of(path))
    with contextlib.suppress(FileNotFoundError):  # putting a file in its own place does nothing
        second.unlink()


def _sweep(path: Path) -> None:
    """Delete what writers left behind that were ended while they wrote, an hour ago or more."""
    with contextlib.suppress(OSError):
        for left in path.parent.glob(f".{path.name}.*.new"):
            if time() - left.stat().st_mtime > OLD:
                left.unlink()


MOST_TRIES = 20
"""How often a file that others replace is given its second name, before it is left at one."""
OLD = 3600.0
"""Seconds after which a file half written belongs to nobody."""


def _sync_folder(folder: Path) -> None:
    """Have the names in *folder* kept too; some network folders cannot, and keep them anyway."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
