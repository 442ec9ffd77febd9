"""A switch that is on when a certain file is there."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _
from stretchtimer.storage.files import write_atomically


class AutostartFile:
    """The file at *path*, which says *content* when it is there."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    @property
    def is_on(self) -> bool:
        """True if the program is started with the session."""
        return self._path.is_file()

    def switch(self, on: bool) -> None:
        """Switch it on or off. Raises CannotSave."""
        if on:
            write_atomically(self._path, self._content, keep_previous=False)
            return
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            words = _("{name} cannot be deleted ({reason}).")
            raise CannotSave(words.format(name=self._path.name, reason=error.strerror)) from error
