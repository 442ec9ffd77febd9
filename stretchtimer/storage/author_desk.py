"""All that the author page needs of the disk, in one hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.candidates import Candidate, Candidates
from stretchtimer.core.draft import Draft
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.form import Form, FormEdit
from stretchtimer.core.manuscript import Manuscript, NotText
from stretchtimer.core.proof import Proof
from stretchtimer.language import _
from stretchtimer.storage.completing import Lexicon, candidates_at
from stretchtimer.storage.copying import copied_routine
from stretchtimer.storage.drafts import DraftShelf
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.files import read_limited, save_document
from stretchtimer.storage.folders import Folder, routine_files, yaml_files
from stretchtimer.storage.form_edits import edited, form_of
from stretchtimer.storage.picture_copies import copied_picture
from stretchtimer.storage.proofreading import Proofreader
from stretchtimer.storage.schema import schema
from stretchtimer.storage.templates import TEMPLATES, Template
from stretchtimer.storage.tree import LARGEST_FILE

MOST_LINES = 5_000
LONGEST_LINE = 5_000
"""Of a file that is edited here: more would keep the window waiting."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of the user's own that can be edited."""

    path: str
    name: str


class AuthorDesk:
    """Reads, proves, completes and writes the files of an author; shipped ones are only copied.

    ``proof`` is for one thread, pictures and drafts for another, the rest for the window's.
    """

    templates: tuple[Template, ...] = TEMPLATES

    def __init__(
        self,
        folders: tuple[Folder, ...],
        figures: Path,
        drafts: Path,
        languages: tuple[str, ...] = ("en",),
    ) -> None:
        self._folders = folders
        self._languages = languages
        self._figures = figures
        self._proofreader = Proofreader(folders, languages)
        self._shelf = DraftShelf(drafts)
        self._lexicon: Lexicon | None = None
        self._words_of: ExerciseBook | None = None

    @property
    def own_folder(self) -> str:
        """Where new files go."""
        return str(next(folder.path for folder in self._folders if folder.is_own))

    def own_files(self) -> tuple[OwnFile, ...]:
        """Return the user's routines, then the user's exercises, by name."""
        return tuple(self._own_files())

    def _own_files(self) -> Iterator[OwnFile]:
        own = Path(self.own_folder)
        for path in (*yaml_files(own), *yaml_files(own / "exercises")):
            yield OwnFile(str(path), str(path.relative_to(own)))

    def shipped_ids(self) -> tuple[str, ...]:
        """Return the ids of the routines that a copy can be made of."""
        files = routine_files(self._folders)
        return tuple(path.stem for path, folder in files if not folder.is_own)

    def is_shipped(self, path: str) -> bool:
        """Return whether the file at *path* came with the program: it is never edited."""
        roots = [folder.path.resolve() for folder in self._folders if not folder.is_own]
        return any(root in Path(path).resolve().parents for root in roots)

    def copy_of(self, identifier: str, new: str) -> str:
        """Return the text of a routine under the id *new*; errors as of copied_routine."""
        return copied_routine(identifier, new, "", self._folders, self._languages)

    def read(self, path: str) -> Manuscript:
        """Return the file at *path*. Raises CannotRead and NotText."""
        manuscript = Manuscript.of(read_limited(Path(path), LARGEST_FILE))
        lines = manuscript.text.split("\n")
        if len(lines) > MOST_LINES or any(len(line) > LONGEST_LINE for line in lines):
            raise NotText(_("This file is too large to be edited here. Any text editor will do."))
        return manuscript

    def exists(self, path: str) -> bool:
        """Return whether there is a file at *path*."""
        return Path(path).exists()

    def write(self, path: str, content: bytes) -> None:
        """Put *content* into the file at *path*, whole or not at all. Raises CannotSave."""
        save_document(Path(path), content)

    def add_picture(self, source: str, folder: str) -> str:
        """Copy a picture beside a file in *folder*; errors as of copied_picture."""
        return copied_picture(Path(source), Path(folder))

    def proof(self, path: str, text: str) -> Proof:
        """Return what *text* is worth as the file at *path*; learns the words to offer too."""
        proof = self._proofreader.proof(path, text)
        book = self._proofreader.book
        if book is not self._words_of:
            self._lexicon, self._words_of = self._learned(book), book
        return proof

    def complete(self, path: str, lines: list[str], line: int, column: int) -> Candidates:
        """Return what could stand at *column* of *line* (both from 0); nothing before a proof."""
        if self._lexicon is None:
            return Candidates()
        in_exercise = any(text.startswith("exercise:") for text in lines[:40])
        is_exercise = Path(path).parent.name == "exercises" or in_exercise
        return candidates_at(self._lexicon, lines, line, column, is_exercise=is_exercise)

    def form(self, text: str) -> Form:
        """Return *text* as a form."""
        return form_of(text)

    def edited(self, text: str, edit: FormEdit) -> str:
        """Return *text* after one change in the form. Raises CannotEdit."""
        return edited(text, edit)

    def exercises(self) -> tuple[Exercise, ...]:
        """Return every exercise that can be used, as of the latest proof, by name."""
        book = self._words_of
        found = [one for name in book.ids if (one := book.find(name))] if book else []
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def drafts(self) -> tuple[Draft, ...]:
        """Return the unsaved work that nobody else is busy with, the latest first."""
        return self._shelf.drafts()

    def keep_draft(self, draft: Draft) -> None:
        """Keep unsaved work. Raises CannotSave."""
        self._shelf.keep(draft)

    def take_draft(self, draft: Draft) -> None:
        """Make unsaved work that somebody left behind our own."""
        self._shelf.take(draft)

    def drop_draft(self, path: str) -> None:
        """Forget our own unsaved work on the file at *path*."""
        self._shelf.drop(path)

    def close(self) -> None:
        """Let go of the unsaved work; who comes next may take it up."""
        self._shelf.close()

    def _learned(self, book: ExerciseBook) -> Lexicon:
        exercises = tuple(
            Candidate(identifier, found.name if (found := book.find(identifier)) else "")
            for identifier in book.ids
        )
        figures = tuple(Candidate(path.stem) for path in yaml_files(self._figures))
        return Lexicon(schema("routine"), schema("exercise"), exercises, figures)
