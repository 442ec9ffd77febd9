"""Sheets of paper, in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a sheet and the room left free at its edges."""

    width: float
    height: float
    side: float = 16.0
    top: float = 14.0
    bottom: float = 18.0


class Paper(Enum):
    """The two sizes of paper that printers are loaded with."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def sheet(self) -> Sheet:
        """The sheet of this size."""
        return _SHEETS[self]


_SHEETS = {Paper.A4: Sheet(210.0, 297.0), Paper.LETTER: Sheet(215.9, 279.4)}
