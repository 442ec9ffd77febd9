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


def width_of(text: str, scale: int) -> int:
    """Return how many columns *text* takes."""
    dots = sum(len(_SHAPES[char][0]) for char in text) + len(text) - 1
    return dots * 2 * scale
