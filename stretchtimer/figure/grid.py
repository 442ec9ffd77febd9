"""The fine picture in blocks: those that look alike all over are coloured once, others finely.

A block is the pixel of the finished picture; it is *times* by *times* pixels of the fine one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from stretchtimer.figure.lines import NOTHING
from stretchtimer.figure.materials import Material
from stretchtimer.figure.raster import Samples

Mask = NDArray[np.bool_]
Codes = NDArray[np.uint8]
Whole = NDArray[np.int32]
Number = TypeVar("Number", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Grid:
    """A picture of width by height blocks, with *scale* blocks a metre."""

    width: int
    height: int
    times: int
    scale: float

    @property
    def fine(self) -> tuple[int, int]:
        """Rows and columns of the fine picture."""
        return self.height * self.times, self.width * self.times

    def block(self, samples: Samples) -> Whole:
        """Return in which block each sample lies: its row times the width plus its column."""
        if self.times == 1:
            return samples.row * np.int32(self.width) + samples.column
        times = np.int32(self.times)
        block: Whole = samples.row // times * np.int32(self.width) + samples.column // times
        return block

    def parts(self, fine: NDArray[Number]) -> Iterator[NDArray[Number]]:
        """Yield the first pixel of every block of a *fine* map, then the second, and so on."""
        for row in range(self.times):
            for column in range(self.times):
                yield fine[row :: self.times, column :: self.times]

    def needed(self, alike: Mask, mixed: Mask) -> Mask:
        """Return which pixels (flat) are coloured: all of *mixed* blocks, one of those *alike*."""
        fine = np.empty((self.height * self.times, self.width * self.times), bool)
        for number, part in enumerate(self.parts(fine)):
            part[:] = mixed if number else alike | mixed
        return fine.ravel()

    def kinds(self, codes: Codes, lines: Mask) -> tuple[Mask, Mask]:
        """Return which blocks are alike all over, and which are drawn finely; others are clear.

        Hair is drawn finely, for its strands, and lashes.
        """
        parts = list(self.parts(codes))
        first = parts[0]
        alike = (first != NOTHING) & (first != Material.HAIR) & (first != Material.LASH)
        clear = first == NOTHING
        for part in parts[1:]:
            alike &= part == first
            clear &= part == NOTHING
        for line in self.parts(lines):
            alike &= ~line
            clear &= ~line
        return alike, ~(alike | clear)
