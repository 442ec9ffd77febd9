"""Where in a YAML text somebody is writing, told from how far its lines are set in.

A text under way is no YAML most of the time, so no parser is asked: only the lines around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ITEM = "[]"
"""Stands for an entry of a list in a path of keys."""
_LINE = re.compile(r"( *)((?:- +)?)(?:([^\s#:][^:#]*?)\s*:(?=\s|$)\s*(.*))?")
_KEY_HERE = re.compile(r"[\w-]*")
_VALUE_HERE = re.compile(r"(?:.*[\[,]\s*|\s*)([^\[\],{}]*)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text: the keys that lead there, and what has been written of the word so far.

    ``siblings`` are the keys that stand beside it already; ``is_key`` tells a key from a value.
    """

    path: tuple[str, ...]
    word: str
    start: int
    is_key: bool
    siblings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    dash: int
    column: int
    key: str
    value: str
    is_blank: bool

    @property
    def has_dash(self) -> bool:
        return self.dash != self.column


def spot_at(lines: Sequence[str], line: int, column: int) -> Spot | None:
    """Return what is being written at *column* of *line* (both from 0); nothing in a remark."""
    before = lines[line][:column]
    if re.search(r"(^|\s)#", before):
        return None
    row = _row(before)
    if row.key:
        return _value(lines, line, row, before)
    rest = before[row.column :]
    if not _KEY_HERE.fullmatch(rest):
        return None
    path = _parents(lines[:line], row)
    siblings = _siblings(lines, line, row)
    return Spot(path, rest, row.column, True, siblings)


def _value(lines: Sequence[str], line: int, row: _Row, before: str) -> Spot | None:
    colon = before.index(":", row.column + len(row.key))
    found = _VALUE_HERE.fullmatch(before[colon + 1 :])
    if not found or before.endswith(":"):
        return None
    path = (*_parents(lines[:line], row), row.key)
    return Spot(path, found[1], colon + 1 + found.start(1), False)


def _row(line: str) -> _Row:
    found = _LINE.match(line)
    if not found:
        return _Row(0, 0, "", "", True)
    dash = len(found[1])
    key = (found[3] or "").strip("\"'")
    is_blank = not line.strip() or line.lstrip().startswith("#")
    return _Row(dash, dash + len(found[2]), key, found[4] or "", is_blank)


def _parents(above: Sequence[str], row: _Row) -> tuple[str, ...]:
    """Return the keys that lead to *row*, which stands below the lines *above*."""
    path: list[str] = [ITEM] if row.has_dash else []
    edge, in_list = (row.dash, True) if row.has_dash else (row.column, False)
    for line in reversed(above):
        other = _row(line)
        if other.is_blank or (edge == 0 and not in_list):
            continue
        if in_list:
            if other.key and not other.has_dash and other.column <= edge:
                path.insert(0, other.key)
                edge, in_list = other.column, False
            elif other.key and other.has_dash and other.column <= edge:
                path[:0] = [ITEM, other.key]
                edge = other.dash
        elif other.has_dash and other.column == edge:
            path.insert(0, ITEM)
            edge, in_list = other.dash, True
        elif other.key and other.column < edge:
            path.insert(0, other.key)
            edge = other.column
            if other.has_dash:
                path.insert(0, ITEM)
                edge, in_list = other.dash, True
    return tuple(path)


def _siblings(lines: Sequence[str], line: int, row: _Row) -> tuple[str, ...]:
    above = () if row.has_dash else _beside(reversed(lines[:line]), row.column, upwards=True)
    return (*above, *_beside(lines[line + 1 :], row.column, upwards=False))


def _beside(lines: Iterable[str], column: int, *, upwards: bool) -> tuple[str, ...]:
    """Return the keys at *column* of the same mapping, as far as it goes in one direction."""
    found = []
    for line in lines:
        row = _row(line)
        if row.is_blank:
            continue
        if row.column < column or (row.has_dash and row.column <= column and not upwards):
            break
        if row.column == column and row.key:
            found.append(row.key)
            if row.has_dash:
                break
    return tuple(found)
