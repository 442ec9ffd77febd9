"""The file that is being edited: what was read of it, and what lies on the disk by now."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from stretchtimer.core.draft import Draft
from stretchtimer.core.manuscript import Manuscript

_ID = re.compile(r"^(?:routine|exercise):[ \t]*[\"']?([a-z0-9][a-z0-9-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A file under work. ``disk`` is what the author knows to lie there; nothing for a new one.

    ``path`` is its file, or for a new one where it would go if it kept the id it began with.
    """

    path: str
    base: Manuscript
    disk: bytes | None = None

    @classmethod
    def new(cls, path: str) -> Document:
        """Return a document that has no file yet."""
        return cls(path, Manuscript(b"", ""))

    @classmethod
    def of(cls, path: str, manuscript: Manuscript) -> Document:
        """Return the document of a file."""
        return cls(path, manuscript, manuscript.content)

    @classmethod
    def under_work(cls, draft: Draft) -> Document:
        """Return the document that *draft* is unsaved work on, as it was when it was begun."""
        return cls(draft.path, Manuscript.of(draft.base), None if draft.is_new else draft.base)

    @property
    def is_new(self) -> bool:
        """True while it has no file."""
        return self.disk is None

    @property
    def folder(self) -> str:
        """Where its file lies."""
        return self.path.replace("\\", "/").rpartition("/")[0]

    def place_of(self, text: str) -> str:
        """Return its file; for a new one that is the one named as the id in *text*."""
        found = _ID.search(text)
        return f"{self.folder}/{found[1]}.yaml" if self.is_new and found else self.path

    def has_changed(self, text: str) -> bool:
        """Return whether *text* is not what lies on the disk as far as is known."""
        return self.is_new or self.base.rewritten(text).content != self.disk

    def content(self, text: str) -> bytes:
        """Return the bytes that put *text* into the file."""
        return self.base.rewritten(text).content

    def saved(self, path: str, text: str) -> Document:
        """Return this document after *text* was written to *path*."""
        written = self.base.rewritten(text)
        return Document(path, written, written.content)

    def knowing(self, disk: bytes) -> Document:
        """Return this document, its author knowing what lies on the disk now."""
        return replace(self, disk=disk)

    def draft(self, text: str) -> Draft:
        """Return *text* as unsaved work on this document."""
        return Draft(self.path, text, self.base.content, self.is_new)

    def name(self, text: str) -> str:
        """Return the name of its file."""
        return self.place_of(text).rpartition("/")[2]
