"""Two languages nobody speaks, to see what a translation does to the window before there is one.

``LANGUAGE=en-XA`` says everything with accents and some 40 % longer: what stays plain was forgotten
and what is cut off has too little room. ``LANGUAGE=ar-XB`` says it from right to left.
"""

from __future__ import annotations

import re

_ACCENTS = str.maketrans(
    "AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz", "ÀàßÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž"
)
_KEPT = re.compile(r"(\{[^{}]*\}|`[^`]*`|%\([a-z_]+\)[a-z]|%[sr])")
_VOWEL = re.compile(r"[aeiou]")
_WORD = re.compile(r"[^\W\d_]+")
_FROM_RIGHT, _AND_BACK = "\u202e", "\u202c"
_PARAGRAPH = "\u200f"
"""What makes the whole paragraph one that begins at the right, as a text in Arabic is."""


class Pseudo:
    """The catalogue of a language that nobody speaks: made of the English, as it is asked for."""

    def __init__(self, tag: str) -> None:
        self._said = _longer if tag.upper().endswith("-XA") else _mirrored

    def gettext(self, message: str) -> str:
        """Return *message*, as strange as it is meant to be."""
        return self._said(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the English form for *n*, as strange as it is meant to be."""
        return self._said(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Return *message*, as strange as it is meant to be; marks like ``.`` as they are."""
        return self._said(message) if context and _WORD.search(message) else message


def _longer(text: str) -> str:
    """Return *text* accented and longer; what stands in braces or backticks is filled in later."""
    parts = _KEPT.split(text)
    return "".join(
        part
        if _KEPT.fullmatch(part)
        else _VOWEL.sub(lambda vowel: vowel[0] * 2, part).translate(_ACCENTS)
        for part in parts
    )


def _mirrored(text: str) -> str:
    """Return *text* with every word drawn from right to left; what is filled in stays readable."""
    parts = _KEPT.split(text)
    return _PARAGRAPH + "".join(
        part
        if _KEPT.fullmatch(part)
        else _WORD.sub(lambda word: f"{_FROM_RIGHT}{word[0]}{_AND_BACK}", part)
        for part in parts
    )
