"""Where things stand inside the ring; only sums, so that a test can try every size."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

THICKNESS = 0.052
"""The ring's thickness as a part of its height."""
NARROWEST_DIGITS = 0.8
"""Digits are pressed together to this part of their width before the ring grows wider for them."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the dial, in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class DialPlan:
    """The ring's outer box and thickness, and the places of word, digits and count in it."""

    ring: Box
    thickness: float
    word: Box
    digits: Box
    count: Box
    ask: Box


def plan_dial(
    width: float, height: float, digits: tuple[float, float], lines: tuple[float, float]
) -> DialPlan:
    """Return the plan for a dial of *width* by *height*.

    *digits* are the width and height of the digits, which is kept; *lines* the heights that the
    word above and the count below would like, which get less where there is not enough.
    """
    side = min(width, height)
    thickness = max(side * THICKNESS, 8.0)
    inner = side / 2 - thickness - 4
    half = min(digits[1] / 2, inner * 0.95)
    chord = 2 * sqrt(max(inner**2 - half**2, 0.0))
    wider = min(max(digits[0] * NARROWEST_DIGITS - chord, 0.0), width - side)
    middle, centre = width / 2, height / 2

    def across(offset: float) -> float:
        """Return how wide it is inside the ring, *offset* above or below the middle."""
        return 2 * sqrt(max(inner**2 - offset**2, 0.0)) + wider

    def row(top: float, bottom: float) -> Box:
        room = max(across(max(abs(top), abs(bottom))), 1.0)
        return Box(middle - room / 2, centre + top, room, bottom - top)

    gap = side * 0.02
    room = max(inner * 0.97 - half - gap, 4.0)
    above, below = min(lines[0], room * 0.86), min(lines[1], room * 0.76)
    return DialPlan(
        ring=Box(middle - (side + wider) / 2, centre - side / 2, side + wider, side),
        thickness=thickness,
        word=row(-half - gap - above, -half - gap),
        digits=row(-half, half),
        count=row(half + gap, half + gap + below),
        ask=row(-half * 0.92, half * 0.92),
    )
