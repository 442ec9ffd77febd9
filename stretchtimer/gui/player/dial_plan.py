"""Where things stand inside the ring; only sums, so that a test can try every size."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

THICKNESS = 0.052
"""The ring's thickness as a part of its height."""
SMALLEST = 6
NARROWEST_LINE = 0.36
"""Where a circle is narrower than this part of its height at the word, it becomes a box."""
BOX_CORNER = 0.3
"""How round a ring's corners are, as a part of its height, where it is no circle."""
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
class Round:
    """A box with rounded corners; a circle where the corners are as large as they can be."""

    width: float
    height: float
    corner: float

    def across(self, offset: float) -> float:
        """Return how wide it is *offset* above or below its middle."""
        straight = self.height / 2 - self.corner
        beyond = min(max(abs(offset) - straight, 0.0), self.corner)
        return self.width - 2 * (self.corner - sqrt(self.corner**2 - beyond**2))

    def within(self, edge: float) -> Round:
        """Return what is left of it inside an edge as thick as *edge*."""
        return Round(
            self.width - 2 * edge, self.height - 2 * edge, max(self.corner - edge, edge / 2)
        )


@dataclass(frozen=True, slots=True)
class DialPlan:
    """The ring's outer box, its corner and thickness, and the places of everything in it."""

    ring: Box
    corner: float
    thickness: float
    inner: Round
    word: Box
    digits: Box
    count: Box
    ask: Box

    def line_size(self, most: float, wide: float, tall: float) -> float:
        """Return the largest size, up to *most*, of a line right above or below the digits.

        At size 1 the line is *wide* pixels wide and *tall* pixels high; the higher it is, the
        further it reaches to where the ring is narrow.
        """
        offset = self.count.top - (self.digits.top + self.digits.height / 2)
        size = most
        while size > SMALLEST and wide * size > self.inner.across(offset + tall * size):
            size -= 1
        return size


def plan_dial(
    width: float, height: float, digits: tuple[float, float], lines: tuple[float, float]
) -> DialPlan:
    """Return the plan for a dial of *width* by *height*.

    *digits* are the width and height of the digits, which is kept; *lines* the heights that the
    word above and the count below would like. The ring is a circle; where that leaves too little
    room for digits or lines, it becomes a wider box with round corners.
    """
    side = min(width, height)
    thickness = max(side * THICKNESS, 8.0)
    half = min(digits[1] / 2, (side / 2 - thickness - 4) * 0.95)
    gap = side * 0.02
    room = max((side / 2 - thickness - 4) * 0.97 - half - gap, 4.0)
    ring = _shape(width, side, thickness, (digits[0], half), half + gap + lines[0])
    inner = ring.within(thickness + 4)
    middle, centre = width / 2, height / 2

    def row(top: float, bottom: float) -> Box:
        across = max(inner.across(max(abs(top), abs(bottom))), 1.0)
        return Box(middle - across / 2, centre + top, across, bottom - top)

    share = 0.86 if ring.width == side else 1.0
    above, below = min(lines[0], room * share), min(lines[1], room * share)
    return DialPlan(
        ring=Box(middle - ring.width / 2, centre - side / 2, ring.width, side),
        corner=ring.corner,
        thickness=thickness,
        inner=inner,
        word=row(-half - gap - above, -half - gap),
        digits=row(-half, half),
        count=row(half + gap, half + gap + below),
        ask=row(-half * 0.92, half * 0.92),
    )


def _shape(
    width: float, side: float, thickness: float, digits: tuple[float, float], reach: float
) -> Round:
    """Return a circle, a longer round for wide digits, or a box where a word lacks room.

    *digits* are their width and half their height, *reach* is how far up the word goes.
    """
    circle = Round(side, side, side / 2)
    inner = circle.within(thickness + 4)
    if reach > inner.height / 2 or inner.across(reach) < side * NARROWEST_LINE:
        return Round(width, side, side * BOX_CORNER)
    lacking = digits[0] * NARROWEST_DIGITS - inner.across(digits[1])
    return Round(side + min(max(lacking, 0.0), width - side), side, side / 2)
