"""What is wrong with a file: each problem with its place and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """Whether a problem stops the file from being played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands; line and column count from 1."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in plain words.

    ``key`` is the path of the key in the file (``steps[2].hold``), ``code`` a short stable name,
    ``hint`` what to write instead (or empty).
    """

    path: str
    place: Place
    key: str
    severity: Severity
    code: str
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        """True if the file cannot be played because of it."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        hint = f" {self.hint}" if self.hint else ""
        place = f"{shown(self.path, 1000)}:{self.place.line}:{self.place.column}"
        return f"{place}: {self.severity.value}: {self.message}{hint}"


ECHO_LIMIT = 300
"""How many characters of a file's text a message repeats at the most (hardening S4)."""


_FIRM_SPACES = "\u00a0\u202f"
"""Spaces at which no line is broken; French sets them before its double signs."""


def shown(text: str, limit: int = ECHO_LIMIT) -> str:
    r"""Return *text* safe to print: cut to *limit*, control and bidi characters as ``\xNN``."""
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(char if is_plain(char) else _escaped(char) for char in cut)


def is_plain(char: str) -> bool:
    """Return whether one character can be printed as it is."""
    return char.isprintable() or char in _FIRM_SPACES


def _escaped(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
