"""Starting with the session of the desktop: a file in the folder that XDG names for it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _
from stretchtimer.storage.files import write_atomically

NAME = "org.stretchtimer.StretchTimer.desktop"
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=StretchTimer
Comment=Reminds you of your stretching
Exec={command}
Terminal=false
X-GNOME-Autostart-enabled=true
"""


class Autostart:
    """The switch; *folder* is where the desktop looks, *command* what it is to run."""

    def __init__(self, folder: Path, command: tuple[str, ...]) -> None:
        self._file = folder / NAME
        self._command = command

    @classmethod
    def of_user(cls, env: Mapping[str, str] | None = None) -> Autostart | None:
        """Return the switch of this user; nothing where the system is told in another way."""
        if sys.platform in ("win32", "darwin"):
            return None
        said = (os.environ if env is None else env).get("XDG_CONFIG_HOME", "")
        config = Path(said) if said.startswith("/") else Path.home() / ".config"
        installed = shutil.which("stretchtimer")
        command = (installed,) if installed else (sys.executable, "-m", "stretchtimer")
        return cls(config / "autostart", command)

    @property
    def is_on(self) -> bool:
        """True if the program is started with the desktop's session."""
        return self._file.is_file()

    def switch(self, on: bool) -> None:
        """Switch it on or off. Raises CannotSave."""
        if on:
            command = " ".join(quoted(word) for word in self._command)
            content = _ENTRY.format(command=command).encode()
            write_atomically(self._file, content, keep_previous=False)
            return
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            raise CannotSave(
                _("{name} cannot be deleted ({reason}).").format(name=NAME, reason=error.strerror)
            ) from error


def quoted(word: str) -> str:
    """Return *word* as one argument of a desktop file's command."""
    escaped = word.replace("\\", "\\\\\\\\")
    for char in ('"', "`", "$"):
        escaped = escaped.replace(char, f"\\\\{char}")
    return f'"{escaped}"'.replace("%", "%%")
