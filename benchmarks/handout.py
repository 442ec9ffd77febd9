"""A handout of 200 steps: how long the pages, and how long the pictures take.

Every shipped exercise is in it, each several times. The floor is one full-page picture written
as a PDF by Qt in the same run; the target is 2 s in all. Prints milliseconds and ratios.

    python benchmarks/handout.py [STEPS]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from stretchtimer.core.dose import DosePart, settle
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.export.handout import handout_of
from stretchtimer.export.paper import Paper
from stretchtimer.export.qt_handout import handout_pdf
from stretchtimer.export.qt_handout_pictures import HandoutPictures
from stretchtimer.export.qt_press import ready_to_print
from stretchtimer.storage.exercise_book import ExerciseBook
from stretchtimer.storage.figures import FigureShelf
from stretchtimer.storage.places import Places

TARGET_MS = 2000
TIMES = 3
SHORT = DosePart(sets=1, reps=1, hold=10_000)
"""So that 200 steps are not longer than a session may be."""


def long_routine(places: Places, steps: int) -> Routine:
    """Every shipped exercise in turn, until there are *steps* of them."""
    book = ExerciseBook(places.folders())
    exercises = [exercise for one in book.ids if (exercise := book.find(one))]
    many = (exercises[number % len(exercises)] for number in range(steps))
    return Routine(
        "long",
        "A very long routine",
        tuple(
            ExerciseStep(str(place), exercise, settle(SHORT, exercise.dose))
            for place, exercise in enumerate(many, 1)
        ),
    )


def quickest(job: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds."""
    lengths = []
    for _ in range(TIMES):
        start = perf_counter()
        job()
        lengths.append((perf_counter() - start) * 1000)
    return min(lengths)


def floor() -> None:
    """One page with one picture on it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    image = QImage(2000, 2800, QImage.Format.Format_RGB32)
    image.fill(0xFFDDDDDD)
    painter = QPainter(writer)
    try:
        painter.drawImage(0, 0, image)
    finally:
        painter.end()


def main(steps: int) -> int:
    """Measure, print, and return 1 if the target is missed."""
    _press = ready_to_print()
    places = Places.under(Path("does-not-exist"))
    routine = long_routine(places, steps)
    handout = handout_of(routine)
    shelf = FigureShelf([places.assets / "figures"])
    exercises = [sheet.exercise for sheet in handout.sheets]
    drawn = HandoutPictures(shelf.find, places.assets / "bodies").of(exercises)

    def draw() -> None:
        HandoutPictures(shelf.find, places.assets / "bodies").of(exercises)

    base = quickest(floor)
    words = quickest(lambda: handout_of(routine))
    pages = quickest(lambda: handout_pdf(handout, drawn, Paper.A4))
    pictures = quickest(draw)
    for name, length in (
        ("floor: one page, one picture", base),
        ("what stands on it", words),
        (f"pages of {steps} steps", pages),
        (f"pictures of {len(exercises)} exercises", pictures),
        ("all of it", words + pages + pictures),
    ):
        print(f"{name:32} {length:8.1f} ms  {length / base:6.1f} x floor")
    return int(words + pages + pictures > TARGET_MS)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
