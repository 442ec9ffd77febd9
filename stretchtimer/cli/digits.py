"""Large digits out of blocks, to be read from the mat."""

from __future__ import annotations

_SHAPES = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
}
_HALVES = {"##": "█", "# ": "▀", " #": "▄", "  ": " "}
ROWS = 5
"""How many rows the digits have at scale 1."""


def large(text: str, scale: int) -> tuple[str, ...]:
    """Return the rows of *text* (digits and colons); each dot is ``2 * scale`` columns wide."""
    rows = []
    for row in range(ROWS):
        dots = " ".join(_SHAPES[char][row] for char in text)
        drawn = "".join(("█" if dot == "#" else " ") * (2 * scale) for dot in dots)
        rows += [drawn] * scale
    return tuple(rows)


def low(text: str) -> tuple[str, ...]:
    """Return *text* in three rows, of half blocks, as wide as at scale 1."""
    dots = [" ".join(_SHAPES[char][row] for char in text) for row in range(ROWS)]
    dots.append(" " * len(dots[0]))
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return tuple(
        "".join(_HALVES[upper + lower] * 2 for upper, lower in zip(*pair, strict=True))
        for pair in pairs
    )


def width_of(text: str, scale: int) -> int:
    """Return how many columns *text* takes."""
    dots = sum(len(_SHAPES[char][0]) for char in text) + len(text) - 1
    return dots * 2 * scale
