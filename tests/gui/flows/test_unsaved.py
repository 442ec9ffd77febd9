"""A disk that takes nothing: what is said, and what is offered."""

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.flows.unsaved import UnsavedFlow
from stretchtimer.gui.look import Look
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.unsaved_bar import UnsavedBar
from stretchtimer.gui.window import MainWindow
from tests.gui.flows.test_morning import InlineErrands
from tests.gui.window_fakes import labels

WHY = "Nothing is being saved at the moment. The disk is <b>full</b>."


class FakeDiary(QObject):
    """A diary on a disk that takes nothing."""

    unsaved = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.has_saved_all = False
        self.written: list[str] = []
        self.tries = 0

    @property
    def diary(self):
        return self

    def save_elsewhere(self, path: str) -> None:
        self.written.append(path)

    def flush(self) -> bool:
        self.tries += 1
        return False


class Trouble:
    """A window over a full disk."""

    def __init__(self, qapp, qtbot) -> None:
        look = Look(qapp)
        self.window, self.diary, self.path = MainWindow(look), FakeDiary(), "/elsewhere/x.jsonl"
        qtbot.addWidget(self.window)
        self.window.show_page(QWidget(), Destination.ROUTINES)
        self.window.show()
        self.flow = UnsavedFlow(
            PastGround(self.window, look, None, self.diary, InlineErrands()), lambda *_: self.path
        )

    @property
    def bar(self) -> UnsavedBar:
        return self.window.findChild(UnsavedBar)

    def press(self, words: str) -> None:
        """Press the button of the sheet that says so."""
        sheet = self.window.findChild(Sheet)
        (button,) = [b for b in sheet.findChildren(Button) if b.words == words]
        button.click()


@pytest.fixture
def trouble(qapp, qtbot):
    return Trouble(qapp, qtbot)


def test_it_says_why_as_plain_text(trouble):
    trouble.flow.say(WHY)
    assert trouble.bar.isVisible()
    assert WHY in labels(trouble.bar)


def test_when_all_is_well_again_it_goes(trouble):
    trouble.flow.say(WHY)
    trouble.flow.say("")
    assert not trouble.bar.isVisible()


def test_as_long_as_all_is_well_there_is_no_bar(trouble):
    trouble.flow.say("")
    assert trouble.bar is None


def test_it_can_be_tried_again_at_once(trouble):
    trouble.flow.say(WHY)
    trouble.bar.retry.click()
    assert trouble.diary.tries == 1


def test_it_can_be_saved_elsewhere(trouble):
    trouble.flow.say(WHY)
    trouble.bar.save.click()
    assert trouble.diary.written == ["/elsewhere/x.jsonl"]


def test_without_a_place_nothing_is_written(trouble):
    trouble.path = ""
    trouble.flow.say(WHY)
    trouble.bar.save.click()
    assert trouble.diary.written == []


def test_before_the_end_it_is_offered_once(trouble):
    assert not trouble.flow.may_close()
    trouble.press("Save elsewhere…")
    assert trouble.diary.written == ["/elsewhere/x.jsonl"]
    assert not trouble.window.isVisible()


def test_one_can_close_without_saving(trouble):
    assert not trouble.flow.may_close()
    trouble.press("Close without saving")
    assert trouble.diary.written == []
    assert not trouble.window.isVisible()


def test_whoever_stays_is_asked_again_at_the_next_end(trouble):
    assert not trouble.flow.may_close()
    trouble.window.findChild(Sheet).closed.emit()
    assert not trouble.window.is_covered
    assert not trouble.flow.may_close()


def test_with_all_saved_it_closes_without_a_question(trouble):
    trouble.diary.has_saved_all = True
    assert trouble.flow.may_close()
