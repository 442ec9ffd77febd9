"""The page of a session: it says what the player says, and its keys do what they should."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stretchtimer.core.playback import Status
from stretchtimer.core.safety import Condition
from stretchtimer.core.timeline import Phase
from stretchtimer.gui.look import Wish
from stretchtimer.gui.player.keys import Command
from stretchtimer.gui.player.outcome import Outcome
from stretchtimer.gui.player.scene import Mood
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.wording import phase_word, side_word
from tests.gui.session_fakes import (
    EASIER,
    FIRST_HOLD,
    FIRST_MOVE,
    FIRST_PREPARE,
    FIRST_REST,
    REPS_GATE,
    Playing,
    playing,
)

Key = Qt.Key


def test_a_session_begins_at_its_first_gate(qtbot: QtBot) -> None:
    session = playing(qtbot)

    assert session.page.dial.face is not None
    assert session.page.dial.face.ask == "Press Space when you are ready"


KEYS: list[tuple[Qt.Key, bool, int, int]] = [
    # key, with shift, pressed in segment, leads to segment
    (Key.Key_Right, False, FIRST_MOVE, FIRST_HOLD),
    (Key.Key_PageDown, False, FIRST_MOVE, FIRST_HOLD),
    (Key.Key_MediaNext, False, FIRST_MOVE, FIRST_HOLD),
    (Key.Key_Left, False, FIRST_HOLD, FIRST_MOVE),
    (Key.Key_PageUp, False, FIRST_HOLD, FIRST_MOVE),
    (Key.Key_MediaPrevious, False, FIRST_HOLD, FIRST_MOVE),
    (Key.Key_Right, True, FIRST_HOLD, REPS_GATE - 1),
    (Key.Key_Left, True, FIRST_HOLD, 0),
    (Key.Key_R, False, FIRST_REST, FIRST_PREPARE),
    (Key.Key_Space, False, 0, FIRST_PREPARE),
    (Key.Key_Return, False, 0, FIRST_PREPARE),
    (Key.Key_PageDown, False, 0, FIRST_PREPARE),
    (Key.Key_MediaPlay, False, 0, FIRST_PREPARE),
]


@pytest.mark.qt_log_ignore("keyToAscii")
@pytest.mark.parametrize(("key", "shift", "start", "end"), KEYS)
def test_a_key_leads_to_its_place(
    qtbot: QtBot, key: Qt.Key, shift: bool, start: int, end: int
) -> None:
    session = playing(qtbot)
    session.go_to(start)

    session.press(key, shift)

    assert session.index == end


@pytest.mark.qt_log_ignore("keyToAscii")  # the test's own keyboard lacks the media keys
@pytest.mark.parametrize(
    "key", [Key.Key_Space, Key.Key_MediaPlay, Key.Key_MediaTogglePlayPause, Key.Key_MediaPause]
)
def test_a_key_pauses(qtbot: QtBot, key: Qt.Key) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_MOVE)

    session.press(key)

    assert session.player.playback.status is Status.PAUSED


@pytest.mark.parametrize(
    ("key", "length"),
    [
        (Key.Key_Plus, 40_000),
        (Key.Key_Equal, 40_000),
        (Key.Key_Minus, 20_000),
    ],
)
def test_a_key_changes_the_length_by_ten_seconds(qtbot: QtBot, key: Qt.Key, length: int) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.press(key)

    assert session.player.playback.segment.duration == length


def test_back_late_in_a_phase_restarts_it(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD, 5_000)

    session.press(Key.Key_Left)

    assert (session.index, session.player.playback.elapsed) == (FIRST_HOLD, 0)


def test_space_does_the_same_whatever_has_the_focus(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.page.controls.button(Command.SKIP).setFocus()

    session.press(Key.Key_Space)

    assert (session.index, session.player.playback.status) == (FIRST_HOLD, Status.PAUSED)


def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.page.controls.button(Command.SKIP).setFocus()

    session.press(Key.Key_Return)

    assert session.index == FIRST_HOLD + 1


def test_m_switches_the_sound_off_and_on(qtbot: QtBot) -> None:
    session = playing(qtbot)
    heard = []
    session.page.sound_wanted.connect(heard.append)

    session.press(Key.Key_M)
    session.press(Key.Key_M)

    assert (heard, session.sound.is_muted) == ([False, True], False)


@pytest.mark.parametrize("key", [Key.Key_F, Key.Key_F11])
def test_f_fills_the_screen(qtbot: QtBot, key: Qt.Key) -> None:
    session = playing(qtbot)

    session.press(key)

    assert session.page.window().isFullScreen()


@pytest.mark.parametrize("key", [Key.Key_Question, Key.Key_F1])
def test_the_keys_are_shown_beside_the_digits(qtbot: QtBot, key: Qt.Key) -> None:
    session = playing(qtbot)

    session.press(key)

    assert session.page.keys_card.isVisible()
    assert not session.page.keys_card.geometry().intersects(session.page.dial.geometry())


def test_escape_closes_the_keys_first(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.press(Key.Key_Question)

    session.press(Key.Key_Escape)

    assert session.page.keys_card.isHidden()
    assert session.page.leave_card.isHidden()


# --- leaving --------------------------------------------------------------------------------------


def test_leaving_is_asked_about_while_the_session_pauses(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.press(Key.Key_Escape)

    assert session.page.leave_card.isVisible()
    assert session.player.playback.status is Status.PAUSED


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Escape])
def test_a_careless_key_keeps_the_session_going(qtbot: QtBot, key: Qt.Key) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_MOVE)
    session.press(Key.Key_Escape)

    session.press(key)

    assert session.player.playback.status is Status.RUNNING
    assert session.page.leave_card.isHidden()


def test_what_was_paused_stays_paused_when_kept(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_MOVE)
    session.press(Key.Key_Space)
    session.press(Key.Key_Escape)

    session.press(Key.Key_Escape)

    assert session.player.playback.status is Status.PAUSED


def test_a_gate_waits_again_when_kept(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.press(Key.Key_Escape)

    session.press(Key.Key_Escape)

    assert session.player.playback.status is Status.WAITING


def test_leaving_tells_what_was_done(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.run(30_500)
    session.press(Key.Key_Escape)

    session.press(Key.Key_Tab)
    session.press(Key.Key_Return)

    (outcome,) = session.outcomes
    assert isinstance(outcome, Outcome)
    assert (outcome.done, outcome.is_finished) == (1, False)


def test_leaving_halts_the_sound_and_lets_the_screen_sleep(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.page.leave_card.leave.emit()

    assert session.sound.is_halted
    assert not session.awake.is_kept


def test_no_key_reaches_the_session_beneath_the_question(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.press(Key.Key_Escape)

    session.press(Key.Key_R)

    assert session.index == FIRST_HOLD


def test_an_ended_page_looks_no_more_and_leaves_no_widget(qtbot: QtBot) -> None:
    before = len(QApplication.allWidgets())
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.page.end()
    session.page.deleteLater()
    qtbot.waitUntil(lambda: len(QApplication.allWidgets()) <= before)

    assert not session.awake.is_kept
    del session  # the page and its rooms know each other: Python's collector lets them go
    gc.collect()


# --- what is shown --------------------------------------------------------------------------------

COMMANDS: dict[str, Callable[[Playing], None]] = {
    "run": lambda session: session.run(1_700),
    "run long": lambda session: session.run(20_000),
    "sleep": lambda session: (session.clock.sleep(9_000), session.page.qt_player.look())[1],
    **{
        f"press {key.name}": lambda session, key=key: session.press(key)
        for key in (Key.Key_Space, Key.Key_Right, Key.Key_Left, Key.Key_R, Key.Key_E, Key.Key_Plus)
    },
    "next exercise": lambda session: session.press(Key.Key_Right, shift=True),
}


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(COMMANDS)), max_size=25))
def test_the_page_shows_the_phase_and_side_of_the_player_and_no_other(
    qtbot: QtBot, names: list[str]
) -> None:
    session = playing(qtbot)
    for name in names:
        COMMANDS[name](session)
        if session.page.is_ended:
            break
        segment, page = session.player.playback.segment, session.page
        assert page.dial.face is not None
        assert page.dial.face.phase is segment.phase
        assert page.stage.side == (
            side_word(segment.side, segment.exercise) if segment.side else ""
        )
        if page.dial.face.mood is Mood.COUNTING:
            assert page.dial.face.word == phase_word(segment.phase)
    session.page.end()
    session.page.hide()


def test_getting_ready_shows_name_side_and_what_to_do(qtbot: QtBot) -> None:
    session = playing(qtbot)

    session.go_to(FIRST_PREPARE)

    page = session.page
    assert (page.stage.name, page.stage.side, page.cue.text()) == (
        "Pigeon",
        "Left leg",
        "Hands and knees.",
    )


def test_the_digits_are_the_seconds_still_to_come(qtbot: QtBot) -> None:
    session = playing(qtbot)

    session.go_to(FIRST_HOLD, 6_500)

    assert session.page.dial.digits == "24"


def test_a_pause_says_so_in_a_word(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD, 6_500)

    session.press(Key.Key_Space)

    assert session.page.dial.face is not None
    assert session.page.dial.face.word == "Paused"


def test_a_hold_goes_on_after_counting_three(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD, 6_500)
    session.press(Key.Key_Space)

    session.press(Key.Key_Space)

    assert session.page.dial.digits == "3"


def test_a_computer_that_slept_is_spoken_of(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD, 6_500)

    session.clock.sleep(60_000)
    session.page.qt_player.look()

    assert "asleep" in session.page.cue.text()
    assert session.page.dial.digits == "24"


def test_the_end_tells_the_outcome_once(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(REPS_GATE)

    session.press(Key.Key_Space)
    session.run(1_000)

    assert len(session.outcomes) == 1


def test_the_last_tone_is_not_cut_off(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(REPS_GATE)

    session.press(Key.Key_Space)

    assert not session.sound.is_halted


def test_a_click_on_the_bar_goes_to_the_phase(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_PREPARE)
    place = next(p for p in session.page.bar.pieces if p.first == FIRST_REST)

    where = QPoint(int(place.left) + 2, 14)
    qtbot.mouseClick(session.page.bar, Qt.MouseButton.LeftButton, pos=where)

    assert session.index == FIRST_REST


# --- the easier version ---------------------------------------------------------------------------


def test_the_easier_version_is_one_that_goes_with_the_person(qtbot: QtBot) -> None:
    session = playing(qtbot, conditions=frozenset({Condition.PREGNANCY}))
    session.go_to(FIRST_HOLD)

    session.press(Key.Key_E)

    assert session.player.playback.segment.exercise == EASIER


def test_the_easier_version_says_what_changed_and_for_how_long(qtbot: QtBot) -> None:
    session = playing(qtbot, conditions=frozenset({Condition.PREGNANCY}))
    session.go_to(FIRST_HOLD)

    session.press(Key.Key_E)

    assert session.page.toast.isVisible()
    assert "Easier one, 20 s each side" in session.page.toast.text()
    assert "58 s" in session.page.toast.text()


def test_where_nothing_is_easier_that_is_said(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(REPS_GATE)

    session.press(Key.Key_E)

    assert "no easier version" in session.page.toast.text()


# --- sound, flash, screen -------------------------------------------------------------------------


def test_the_sound_is_told_what_comes_after_every_change_of_course(qtbot: QtBot) -> None:
    session = playing(qtbot)

    session.go_to(FIRST_HOLD)

    assert session.sound.due[0].cue.name == "hold"


def test_a_pause_leaves_nothing_to_be_heard(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.press(Key.Key_Space)

    assert not session.sound.due


@pytest.mark.parametrize(
    ("flash", "is_muted", "flashes"),
    [
        ("auto", False, False),
        ("auto", True, True),
        ("on", False, True),
        ("off", True, False),
    ],
)
def test_the_window_flashes_where_the_setting_says_so(
    qtbot: QtBot, flash: str, is_muted: bool, flashes: bool
) -> None:
    session = playing(qtbot, flash=flash, is_muted=is_muted)

    session.press(Key.Key_Space)

    assert session.page.flash.is_on is flashes


def test_a_sound_that_is_lost_is_spoken_of_and_seen_instead(qtbot: QtBot) -> None:
    session = playing(qtbot)

    session.page.show_health(Health(SoundState.SILENT, "", "No sound: no device."))
    session.press(Key.Key_Space)

    assert "No sound" in session.page.top.notice
    assert session.page.flash.is_on


def test_a_screen_that_may_go_dark_is_spoken_of(qtbot: QtBot) -> None:
    session = playing(qtbot, agrees=False)

    qtbot.waitUntil(lambda: bool(session.page.top.notice))

    assert "screen may go dark" in session.page.top.notice


def test_the_screen_is_kept_awake_in_a_pause_too(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.press(Key.Key_Space)

    assert session.awake.is_kept


# --- for everybody --------------------------------------------------------------------------------


def test_every_control_has_a_name_and_a_place_in_the_tab_order(qtbot: QtBot) -> None:
    session = playing(qtbot)
    controls = [*session.page.findChildren(QPushButton), session.page.bar]

    assert [c for c in controls if not c.accessibleName()] == []
    assert [c for c in controls if not c.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_no_text_is_read_as_markup(qtbot: QtBot) -> None:
    session = playing(qtbot)

    labels = session.page.findChildren(QLabel)

    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_change_of_step_and_side_is_announced_and_digits_are_not(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.announced.clear()

    session.go_to(FIRST_PREPARE)
    session.run(9_000)

    assert session.announced == ["Step 2 of 3: Pigeon. Left leg"]


def test_pause_and_end_are_announced(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_MOVE)
    session.announced.clear()

    session.press(Key.Key_Space)
    session.press(Key.Key_Space)

    assert session.announced == ["Paused", "Going on"]


def test_a_hidden_page_goes_on(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)

    session.page.hide()

    assert session.page.qt_player.is_ticking


def test_less_motion_still_counts(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.look.set_reduced_motion(Wish.ON)

    session.go_to(FIRST_HOLD, 2_000)

    assert session.page.dial.digits == "28"


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_can_be_painted(qtbot: QtBot, phase: Phase) -> None:
    session = playing(qtbot)
    segments = session.player.playback.timeline.segments
    index = next((s.index for s in segments if s.phase is phase), None)
    if index is not None:
        session.go_to(index, 300)

    assert not session.page.grab().isNull()


# --- from outside ---------------------------------------------------------------------------------


def test_a_command_from_outside_does_what_its_key_does(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.page.obey(Command.TOGGLE)
    assert session.player.playback.status is Status.PAUSED


def test_while_a_question_stands_nothing_is_obeyed(qtbot: QtBot) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD)
    session.page.ask_what_hurts()
    session.page.obey(Command.TOGGLE)
    session.page.seek(0)
    assert session.player.playback.status is Status.PAUSED
    assert session.index == FIRST_HOLD


@pytest.mark.parametrize(("is_seen", "wait"), [(False, 1_000), (True, 700)])
def test_a_hidden_page_keeps_to_the_seconds_only_where_it_is_seen_elsewhere(
    qtbot: QtBot, is_seen: bool, wait: int
) -> None:
    session = playing(qtbot)
    session.go_to(FIRST_HOLD, 5_300)
    session.page.hide()
    session.page.be_seen_elsewhere(is_seen)
    session.page.qt_player.look()
    timer = session.page.qt_player.findChild(QTimer)
    assert timer.interval() == wait


def test_the_key_for_the_small_window_asks_for_it(qtbot: QtBot) -> None:
    session = playing(qtbot)
    asked: list[bool] = []
    session.page.small_window_wanted.connect(lambda: asked.append(True))
    session.press(Qt.Key.Key_W)
    session.page.top.small_window.click()
    assert asked == [True, True]


def test_shift_f_fills_a_monitor_and_tells_which(qtbot: QtBot) -> None:
    session = playing(qtbot)
    told: list[str] = []
    session.page.monitor_wanted.connect(told.append)
    session.press(Qt.Key.Key_F, shift=True)
    assert session.page.window().isFullScreen()
    assert len(told) == 1
