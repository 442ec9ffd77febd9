"""Edits of a routine's text that touch one value or one step and keep every other byte.

The form of the author page edits the same text a therapist would: comments, blank lines and the way
things are written stay. Where a place is written in a way that cannot be edited so, ``CannotEdit``
says it, and the text is edited by hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.language import _
from stretchtimer.storage.tree import read_tree

Path: TypeAlias = Sequence[str | int]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN = re.compile(r"[^\W\d_][\w ,.()/’–-]*", re.UNICODE)
_NOT_PLAIN = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


class CannotEdit(StretchTimerError):
    """A place that only a person can edit; the message says so."""

    def __init__(self) -> None:
        super().__init__(_("This is written in a way that only the text itself can change."))


def written_text(text: str) -> str:
    """Return *text* as a scalar of one line, in quotes where it needs them."""
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _NOT_PLAIN
    return text if plain else json.dumps(text, ensure_ascii=False)


def with_value(text: str, path: Path, written: str) -> str:
    """Return *text* with the value at *path* written as *written*; a missing key is added.

    Raises CannotEdit, and Unreadable where *text* is no tree.
    """
    page = _Page.of(text)
    parent = page.node_at(path[:-1])
    value = _value_of(parent, path[-1])
    if value is None:
        return _with_key(page, parent, str(path[-1]), written)
    if not isinstance(value, yaml.ScalarNode):
        raise CannotEdit
    ending = "\n" if value.style in ("|", ">") else ""
    lead = "" if page.text[page.start(value) - 1 : page.start(value)] in (" ", "") else " "
    return page.replaced(page.start(value), page.end(value), lead + written + ending)


def without_key(text: str, path: Path) -> str:
    """Return *text* without the key at *path*; a comment behind it stays. Raises CannotEdit."""
    page = _Page.of(text)
    parent = page.node_at(path[:-1])
    if not isinstance(parent, yaml.MappingNode) or parent.flow_style:
        raise CannotEdit
    for key, value in parent.value:
        if key.value == path[-1]:
            first, last = key.start_mark.line, page.last_line(value)
            before = page.lines[first][: key.start_mark.column]
            if before.strip() or len(parent.value) == 1:
                raise CannotEdit
            comment = page.comment_after(value)
            kept = [f"{before}{comment}\n"] if comment else []
            return page.with_lines(first, last + 1, kept)
    return text


def without_step(text: str, index: int) -> str:
    """Return *text* without the step at *index*, and without the comments right above it."""
    page = _Page.of(text)
    spans = page.steps()
    if len(spans) < 2:
        raise CannotEdit
    first, end = spans[index]
    return page.with_lines(first, end, [])


def with_step(text: str, index: int, lines: Sequence[str]) -> str:
    """Return *text* with a new step before the one at *index*; *lines* are its keys, not set in."""
    page = _Page.of(text)
    spans = page.steps()
    margin = " " * page.dash_column()
    step = [f"{margin}{'  ' if order else '- '}{line}\n" for order, line in enumerate(lines)]
    at = spans[index][0] if index < len(spans) else spans[-1][1]
    return page.with_lines(at, at, step)


def moved_step(text: str, index: int, to: int) -> str:
    """Return *text* with the step at *index* moved so that it stands at *to*."""
    page = _Page.of(text)
    spans = page.steps()
    blocks = [page.lines[first:end] for first, end in spans]
    blocks.insert(to, blocks.pop(index))
    return page.with_lines(spans[0][0], spans[-1][1], [line for b in blocks for line in b])


def _value_of(parent: yaml.Node, key: str | int) -> yaml.Node | None:
    if isinstance(parent, yaml.SequenceNode) and isinstance(key, int) and key < len(parent.value):
        item: yaml.Node = parent.value[key]
        return item
    if isinstance(parent, yaml.MappingNode):
        return next((value for name, value in parent.value if name.value == key), None)
    return None


def _with_key(page: _Page, parent: yaml.Node, key: str, written: str) -> str:
    if not isinstance(parent, yaml.MappingNode) or not parent.value:
        raise CannotEdit
    if parent.flow_style:
        end = page.end(parent.value[-1][1])
        return page.replaced(end, end, f", {key}: {written}")
    margin = " " * parent.value[0][0].start_mark.column
    line = page.last_line(parent.value[-1][1]) + 1
    return page.with_lines(line, line, [f"{margin}{key}: {written}\n"])


@dataclass(frozen=True, slots=True)
class _Page:
    """A text with its lines (each with its end) and its tree of marked nodes."""

    text: str
    lines: tuple[str, ...]
    root: yaml.Node

    @classmethod
    def of(cls, text: str) -> _Page:
        read_tree(text.encode("utf-8"))  # the limits, and no references
        lines = re.findall(r"[^\n]*\n|[^\n]+", text)
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        whole = "".join(lines)
        root = yaml.compose(whole, Loader=_LOADER)
        if root is None:
            raise CannotEdit
        return cls(whole, tuple(lines), root)

    def node_at(self, path: Path) -> yaml.Node:
        node = self.root
        for part in path:
            found = _value_of(node, part)
            if found is None:
                raise CannotEdit
            node = found
        return node

    def start(self, node: yaml.Node) -> int:
        return self._offset(node.start_mark)

    def end(self, node: yaml.Node) -> int:
        return self._offset(node.end_mark)

    def _offset(self, mark: yaml.Mark) -> int:
        return sum(len(line) for line in self.lines[: mark.line]) + int(mark.column)

    def last_line(self, node: yaml.Node) -> int:
        """Return the last line that *node* stands on: the end of a block reaches beyond it."""
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            return self.last_line(last[1] if isinstance(last, tuple) else last)
        mark = node.end_mark
        beyond = mark.column == 0 and mark.line > node.start_mark.line
        return int(mark.line) - 1 if beyond else int(mark.line)

    def comment_after(self, node: yaml.Node) -> str:
        line = self.lines[self.last_line(node)]
        at = node.end_mark.column if node.end_mark.line == self.last_line(node) else 0
        rest = line[at:].strip()
        return rest if rest.startswith("#") else ""

    def replaced(self, start: int, end: int, by: str) -> str:
        return self.text[:start] + by + self.text[end:]

    def with_lines(self, first: int, end: int, lines: Sequence[str]) -> str:
        if self.lines[0].endswith("\r\n"):
            lines = [line.rstrip("\r\n") + "\r\n" for line in lines]
        return "".join((*self.lines[:first], *lines, *self.lines[end:]))

    def dash_column(self) -> int:
        return len(self.lines[self._dash_line(0)].split("-")[0])

    def steps(self) -> list[tuple[int, int]]:
        """Return the first line of each step, comments above it too, and the one after its last."""
        count = len(self._steps().value)
        starts = [self._with_comments(self._dash_line(index)) for index in range(count)]
        end = self.last_line(self._steps().value[-1]) + 1
        return list(zip(starts, [*starts[1:], end], strict=True))

    def _steps(self) -> yaml.SequenceNode:
        node = self.node_at(("steps",))
        if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
            raise CannotEdit
        return node

    def _dash_line(self, index: int) -> int:
        line = int(self._steps().value[index].start_mark.line)
        while not self.lines[line].lstrip().startswith("-"):
            line -= 1
        return line

    def _with_comments(self, line: int) -> int:
        margin = self.lines[line].index("-")
        while line and re.match(rf"\s{{{margin},}}#", self.lines[line - 1]):
            line -= 1
        return line
