"""Starting with the session under macOS: a launch agent, which is a property list in a folder."""

from __future__ import annotations

import plistlib
from pathlib import Path

from stretchtimer.storage.autostart_file import AutostartFile

LABEL = "org.stretchtimer.StretchTimer"


def launch_agent(folder: Path, command: tuple[str, ...]) -> AutostartFile:
    """Return the switch; *folder* is ``~/Library/LaunchAgents``, *command* what is to be run."""
    agent = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "RunAtLoad": True,
        "ProcessType": "Interactive",
    }
    return AutostartFile(folder / f"{LABEL}.plist", plistlib.dumps(agent))
