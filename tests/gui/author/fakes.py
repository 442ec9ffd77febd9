"""A desk without a disk, and what else the tests of the author's pages need."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtWidgets import QApplication

from stretchtimer.core.candidates import Candidate, Candidates
from stretchtimer.core.dose import Sides
from stretchtimer.core.draft import Draft
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.form import Form, FormEdit
from stretchtimer.core.manuscript import Manuscript
from stretchtimer.core.problems import Place, Problem, Severity
from stretchtimer.core.proof import Proof, StepPlace
from stretchtimer.gui.look import Look
from stretchtimer.storage.form_edits import edited, form_of
from stretchtimer.storage.templates import TEMPLATES, Template
from tests.examples import PIGEON, routine, step

FOLDER = "home/routines"
HIP = f"{FOLDER}/hip.yaml"
TEXT = """\
format: 1
routine: hip
title: Hip
steps:
  # the first
  - exercise: pigeon
    reps: 2   # two
  - exercise: pigeon
    hold: 40s
"""


def look() -> Look:
    """The look of the running application."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return Look(application)


def problem(line: int, column: int = 1, message: str = "Wrong.", *, error: bool = True) -> Problem:
    """A problem at a place."""
    severity = Severity.ERROR if error else Severity.WARNING
    return Problem(HIP, Place(line, column), "", severity, "wrong", message, "Write it right.")


def proof_of(text: str) -> Proof:
    """A check that dislikes the word ``bad``, and takes every ``- `` for a step of pigeon."""
    lines = text.split("\n")
    problems = tuple(
        problem(n, line.index("bad") + 1) for n, line in enumerate(lines, 1) if "bad" in line
    )
    starts = [n for n, line in enumerate(lines, 1) if line.startswith("  - ")]
    places = tuple(StepPlace(str(at), line) for at, line in enumerate(starts, 1))
    steps = (step(PIGEON, place.number, sides=Sides.EACH) for place in places)
    return Proof(problems, routine(*steps), places)


@dataclass
class FakeDesk:
    """Files, drafts and checks in memory."""

    files: dict[str, bytes] = field(default_factory=lambda: {HIP: TEXT.encode()})
    kept: dict[str, Draft] = field(default_factory=dict)
    templates: tuple[Template, ...] = TEMPLATES
    own_folder: str = FOLDER
    proved: list[str] = field(default_factory=list)

    def own_files(self):
        return ()

    def shipped_ids(self):
        return ("pigeon", "calf-and-back-of-knee")

    def is_shipped(self, path: str) -> bool:
        return path.startswith("shipped/")

    def copy_of(self, identifier: str, new: str) -> str:
        return TEXT.replace("hip", new)

    def read(self, path: str) -> Manuscript:
        return Manuscript.of(self.files[path])

    def exists(self, path: str) -> bool:
        return path in self.files

    def write(self, path: str, content: bytes) -> None:
        self.files[path] = content

    def add_picture(self, source: str, folder: str) -> str:
        return f"images/{source.rpartition('/')[2]}"

    def proof(self, path: str, text: str) -> Proof:
        self.proved.append(text)
        return proof_of(text)

    def complete(self, path: str, lines: list[str], line: int, column: int) -> Candidates:
        start = len(lines[line]) - len(lines[line].lstrip(" -"))
        written = lines[line][start:column]
        words = [word for word in ("hold", "rest", "reps") if word.startswith(written)]
        return Candidates(start, tuple(Candidate(word) for word in words))

    def form(self, text: str) -> Form:
        return form_of(text)

    def edited(self, text: str, edit: FormEdit) -> str:
        return edited(text, edit)

    def exercises(self) -> tuple[Exercise, ...]:
        return (PIGEON,)

    def drafts(self):
        return tuple(self.kept.values())

    def keep_draft(self, draft: Draft) -> None:
        self.kept[draft.path] = draft

    def take_draft(self, draft: Draft) -> None:
        self.kept[draft.path] = draft

    def close(self) -> None:
        pass

    def drop_draft(self, path: str) -> None:
        self.kept.pop(path, None)
