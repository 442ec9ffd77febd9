"""One program for each data folder: a second start hands its files to the first and ends.

The first to start holds a lock for as long as it lives, however it ends, so that one that was
killed never stands in the way. Once its window can be seen it listens at a socket that only its
user can reach. All of this is plain Python: whoever comes second needs no window and no Qt.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from stretchtimer.storage.file_lock import lock

ROUTINE_FILES = (".stretch", ".yaml", ".yml")
"""What a file manager hands over when such a file is opened."""
PATIENCE_S = 1.0
"""How long one that listens may take to answer; then it hangs."""
START_PATIENCE_S = 15.0
"""How long one that has the lock may take until it listens; then it never will."""
LOOK_EVERY_S = 0.02
LONGEST_MESSAGE = 256 * 1024
LONGEST_PATH = 4096
LONGEST_TOKEN = 256
MOST_FILES = 50
THANKS = b"ok\n"


class Turn(Enum):
    """What a program that starts is to do."""

    FIRST = "first"  # open the window and listen
    HANDED_OVER = "handed over"  # end: another one does it
    ALONE = "alone"  # open a window of its own, for the other one does not answer


class Message(NamedTuple):
    """What a second start has to say: its files, and the desktop's leave to come to the front."""

    files: tuple[str, ...] = ()
    token: str = ""


class Doorway(NamedTuple):
    """Where the programs of one data folder meet: the file of the lock, and where one listens."""

    lock_file: Path
    address: str


Ask = Callable[[str, bytes], bool | None]
"""Hands a message over at an address: true if it was taken, false if nobody listens there, nothing
if somebody does who does not answer in time."""


def take_turn(
    doorway: Doorway | None,
    message: Message,
    *,
    ask: Ask | None = None,
    seconds: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> Turn:
    """Return what the program that starts is to do.

    Where there is no *doorway*, or its lock is out of reach, the program is on its own.
    """
    if doorway is None:
        return Turn.ALONE
    try:
        return _turn_at(doorway, message, ask or ask_at, seconds, wait)
    except OSError:
        return Turn.ALONE


def _turn_at(
    doorway: Doorway,
    message: Message,
    ask: Ask,
    seconds: Callable[[], float],
    wait: Callable[[float], None],
) -> Turn:
    begun = seconds()
    while not _is_held(doorway.lock_file):
        was_taken = ask(doorway.address, packed(message))
        if was_taken:
            return Turn.HANDED_OVER
        if was_taken is None or seconds() - begun > START_PATIENCE_S:
            return Turn.ALONE
        wait(LOOK_EVERY_S)
    return Turn.FIRST


def _is_held(lock_file: Path) -> bool:
    """Take the lock until this program ends; return whether that was possible."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(lock_file, flags, 0o600)
    if lock(descriptor):
        return True  # never closed: the system does that, and takes the lock with it
    os.close(descriptor)
    return False


def doorway_of(data: Path, env: Mapping[str, str] = os.environ) -> Doorway | None:
    """Return where the programs of the folder *data* meet; nothing where they cannot.

    The folder is made. It is known by its place on the disk, whatever it is called.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        known = data.stat()
        name = f"{known.st_dev:x}-{known.st_ino:x}"
        if sys.platform == "win32":
            return Doorway(data / "running.lock", rf"\\.\pipe\stretchtimer-{name}")
        folder = _meeting_folder(env)
        is_private = _private_folder(folder)
    except OSError:
        return None
    return Doorway(folder / f"{name}.lock", str(folder / f"{name}.socket")) if is_private else None


def _meeting_folder(env: Mapping[str, str]) -> Path:
    """Return the folder for what lives as long as a login; its path has to be a short one."""
    runtime = env.get("XDG_RUNTIME_DIR", "")
    if runtime.startswith("/") and os.path.isdir(runtime):  # noqa: PTH112 (quicker)
        return Path(runtime) / "stretchtimer"
    return Path(env.get("TMPDIR") or "/tmp") / f"stretchtimer-{os.getuid()}"  # noqa: S108


def _private_folder(folder: Path) -> bool:
    """Make *folder*; return whether nobody but this user gets into it. Raises OSError."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return is_own and not found.st_mode & 0o077


def message_of(files: Sequence[str], env: Mapping[str, str] = os.environ) -> Message:
    """Return what this start has to say; *files* are found from wherever the other one stands."""
    token = env.get("XDG_ACTIVATION_TOKEN") or env.get("DESKTOP_STARTUP_ID") or ""
    return Message(tuple(str(Path(file).absolute()) for file in files[:MOST_FILES]), token)


def packed(message: Message) -> bytes:
    """Return *message* as one line."""
    import json

    return json.dumps({"files": message.files, "token": message.token}).encode() + b"\n"


def unpacked(line: bytes) -> Message | None:
    """Return the message in *line*; nothing of what does not belong there is taken."""
    import json

    try:
        said = json.loads(line[:LONGEST_MESSAGE])
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or not isinstance(said.get("files"), list):
        return None
    files = tuple(file for file in said["files"][:MOST_FILES] if _is_routine_file(file))
    token = said.get("token")
    return Message(files, token if isinstance(token, str) and _is_token(token) else "")


def _is_routine_file(file: object) -> bool:
    """Return whether *file* is a whole path to what this program opens."""
    return (
        isinstance(file, str)
        and len(file) <= LONGEST_PATH
        and _is_plain(file)
        and file.lower().endswith(ROUTINE_FILES)
        and os.path.isabs(file)  # noqa: PTH117 (a Path of a hostile text may fail)
    )


def _is_plain(file: str) -> bool:
    """Return whether there is nothing but characters in *file* that can be shown."""
    return not any(char < " " or "\ud800" <= char <= "\udfff" for char in file)


def _is_token(token: str) -> bool:
    return len(token) <= LONGEST_TOKEN and token.isascii() and token.isprintable()


if sys.platform == "win32":

    def ask_at(address: str, line: bytes) -> bool | None:
        """Hand *line* over at a named pipe, which is opened like a file."""
        from threading import Thread

        answers: list[bool] = []

        def ask() -> None:
            try:
                with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123
                    pipe.write(line)
                    answers.append(pipe.read(len(THANKS)) == THANKS)
            except OSError:
                answers.append(False)

        asking = Thread(target=ask, daemon=True)
        asking.start()
        asking.join(PATIENCE_S)
        return answers[0] if answers else None

else:

    def ask_at(address: str, line: bytes) -> bool | None:
        """Hand *line* over at a socket."""
        import socket

        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
            knock.settimeout(PATIENCE_S)
            try:
                knock.connect(address)
                knock.sendall(line)
                return knock.recv(len(THANKS)) == THANKS
            except (TimeoutError, BlockingIOError):  # the latter where many are waiting already
                return None
            except OSError:
                return False
