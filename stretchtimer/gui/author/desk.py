"""What the Author page asks for that lies on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from stretchtimer.core.candidates import Candidates
from stretchtimer.core.draft import Draft
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.form import Form, FormEdit
from stretchtimer.core.manuscript import Manuscript
from stretchtimer.core.proof import Proof


class Template(Protocol):
    """A kind of file to begin from."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def summary(self) -> str:
        """What it is, in a few words."""

    @property
    def place(self) -> str:
        """The folder inside that of the routines where it belongs; empty for that itself."""

    def text(self, identifier: str, title: str = ..., /) -> str:
        """Return the file called *identifier*."""


class OwnFile(Protocol):
    """A file of the user's own."""

    @property
    def path(self) -> str:
        """Where it lies."""

    @property
    def name(self) -> str:
        """What it is called in its folder."""


class Desk(Protocol):
    """Reads, proves and keeps what an author writes; anything may raise StretchTimerError.

    ``proof`` is called in a thread of its own.
    """

    @property
    def templates(self) -> Sequence[Template]:
        """What can be begun from."""

    @property
    def own_folder(self) -> str:
        """Where new files go."""

    def own_files(self) -> Sequence[OwnFile]:
        """Return the user's own files."""

    def shipped_ids(self) -> Sequence[str]:
        """Return the ids of the routines that came with the program."""

    def is_shipped(self, path: str) -> bool:
        """Return whether a file came with the program."""

    def copy_of(self, identifier: str, new: str) -> str:
        """Return the text of a routine under another id."""

    def read(self, path: str) -> Manuscript:
        """Return a file."""

    def exists(self, path: str) -> bool:
        """Return whether there is such a file."""

    def write(self, path: str, content: bytes) -> None:
        """Put *content* into a file, whole or not at all."""

    def add_picture(self, source: str, folder: str) -> str:
        """Copy a picture beside a file in *folder*, and return its name from there."""

    def proof(self, path: str, text: str) -> Proof:
        """Return what a text is worth."""

    def complete(self, path: str, lines: list[str], line: int, column: int) -> Candidates:
        """Return what could stand at a place."""

    def form(self, text: str) -> Form:
        """Return a text as a form."""

    def edited(self, text: str, edit: FormEdit) -> str:
        """Return a text after one change in the form."""

    def exercises(self) -> Sequence[Exercise]:
        """Return every exercise there is, as of the latest proof."""

    def drafts(self) -> Sequence[Draft]:
        """Return the unsaved work that nobody else is busy with."""

    def keep_draft(self, draft: Draft) -> None:
        """Keep unsaved work."""

    def take_draft(self, draft: Draft) -> None:
        """Make unsaved work that somebody left behind our own."""

    def drop_draft(self, path: str) -> None:
        """Forget our own unsaved work on the file at *path*."""

    def close(self) -> None:
        """Let go of the unsaved work; who comes next may take it up."""
