"""The cover picture of an audio guide: the figure of its first exercise, on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from stretchtimer.core.figure import Figure
from stretchtimer.core.look import Look, Theme
from stretchtimer.core.routine import Routine
from stretchtimer.figure.movie import draw_picture

SIZE = (600, 600)
"""Width and height in pixels: what players of sound show large."""


def cover_of(routine: Routine, find: Callable[[str], Figure | None], bodies: Path) -> bytes:
    """Return a PNG, or nothing where no exercise of *routine* has a figure that can be drawn."""
    for step in routine.exercise_steps:
        figure = find(step.exercise.figure) if step.exercise.figure else None
        if figure is None:
            continue
        try:
            return draw_picture(bodies, figure, 1.0, SIZE, Look(theme=Theme.PRINT), mirrored=False)
        except (OSError, ValueError):
            continue
    return b""
