"""Starting with the session under Windows: a value of the user's Run key in the registry."""

from __future__ import annotations

import sys
from subprocess import list2cmdline
from typing import Protocol

from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "StretchTimer"


class Key(Protocol):
    """A key of the registry; every method may raise OSError."""

    def read(self, name: str) -> str:
        """Return the value called *name*. Raises FileNotFoundError where there is none."""

    def write(self, name: str, value: str) -> None:
        """Give the value called *name* these words."""

    def delete(self, name: str) -> None:
        """Delete the value called *name*. Raises FileNotFoundError where there is none."""


class RunValue:
    """The switch: a value of *key* that says which *command* is to be run."""

    def __init__(self, key: Key, command: tuple[str, ...]) -> None:
        self._key = key
        self._line = list2cmdline(command)

    @property
    def is_on(self) -> bool:
        """True if the program is started with the session."""
        try:
            return bool(self._key.read(NAME))
        except OSError:
            return False

    def switch(self, on: bool) -> None:
        """Switch it on or off. Raises CannotSave."""
        try:
            if on:
                self._key.write(NAME, self._line)
            else:
                self._key.delete(NAME)
        except FileNotFoundError:
            return  # it is off as it is
        except OSError as error:
            words = _("The registry cannot be written ({reason}).")
            raise CannotSave(words.format(reason=error.strerror)) from error


if sys.platform == "win32":
    import winreg

    class UserKey:
        """A key of the user's own registry; it has not been run on a real Windows yet."""

        def __init__(self, path: str = RUN) -> None:
            self._path = path

        def read(self, name: str) -> str:
            """Return the value called *name*. Raises FileNotFoundError where there is none."""
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, self._path) as key:
                return str(winreg.QueryValueEx(key, name)[0])

        def write(self, name: str, value: str) -> None:
            """Give the value called *name* these words."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, self._path) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, value)

        def delete(self, name: str) -> None:
            """Delete the value called *name*. Raises FileNotFoundError where there is none."""
            path, rights = self._path, winreg.KEY_SET_VALUE
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, rights) as key:
                winreg.DeleteValue(key, name)
