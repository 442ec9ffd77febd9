"""What happens when it hurts."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stretchtimer.core.playback import Status
from stretchtimer.gui.player.hurt_card import TWICE
from tests.gui.session_fakes import FIRST_HOLD, Playing, playing


@pytest.fixture
def session(qtbot: QtBot) -> Playing:
    made = playing(qtbot)
    made.go_to(FIRST_HOLD, 2_000)
    return made


def card(session: Playing):
    return session.page.hurt_card


def test_h_pauses_and_asks(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    assert session.player.playback.status is Status.PAUSED
    assert card(session).isVisible()


def test_skipping_goes_to_the_next_exercise(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).skip_button.click()
    assert session.player.playback.segment.exercise.id == "bridge"
    assert card(session).isHidden()


def test_the_easier_exercise_takes_its_place(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).easier_button.click()
    assert session.player.playback.segment.exercise.id != "pigeon"
    assert session.player.playback.status is not Status.PAUSED


def test_stopping_ends_the_session(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).stop_button.click()
    assert session.page.is_ended
    assert len(session.outcomes) == 1


def test_it_is_fine_again_goes_on(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).stay_button.click()
    assert session.player.playback.status is Status.RUNNING


def test_escape_goes_on_too(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    session.press(Qt.Key.Key_Escape)
    assert card(session).isHidden()
    assert not session.page.is_ended


def test_where_there_is_nothing_easier_it_is_not_offered(session: Playing) -> None:
    session.player.skip_exercise()
    session.page.qt_player.look()
    session.press(Qt.Key.Key_H)
    assert card(session).easier_button.isHidden()


def test_the_second_time_only_the_end_is_left(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).easier_button.click()
    session.press(Qt.Key.Key_H)
    assert card(session).accessibleDescription() == TWICE
    assert card(session).skip_button.isHidden()
    assert card(session).stay_button.isHidden()
    card(session).stop_button.click()
    assert session.page.is_ended


def test_the_second_time_escape_ends_the_session(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    card(session).easier_button.click()
    session.press(Qt.Key.Key_H)
    session.press(Qt.Key.Key_Escape)
    assert session.page.is_ended


def test_the_keyboard_stays_on_the_card(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    for _ in range(8):
        session.press(Qt.Key.Key_Tab)
        assert card(session).isAncestorOf(session.page.window().focusWidget())


def test_no_other_key_works_meanwhile(session: Playing) -> None:
    session.press(Qt.Key.Key_H)
    here = session.index
    session.press(Qt.Key.Key_R)
    session.press(Qt.Key.Key_Plus)
    assert session.index == here
    assert card(session).isVisible()
