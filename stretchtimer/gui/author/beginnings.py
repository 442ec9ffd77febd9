"""New files: what is in them, and ids that no other file has."""

from __future__ import annotations

import re
import unicodedata
from itertools import count

from stretchtimer.gui.author.desk import Desk, Template
from stretchtimer.gui.author.document import Document

_WORDS = re.compile(r"[a-z0-9]+")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe"})
"""Letters that other languages write as two."""
LONGEST = 60


class Beginnings:
    """Makes new documents, each with the text it begins with."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of_template(self, template: Template) -> tuple[Document, str]:
        """Return what is begun from *template*."""
        folder = self._folder(template.place)
        identifier = self.free_id("new-exercise" if template.place else "new-routine", folder)
        return Document.new(f"{folder}/{identifier}.yaml"), template.text(identifier)

    def of_copy(self, source: str) -> tuple[Document, str]:
        """Return a copy of the routine *source*. May raise a StretchTimerError."""
        folder = self._folder()
        identifier = self.free_id(f"my-{source}", folder)
        text = self._desk.copy_of(source, identifier)
        return Document.new(f"{folder}/{identifier}.yaml"), text

    def id_for(self, title: str, folder: str) -> str:
        """Return an id made of the words of *title* that no file in *folder* has."""
        plain = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
        words = _WORDS.findall("".join(char for char in plain if not unicodedata.combining(char)))
        return self.free_id("-".join(words)[:LONGEST].strip("-") or "new-routine", folder)

    def free_id(self, wanted: str, folder: str) -> str:
        """Return *wanted*, or with a number that no file in *folder* has yet."""
        taken = {draft.path for draft in self._desk.drafts()}
        for number in count(1):
            identifier = wanted if number == 1 else f"{wanted}-{number}"
            path = f"{folder}/{identifier}.yaml"
            if path not in taken and not self._desk.exists(path):
                return identifier
        return wanted

    def _folder(self, place: str = "") -> str:
        return f"{self._desk.own_folder}/{place}".rstrip("/")
