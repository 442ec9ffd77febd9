"""Words for a routine at a glance: lengths, levels, areas; quick to load, for the first paint."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stretchtimer.core.duration import MINUTE, SECOND, Millis
from stretchtimer.language import N_, _, pgettext

LEVEL_WORDS = {1: N_("Gentle"), 2: N_("Moderate"), 3: N_("Strong")}
WORD = "word"
"""The context of the words of the vocabularies (areas, equipment, muscles) in the catalogues."""


def length_words(length: Millis) -> str:
    """Say a length exactly: ``2 min 25 s``, ``45 s``, ``1 h 3 min``."""
    hours, rest = divmod(round(length / SECOND), 3600)
    minutes, seconds = divmod(rest, 60)
    parts = (
        _("{n} h").format(n=hours) if hours else "",
        _("{n} min").format(n=minutes) if minutes else "",
        _("{n} s").format(n=seconds) if seconds and not hours else "",
    )
    return " ".join(filter(None, parts)) or _("{n} s").format(n=0)


def minutes_words(length: Millis) -> str:
    """Say a length to the next whole minute: ``3 min``; under a minute in seconds."""
    if length < MINUTE:
        return _("{n} s").format(n=round(length / SECOND))
    return _("{n} min").format(n=-(-length // MINUTE))


def level_word(level: int) -> str:
    """Say how strong a routine is."""
    return _(LEVEL_WORDS.get(level, ""))


def plain_word(word: str) -> str:
    """Say a word of the vocabularies as it stands in a sentence: ``low back`` for ``low-back``."""
    return pgettext(WORD, word.replace("-", " "))


def name_words(word: str) -> str:
    """Say a word of the vocabularies by itself: ``low-back`` becomes ``Low back``."""
    return capital(plain_word(word))


def plain_list(words: Sequence[str], mark: str = "") -> str:
    """Say several words of the vocabularies in the middle of a sentence: ``strap, ball``."""
    said = map(plain_word, words)
    return mark.join(said) if mark else in_a_row(said)


def in_a_row(words: Iterable[str]) -> str:
    """Say several things in a row, as they are: ``7:00, 19:00``."""
    # translators: what stands between the entries of a list
    return pgettext("list", ", ").join(words)


def phrases_in_a_row(phrases: Iterable[str]) -> str:
    """Say several phrases in a row that may have commas in them: ``sharp pain; a cramp``."""
    # translators: what stands between the entries of a list where an entry can have a comma in it
    return pgettext("list of phrases", "; ").join(phrases)


def named(name: str, what: str) -> str:
    """Say something of what has a *name*: ``Pigeon: 2 × 30 s``."""
    # translators: what something is called, and what there is to say of it
    return _("{name}: {what}").format(name=name, what=what)


def head_words(head: str) -> str:
    """Return *head* as it stands before what belongs to it, by itself: ``version:``."""
    # translators: a head before what belongs to it; mind the space before the colon, if any
    return _("{head}:").format(head=head)


def list_words(words: Sequence[str], mark: str = "") -> str:
    """Say several words of the vocabularies in a row: ``Strap, non slip mat``."""
    return capital(plain_list(words, mark))


def area_words(areas: Sequence[str]) -> str:
    """Say where a routine works: ``Hip · low back``."""
    return list_words(areas, " · ")


def small(text: str) -> str:
    """Return *text* with a small letter at its beginning, as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """Return *text* with a capital at its beginning."""
    return text[:1].upper() + text[1:]
