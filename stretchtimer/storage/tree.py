"""A YAML text as a tree that knows the place of everything in it.

Read from the parser's events, which are counted before anything is built: a small file cannot
become a large value (hardening, findings 4 and 10). Scalars stay text; what a number or a duration
is, the schema says, not YAML 1.1 (finding 5).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from stretchtimer.core.problems import Place, shown
from stretchtimer.storage.yaml_words import plain_words

LARGEST_FILE = 1024 * 1024
"""Bytes (hardening S2)."""
DEEPEST = 20
MOST_EVENTS = 50_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the text itself."""

    place: Place
    code: str
    message: str
    hint: str = ""
    key: str = ""


class Unreadable(Exception):
    """A text that is no tree at all."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


class Plain(str):
    """A scalar written without quotes: text that may also be a number."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text."""

    value: str
    place: Place


@dataclass(slots=True)
class Sequence:
    """Values one after the other."""

    place: Place
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Values by key; ``keys`` holds where each key stands."""

    place: Place
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """A document, and what is wrong with its text (duplicate keys, and the like)."""

    root: Mapping
    faults: tuple[Fault, ...]


def read_tree(content: bytes) -> Tree:
    """Return the tree of *content*. Raises Unreadable where there is none."""
    return _Builder(_decoded(content)).build()


def plain_value(node: Node) -> object:
    """Return *node* as dicts, lists and text; text without quotes is ``Plain``."""
    match node:
        case Scalar(value=value):
            return value
        case Sequence(items=items):
            return [plain_value(item) for item in items]
        case Mapping(items=by_key):
            return {key: plain_value(item) for key, item in by_key.items()}


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        raise Unreadable(
            Fault(Place(), "too-large", "The file is larger than 1 MiB.", "Split it in two.")
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise Unreadable(
            Fault(Place(line, column), "not-utf8", "The file is not UTF-8.", "Save it as UTF-8.")
        ) from error


class _Builder:
    """Builds one tree out of the parser's events."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._faults: list[Fault] = []
        self._events = 0
        self._depth = 0

    def build(self) -> Tree:
        """Return the tree; raises Unreadable."""
        events = self._counted()
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise Unreadable(
                        Fault(
                            _place(event),
                            "documents",
                            "There is a second document in the file (after ---).",
                            "Put each routine into a file of its own.",
                        )
                    )
            elif isinstance(
                event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent
            ):
                root = self._node(event, events)
            elif isinstance(event, yaml.AliasEvent):
                root = self._alias(event)
        if root is None or (isinstance(root, Scalar) and not root.value):
            raise Unreadable(Fault(Place(), "empty", "The file is empty."))
        if not isinstance(root, Mapping):
            raise Unreadable(
                Fault(root.place, "no-keys", "The file has no keys.", "Begin it with format: 1.")
            )
        return Tree(root, tuple(self._faults))

    def _counted(self) -> Iterator[yaml.Event]:
        """Yield the parser's events, as many as a file may have; its errors in plain words."""
        try:
            for event in yaml.parse(self._text, Loader=_LOADER):
                self._events += 1
                if self._events > MOST_EVENTS:
                    raise Unreadable(Fault(_place(event), "too-many", "The file is too long."))
                yield event
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(mark.line + 1, mark.column + 1) if mark else Place()
            message, hint = plain_words(error, self._text)
            raise Unreadable(Fault(place, "syntax", message, hint)) from error
        except yaml.reader.ReaderError as error:
            before = self._text[: error.position] if isinstance(error.position, int) else ""
            place = Place(before.count("\n") + 1, len(before) - before.rfind("\n"))
            raise Unreadable(
                Fault(place, "character", "There is a character here that a file may not have.")
            ) from error

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> Node:
        place = _place(event)
        if event.anchor is not None or _tagged(event):
            self._fault(place, "anchor", "Tags (!) and anchors (&) are not allowed here.")
        match event:
            case yaml.ScalarEvent():
                return Scalar(self._scalar(event, place), place)
            case yaml.SequenceStartEvent():
                return self._sequence(place, events)
            case _:
                return self._mapping(place, events)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> str:
        value = str(event.value)
        if any(0xD800 <= ord(char) <= 0xDFFF for char in value):
            self._fault(place, "character", "There is half a character (a surrogate) here.")
            value = value.encode("utf-8", "replace").decode()
        if "\0" in value:
            self._fault(place, "character", "There is a NUL character here.")
        return value if event.style else Plain(value)

    def _sequence(self, place: Place, events: Iterator[yaml.Event]) -> Sequence:
        node = Sequence(place)
        self._deeper(place)
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            node.items.append(self._child(event, events))
        self._depth -= 1
        return node

    def _mapping(self, place: Place, events: Iterator[yaml.Event]) -> Mapping:
        node = Mapping(place)
        self._deeper(place)
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._child(event, events)
            value = self._child(next(events), events)
            self._put(node, key, value)
        self._depth -= 1
        return node

    def _put(self, node: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self._fault(key.place, "key", "A key has to be a single word.")
        elif key.value == "<<":
            self._fault(key.place, "anchor", "Merge keys (<<) are not allowed here.")
        elif key.value in node.items:
            first = node.keys[key.value]
            self._fault(
                key.place,
                "duplicate",
                f"`{shown(key.value)}` stands here a second time (first in line {first.line}).",
                "Keep one of the two.",
                shown(key.value),
            )
        else:
            name = str(key.value)
            node.items[name] = value
            node.keys[name] = key.place

    def _child(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        if isinstance(event, yaml.NodeEvent) and not isinstance(event, yaml.AliasEvent):
            return self._node(event, events)
        return self._alias(event)

    def _alias(self, event: yaml.Event) -> Scalar:
        self._fault(
            _place(event),
            "anchor",
            "References (*) are not allowed here.",
            "Write the text out, or put it in quotes.",
        )
        return Scalar("", _place(event))

    def _deeper(self, place: Place) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(
                Fault(place, "too-deep", f"The file is nested more than {DEEPEST} levels deep.")
            )

    def _fault(self, place: Place, code: str, message: str, hint: str = "", key: str = "") -> None:
        self._faults.append(Fault(place, code, message, hint, key))


def _tagged(event: yaml.NodeEvent) -> bool:
    return getattr(event, "tag", None) not in (None, "!")


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else Place()
