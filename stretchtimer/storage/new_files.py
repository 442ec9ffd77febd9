"""A new file of the user's own: begun from a text, never in the place of another."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.core.errors import CannotSave, StretchTimerError
from stretchtimer.core.problems import shown
from stretchtimer.language import _
from stretchtimer.storage.fields import is_identifier
from stretchtimer.storage.folders import ENDINGS


class NoIdentifier(StretchTimerError):
    """A name that no file can have as its id."""

    def __init__(self, said: str) -> None:
        words = _("{name} is no id. An id has small letters, digits and hyphens, like knee-week-2.")
        super().__init__(words.format(name=shown(said, 60)))


def write_new(folder: Path, identifier: str, text: str) -> Path:
    """Write *text* as the file of *identifier* in *folder*, and return the file.

    Raises NoIdentifier, and CannotSave where there is one already or none can be written.
    """
    if not is_identifier(identifier):
        raise NoIdentifier(identifier)
    path = folder / f"{identifier}{ENDINGS[0]}"
    for there in map(path.with_suffix, ENDINGS):
        if there.exists():
            raise CannotSave(_("There is {path} already; it stays as it is.").format(path=there))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = error.strerror or _("unknown reason")
        said = _("{name} could not be written ({reason}).")
        raise CannotSave(said.format(name=path.name, reason=reason)) from error
    return path
