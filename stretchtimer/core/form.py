"""A routine's text as a form: its common values as they are written, and changes to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

DOSE_KEYS = ("sides", "sets", "reps", "hold", "rest")
"""The parts of a dose that the form has; the others are written in the text."""


class RowKind(Enum):
    """What a step of the form is; ``OTHER`` is edited in the text alone."""

    EXERCISE = "exercise"
    NOTE = "note"
    REST = "rest"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class FormRow:
    """One step. ``said`` is its exercise's id, its note or its rest, as it is written.

    ``dose`` holds what the step itself says, by the keys of ``DOSE_KEYS``. An exercise written in
    place has its name in ``said``, and ``is_named`` is false.
    """

    kind: RowKind
    said: str = ""
    dose: tuple[tuple[str, str], ...] = ()
    is_named: bool = True

    def value(self, key: str) -> str:
        """Return what the step says of *key*, or nothing."""
        return dict(self.dose).get(key, "")


@dataclass(frozen=True, slots=True)
class Form:
    """The common values of a routine. ``trouble`` says why there is no form of a text."""

    title: str = ""
    summary: str = ""
    rows: tuple[FormRow, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Write *value* at *path*; with nothing, take the key out."""

    path: Path
    value: str


@dataclass(frozen=True, slots=True)
class AddStep:
    """Put a new step of *kind* before the one at *index*."""

    index: int
    kind: RowKind
    said: str


@dataclass(frozen=True, slots=True)
class RemoveStep:
    """Take the step at *index* out."""

    index: int


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Move the step at *index* so that it stands at *to*."""

    index: int
    to: int


FormEdit: TypeAlias = SetValue | AddStep | RemoveStep | MoveStep
