"""The kinds of value that stand in a file, each with its check and its words for the schema.

What comes out of a file is text; ``Plain`` text (written without quotes) may be a number, a truth
value or nothing, by the rules of YAML 1.2's core schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from stretchtimer.core.duration import LONGEST, SECOND, Millis, parse_duration
from stretchtimer.core.errors import DurationError
from stretchtimer.core.number_words import large_words
from stretchtimer.core.problems import shown
from stretchtimer.language import N_, _
from stretchtimer.storage.tree import Commented, Plain

LONGEST_TITLE = 500
LONGEST_TEXT = 20_000
LONGEST_ID = 100

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_WHOLE = re.compile(r"[-+]?\d+", re.ASCII)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")


def wrong(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """Return the error for a value; *message* and *hint* are plain sentences."""
    return PydanticCustomError(code, "{said}", {"said": message, "hint": hint})


def _given(value: Any) -> Any:
    if isinstance(value, Commented):
        message = _("There is no value after this key: what follows a # is a remark.")
        raise wrong("no-value", message, _("Put a text with a # in quotes."))
    if isinstance(value, Plain) and value in _NOTHING:
        raise wrong("no-value", _("There is no value here."), _("Write one, or take the key out."))
    return value


def _single(value: Any) -> str:
    if isinstance(_given(value), list):
        raise wrong(
            "not-single", _("One value belongs here, not a list."), _("Write just the value.")
        )
    if isinstance(value, dict):
        message = _("One value belongs here, not keys with values.")
        raise wrong("not-single", message, _("Write just the value."))
    return str(value)


@dataclass(frozen=True, slots=True)
class Words:
    """A text, perhaps in several languages; ``""`` stands for the file's own."""

    by_language: dict[str, str]

    @property
    def own(self) -> str:
        """The text in the file's own language, where it is given in no other."""
        return self.by_language.get("", "")

    def within(self, language: str) -> str:
        """Return the text in *language* (``de-AT``), or in a relative (``de``), or nothing."""
        texts = {tag.lower(): text for tag, text in reversed(self.by_language.items()) if tag}
        relatives = {tag.split("-")[0]: text for tag, text in texts.items()}
        tag = language.lower()
        return texts.get(tag, "") or relatives.get(tag.split("-")[0], "")

    def said(self, languages: tuple[str, ...]) -> str:
        """Return the text in the first of *languages* that it has, else in any it has."""
        found = (self.within(language) for language in languages)
        first = next(iter(self.by_language.values()), "")
        return next(filter(None, found), "") or self.own or first


def _text(value: Any, longest: int) -> str:
    if isinstance(value, list):
        hint = _("Write one text. If it begins with a bracket or a hyphen, put it in quotes.")
        raise wrong("not-single", _("One text belongs here, not a list."), hint)
    text = _single(value)
    if len(text) > longest:
        raise wrong(
            "too-long",
            _("This text is longer than {longest} characters.").format(
                longest=large_words(longest)
            ),
            _("Shorten it."),
        )
    if _CONTROL.search(text):
        raise wrong("character", _("There is a control character in this text."), _("Delete it."))
    return " ".join(text.split()) if longest == LONGEST_TITLE else text.strip()


def _words(value: Any, longest: int) -> Words:
    if not isinstance(_given(value), dict):
        return Words({"": _text(value, longest)})
    for tag in value:
        if not _LANGUAGE.fullmatch(tag):
            raise wrong(
                "language",
                _("`{tag}` is no language.").format(tag=shown(tag, 40)),
                _(_LANGUAGE_HINT),
            )
    if not value:
        raise wrong("no-value", _("There is no text here."))
    return Words({tag: _text(text, longest) for tag, text in value.items()})


def _language(value: Any) -> str:
    tag = _single(value)
    if not _LANGUAGE.fullmatch(tag):
        raise wrong(
            "language", _("`{tag}` is no language.").format(tag=shown(tag, 40)), _(_LANGUAGE_HINT)
        )
    return tag


_LANGUAGE_HINT = N_("Write its short form, like en, de or pt-BR.")
Language = Annotated[
    str,
    PlainValidator(_language),
    WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"}),
]
"""A tag that names a language."""


def _title(value: Any) -> Words:
    return _words(value, LONGEST_TITLE)


def _long_text(value: Any) -> Words:
    return _words(value, LONGEST_TEXT)


def _text_schema(longest: int, shortest: int = 0) -> dict[str, Any]:
    text: dict[str, Any] = {"type": ["string", "number", "boolean"], "maxLength": longest}
    if shortest:
        text["minLength"] = shortest
    by_language = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{_LANGUAGE.pattern}$"},
        "additionalProperties": text,
    }
    return {"anyOf": [text, by_language]}


def _not_empty(words: Words) -> Words:
    if not all(words.by_language.values()):
        raise wrong("no-value", _("There is no text here."), _("Write one."))
    return words


def _name(value: Any) -> Words:
    return _not_empty(_title(value))


def _note(value: Any) -> Words:
    return _not_empty(_long_text(value))


Name = Annotated[Words, PlainValidator(_name), WithJsonSchema(_text_schema(LONGEST_TITLE, 1))]
"""A short text that has to be there."""
Note = Annotated[Words, PlainValidator(_note), WithJsonSchema(_text_schema(LONGEST_TEXT, 1))]
"""A text of any length that has to be there."""
Title = Annotated[Words, PlainValidator(_title), WithJsonSchema(_text_schema(LONGEST_TITLE))]
"""A short text, on one line."""
Text = Annotated[Words, PlainValidator(_long_text), WithJsonSchema(_text_schema(LONGEST_TEXT))]
"""A text of any length."""


def _duration(value: Any) -> Millis:
    try:
        return parse_duration(_single(value))
    except DurationError as error:
        raise wrong("duration", str(error), error.hint) from error


def _positive(value: Any) -> Millis:
    millis = _duration(value)
    if millis <= 0:
        raise wrong("duration", _("A hold has to be longer than nothing."), _("Write it like 30s."))
    return millis


_N = r"[0-9]+(\.[0-9]+)?"
_WRITTEN: dict[str, Any] = {
    "type": "string",
    "pattern": rf"^ *(?=[0-9])({_N}|({_N} *h)? *({_N} *(m|min))? *({_N} *(s|sec))?) *$",
}
_EXAMPLES = ["30s", "2 min", "1m30s"]
_MOST_SECONDS = LONGEST // SECOND
_DURATION_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "number", "minimum": 0, "maximum": _MOST_SECONDS}, _WRITTEN],
    "examples": _EXAMPLES,
}
_POSITIVE_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "number", "exclusiveMinimum": 0, "maximum": _MOST_SECONDS}, _WRITTEN],
    "examples": _EXAMPLES,
}

Duration = Annotated[Millis, PlainValidator(_duration), WithJsonSchema(_DURATION_SCHEMA)]
"""A duration in milliseconds, 0 to 2 h."""
PositiveDuration = Annotated[Millis, PlainValidator(_positive), WithJsonSchema(_POSITIVE_SCHEMA)]
"""A duration that is not nothing."""


@dataclass(frozen=True, slots=True)
class Whole:
    """Marks a whole number from *low* to *high*."""

    low: int
    high: int

    def __call__(self, value: Any) -> int:
        """Return the number that *value* is."""
        text = _single(value)
        if not _WHOLE.fullmatch(text) or len(text) > 12:
            raise wrong(
                "number",
                _("`{text}` is no whole number.").format(text=shown(text, 40)),
                self._hint(),
            )
        if not isinstance(value, Plain):
            raise wrong(
                "number",
                _("`{text}` in quotes is a text, no number.").format(text=text),
                _("Write {text}.").format(text=text),
            )
        number = int(text)
        if number < self.low:
            raise wrong("number", _("{n} is too small here.").format(n=number), self._hint())
        if number > self.high:
            raise wrong("number", _("{n} is too large here.").format(n=number), self._hint())
        return number

    def _hint(self) -> str:
        if self.low == self.high:
            return _("Write {low}.").format(low=self.low)
        return _("Write a number from {low} to {high}.").format(low=self.low, high=self.high)

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Return the check."""
        return core_schema.no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Return the schema."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


def _truth(value: Any) -> bool:
    text = _single(value)
    if isinstance(value, Plain) and text.lower() in ("true", "false"):
        return text.lower() == "true"
    raise wrong(
        "truth",
        _("`{text}` is neither true nor false.").format(text=shown(text, 40)),
        _("Write true or false."),
    )


Truth = Annotated[bool, PlainValidator(_truth), WithJsonSchema({"type": "boolean"})]
"""True or false."""


def is_identifier(text: str) -> bool:
    """Return whether *text* can be an id."""
    return bool(_IDENTIFIER.fullmatch(text)) and len(text) <= LONGEST_ID


def _identifier(value: Any) -> str:
    text = _single(value)
    if not is_identifier(text):
        raise wrong(
            "id",
            _("`{text}` is no id.").format(text=shown(text, 60)),
            _id_hint(text),
        )
    return text


def _id_hint(text: str) -> str:
    example = "-".join(re.findall(r"[a-z0-9]+", text[:60].lower())) or "calf-stretch"
    return _("An id has small letters, digits and hyphens: {example}.").format(example=example)


Identifier = Annotated[
    str,
    PlainValidator(_identifier),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{_IDENTIFIER.pattern}$", "maxLength": LONGEST_ID}
    ),
]
"""The id of a file: small letters, digits and hyphens."""


def _word(value: Any) -> str:
    return _text(value, LONGEST_TITLE)


Word = Annotated[str, PlainValidator(_word), WithJsonSchema({"type": "string", "maxLength": 500})]
"""A short text that is not translated."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks a text that is one of *words*; *hints* are for other words people use."""

    words: tuple[str, ...]
    hints: tuple[tuple[str, str], ...] = ()

    def __call__(self, value: Any) -> str:
        """Return the word that *value* is."""
        text = _single(value)
        if text not in self.words:
            close = nearest(text, self.words)
            meant = _("Did you mean `{close}`?").format(close=close) if close else ""
            raise wrong(
                "word",
                _("`{text}` cannot stand here; it has to be one of {words}.").format(
                    text=shown(text, 40), words=", ".join(self.words)
                ),
                _(dict(self.hints).get(text.lower(), "")) or meant,
            )
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Return the check."""
        return core_schema.no_info_plain_validator_function(self)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Return the schema."""
        return {"enum": list(self.words)}


def words_of(enum: type[Enum]) -> tuple[str, ...]:
    """Return the words that stand for the members of *enum* in a file."""
    return tuple(str(member.value) for member in enum)


def _as_list(value: Any) -> Any:
    if isinstance(_given(value), str):
        return [value]
    if isinstance(value, dict):
        raise wrong("not-list", _("A list belongs here."), _("Write it as [one, another]."))
    return value


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """Marks a list that may be written as a single value; *offered* words are completed."""

    offered: tuple[str, ...] = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """Return the check: a single value becomes a list of one."""
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        """Return the schema: the item, or a list of it."""
        many = handler(schema)
        item = many["items"]
        if self.offered:
            item = many["items"] = {"anyOf": [{"enum": list(self.offered)}, item]}
        return {"anyOf": [item, many]}


@lru_cache(maxsize=1000)
def nearest(word: str, words: tuple[str, ...]) -> str:
    """Return the one of *words* that *word* was probably meant to be, or nothing.

    Among words that are about as near, one with the same letters is meant (``rset``, ``rest``).
    """
    from difflib import get_close_matches

    close = get_close_matches(word[:60], words, 3, 0.6)
    same_letters = (other for other in close if sorted(other) == sorted(word))
    return next(same_letters, close[0] if close else "")
