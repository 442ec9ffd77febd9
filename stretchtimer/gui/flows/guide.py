"""The way to the pattern guide, and from it to a routine."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.bridges.qt_errands import QtErrands
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.guide import Advice, GuidePage
from stretchtimer.gui.window import MainWindow
from stretchtimer.guide_words import CARDS


class GuideFlow(QObject):
    """Shows the guide; *exercise* reads one by its id (in a thread), *open_routine* shows one."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        errands: QtErrands,
        exercise: Callable[[str], Exercise],
        titles: Callable[[], Mapping[str, str]],
        open_routine: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._errands = errands
        self._exercise = exercise
        self._titles = titles
        self._open_routine = open_routine
        self._page: GuidePage | None = None

    def show_guide(self) -> None:
        """Show the guide."""
        if self._page is None:
            self._page = GuidePage(self._look)
            self._page.routine_wanted.connect(self._open_routine)
        page = self._page
        self._window.show_page(page, Destination.GUIDE)
        page.setFocus()
        titles = self._titles()
        self._errands.run(self._advice, lambda advice: page.show_library(titles, advice))

    def _advice(self) -> dict[str, Advice]:
        found = {}
        for identifier in CARDS:
            try:
                found[identifier] = advice_of(self._exercise(identifier))
            except StretchTimerError:
                continue
        return found


def advice_of(exercise: Exercise) -> Advice:
    """Return what there is to read of *exercise*."""
    paragraphs = (exercise.summary, *exercise.steps)
    return Advice(exercise.name, tuple(words for words in paragraphs if words))
