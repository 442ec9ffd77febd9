"""Starting with the session of the desktop, by whatever way the system has for it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from stretchtimer.storage.autostart_agent import launch_agent
from stretchtimer.storage.autostart_entry import desktop_entry


class Autostart(Protocol):
    """Whether the program is started with the session."""

    @property
    def is_on(self) -> bool:
        """True if it is."""

    def switch(self, on: bool) -> None:
        """Switch it on or off. Raises CannotSave."""


def autostart_of_user(env: Mapping[str, str], home: Path) -> Autostart | None:
    """Return the switch of this user; nothing in a sandbox, which may not start itself."""
    if "FLATPAK_ID" in env or "SNAP" in env:
        return None
    command = own_command(env, frozen=bool(getattr(sys, "frozen", False)))
    if sys.platform == "win32":
        from stretchtimer.storage.autostart_registry import RunValue, UserKey

        return RunValue(UserKey(), command)
    elif sys.platform == "darwin":  # noqa: RET505 - a branch for each system that mypy looks at
        return launch_agent(home / "Library" / "LaunchAgents", command)
    else:
        said = env.get("XDG_CONFIG_HOME", "")
        config = Path(said) if said.startswith("/") else home / ".config"
        return desktop_entry(config / "autostart", command)


def own_command(
    env: Mapping[str, str],
    *,
    frozen: bool,
    which: Callable[[str], str | None] = shutil.which,
    python: str = sys.executable,
) -> tuple[str, ...]:
    """Return what starts this program: its image, itself where it is *frozen*, or its script."""
    image = env.get("APPIMAGE", "")
    if image:
        return (image,)
    if frozen:
        return (python,)
    script = which("stretchtimer-gui") or which("stretchtimer")
    return (script,) if script else (python, "-m", "stretchtimer")


def autostart() -> Autostart | None:
    """Return the switch of whoever runs the program."""
    return autostart_of_user(os.environ, Path.home())
