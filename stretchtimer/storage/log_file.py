"""The program's log: a few small files that take turns and hold nothing personal.

What is written is said in words of our own, with numbers and single words filled in; of an
exception its kind and the places in the code, never its message, which may name a file or a title.
What other libraries log is kept without its text, for the same reason.
"""

from __future__ import annotations

import contextlib
import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path, PurePath

NAME = "stretchtimer"
FILE = "stretchtimer.log"
LARGEST, OLDER = 256 * 1024, 2
"""Bytes in one file, and how many older ones are kept beside it."""
LONGEST_LINE = 2_000
MOST_PLACES = 30


class Log:
    """Lines of the log; where the folder cannot be written, they are lost and nothing else is."""

    def __init__(self, folder: Path) -> None:
        self._logger = logging.getLogger(NAME)
        self._handler = _handler_in(folder)
        if self._handler:
            self._logger.addHandler(self._handler)
            self._logger.setLevel(logging.INFO)
            self._logger.propagate = False
            logging.getLogger().addHandler(self._handler)

    def note(self, fact: str, **details: float | str | None) -> None:
        """Write that *fact* holds; a detail is a number, or a word that is nobody's own."""
        said = " ".join(f"{key}={_word(value)}" for key, value in details.items())
        if self._handler:
            self._logger.info("%s", f"{fact}: {said}" if said else fact)

    def caught(self, error: BaseException, where: str = "") -> None:
        """Write of what kind *error* is, and where in the code it came up."""
        if self._handler:
            self._logger.error("%s", f"error in {where or 'the window'}: {described(error)}")

    def close(self) -> None:
        """Write no more."""
        if self._handler:
            self._logger.removeHandler(self._handler)
            logging.getLogger().removeHandler(self._handler)
            self._logger.propagate = True
            self._handler.close()
            self._handler = None


def described(error: BaseException) -> str:
    """Return the kind of *error*, its number if it has one, and the places it passed through."""
    number = f" {error.errno}" if isinstance(error, OSError) and error.errno else ""
    places = traceback.extract_tb(error.__traceback__)[-MOST_PLACES:]
    way = " < ".join(
        f"{_short(place.filename)}:{place.lineno} {place.name}" for place in reversed(places)
    )
    cause = error.__cause__ or error.__context__
    after = f" after {type(cause).__name__}" if cause else ""
    return f"{type(error).__name__}{number}{after} at {way or 'an unknown place'}"


def log_files(folder: Path) -> list[Path]:
    """Return the files of the log in *folder*, the newest first."""
    try:
        return sorted(file for file in folder.iterdir() if file.name.startswith(FILE))
    except OSError:
        return []


class _Lines(logging.Formatter):
    """One line for each record; what others say is left out, for it may be personal."""

    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03d"

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage() if record.name == NAME else f"line {record.lineno}"
        line = f"{self.formatTime(record)} {record.levelname} {record.name} {said}"
        return "".join(c if c.isprintable() else " " for c in line)[:LONGEST_LINE]


class _Quiet(RotatingFileHandler):
    """A log that is full, or gone, is nobody's business but its own."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Leave the line out."""


def _handler_in(folder: Path) -> logging.Handler | None:
    with contextlib.suppress(OSError, ValueError):
        folder.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(folder / FILE, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8")
        handler.setFormatter(_Lines())
        handler.setLevel(logging.INFO)
        return handler
    return None


def _short(path: str) -> str:
    """Return a path in the code from the package on; no folder of the user's is in it."""
    parts = PurePath(path).parts
    for root in ("stretchtimer", "site-packages"):
        if root in parts:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root != "stretchtimer") :])
    return parts[-1] if parts else path


def _word(value: float | str | None) -> str:
    return str(value).replace(" ", "_")
