"""The colours of YAML: keys, remarks, texts in quotes, and numbers with their units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from stretchtimer.gui.author.places import units
from stretchtimer.gui.look import Look

_KEY = re.compile(r"^\s*(?:- +)*([^\s#:\"'\[{&*!|>][^:#]*?)\s*:(?=\s|$)")
_INNER_KEY = re.compile(r"[{,]\s*([\w-]+)\s*:(?=\s)")
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_REMARK = re.compile(r"(?:^|(?<=\s))#.*$")
_NUMBER = re.compile(
    r"(?<![\w.-])(?:\d+m\s?\d+s|\d+(?:\.\d+)?(?:\s?(?:min|sec|[smh])\b)?)(?![\w-])"
)
_TEXT_FOLLOWS = re.compile(r":\s+[|>][-+]?\d?\s*(?:#.*)?$")
_PROSE = frozenset({"title", "name", "summary", "when", "note", "author", "feel", "cue", "mistake"})

Span = tuple[int, int, str]


def spans(line: str) -> Iterator[Span]:
    """Yield from where to where *line* is what: ``key``, ``number``, ``quoted`` or ``remark``."""
    key = _KEY.match(line)
    if key:
        yield key.start(1), key.end(1), "key"
    if not key or key[1] not in _PROSE:
        for found in _NUMBER.finditer(line, key.end() if key else 0):
            yield found.start(), found.end(), "number"
        for found in _INNER_KEY.finditer(line):
            yield found.start(1), found.end(1), "key"
    quoted = [found.span() for found in _QUOTED.finditer(line, key.end() if key else 0)]
    yield from ((start, end, "quoted") for start, end in quoted)
    for found in _REMARK.finditer(line):
        if not any(start < found.start() < end for start, end in quoted):
            yield found.start(), found.end(), "remark"


class Highlighter(QSyntaxHighlighter):
    """Colours one document as it is written, in the colours of the look."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[str, QTextCharFormat] = {}
        self._make_formats()
        look.changed.connect(self._on_look)

    def highlightBlock(self, text: str) -> None:
        """Colour one line; a text over several lines has no keys in it."""
        before = self.previousBlockState()
        margin = len(text) - len(text.lstrip())
        if before >= 0 and (margin > before or not text.strip()):
            self.setCurrentBlockState(before)
            self.setFormat(0, units(text), self._formats["quoted"])
            return
        self.setCurrentBlockState(margin if _TEXT_FOLLOWS.search(text) else -1)
        plain = text.isascii()
        for start, end, kind in spans(text):
            at = start if plain else units(text[:start])
            length = end - start if plain else units(text[start:end])
            self.setFormat(at, length, self._formats[kind])

    def _make_formats(self) -> None:
        for kind, role in (
            ("key", "text"),
            ("number", "move"),
            ("quoted", "primary"),
            ("remark", "muted"),
        ):
            form = QTextCharFormat()
            form.setForeground(self._look.colour(role))
            if kind == "key":
                form.setFontWeight(QFont.Weight.Bold)
            self._formats[kind] = form

    def _on_look(self) -> None:
        self._make_formats()
        self.rehighlight()
