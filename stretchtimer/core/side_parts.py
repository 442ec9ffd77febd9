"""The part of the body that a side is named by: the left leg, the right hip, else just a side."""

from __future__ import annotations

import re

SIDE_PARTS: dict[str, tuple[str, ...]] = {
    "leg": ("leg", "bein", "pierna", "jambe"),
    "hip": ("hip", "hüft", "cadera", "hanche"),
    "knee": ("knee", "knie", "rodilla", "genou"),
    "foot": ("foot", "fuß", "pie", "pied"),
    "arm": ("arm", "brazo", "bras"),
}
"""Every part, by its English word, with how its words begin; an earlier part wins."""


def part_named_in(text: str) -> str:
    """Return the part that *text* ("the leg in front") is about, or ``side``."""
    words = re.findall(r"\w+", text.lower())
    found = (
        part
        for part, beginnings in SIDE_PARTS.items()
        if any(word.startswith(beginnings) for word in words)
    )
    return next(found, "side")
