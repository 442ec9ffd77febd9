"""How lines of YAML are set in: what Enter, Tab and the comment key do to text."""

from __future__ import annotations

import re
from collections.abc import Sequence

STEP = 2
"""Spaces for one level."""
_OPENS = re.compile(r"(^|\s|[\w\"'])(:|:\s*[|>][-+]?)$")


def indent_after(before: str) -> str:
    """Return the spaces that the line after *before* begins with."""
    code = re.sub(r"\s#.*$", "", before).rstrip()
    inside = re.match(r" *(?:- +)*", before)
    margin = " " * (len(inside[0]) if inside else 0)
    if code.lstrip() == "-" or not code:
        return before[: len(before) - len(before.lstrip(" "))]
    return margin + " " * STEP if _OPENS.search(code) else margin


def spaces_to_next(column: int) -> str:
    """Return the spaces that Tab puts in at *column*."""
    return " " * (STEP - column % STEP)


def set_in(lines: Sequence[str]) -> list[str]:
    """Return *lines* one level further in."""
    return [" " * STEP + line if line.strip() else line for line in lines]


def set_out(lines: Sequence[str]) -> list[str]:
    """Return *lines* one level further out, as far as they go."""
    return [line[min(STEP, len(line) - len(line.lstrip(" "))) :] for line in lines]


def toggled_comments(lines: Sequence[str]) -> list[str]:
    """Return *lines* as remarks, or as text again where all of them are remarks."""
    full = [line for line in lines if line.strip()]
    if full and all(line.lstrip().startswith("#") for line in full):
        return [re.sub(r"^(\s*)# ?", r"\1", line) for line in lines]
    margin = min((len(line) - len(line.lstrip()) for line in full), default=0)
    return [f"{line[:margin]}# {line[margin:]}" if line.strip() else line for line in lines]
