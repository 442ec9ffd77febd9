"""The language the program speaks: English as it is written, or one of its translations.

A front door chooses it once, before anything is said. It is the one thing in the house that is not
handed in: docs/decisions/0014 says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

LANGUAGES = ("en", "de", "es", "fr")
"""What the program speaks, English first: the texts stand in it in the code."""

DOMAIN = "stretchtimer"
"""The name of the catalogue of the program's own words, in every language's folder."""


PSEUDO = ("-XA", "-XB")
"""How the tags of the languages end that nobody speaks; they are for looking at the window."""


class Catalogue(Protocol):
    """What knows every text in one language, as the standard library's gettext does."""

    def gettext(self, message: str) -> str:
        """Return *message* in this language."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for *n* of a message that counts something."""

    def pgettext(self, context: str, message: str) -> str:
        """Return *message* as it is said in *context*."""


class English:
    """The catalogue of the language that the code is written in."""

    tag = "en"

    def gettext(self, message: str) -> str:
        """Return *message*."""
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the first form for one, else the second."""
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002
        """Return *message*."""
        return message


class _Spoken:
    """The language at this moment; a class, so that nobody needs a ``global``."""

    tag: str = "en"
    catalogue: Catalogue = English()


def speak(tag: str, catalogue: Catalogue) -> None:
    """Say everything in the language *tag* from now on, as *catalogue* has it."""
    _Spoken.tag, _Spoken.catalogue = tag, catalogue


def speak_first_of(wanted: Iterable[str], folder: Path) -> str:
    """Speak the first of the *wanted* languages that there is, and return its tag.

    *folder* holds the catalogues: ``de/LC_MESSAGES/stretchtimer.mo``. A language whose catalogue
    cannot be read counts as one that is not there; English always is.
    """
    for tag in wanted:
        catalogue = catalogue_of(tag, folder)
        if catalogue is not None:
            speak(base_of(tag), catalogue)
            return spoken()
    speak("en", English())
    return "en"


def catalogue_of(tag: str, folder: Path, domain: str = DOMAIN) -> Catalogue | None:
    """Return the catalogue *domain* of the language *tag*, or nothing where there is none."""
    if tag.upper().endswith(PSEUDO):
        from stretchtimer.pseudo import Pseudo

        return Pseudo(tag)
    language = base_of(tag)
    if language == "en":
        return English()
    if language not in LANGUAGES:
        return None
    from gettext import translation  # not needed for English, and so not at every start

    try:
        return translation(domain, str(folder), [language])
    except (OSError, ValueError):  # ValueError covers a file that is no catalogue, or none in UTF-8
        return None


def base_of(tag: str) -> str:
    """Return the language that *tag* (``de-AT``) is a variety of; a pseudo-language is its own."""
    return tag if tag.upper().endswith(PSEUDO) else tag.partition("-")[0].lower()


def spoken() -> str:
    """Return the tag of the language that is spoken."""
    return _Spoken.tag


def _(text: str) -> str:
    """Return *text* in the language that is spoken."""
    return _Spoken.catalogue.gettext(text) if text else text


def ngettext(one: str, many: str, number: int) -> str:
    """Return the form for *number* of a text that counts: ``ngettext("{n} rep", "{n} reps", n)``.

    The number is filled in by the caller, with ``format``.
    """
    return _Spoken.catalogue.ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """Return *text* as it is said in *context*, where English has one word for two things."""
    return _Spoken.catalogue.pgettext(context, text)


def N_(text: str) -> str:  # noqa: N802
    """Return *text* as it is: marks a constant for the catalogues, to be said with ``_`` later."""
    return text


def languages_of(env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the user's languages, the preferred first, as POSIX says them (``de_AT.UTF-8``)."""
    said = next((env[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if env.get(key)), "")
    asked = [*env.get("LANGUAGE", "").split(":"), said]
    tags = (word.partition(".")[0].partition("@")[0].replace("_", "-") for word in asked)
    known = [tag for tag in tags if tag and tag not in ("C", "POSIX")]
    wider = [part for tag in known for part in (tag, tag.partition("-")[0])]
    return tuple(dict.fromkeys(wider)) or ("en",)


def wanted_languages(chosen: str, env: Mapping[str, str]) -> tuple[str, ...]:
    """Return the languages the user wants: the *chosen* one first, then those of the system.

    *chosen* is the setting: a tag, or ``system`` for none of its own.
    """
    return first_of(chosen, languages_of(env))


def first_of(chosen: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return *languages* with the *chosen* one first, unless that is ``system``."""
    own = () if chosen == "system" else (chosen,)
    return tuple(dict.fromkeys((*own, *languages)))
