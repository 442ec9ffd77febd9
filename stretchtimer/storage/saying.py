"""Which language the texts of a file are said in.

What the file itself says in a language of the user's comes first. Where it has only its own, and
that is English, a sentence that the program's own files say too is known in other languages: so a
copy that somebody has changed a little is still read in their language, all but what they wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from stretchtimer.language import Catalogue, base_of
from stretchtimer.storage.fields import Words
from stretchtimer.storage.shipped_words import shipped_words


class Sayer:
    """Says the texts of one file, written in the language *own*, for someone who reads *wanted*."""

    def __init__(
        self,
        wanted: Sequence[str],
        own: str,
        known: Callable[[str], Catalogue | None] = shipped_words,
    ) -> None:
        self._wanted = tuple(wanted)
        self._own = own
        self._known = known
        self._catalogues: dict[str, Catalogue | None] = {}
        self._said: Counter[str] = Counter()

    @property
    def language(self) -> str:
        """The language that most of the texts were said in so far."""
        return self._said.most_common(1)[0][0] if self._said else self._own

    def say(self, words: Words | None) -> str:
        """Return a text in the first of the user's languages that it is known in."""
        if words is None:
            return ""
        for tag in self._wanted:
            text = self._in(tag, words)
            if text:
                return self._counted(text, tag)
        return self._counted(words.said((self._own,)), self._own)

    def count(self, language: str, texts: int) -> None:
        """Reckon with so many *texts* more that are said in *language*."""
        if texts:
            self._said[language] += texts

    def _counted(self, text: str, language: str) -> str:
        self.count(language, bool(text))
        return text

    def _in(self, tag: str, words: Words) -> str:
        """Return the text in the language *tag*, or nothing."""
        own = words.own
        if own and base_of(tag) == base_of(self._own):
            return own
        found = words.within(tag)
        if found:
            return found
        english = (own if base_of(self._own) == "en" else "") or words.within("en")
        return self._translated(english, tag) if english else ""

    def _translated(self, english: str, tag: str) -> str:
        if tag not in self._catalogues:
            self._catalogues[tag] = None if base_of(tag) == "en" else self._known(tag)
        catalogue = self._catalogues[tag]
        said = catalogue.gettext(english) if catalogue else english
        return "" if said == english else said
