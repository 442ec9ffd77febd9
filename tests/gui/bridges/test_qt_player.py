"""The bridge between player and window: when it looks, and what it tells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Phase
from stretchtimer.engine.player import Player
from stretchtimer.gui.bridges.qt_player import Eyes, QtPlayer, next_look
from tests.examples import pigeon
from tests.fakes import FakeClock

HOLD = next(s for s in pigeon().segments if s.phase is Phase.HOLD)
MOVE = next(s for s in pigeon().segments if s.phase is Phase.MOVE)


def bridge(clock: FakeClock) -> QtPlayer:
    return QtPlayer(Player(pigeon(), clock))


def test_it_looks_by_itself_while_the_session_runs(qtbot: QtBot) -> None:
    clock = FakeClock()
    qt_player = bridge(clock)
    qt_player.play()

    with qtbot.waitSignal(qt_player.moved):
        clock.sleep(500)

    assert qt_player.playback.elapsed == 500


def test_every_segment_is_told(qtbot: QtBot) -> None:
    clock = FakeClock()
    qt_player = bridge(clock)
    entered = []
    qt_player.segment_entered.connect(entered.append)
    qt_player.play()

    for _ in range(8):
        clock.sleep(1_900)
        qt_player.look()

    assert entered == list(pigeon().segments[:2])


@pytest.mark.parametrize("stop", [QtPlayer.pause, QtPlayer.stop, lambda p: p.seek(999_999)])
def test_it_does_not_look_at_what_stands_still(qtbot: QtBot, stop: object) -> None:
    qt_player = bridge(FakeClock())
    qt_player.play()

    stop(qt_player)  # type: ignore[operator]

    assert not qt_player.is_ticking


def test_a_command_is_told_at_once(qtbot: QtBot) -> None:
    qt_player = bridge(FakeClock())
    told: list[Playback] = []
    qt_player.moved.connect(told.append)

    qt_player.play()
    qt_player.skip()

    assert [playback.index for playback in told] == [0, 1]


def test_a_machine_that_slept_is_told_of(qtbot: QtBot) -> None:
    clock = FakeClock()
    qt_player = bridge(clock)
    gaps = []
    qt_player.suspended.connect(gaps.append)
    qt_player.play()

    clock.sleep(60_000)
    qt_player.look()

    assert gaps == [60_000]


def test_pauses_and_sleep_are_no_active_time(qtbot: QtBot) -> None:
    clock = FakeClock()
    qt_player = bridge(clock)
    qt_player.play()
    clock.sleep(1_500)
    qt_player.pause()
    clock.sleep(50_000)
    qt_player.play()
    clock.sleep(1_000)
    qt_player.look()

    clock.sleep(60_000)
    qt_player.look()

    assert qt_player.active == 2_500


positions = st.integers(min_value=0, max_value=29_999)


@given(positions, st.sampled_from(Eyes), st.integers(min_value=1, max_value=30_000))
def test_a_look_never_comes_after_the_next_event(elapsed: int, eyes: Eyes, until: int) -> None:
    playback = Playback(pigeon(), Status.RUNNING, HOLD.index, elapsed)

    assert 0 < next_look(playback, until, eyes) <= until


@given(positions, st.sampled_from([Eyes.OPEN, Eyes.CALM]), st.booleans())
def test_a_look_never_comes_after_the_digits_change(elapsed: int, eyes: Eyes, moving: bool) -> None:
    segment = MOVE if moving else HOLD
    elapsed = min(elapsed, segment.duration - 1)
    playback = Playback(pigeon(), Status.RUNNING, segment.index, elapsed)
    left = playback.remaining

    passed = next_look(playback, left, eyes)

    assert -(-left // 1_000) - -(-(left - passed) // 1_000) <= 1


@given(positions, st.sampled_from(Eyes))
def test_no_gap_looks_as_if_the_machine_slept(elapsed: int, eyes: Eyes) -> None:
    playback = Playback(pigeon(), Status.RUNNING, HOLD.index, elapsed)

    assert next_look(playback, playback.remaining, eyes) <= 1_000


def test_a_hold_is_looked_at_ten_times_a_second() -> None:
    playback = Playback(pigeon(), Status.RUNNING, HOLD.index, 5_000)

    assert next_look(playback, 25_000, Eyes.OPEN) == 100


def test_a_move_is_looked_at_thirty_times_a_second() -> None:
    playback = Playback(pigeon(), Status.RUNNING, MOVE.index, 1_500)

    assert next_look(playback, 3_500, Eyes.OPEN) == 33


def test_under_less_motion_a_look_a_second_is_enough() -> None:
    playback = Playback(pigeon(), Status.RUNNING, HOLD.index, 5_300)

    assert next_look(playback, 24_700, Eyes.CALM) == 700


def test_a_lead_in_is_looked_at_as_it_counts() -> None:
    playback = replace(Playback(pigeon(), Status.RUNNING, HOLD.index, 5_300), lead_in=2_400)

    assert next_look(playback, 400, Eyes.OPEN) == 400
