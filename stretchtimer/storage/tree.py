"""A YAML text as a tree that knows the place of everything in it.

Read from the parser's events, which are counted before anything is built: a small file cannot
become a large value (hardening, findings 4 and 10). Scalars stay text; what a number or a duration
is, the schema says, not YAML 1.1 (finding 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from stretchtimer.core.number_words import large_words
from stretchtimer.core.problems import Place, shown
from stretchtimer.language import N_, _
from stretchtimer.storage.yaml_words import slip_in

LARGEST_FILE = 1024 * 1024
"""Bytes (hardening S2)."""
DEEPEST = 20
MOST_EVENTS = 50_000

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The quick parser in C; where it is missing the one in Python, ten times slower."""

_FORBIDDEN = re.compile(
    r"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML 1.2 lets no file have, and byte order marks in the middle."""
_NO_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})
"""Ends of lines for YAML 1.1, but neither for YAML 1.2 nor for editors, whose lines we count."""
_HALF = re.compile(r"[\ud800-\udfff]")
_BULLETS = ("-", "–", "—", "•", "·", "−")


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


class Commented(Plain):
    """Nothing, since all that stands after the key is a comment."""

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
    """Values by key; ``keys`` holds where each key stands.

    ``is_list`` is true where keys begin with a bullet: somebody meant a list.
    """

    place: Place
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)
    is_list: bool = False


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """A document, and what is wrong with its text (duplicate keys, and the like)."""

    root: Mapping
    faults: tuple[Fault, ...]


def read_tree(content: bytes, loader: Any = LOADER) -> Tree:
    """Return the tree of *content*. Raises Unreadable where there is none."""
    return _Builder(_decoded(content), loader).build()


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
            Fault(Place(), "too-large", _("The file is larger than 1 MiB."), _("Split it in two."))
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        message = _("The file is not saved as UTF-8, but as UTF-16.")
        raise Unreadable(Fault(Place(), "not-utf8", message, _(_SAVE_AS_UTF8)))
    try:
        text = content.decode("utf-8").lstrip("\ufeff").translate(_NO_BREAKS)
    except UnicodeDecodeError as error:
        place = _place_at(content[: error.start].decode("utf-8"))
        message = _("The file is not saved as UTF-8: from here on its letters cannot be read.")
        raise Unreadable(Fault(place, "not-utf8", message, _(_SAVE_AS_UTF8))) from error
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        message = _("There is an invisible character here ({code}).").format(
            code=shown(forbidden[0])
        )
        place = _place_at(text[: forbidden.start()])
        raise Unreadable(Fault(place, "character", message, _("Delete it.")))
    return text


_SAVE_AS_UTF8 = N_("Save it as UTF-8; your editor offers it in its Save as dialog.")


def _place_at(before: str) -> Place:
    """Return the place of what comes after *before*."""
    lines = re.split(r"\r\n|\r|\n", before.lstrip("\ufeff"))
    return Place(len(lines), len(lines[-1]) + 1)


class _Builder:
    """Builds one tree out of the parser's events."""

    def __init__(self, text: str, loader: Any) -> None:
        self._text = text
        self._loader = loader
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
                            _("There is a second document in the file (after ---)."),
                            _("Put each routine into a file of its own."),
                        )
                    )
            elif isinstance(
                event, yaml.ScalarEvent | yaml.SequenceStartEvent | yaml.MappingStartEvent
            ):
                root = self._node(event, events)
            elif isinstance(event, yaml.AliasEvent):
                root = self._alias(event)
        if root is None or (isinstance(root, Scalar) and not root.value):
            raise Unreadable(Fault(Place(), "empty", _("The file is empty.")))
        if not isinstance(root, Mapping):
            raise Unreadable(
                Fault(
                    root.place,
                    "no-keys",
                    _("This is no routine yet: there is no key with a value in it."),
                    _("Begin with the line format: 1."),
                )
            )
        return Tree(root, tuple(self._faults))

    def _counted(self) -> Iterator[yaml.Event]:
        """Yield the parser's events, as many as a file may have; its errors in plain words."""
        try:
            for event in yaml.parse(self._text, Loader=self._loader):
                self._events += 1
                if self._events > MOST_EVENTS:
                    message = _("The file has more than {most} keys and values.").format(
                        most=large_words(MOST_EVENTS // 2)
                    )
                    raise Unreadable(
                        Fault(_place(event), "too-many", message, _("Split it in two."))
                    )
                yield event
        except yaml.MarkedYAMLError as error:
            slip = slip_in(error, self._text)
            raise Unreadable(Fault(slip.place, "syntax", slip.message, slip.hint)) from error
        except yaml.YAMLError as error:
            message = _("The file cannot be read as YAML.")
            raise Unreadable(Fault(Place(), "syntax", message)) from error

    def _node(self, event: yaml.NodeEvent, events: Iterator[yaml.Event]) -> Node:
        place = _place(event)
        if event.anchor is not None:
            self._fault(place, "anchor", _("A text cannot begin with & here."), _(_QUOTES))
        if _tagged(event):
            self._fault(place, "anchor", _("A text cannot begin with ! here."), _(_QUOTES))
        match event:
            case yaml.ScalarEvent():
                return Scalar(self._scalar(event, place), place)
            case yaml.SequenceStartEvent():
                return self._sequence(place, events)
            case _:
                return self._mapping(place, events)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> str:
        value = str(event.value)
        if _HALF.search(value):  # the parser in Python makes them of "\ud800"
            self._fault(
                place, "character", _("There is half a character in this text."), _("Delete it.")
            )
            value = value.encode("utf-8", "replace").decode()
        if event.style:
            return value
        if not value and self._rest_of_line(event).startswith("#"):
            return Commented(value)
        return Plain(value)

    def _rest_of_line(self, event: yaml.Event) -> str:
        start = event.end_mark.index if event.end_mark else 0
        return self._text[start : start + 200].split("\n")[0].lstrip()

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
            message = _("A key is a single word, not a list or more keys.")
            self._fault(key.place, "key", message, _(_QUOTES))
        elif key.value == "<<":
            message = _("Copying keys with << is not possible here.")
            self._fault(key.place, "anchor", message, _("Write the keys out."))
        elif key.value.startswith(_BULLETS):
            self._bullet(node, key)
        elif key.value[:1].isspace():
            message = _("This line begins with a special space, as word processors use it.")
            node.is_list = "-" in key.value
            self._fault(key.place, "space", message, _("Delete it and type ordinary spaces."))
        elif key.value in node.items:
            first = node.keys[key.value]
            self._fault(
                key.place,
                "duplicate",
                _("`{value}` stands here a second time (first in line {line}).").format(
                    value=shown(key.value), line=first.line
                ),
                _("Keep one of the two."),
                shown(key.value),
            )
        else:
            name = str(key.value)
            node.items[name] = value
            node.keys[name] = key.place

    def _bullet(self, node: Mapping, key: Scalar) -> None:
        node.is_list = True
        word = key.value.lstrip("".join(_BULLETS)).strip()
        if key.value.startswith("-"):
            message = _("A space is missing after the hyphen.")
        else:
            message = _("Every entry of a list begins with a hyphen (-) and a space.")
        hint = _("Write - {word}: and so on.").format(word=shown(word, 40))
        self._fault(key.place, "bullet", message, hint, shown(key.value, 40))

    def _child(self, event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
        if isinstance(event, yaml.NodeEvent) and not isinstance(event, yaml.AliasEvent):
            return self._node(event, events)
        return self._alias(event)

    def _alias(self, event: yaml.Event) -> Scalar:
        self._fault(
            _place(event),
            "anchor",
            _("A text cannot begin with * here."),
            _(_QUOTES),
        )
        return Scalar("", _place(event))

    def _deeper(self, place: Place) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(
                Fault(
                    place,
                    "too-deep",
                    _("The file is nested more than {n} levels deep.").format(n=DEEPEST),
                )
            )

    def _fault(self, place: Place, code: str, message: str, hint: str = "", key: str = "") -> None:
        self._faults.append(Fault(place, code, message, hint, key))


_QUOTES = N_("Put the whole text in quotes.")


def _tagged(event: yaml.NodeEvent) -> bool:
    return getattr(event, "tag", None) not in (None, "!")


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else Place()
