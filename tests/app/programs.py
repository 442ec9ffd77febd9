"""What a test does with the whole program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stretchtimer.gui.cards.view import CardView
from stretchtimer.gui.pages.routine import RoutinePage
from tests.gui.window_fakes import labels

ROUTINE = "ais-hamstring-stretch"


def cards(program):
    model = program.window.findChild(CardView).model()
    return model.rowCount() if model else 0


def open_routine(qtbot, program, places, name=ROUTINE):
    program.navigator.open_file(str(places.routines / f"{name}.yaml"))
    page = program.window.findChildren(RoutinePage)[-1]
    qtbot.waitUntil(lambda: "Loop" in labels(page) or bool(page_start(page)), timeout=20_000)
    return page


def page_start(page):
    starts = [w for w in page.findChildren(QWidget) if w.accessibleName().startswith("Start the")]
    return starts and starts[0].isEnabled()
