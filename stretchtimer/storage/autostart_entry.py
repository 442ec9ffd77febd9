"""Starting with the session under Linux: a file in the folder that XDG names for it."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.storage.autostart_file import AutostartFile

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


def desktop_entry(folder: Path, command: tuple[str, ...]) -> AutostartFile:
    """Return the switch; *folder* is where the desktop looks, *command* what it is to run."""
    said = " ".join(quoted(word) for word in command)
    return AutostartFile(folder / NAME, _ENTRY.format(command=said).encode())


def quoted(word: str) -> str:
    """Return *word* as one argument of a desktop file's command."""
    escaped = word.replace("\\", "\\\\\\\\")
    for char in ('"', "`", "$"):
        escaped = escaped.replace(char, f"\\\\{char}")
    return f'"{escaped}"'.replace("%", "%%")
