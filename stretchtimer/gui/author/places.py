"""Places in a text: Qt counts UTF-16 units, files are read in characters."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\s:,\[\]{}#]+")


def units(text: str) -> int:
    """Return how many units Qt counts for *text*."""
    return len(text) + sum(char > "\uffff" for char in text)


def characters(text: str, position: int) -> int:
    """Return how many characters of *text* lie before Qt's *position*."""
    if text.isascii():
        return min(position, len(text))
    count = 0
    for at, char in enumerate(text):
        if count >= position:
            return at
        count += 2 if char > "\uffff" else 1
    return len(text)


def extent(line: str, column: int) -> tuple[int, int]:
    """Return from where to where (in Qt's units) a problem at *column* (from 1) is underlined.

    That is the word there; where there is none, what there is of the line.
    """
    start = min(max(column - 1, 0), len(line))
    word = _WORD.match(line, start)
    if word:
        return units(line[:start]), units(line[: word.end()])
    stripped = len(line) - len(line.lstrip())
    return units(line[:stripped]), max(units(line), units(line[:stripped]))
