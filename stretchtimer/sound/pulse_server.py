"""Which sound server this is: tells whether it is still the one that was there before.

WORKAROUND for QtMultimedia 6.11 and 6.12 on PulseAudio: once the server it was connected to has
died, starting any audio object aborts the process, even with a new server there. (Reading Qt's log
for the loss deadlocks: the log is written under PulseAudio's lock, a handler in Python wants the
interpreter's, and QAudioSink.reset holds that one while it waits for the first.) May go when Qt
gives an error instead of an abort.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ServerMark:
    """What changes when a server is started anew: who listens, and what it wrote down itself."""

    peer: int
    noted: str


def server_mark(env: Mapping[str, str]) -> ServerMark | None:
    """Return the mark of the PulseAudio or PipeWire server that *env* leads to; nothing if away."""
    path = _socket_path(env)
    peer = _peer(path) if path else None
    if path is None or peer is None:
        return None
    try:
        noted = (path.parent / "pid").read_text(encoding="ascii", errors="replace")
    except OSError:
        noted = ""
    return ServerMark(peer, noted.strip())


def may_answer(env: Mapping[str, str]) -> bool:
    """Return whether a sound server may be reached from *env*, as far as one can tell from here.

    Where none can, Qt would only write a line about it for whoever looks at the terminal.
    """
    elsewhere = env.get("PULSE_SERVER", "")
    if elsewhere and not elsewhere.startswith(("unix:", "/")):
        return True
    runtime = env.get("PIPEWIRE_RUNTIME_DIR") or env.get("XDG_RUNTIME_DIR") or ""
    pipewire = Path(runtime) / env.get("PIPEWIRE_REMOTE", "pipewire-0")
    return server_mark(env) is not None or (bool(runtime) and pipewire.exists())


def _socket_path(env: Mapping[str, str]) -> Path | None:
    named = env.get("PULSE_SERVER", "")
    if named.startswith(("unix:", "/")):
        return Path(named.removeprefix("unix:"))
    runtime = env.get("PULSE_RUNTIME_PATH") or env.get("XDG_RUNTIME_DIR")
    if named or not runtime:
        return None
    inside = "native" if env.get("PULSE_RUNTIME_PATH") else "pulse/native"
    return Path(runtime) / inside


def _peer(path: Path) -> int | None:
    """Return the process that listens at *path*; nothing where nobody does."""
    family, credentials = getattr(socket, "AF_UNIX", None), getattr(socket, "SO_PEERCRED", None)
    if family is None or credentials is None:
        return None
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.settimeout(0.5)
        try:
            probe.connect(str(path))
            told = probe.getsockopt(socket.SOL_SOCKET, credentials, struct.calcsize("3i"))
        except OSError:
            return None
    pid: int = struct.unpack("3i", told)[0]
    return pid
