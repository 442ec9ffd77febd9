"""A clip: a short sound, ready to be mixed."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path

from stretchtimer.core.duration import SECOND, Millis

RATE = 48_000
"""Frames a second, of every clip and of the stream they are mixed into."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Mono samples of 16 bit at ``RATE``; *path* is the file they came from, if any."""

    name: str
    samples: array[int]
    path: Path | None = None

    @property
    def frames(self) -> int:
        """How many samples it has."""
        return len(self.samples)

    @property
    def duration(self) -> Millis:
        """How long it lasts, rounded up."""
        return -(-self.frames * SECOND // RATE)
