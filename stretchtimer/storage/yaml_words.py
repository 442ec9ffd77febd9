"""What YAML's parser complains of, in words for people who never heard of a block mapping.

The parser says where it could not go on; the slip is often a little before. So the line itself is
looked at for the slips people make, and only then the parser's own words are translated.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stretchtimer.core.problems import Place, shown

if TYPE_CHECKING:
    import yaml

_BREAK = re.compile(r"\r\n|\r|\n")
_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[\w-]+):(?P<gap>\s*)(?P<value>.*)")
_SPECIAL = "*&!@%`>|?"
_CURLY = "“”„«»‘’"


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, what to do about it, and where."""

    place: Place
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the parser stopped (counted from 0), what it said, and where it had begun."""

    said: str
    lines: list[str]
    row: int
    column: int
    begun_row: int
    begun_column: int

    @property
    def line(self) -> str:
        """The line it stopped in."""
        return self.lines[self.row] if self.row < len(self.lines) else ""

    @property
    def begun(self) -> str:
        """The line in which it had begun what it could not finish."""
        return self.lines[self.begun_row] if self.begun_row < len(self.lines) else ""

    @property
    def above(self) -> int:
        """The number of the last line above that says something; the same line if there is none."""
        rows = range(min(self.row, len(self.lines)) - 1, -1, -1)
        return next((row for row in rows if _says_something(self.lines[row])), self.row)

    def slip(self, message: str, hint: str, row: int = -1, column: int = -1) -> Slip:
        """Return a slip at *row* and *column*, or where the parser stopped."""
        row = self.row if row < 0 else row
        column = self.column if column < 0 else column
        return Slip(Place(row + 1, column + 1), message, hint)


def slip_in(error: yaml.MarkedYAMLError, text: str) -> Slip:
    """Return what is wrong in *text*, for an *error* the parser met there."""
    spot = _spot(error, text)
    for look in _LOOKS:
        slip = look(spot)
        if slip:
            return slip
    for sign, message, hint in _WORDS:
        if sign in spot.said:
            return spot.slip(message, hint)
    return spot.slip(
        "The text cannot be read from here on.",
        "Look for a missing quote or colon, and at the spaces before the line.",
    )


def _spot(error: yaml.MarkedYAMLError, text: str) -> Spot:
    stopped = error.problem_mark or error.context_mark
    begun = error.context_mark or stopped
    return Spot(
        f"{error.problem or ''} {error.context or ''}",
        _BREAK.split(text),
        stopped.line if stopped else 0,
        stopped.column if stopped else 0,
        begun.line if begun else 0,
        begun.column if begun else 0,
    )


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _tab(spot: Spot) -> Slip | None:
    for row in (spot.row, spot.above):
        line = spot.lines[row] if row < len(spot.lines) else ""
        found = re.match(r" *(?:-[ \t]*)*\t", line)
        if found:
            message = "There is a tab before the words of this line; tabs do not count here."
            return spot.slip(message, "Use spaces instead.", row, found.end() - 1)
    return None


def _no_break_space(spot: Spot) -> Slip | None:
    odd = next((n for n, c in enumerate(_indent(spot.line)) if c not in " \t"), -1)
    if odd < 0:
        return None
    message = "This line begins with a special space, as word processors use it."
    return spot.slip(message, "Delete it and type ordinary spaces.", column=odd)


def _open_quote(spot: Spot) -> Slip | None:
    if "end of stream" not in spot.said or "quoted" not in spot.said:
        return None
    return spot.slip(
        "A quote is opened here and never closed.",
        "Put the same quote at the end of the text.",
        spot.begun_row,
        spot.begun_column,
    )


def _after_quote(spot: Spot) -> Slip | None:
    before = spot.line[: spot.column].rstrip()
    if not before.endswith(("'", '"')) or "expected" not in spot.said:
        return None
    quote = before[-1]
    hint = (
        "For an apostrophe inside single quotes write two of them, or use double quotes."
        if quote == "'"
        else 'Put the quotes round the whole text, or write \\" for a quote inside it.'
    )
    return spot.slip(f"The text ends at the quote {quote}, but there is more behind it.", hint)


def _special_start(spot: Spot) -> Slip | None:
    found = _KEY.match(spot.line)
    text = found["value"] if found else spot.line.lstrip(" -")
    if not text or text[0] not in _SPECIAL or "\n" in text:
        return None
    if text[0] in ">|" and not text[1:].strip():
        return None
    column = len(spot.line) - len(text)
    if text.startswith("```"):
        message = "This line is no part of a routine."
        return spot.slip(message, "Delete the lines with ```.", column=column)
    hint = "Put the whole text in quotes."
    if text[0] in ">|":
        hint = f"Begin the text on the next line, two spaces further in, or leave {text[0]} out."
    return spot.slip(f"A text cannot begin with {text[0]} here.", hint, column=column)


def _open_bracket(spot: Spot) -> Slip | None:
    if "expected ',' or" not in spot.said:
        return None
    bracket = spot.begun[spot.begun_column : spot.begun_column + 1] or "["
    close = {"[": "]", "{": "}"}.get(bracket, "]")
    return spot.slip(
        f"The bracket {bracket} is opened here and never closed, or a comma is missing in it.",
        f"Close it with {close}, and put commas between the entries.",
        spot.begun_row,
        spot.begun_column,
    )


def _behind_bracket(spot: Spot) -> Slip | None:
    if "expected" not in spot.said or not spot.line[: spot.column].rstrip().endswith(("]", "}")):
        return None
    message = "The list ends at the bracket, but there is more behind it."
    return spot.slip(message, "A text that begins with a bracket needs quotes.")


def _no_space(spot: Spot) -> Slip | None:
    """Find ``title:Hip``: without the space it is a text, and the parser stops only later."""
    for row in (spot.begun_row, spot.row, spot.above):
        line = spot.lines[row] if row < len(spot.lines) else ""
        found = re.match(r"\s*(?:- +)*[A-Za-z_-]+:(?=[^\s/:])", line)
        if found:
            key = found[0].strip(" -:")
            message = f"A space is missing after the colon of `{shown(key, 40)}`."
            return spot.slip(message, f"Write {shown(key, 40)}: and a space.", row, found.end() - 1)
    return None


def _missing_colon(spot: Spot) -> Slip | None:
    if "could not find expected ':'" not in spot.said:
        return None
    word = spot.begun.strip(" -").split(" ")[0].split("=")[0]
    hint = f"Write {shown(word, 40)}: and then the value."
    where = spot.begun_row, spot.begun_column
    return spot.slip(f"A colon is missing after `{shown(word, 40)}`.", hint, *where)


def _colon_in_text(spot: Spot) -> Slip | None:
    if "mapping values are not allowed" not in spot.said:
        return None
    found = _KEY.match(spot.line)
    if not found or found.start("gap") >= spot.column:
        return _too_far_in(spot)
    value = found["value"]
    if re.search(r",\s*[a-z_]+:\s", value):
        message = "Several keys stand in one line here."
        return spot.slip(message, "Write every key on a line of its own.")
    if value[:1] in _CURLY:
        message = f"{value[0]} is a curly quote; only straight quotes count as quotes."
        return spot.slip(message, "Use ' or \" instead.", column=found.start("value"))
    message = "A text with a colon and a space in it has to stand in quotes."
    hint = f'Write {found["key"]}: "{shown(value, 60)}"'
    return spot.slip(message, hint.replace('""', '"'), column=spot.column)


def _too_far_in(spot: Spot) -> Slip | None:
    spaces, above = len(_indent(spot.line)), spot.lines[spot.above]
    if spaces <= len(_indent(above)):
        return None
    message = "This line stands further in than the one above it, whose value is already complete."
    hint = "Begin both with the same number of spaces."
    return spot.slip(message, hint, column=spaces)


def _uneven(spot: Spot) -> Slip | None:
    if "did not find expected key" in spot.said or "expected <block end>" in spot.said:
        wanted = spot.begun_column
    elif "expected '-'" in spot.said:
        wanted = -1
    else:
        return None
    spaces = len(_indent(spot.line))
    if spaces != spot.column:
        return None
    message = f"This line begins with {_spaces(spaces)}, which fits none of the lines above it."
    if 0 <= wanted != spaces and not spot.line.lstrip().startswith("-"):
        message = (
            f"This line begins with {_spaces(spaces)}, "
            f"but the lines it belongs to with {_spaces(wanted)}."
        )
    hint = "Begin lines that belong together with the same number of spaces."
    return spot.slip(message, hint, column=spaces)


def _spaces(number: int) -> str:
    return {0: "no space", 1: "1 space"}.get(number, f"{number} spaces")


_LOOKS: tuple[Callable[[Spot], Slip | None], ...] = (
    _tab,
    _no_break_space,
    _open_quote,
    _after_quote,
    _special_start,
    _open_bracket,
    _behind_bracket,
    _no_space,
    _missing_colon,
    _colon_in_text,
    _uneven,
)

_WORDS: tuple[tuple[str, str, str], ...] = (
    (
        "escape",
        "There is a backslash in a text in double quotes; there it has a meaning of its own.",
        "Use single quotes, or write two backslashes.",
    ),
    (
        "hexdecimal",
        "There is a backslash in a text in double quotes; there it has a meaning of its own.",
        "Use single quotes, or write two backslashes.",
    ),
    (
        "cannot start any token",
        "This character cannot begin a text.",
        "Put the text in quotes.",
    ),
    (
        "sequence entries are not allowed",
        "A list cannot begin in this line.",
        "Begin it on the next line.",
    ),
    (
        "could not find expected ':'",
        "A colon is missing after a key.",
        "Write it as key: value.",
    ),
    (
        "mapping values are not allowed",
        "There is a colon too many in this line, or the line above it is not finished.",
        "Put a text with a colon in quotes.",
    ),
    (
        "did not find expected",
        "This does not belong to what stands above it.",
        "Check how many spaces the line begins with.",
    ),
    (
        "expected",
        "This does not belong to what stands above it.",
        "Check how many spaces the line begins with.",
    ),
)
