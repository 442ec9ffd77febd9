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


class LastStep(StretchTimerError):
    """A step that cannot be taken out, since its list would be empty."""

    def __init__(self) -> None:
        super().__init__(_("This is the only step here. Add another one first."))


def written_text(text: str) -> str:
    """Return *text* as a scalar of one line, in quotes where it needs them."""
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _NOT_PLAIN
    return text if plain else json.dumps(text, ensure_ascii=False)


def written_item(text: str) -> str:
    """Return *text* as a scalar that may stand between brackets or braces."""
    return _in_braces(written_text(text))


def _in_braces(written: str) -> str:
    """Return a scalar as it is written between braces, where commas mean something."""
    is_plain = written[:1] not in "\"'[{"
    return json.dumps(written, ensure_ascii=False) if is_plain and "," in written else written


def with_value(text: str, path: Path, written: str) -> str:
    """Return *text* with the value at *path* written as *written*; a missing key is added.

    Raises CannotEdit, and Unreadable where *text* is no tree.
    """
    page = _Page.of(text)
    parent = page.node_or_none(path[:-1])
    if parent is None:  # the keys that it belongs to are missing too
        return with_value(text, path[:-1], f"{{{path[-1]}: {_in_braces(written)}}}")
    if page.is_flow(path[:-1]):
        written = _in_braces(written)
    value = _value_of(parent, path[-1])
    if value is None:
        return _with_key(page, parent, str(path[-1]), written)
    if not _is_single(value):
        raise CannotEdit
    ending = "\n" if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">") else ""
    lead = "" if page.text[page.start(value) - 1 : page.start(value)] in (" ", "") else " "
    return page.replaced(page.start(value), page.end(value), lead + written + ending)


def _is_single(value: yaml.Node) -> bool:
    """Return whether *value* is one that can be replaced whole: a scalar, or braces in a line."""
    if isinstance(value, yaml.ScalarNode):
        return True
    is_flow = isinstance(value, yaml.CollectionNode) and bool(value.flow_style)
    return is_flow and value.start_mark.line == value.end_mark.line


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


def without_step(text: str, path: Path) -> str:
    """Return *text* without the step at *path*, and without the comments right above it."""
    page = _Page.of(text)
    spans = page.steps(path[:-1])
    if len(spans) < 2:
        raise LastStep
    first, end = spans[_index(path)]
    return page.with_lines(first, end, [])


def with_step(text: str, path: Path, lines: Sequence[str]) -> str:
    """Return *text* with a new step before the one at *path*; *lines* are its keys, not set in."""
    page = _Page.of(text)
    margin = " " * page.dash_column(path[:-1])
    step = [f"{margin}{'  ' if order else '- '}{line}\n" for order, line in enumerate(lines)]
    at = page.line_before(path)
    return page.with_lines(at, at, step)


def moved_step(text: str, path: Path, to: Path) -> str:
    """Return *text* with the step at *path* moved.

    Inside its list it stands at *to* afterwards; in another list before the step at *to*, set in
    as that list is.
    """
    page = _Page.of(text)
    spans = page.steps(path[:-1])
    index = _index(path)
    if path[:-1] == to[:-1]:
        blocks = [page.lines[first:end] for first, end in spans]
        blocks.insert(_index(to), blocks.pop(index))
        return page.with_lines(spans[0][0], spans[-1][1], [line for b in blocks for line in b])
    if tuple(to[: len(path)]) == tuple(path):  # into itself
        raise CannotEdit
    if len(spans) < 2:
        raise LastStep
    first, end = spans[index]
    at = page.line_before(to)
    by = page.dash_column(to[:-1]) - page.dash_column(path[:-1])
    moved = [_set_in(line, by) for line in page.lines[first:end]]
    if at <= first:
        return page.with_lines(at, end, [*moved, *page.lines[at:first]])
    return page.with_lines(first, at, [*page.lines[end:at], *moved])


def _set_in(line: str, by: int) -> str:
    """Return *line* so many spaces further in; less than none, as far as it has them."""
    if by >= 0:
        return " " * by + line if line.strip() else line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]


def _index(path: Path) -> int:
    last = path[-1]
    if not isinstance(last, int):
        raise CannotEdit
    return last


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
        node = self.node_or_none(path)
        if node is None:
            raise CannotEdit
        return node

    def is_flow(self, path: Path) -> bool:
        """Return whether what is at *path*, or anything around it, stands in braces or brackets."""
        nodes = (self.node_or_none(path[:count]) for count in range(len(path) + 1))
        return any(isinstance(n, yaml.CollectionNode) and n.flow_style for n in nodes)

    def node_or_none(self, path: Path) -> yaml.Node | None:
        node: yaml.Node | None = self.root
        for part in path:
            node = _value_of(node, part) if node is not None else None
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

    def dash_column(self, within: Path) -> int:
        """Return where the hyphens stand of the list at *within*."""
        return len(self.lines[self._dash_line(self._steps(within), 0)].split("-")[0])

    def line_before(self, path: Path) -> int:
        """Return the line that a step begins on which is put before the one at *path*."""
        spans = self.steps(path[:-1])
        index = _index(path)
        return spans[index][0] if index < len(spans) else spans[-1][1]

    def steps(self, within: Path) -> list[tuple[int, int]]:
        """Return the first line of each step, comments above it too, and the one after its last."""
        steps = self._steps(within)
        lines = [self._dash_line(steps, index) for index in range(len(steps.value))]
        starts = [self._with_comments(line) for line in lines]
        end = self.last_line(steps.value[-1]) + 1
        return list(zip(starts, [*starts[1:], end], strict=True))

    def _steps(self, within: Path) -> yaml.SequenceNode:
        node = self.node_at(within)
        if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
            raise CannotEdit
        return node

    def _dash_line(self, steps: yaml.SequenceNode, index: int) -> int:
        line = int(steps.value[index].start_mark.line)
        while not self.lines[line].lstrip().startswith("-"):
            line -= 1
        return line

    def _with_comments(self, line: int) -> int:
        margin = self.lines[line].index("-")
        while line and re.match(rf"\s{{{margin},}}#", self.lines[line - 1]):
            line -= 1
        return line
