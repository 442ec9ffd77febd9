"""A file's text as a form: its common values as they are written, and changes to one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The keys and places that lead to something in a text: ``("steps", 2, "hold")``."""

DOSE_KEYS = ("sides", "sets", "reps", "hold", "rest")
"""The parts of a dose that the form has; the others are written in the text."""
OWN_KEYS = ("name", "kind", "picture")
CUE_KEYS = ("setup",)
"""What the form has of an exercise that is written in place, or in a file of its own."""


class RowKind(Enum):
    """What a row of the form is; ``OTHER`` is edited in the text alone."""

    EXERCISE = "exercise"
    OWN = "own exercise"  # its words are here, and not in a file that is named
    NOTE = "note"
    REST = "rest"
    CIRCUIT = "repeat"  # the rows after it that are deeper belong to it
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FormRow:
    """One step, and where it stands in the text; for the file of an exercise that is nowhere.

    ``said`` is its exercise's id, or its own name, its note, its rest or its rounds, as it is
    written. ``values`` holds what is written of ``DOSE_KEYS``, ``OWN_KEYS`` and ``CUE_KEYS``.
    ``waits`` is true for a rest after which the session goes on when the user is ready.
    """

    kind: RowKind
    path: Path = ()
    said: str = ""
    values: tuple[tuple[str, str], ...] = ()
    waits: bool = False

    @property
    def number(self) -> str:
        """The number of the step: ``3``, nested ``3.2``; empty for an exercise's file."""
        return ".".join(str(part + 1) for part in self.path if isinstance(part, int))

    @property
    def depth(self) -> int:
        """How many circuits it is in."""
        return max(len(self.path) // 2 - 1, 0)

    @property
    def index(self) -> int:
        """Its place in its list, counted from 0."""
        return self.path[-1] if self.path and isinstance(self.path[-1], int) else 0

    def value(self, key: str) -> str:
        """Return what is written of *key*, or nothing."""
        return dict(self.values).get(key, "")

    def place_of(self, key: str) -> Path:
        """Return where in the text the value of *key* stands."""
        own: Path = (*self.path, "exercise") if self.path else ()
        if key in OWN_KEYS:
            return (*own, key)
        if key in CUE_KEYS:
            return (*own, "cues", key)
        if not self.path:
            return ("dose", key)
        if key == "rest" and self.kind is RowKind.REST and self.waits:
            return (*self.path, "rest", "at_least")
        return (*self.path, key)

    def place_in_list(self, index: int) -> Path:
        """Return where the step at *index* of the same list stands."""
        return (*self.path[:-1], index)

    def place_inside(self, index: int) -> Path:
        """Return where the step at *index* of this circuit stands."""
        return (*self.path, "steps", index)


@dataclass(frozen=True, slots=True)
class Form:
    """The common values of a file. ``trouble`` says why there is no form of a text.

    The rows of a routine are its steps, those of a circuit after the circuit itself; the file of
    an exercise has one row.
    """

    title: str = ""
    summary: str = ""
    author: str = ""
    rows: tuple[FormRow, ...] = ()
    trouble: str = ""
    is_exercise: bool = False

    @property
    def title_key(self) -> str:
        """The key that the title is written under."""
        return "name" if self.is_exercise else "title"

    def siblings(self, row: FormRow) -> int:
        """Return how many steps the list has that *row* is in."""
        return sum(one.path[:-1] == row.path[:-1] for one in self.rows)

    def length_of(self, circuit: FormRow) -> int:
        """Return how many steps are in *circuit*."""
        inside = (*circuit.path, "steps")
        return sum(one.path[:-1] == inside for one in self.rows)

    @property
    def end(self) -> Path:
        """Where a step stands that is added at the end."""
        return ("steps", sum(len(row.path) == 2 for row in self.rows))


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write *value* at *path*; with nothing, take the key out."""

    path: Path
    value: str


@dataclass(frozen=True, slots=True)
class AddStep:
    """Put a new step of *kind* before the one at *path*, or after the last of that list.

    A circuit begins with the exercise of the id that is *said*.
    """

    path: Path
    kind: RowKind
    said: str


@dataclass(frozen=True, slots=True)
class RemoveStep:
    """Take the step at *path* out."""

    path: Path


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Move the step at *path*: inside its list, so that it stands at *to*; else before *to*."""

    path: Path
    to: Path


@dataclass(frozen=True, slots=True)
class SetWaits:
    """Let the rest at *path* last exactly as long as it says, or go on when the user is ready."""

    path: Path
    length: str
    waits: bool


FormEdit: TypeAlias = SetValue | AddStep | RemoveStep | MoveStep | SetWaits
"""One change of a text by way of the form."""


def filled(edit: FormEdit, words: str) -> FormEdit:
    """Return *edit*, which was made before it was known what is to stand there, with *words*."""
    match edit:
        case SetValue():
            return replace(edit, value=words)
        case AddStep():
            return replace(edit, said=words)
        case _:
            return edit


def way_up(form: Form, row: FormRow) -> Path | None:
    """Return where *row* stands after one move up, through circuits; nothing at the top."""
    if row.index == 0:
        return row.path[:-2] if row.depth else None
    before = next(one for one in form.rows if one.path == row.place_in_list(row.index - 1))
    if before.kind is RowKind.CIRCUIT and row.kind is not RowKind.CIRCUIT:
        return before.place_inside(form.length_of(before))
    return before.path


def way_down(form: Form, row: FormRow) -> Path | None:
    """Return where *row* stands after one move down, through circuits; nothing at the bottom."""
    after = next((o for o in form.rows if o.path == row.place_in_list(row.index + 1)), None)
    if after is None:
        circuit = row.path[:-2]
        return (*circuit[:-1], int(circuit[-1]) + 1) if row.depth else None
    if after.kind is RowKind.CIRCUIT and row.kind is not RowKind.CIRCUIT:
        return after.place_inside(0)
    return after.path
