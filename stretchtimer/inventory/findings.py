"""What is found on a machine, before anybody says what it means."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import socket
import sys
from collections.abc import Callable, Mapping
from importlib import import_module, metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from stretchtimer.display import has_display

MANAGERS = ("apt-get", "dnf", "pacman", "zypper", "brew")
"""The package managers whose commands are known, the first that is there wins."""
EXTRAS = ("hibari", "lameenc", "soundfile", "PIL")
"""Optional packages by the names they are imported by."""
PATIENCE_S = 1.0
WATCHER = "org.kde.StatusNotifierWatcher"
"""Who has this name on the bus shows icons beside the clock."""


class Findings(NamedTuple):
    """The bare facts; a fact that does not exist on this system counts as found."""

    python: str
    system: str
    qt: str | None
    qt_addons: str | None
    display: bool
    sound: str | None
    has_pulse: bool = True
    has_xcb_cursor: bool = True
    has_speech: bool = True
    has_bus: bool = True
    has_tray: bool = True
    extras: frozenset[str] = frozenset(EXTRAS)
    manager: str = ""
    is_frozen: bool = False


def look_around(
    sound: Callable[[], str | None],
    env: Mapping[str, str] = os.environ,
    display: bool | None = None,
) -> Findings:
    """Return what this machine has; *sound* tells what carries the tones, *display* is known."""
    is_linux = sys.platform.startswith("linux")
    bus = bus_address(env) if is_linux else ""
    return Findings(
        python=f"{platform.python_version()} on {sys.platform}",
        system=platform.platform(terse=True),
        qt=version_of("PySide6-Essentials"),
        qt_addons=version_of("PySide6-Addons"),
        display=has_display(env) if display is None else display,
        sound=sound(),
        has_pulse=not is_linux or has_library("libpulse.so.0"),
        has_xcb_cursor=not is_linux or has_library("libxcb-cursor.so.0"),
        has_speech=not is_linux or has_library("libspeechd.so.2"),
        has_bus=not is_linux or bool(bus),
        has_tray=not is_linux or has_tray(bus),
        extras=frozenset(name for name in EXTRAS if find_spec(name) is not None),
        manager=next((name for name in MANAGERS if shutil.which(name)), ""),
        is_frozen=bool(getattr(sys, "frozen", False)),
    )


def version_of(distribution: str) -> str | None:
    """Return the version of an installed *distribution* without loading it."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def has_library(name: str) -> bool:
    """Return whether the system's loader finds a library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def bus_address(env: Mapping[str, str]) -> str:
    """Return the address of the session's D-Bus where somebody answers there, or nothing."""
    usual = Path(env.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    said = env.get("DBUS_SESSION_BUS_ADDRESS", "")
    for address in (*said.split(";"), f"unix:path={usual}"):
        path = address.partition("unix:path=")[2].partition(",")[0]
        abstract = address.partition("unix:abstract=")[2].partition(",")[0]
        if _answers(path or (f"\0{abstract}" if abstract else "")):
            return address
    return ""


def has_tray(address: str) -> bool:
    """Return whether somebody on the bus at *address* shows icons beside the clock."""
    if not address:
        return False
    try:
        words: Any = import_module("jeepney")  # it comes with wakepy, under Linux alone
        line: Any = import_module("jeepney.io.blocking")
    except ImportError:
        return False
    bus = words.DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    try:
        with line.open_dbus_connection(address) as connection:
            asked = words.new_method_call(bus, "NameHasOwner", "s", (WATCHER,))
            answer = connection.send_and_get_reply(asked, timeout=PATIENCE_S)
    except (OSError, ValueError, RuntimeError):
        return False
    return bool(answer.body and answer.body[0])


def _answers(path: str) -> bool:
    if not path:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        knock.settimeout(PATIENCE_S)
        try:
            knock.connect(path)
        except (OSError, ValueError):
            return False
    return True
