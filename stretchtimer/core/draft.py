"""Unsaved work on one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """The *text* that is to stand in the file at *path*; *base* are the bytes it began from.

    ``is_new`` is true where there is no such file yet. ``kept_at`` is when it was kept, in seconds
    since 1970, and ``kept_in`` the name of the file that keeps it; 0 and nothing before that.
    """

    path: str
    text: str
    base: bytes = b""
    is_new: bool = False
    kept_at: int = 0
    kept_in: str = ""
