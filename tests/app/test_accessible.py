"""The whole window as a keyboard and a screen reader meet it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.pages.check_in import CheckInPage
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.pages.safety import Part, SafetySheet
from stretchtimer.gui.pages.summary import SummaryPage
from stretchtimer.gui.routine.step_row import StepRow
from tests.app.programs import open_routine
from tests.gui.window_fakes import named

PLACES = {place.name.lower(): place for place in Destination}
SHEETS = {f"the questions, {part.value}": part for part in Part}
SESSION = ("the check-in", "a session", "leaving it", "what hurts", "the keys", "the summary")


class Visitor:
    """Goes to one page of the program after another."""

    def __init__(self, qtbot, program, places):
        self._qtbot = qtbot
        self._program = program
        self._places = places
        self._window = program.window

    def go(self, name):
        """Go to the page called *name*, and return the window."""
        if name in PLACES:
            self._window.destination_wanted.emit(PLACES[name])
        elif name == "the editor":
            self._window.destination_wanted.emit(Destination.AUTHOR)
            buttons = self._window.findChildren(QAbstractButton)
            next(b for b in buttons if b.accessibleName().startswith("Still holds")).click()
        elif name in SHEETS:
            self._program.ask_safety()
            self._window.findChildren(SafetySheet)[-1].show_part(SHEETS[name])
        elif name == "the problems":
            self._program.navigator.show_problems()
        elif name == "an open step":
            open_routine(self._qtbot, self._program, self._places).findChildren(StepRow)[1].toggle()
        else:
            self._play(name)
        return self._window

    def _play(self, name):
        if name == "the check-in":
            self._program.desk.put("check_in", True)
        open_routine(self._qtbot, self._program, self._places).start()
        if name == "the check-in":
            assert self._window.findChildren(CheckInPage)
            return
        page = self._window.findChildren(PlayerPage)[-1]
        match name:
            case "leaving it":
                page.ask_to_leave()
            case "what hurts":
                page.ask_what_hurts()
            case "the keys":
                named(page, "Show the keys").click()
            case "the summary":
                page.ask_to_leave()
                named(page, "Leave").click()
                assert self._window.findChildren(SummaryPage)


@pytest.fixture
def visit(qtbot, open_program, places):
    """Opens the program, and goes to a page of it."""
    return Visitor(qtbot, open_program(), places).go


pages = pytest.mark.parametrize(
    "name", [*PLACES, "the editor", *SHEETS, "the problems", "an open step", *SESSION]
)


def reached(window):
    """Everything in sight that the keyboard can come to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def said(widget, what=QAccessible.Text.Name):
    """What a screen reader says of *widget*."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


@pages
def test_whatever_the_keyboard_reaches_has_a_name(visit, name):
    nameless = [type(widget).__name__ for widget in reached(visit(name)) if not said(widget)]
    assert nameless == []


@pages
def test_no_two_things_to_press_sound_the_same(visit, name):
    heard = [
        (type(widget).__name__, said(widget), said(widget, QAccessible.Text.Description))
        for widget in reached(visit(name))
        if not isinstance(widget, QLabel)
    ]
    assert sorted(words for words in set(heard) if heard.count(words) > 1) == []


@pages
def test_the_keyboard_is_somewhere_when_a_page_opens(visit, name):
    window = visit(name)
    window.activateWindow()
    assert window.focusWidget() is not None
    assert window.focusWidget().isVisible()


@pages
def test_tab_goes_round_through_everything(visit, name):
    window = visit(name)
    start = window.focusWidget()
    come_by = [start]
    for _step in range(400):  # a text goes through its links first
        window.focusWidget().focusNextPrevChild(True)
        if window.focusWidget() is start and come_by[-1] is not start:
            break
        come_by.append(window.focusWidget())
    missed = [
        said(widget)
        for widget in reached(window)
        if widget not in come_by and not is_one_of_several(widget)
    ]
    assert [words for words in missed if words] == []


def is_one_of_several(widget):
    """Whether the arrow keys lead to it, from the one of its kind that is chosen."""
    return isinstance(widget, QAbstractButton) and widget.autoExclusive()
