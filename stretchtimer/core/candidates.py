"""What could stand where somebody is writing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that could stand here, and what it means."""

    word: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Candidates:
    """All words for one place, the likeliest first; they replace the text from *start* on.

    ``start`` counts characters of the line from 0.
    """

    start: int = 0
    words: tuple[Candidate, ...] = ()
