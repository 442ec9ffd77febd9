"""Tells, before any part of Qt is loaded, whether a window could open here.

Qt ends the whole process when it cannot reach the display, so this knocks first.
"""

import os
import re
import socket
import sys
from collections.abc import Mapping

_PATIENCE_S = 2.0


def has_display(env: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """True where Qt can be expected to open a window, or was told to do without a screen."""
    if not platform.startswith("linux"):
        return True
    chosen = [name.partition(":")[0] for name in env.get("QT_QPA_PLATFORM", "").split(";") if name]
    return any(_can_start(name, env) for name in chosen or ("wayland", "xcb"))


def _can_start(plugin: str, env: Mapping[str, str]) -> bool:
    """True when what that platform plugin of Qt needs is there; most need nothing."""
    if plugin == "xcb":
        return x11_answers(env.get("DISPLAY", ""))
    if plugin.startswith("wayland"):
        return wayland_answers(env.get("WAYLAND_DISPLAY", ""), env.get("XDG_RUNTIME_DIR", ""))
    return True


def x11_answers(display: str) -> bool:
    """True when an X server listens at a name like ``:0``, ``unix:1.0`` or ``host:10``."""
    local = re.fullmatch(r"(?:unix|/.*)?:(\d+)(?:\.\d+)?", display)
    if local:
        path = f"/tmp/.X11-unix/X{local[1]}"  # noqa: S108 (X servers listen there)
        return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, "\0" + path)
    remote = re.fullmatch(r"(?:tcp/)?(.+):(\d+)(?:\.\d+)?", display)
    return remote is not None and _answers(socket.AF_INET, (remote[1], 6000 + int(remote[2])))


def wayland_answers(name: str, runtime_dir: str) -> bool:
    """True when a Wayland compositor listens at that name, which may be a whole path."""
    return bool(name) and _answers(socket.AF_UNIX, os.path.join(runtime_dir, name))  # noqa: PTH118


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    """True when somebody takes a connection there in time."""
    with socket.socket(family, socket.SOCK_STREAM) as knock:
        knock.settimeout(_PATIENCE_S)
        try:
            knock.connect(address)
        except (OSError, ValueError, OverflowError):
            return False
        return True
