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
from stretchtimer.language import N_, _, ngettext

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
            return spot.slip(_(message), _(hint))
    return spot.slip(
        _("The text cannot be read from here on."),
        _("Look for a missing quote or colon, and at the spaces before the line."),
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
            message = _("There is a tab before the words of this line; tabs do not count here.")
            return spot.slip(message, _("Use spaces instead."), row, found.end() - 1)
    return None


def _no_break_space(spot: Spot) -> Slip | None:
    odd = next((n for n, c in enumerate(_indent(spot.line)) if c not in " \t"), -1)
    if odd < 0:
        return None
    message = _("This line begins with a special space, as word processors use it.")
    return spot.slip(message, _("Delete it and type ordinary spaces."), column=odd)


def _open_quote(spot: Spot) -> Slip | None:
    if "end of stream" not in spot.said or "quoted" not in spot.said:
        return None
    return spot.slip(
        _("A quote is opened here and never closed."),
        _("Put the same quote at the end of the text."),
        spot.begun_row,
        spot.begun_column,
    )


def _after_quote(spot: Spot) -> Slip | None:
    before = spot.line[: spot.column].rstrip()
    if not before.endswith(("'", '"')) or "expected" not in spot.said:
        return None
    quote = before[-1]
    hint = (
        _("For an apostrophe inside single quotes write two of them, or use double quotes.")
        if quote == "'"
        else _('Put the quotes round the whole text, or write \\" for a quote inside it.')
    )
    return spot.slip(
        _("The text ends at the quote {quote}, but there is more behind it.").format(quote=quote),
        hint,
    )


def _special_start(spot: Spot) -> Slip | None:
    found = _KEY.match(spot.line)
    text = found["value"] if found else spot.line.lstrip(" -")
    if not text or text[0] not in _SPECIAL or "\n" in text:
        return None
    if text[0] in ">|" and not text[1:].strip():
        return None
    column = len(spot.line) - len(text)
    if text.startswith("```"):
        message = _("This line is no part of a routine.")
        return spot.slip(message, _("Delete the lines with ```."), column=column)
    hint = _("Put the whole text in quotes.")
    if text[0] in ">|":
        hint = _(
            "Begin the text on the next line, two spaces further in, or leave {sign} out."
        ).format(sign=text[0])
    return spot.slip(
        _("A text cannot begin with {sign} here.").format(sign=text[0]), hint, column=column
    )


def _open_bracket(spot: Spot) -> Slip | None:
    if "expected ',' or" not in spot.said:
        return None
    bracket = spot.begun[spot.begun_column : spot.begun_column + 1] or "["
    close = {"[": "]", "{": "}"}.get(bracket, "]")
    return spot.slip(
        _(
            "The bracket {bracket} is opened here and never closed, or a comma is missing in it."
        ).format(bracket=bracket),
        _("Close it with {close}, and put commas between the entries.").format(close=close),
        spot.begun_row,
        spot.begun_column,
    )


def _behind_bracket(spot: Spot) -> Slip | None:
    if "expected" not in spot.said or not spot.line[: spot.column].rstrip().endswith(("]", "}")):
        return None
    message = _("The list ends at the bracket, but there is more behind it.")
    return spot.slip(message, _("A text that begins with a bracket needs quotes."))


def _no_space(spot: Spot) -> Slip | None:
    """Find ``title:Hip``: without the space it is a text, and the parser stops only later."""
    for row in (spot.begun_row, spot.row, spot.above):
        line = spot.lines[row] if row < len(spot.lines) else ""
        found = re.match(r"\s*(?:- +)*[A-Za-z_-]+:(?=[^\s/:])", line)
        if found:
            key = found[0].strip(" -:")
            message = _("A space is missing after the colon of `{key}`.").format(key=shown(key, 40))
            return spot.slip(
                message,
                _("Write {key}: and a space.").format(key=shown(key, 40)),
                row,
                found.end() - 1,
            )
    return None


def _missing_colon(spot: Spot) -> Slip | None:
    if "could not find expected ':'" not in spot.said:
        return None
    word = spot.begun.strip(" -").split(" ")[0].split("=")[0]
    hint = _("Write {word}: and then the value.").format(word=shown(word, 40))
    where = spot.begun_row, spot.begun_column
    return spot.slip(
        _("A colon is missing after `{word}`.").format(word=shown(word, 40)), hint, *where
    )


def _colon_in_text(spot: Spot) -> Slip | None:
    if "mapping values are not allowed" not in spot.said:
        return None
    found = _KEY.match(spot.line)
    if not found or found.start("gap") >= spot.column:
        return _too_far_in(spot)
    value = found["value"]
    if re.search(r",\s*[a-z_]+:\s", value):
        message = _("Several keys stand in one line here.")
        return spot.slip(message, _("Write every key on a line of its own."))
    if value[:1] in _CURLY:
        message = _("{sign} is a curly quote; only straight quotes count as quotes.").format(
            sign=value[0]
        )
        return spot.slip(message, _("Use ' or \" instead."), column=found.start("value"))
    message = _("A text with a colon and a space in it has to stand in quotes.")
    hint = _('Write {key}: "{value}"').format(key=found["key"], value=shown(value, 60))
    return spot.slip(message, hint.replace('""', '"'), column=spot.column)


def _too_far_in(spot: Spot) -> Slip | None:
    spaces, above = len(_indent(spot.line)), spot.lines[spot.above]
    if spaces <= len(_indent(above)):
        return None
    message = _(
        "This line stands further in than the one above it, whose value is already complete."
    )
    hint = _("Begin both with the same number of spaces.")
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
    message = _("This line begins with {spaces}, which fits none of the lines above it.").format(
        spaces=_spaces(spaces)
    )
    if 0 <= wanted != spaces and not spot.line.lstrip().startswith("-"):
        message = _(
            "This line begins with {spaces}, but the lines it belongs to with {wanted}."
        ).format(spaces=_spaces(spaces), wanted=_spaces(wanted))
    hint = _("Begin lines that belong together with the same number of spaces.")
    return spot.slip(message, hint, column=spaces)


def _spaces(number: int) -> str:
    # translators: these follow "begins with" in the two messages above
    return ngettext("{n} space", "{n} spaces", number).format(n=number) if number else _("no space")


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
        N_("There is a backslash in a text in double quotes; there it has a meaning of its own."),
        N_("Use single quotes, or write two backslashes."),
    ),
    (
        "hexdecimal",
        N_("There is a backslash in a text in double quotes; there it has a meaning of its own."),
        N_("Use single quotes, or write two backslashes."),
    ),
    (
        "cannot start any token",
        N_("This character cannot begin a text."),
        N_("Put the text in quotes."),
    ),
    (
        "sequence entries are not allowed",
        N_("A list cannot begin in this line."),
        N_("Begin it on the next line."),
    ),
    (
        "could not find expected ':'",
        N_("A colon is missing after a key."),
        N_("Write it as key: value."),
    ),
    (
        "mapping values are not allowed",
        N_("There is a colon too many in this line, or the line above it is not finished."),
        N_("Put a text with a colon in quotes."),
    ),
    (
        "did not find expected",
        N_("This does not belong to what stands above it."),
        N_("Check how many spaces the line begins with."),
    ),
    (
        "expected",
        N_("This does not belong to what stands above it."),
        N_("Check how many spaces the line begins with."),
    ),
)
