"""A setting as text: how ``--set KEY=VALUE`` is read, and how a value is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.problems import shown
from stretchtimer.core.settings import SETTINGS, Setting, Settings, Value, setting_of
from stretchtimer.language import _

ON, OFF, NONE = "on", "off", "none"
_SWITCHED = {ON: True, "yes": True, "true": True, OFF: False, "no": False, "false": False}
LONGEST_WORD = 60
"""A longer one is like none that is known."""


class WrongSetting(StretchTimerError):
    """A text that sets nothing; says what could be written instead."""


def with_texts(settings: Settings, assignments: Iterable[str]) -> Settings:
    """Return *settings* with every ``KEY=VALUE`` applied. Raises WrongSetting."""
    for assignment in assignments:
        key, value = read_assignment(assignment)
        settings = settings.with_value(key, value)
    return settings


def read_assignment(text: str) -> tuple[str, Value]:
    """Return the key and the value that a ``KEY=VALUE`` names. Raises WrongSetting."""
    key, equals, words = text.partition("=")
    key = key.strip().replace("-", "_")
    setting = setting_of(key)
    if setting is None:
        raise WrongSetting(_no_such(key))
    if not equals:
        example = f"{key}={value_text(setting.default)}"
        words = _("Write a value behind the setting, for instance {example}. {allowed}")
        raise WrongSetting(words.format(example=example, allowed=allowed_words(setting)))
    value = _value(setting, words.strip())
    if value is None or not setting.allows(value):
        raise WrongSetting(_wrong_value(setting, words.strip()))
    return key, value


def value_text(value: Value) -> str:
    """Return *value* as it is written behind the ``=``."""
    if isinstance(value, bool):
        return ON if value else OFF
    if isinstance(value, tuple):
        return ",".join(value) or NONE
    return str(value)


def choices_of(setting: Setting) -> tuple[str, ...]:
    """Return what *setting* can be, as it is written; nothing for a number or a free text."""
    if isinstance(setting.default, bool):
        return ON, OFF
    return tuple(value_text(choice) for choice in setting.choices)


def allowed_words(setting: Setting) -> str:
    """Say in a sentence what *setting* can be."""
    choices = ", ".join(choices_of(setting))
    if setting.many:
        words = _("It can be {none}, or any of these with commas between: {choices}.")
        return words.format(none=NONE, choices=choices)
    if choices:
        return _("It can be one of these: {choices}.").format(choices=choices)
    if isinstance(setting.default, int):
        words = _("It can be a whole number from {low} to {high}.")
        return words.format(low=setting.low, high=setting.high)
    return _("It can be any text.")


def _value(setting: Setting, text: str) -> Value | None:
    """Return what *text* means for *setting*; nothing where it means nothing."""
    if isinstance(setting.default, bool):
        return _SWITCHED.get(text.lower())
    if setting.many:
        words = [word.strip().lower() for word in text.split(",")]
        return () if words in ([""], [NONE]) else tuple(dict.fromkeys(words))
    if isinstance(setting.default, int):
        digits = text.removesuffix("%").strip()
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
    return text.lower() if setting.choices else text


def _no_such(key: str) -> str:
    said = _("There is no setting called {key}.").format(key=shown(key))
    every = _("The command “stretchtimer settings” shows them all.")
    return f"{said} {_meant(key, [setting.key for setting in SETTINGS]) or every}"


def _wrong_value(setting: Setting, text: str) -> str:
    said = _("The setting {key} cannot be “{value}”.").format(key=setting.key, value=shown(text))
    last = text.rpartition(",")[2].strip() if setting.many else text
    near = _meant(last, choices_of(setting))
    return " ".join(part for part in (said, allowed_words(setting), near) if part)


def _meant(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word[:LONGEST_WORD].lower(), known, 1, 0.6)
    return _("Did you mean {word}?").format(word=close[0]) if close else ""
