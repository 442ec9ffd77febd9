"""Words for a routine at a glance: lengths, levels, areas; quick to load, for the first paint."""

from __future__ import annotations

from collections.abc import Sequence

from stretchtimer.core.duration import MINUTE, SECOND, Millis

LEVEL_WORDS = {1: "Gentle", 2: "Moderate", 3: "Strong"}


def length_words(length: Millis) -> str:
    """Say a length exactly: ``2 min 25 s``, ``45 s``, ``1 h 3 min``."""
    hours, rest = divmod(round(length / SECOND), 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [(hours, "h"), (minutes, "min"), (0 if hours else seconds, "s")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"


def minutes_words(length: Millis) -> str:
    """Say a length to the next whole minute: ``3 min``; under a minute in seconds."""
    if length < MINUTE:
        return f"{round(length / SECOND)} s"
    return f"{-(-length // MINUTE)} min"


def level_word(level: int) -> str:
    """Say how strong a routine is."""
    return LEVEL_WORDS.get(level, "")


def name_words(word: str) -> str:
    """Say a word of the vocabularies for people: ``low-back`` becomes ``Low back``."""
    return word.replace("-", " ").capitalize()


def list_words(words: Sequence[str], mark: str = ", ") -> str:
    """Say several words of the vocabularies in a row: ``Strap, non slip mat``."""
    said = mark.join(word.replace("-", " ") for word in words)
    return said[:1].upper() + said[1:]


def area_words(areas: Sequence[str]) -> str:
    """Say where a routine works: ``Hip · low back``."""
    return list_words(areas, " · ")
