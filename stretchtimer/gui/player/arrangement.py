"""Where the parts of the page stand; only sums, so that a test can try every size of window."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

DIGITS = 0.25
"""The height of the digits as a part of the window's."""
ROOMY_DIAL = 0.53
"""The dial's height, as a part of the window's, that leaves word and count their full size."""
CUE = 0.042
NAME = 0.046
SIDE = 0.046
WORD = 0.06
COUNT = 0.04
NEXT = 0.024
"""Sizes of text that is read from the mat, as parts of the window's height."""


NARROW_DIAL = 0.42
STACKED_DIAL = 0.46
"""Beside the stage a dial is at least so high as a part of the window's height, else beneath it."""
COLUMN = 0.447
"""The part of the width that dial and cue have."""
BAR = 28


@dataclass(frozen=True, slots=True)
class Place:
    """A box on the page, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first pixel to its right."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The first pixel beneath it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large text is drawn at the most, in pixels; the digits just so."""

    digits: int
    word: int
    count: int
    name: int
    side: int
    cue: int
    next: int
    time: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of the page's parts, and how large text is drawn there."""

    top: Place
    stage: Place
    dial: Place
    cue: Place
    next: Place
    bar: Place
    elapsed: Place
    left: Place
    controls: Place
    sizes: Sizes


def sizes_for(window_height: int, scale: float) -> Sizes:
    """Return the sizes of text: by the window's height, but no smaller than *scale* asks for."""

    def of(part: float, pixels: int) -> int:
        return max(round(window_height * part), round(pixels * scale))

    return Sizes(
        digits=ceil(window_height * DIGITS),
        word=of(WORD, 22),
        count=of(COUNT, 17),
        name=of(NAME, 17),
        side=of(SIDE, 17),
        cue=of(CUE, 17),
        next=of(NEXT, 15),
        time=of(0.0, 15),
    )


def arrange(
    width: int, height: int, window_height: int, scale: float, heights: tuple[int, int]
) -> Arrangement:
    """Return the places on a page of *width* by *height*, with text enlarged by *scale*.

    *heights* are those that top bar and controls need.
    """
    sizes = sizes_for(window_height, scale)
    edge = max(16, min(round(width * 0.0265), 56))
    gap = max(6, round(height * 0.014))
    inner = width - 2 * edge
    top = Place(edge, gap, inner, heights[0])
    controls = Place(edge, height - gap - heights[1], inner, heights[1])
    line = round(sizes.time * 1.5)
    times = controls.top - gap // 2 - line
    bar = Place(edge, times - BAR, inner, BAR)
    main = Place(edge, top.bottom + gap // 2, inner, bar.top - top.bottom - gap)
    stage, dial, cue, coming = _main_parts(main, edge, gap, sizes, window_height)
    clock = inner // 4
    if coming is None:
        coming = Place(edge + clock, times, inner - 2 * clock, line)
    return Arrangement(
        top=top,
        stage=stage,
        dial=dial,
        cue=cue,
        next=coming,
        bar=bar,
        elapsed=Place(edge, times, clock, line),
        left=Place(main.right - clock, times, clock, line),
        controls=controls,
        sizes=sizes,
    )


def _main_parts(
    main: Place, edge: int, gap: int, sizes: Sizes, window_height: int
) -> tuple[Place, Place, Place, Place | None]:
    """Return the places of stage, dial, cue and next.

    Where it is high enough cue and next stand under the dial. Else the cue runs under stage and
    dial, and next has no place of its own, so that the digits keep their size.
    """
    column = round(main.width * COLUMN)
    if column < window_height * NARROW_DIAL:
        return _stacked(main, gap, sizes, window_height)
    cue_height, next_height = round(sizes.cue * 2.7), round(sizes.next * 3)
    left, stage_width = main.right - column, main.width - column - edge
    under_dial = cue_height + next_height + gap
    if main.height - under_dial >= window_height * ROOMY_DIAL:
        size = min(main.height - under_dial, column)
        spare = (main.height - size - under_dial) // 2
        dial = Place(left, main.top + spare, column, size)
        cue = Place(left, dial.bottom + gap, column, cue_height)
        coming = Place(left, cue.bottom, column, next_height)
        return Place(main.left, main.top, stage_width, main.height), dial, cue, coming
    cue_height = min(cue_height, round(main.height * 0.26))
    row = main.height - cue_height - gap // 2
    stage = Place(main.left, main.top, stage_width, row)
    cue = Place(main.left, stage.bottom + gap // 2, main.width, cue_height)
    return stage, Place(left, main.top, column, row), cue, None


def _stacked(
    main: Place, gap: int, sizes: Sizes, window_height: int
) -> tuple[Place, Place, Place, Place | None]:
    """Return the same places for a window higher than wide: one under the other."""
    size = min(round(window_height * STACKED_DIAL), round(main.height * 0.62))
    cue_height = min(round(sizes.cue * 2.7), round(main.height * 0.16))
    stage = Place(main.left, main.top, main.width, main.height - size - cue_height - 2 * gap)
    dial = Place(main.left, stage.bottom + gap, main.width, size)
    return stage, dial, Place(main.left, dial.bottom + gap, main.width, cue_height), None
