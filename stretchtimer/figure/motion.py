"""The movement of a figure as finished pictures, kept within a limit of memory.

Packed bytes, so that the window can show them without numpy, and in a tenth of the memory; made in
a worker, the most telling moments first, so that a movement is there, if coarse, after two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look
from stretchtimer.core.motion import Stance

STEPS = 36
"""Moments of the way in that are drawn: nine a second in the slowest, more in quicker ones."""

BREATHS = 5
"""Moments of a breath that are drawn."""


@dataclass(frozen=True, slots=True)
class MotionKey:
    """Which movement: a figure, the size of its picture in pixels, and a look."""

    figure: Figure
    width: int
    height: int
    look: Look


@dataclass(frozen=True, slots=True)
class Cut:
    """The part of a picture in which there is something.

    ``packed`` are rows of blue, green, red, alpha, premultiplied (Qt: ARGB32_Premultiplied),
    compressed with zlib; nothing where all is clear. ``left``, ``top`` say where the part is in a
    picture of ``whole`` (width, height).
    """

    packed: bytes
    left: int
    top: int
    width: int
    height: int
    whole: tuple[int, int]


@dataclass(slots=True)
class Motion:
    """The pictures of one movement; more arrive while it is used."""

    moves: dict[int, Cut] = field(default_factory=dict)
    breaths: dict[int, Cut] = field(default_factory=dict)

    @property
    def bytes(self) -> int:
        """How much memory the pictures take."""
        cuts = [*self.moves.values(), *self.breaths.values()]
        return sum(len(cut.packed) for cut in cuts)

    @property
    def is_complete(self) -> bool:
        """Whether every picture is there."""
        return len(self.moves) == STEPS and len(self.breaths) == BREATHS - 1

    def at(self, stance: Stance) -> Cut | None:
        """Return the picture nearest to *stance*; nothing if none is there yet."""
        if not self.moves:
            return None
        if stance.time >= 1 and self.breaths and stance.breath > 0.5 / (BREATHS - 1):
            return self.breaths[_nearest(self.breaths, stance.breath * (BREATHS - 1))]
        return self.moves[_nearest(self.moves, stance.time * (STEPS - 1))]


def _nearest(cuts: dict[int, Cut], wanted: float) -> int:
    return min(tuple(cuts), key=lambda number: abs(number - wanted))


Draw = Callable[[MotionKey, Stance], Cut]
"""Draws one moment of a movement; raises OSError or ValueError if the body cannot be read."""


def stances() -> Iterator[tuple[bool, int, Stance]]:
    """Yield every moment to draw, the most telling first: both ends, then ever finer halves.

    Each with whether it belongs to the breath, and its number.
    """
    last = STEPS - 1
    done: set[int] = set()
    for parts in (1, 2, 4, 8, 16, last):
        for part in range(parts + 1):
            number = round(last * part / parts)
            if number not in done:
                done.add(number)
                yield False, number, Stance(number / last)
        if parts == 4:
            for number in range(1, BREATHS):
                yield True, number, Stance(1.0, number / (BREATHS - 1))


MOST_BETWEEN = 700_000
"""Pixels of a moment between the two ends: what moves need not be as sharp as what is held."""


def size_of(key: MotionKey, stance: Stance) -> tuple[int, int]:
    """Return how large a moment is drawn: the ends and the breath in full, others at most so."""
    pixels = key.width * key.height
    if stance.time in (0.0, 1.0) or pixels <= MOST_BETWEEN:
        return key.width, key.height
    scale = math.sqrt(MOST_BETWEEN / pixels)
    return max(1, round(key.width * scale)), max(1, round(key.height * scale))
