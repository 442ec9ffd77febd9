"""A hint lies over the picture, and goes when it was followed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.walk.hint_card import HintCard
from stretchtimer.gui.walk.hints import Course, Done, Hint
from tests.gui.session_fakes import FIRST_HOLD, playing
from tests.gui.window_fakes import heard

HINTS = (
    Hint("Answer.", Done.ANSWERED),
    Hint("Pause.", Done.PAUSED),
    Hint("Go on.", Done.WENT_ON),
    Hint("All keys."),
)
Key = Qt.Key


@pytest.fixture
def session(qtbot):
    return playing(qtbot)


@pytest.fixture
def hint(session, qapp):
    made = HintCard(session.look, session.page, Course(HINTS))
    qapp.processEvents()
    return made


def test_hints_go_as_they_are_followed(session, hint):
    said = [hint.words]
    for _ in range(3):
        session.press(Key.Key_Space)
        said.append(hint.words)
    assert said == ["Answer.", "Pause.", "Go on.", "All keys."]


def test_n_puts_a_hint_away(session, hint):
    session.press(Key.Key_N)
    assert hint.words == "Pause."


def test_a_click_puts_a_hint_away(hint):
    QTest.mouseClick(hint, Qt.MouseButton.LeftButton)
    assert hint.words == "Pause."


def test_after_the_last_it_is_gone_and_says_so(session, hint):
    ends = heard(hint.ended)
    for _ in range(5):
        session.press(Key.Key_N)
    assert hint.isHidden()
    assert len(ends) == 1


def test_the_session_goes_on_beneath(session, hint):
    session.press(Key.Key_N)
    session.press(Key.Key_Space)
    assert session.index == 1


def test_a_screen_reader_finds_the_hint(hint):
    assert hint.accessibleName() == "Answer."


@pytest.mark.parametrize(("size", "percent"), [((1280, 800), 100), ((900, 600), 200)])
def test_it_covers_neither_digits_nor_name_nor_cue(session, hint, qapp, size, percent):
    session.look.set_text_percent(percent)
    session.page.resize(*size)
    session.go_to(FIRST_HOLD)
    qapp.processEvents()
    page = session.page
    for part in (page.dial, page.cue, page.controls, page.top):
        assert not hint.geometry().intersects(part.geometry())
    assert page.stage.geometry().contains(hint.geometry())
