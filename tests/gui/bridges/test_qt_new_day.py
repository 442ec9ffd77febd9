"""Noticing that it is another day."""

from datetime import UTC, datetime, timedelta

import pytest

from stretchtimer.gui.bridges.qt_new_day import QtNewDay
from tests.gui.window_fakes import heard


class Wall:
    """A clock on the wall, an hour before midnight."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def begun(qapp, wall):
    day = QtNewDay(lambda: wall.now)
    told = heard(day.begun)

    def look(after: timedelta) -> int:
        wall.now += after
        day.look()
        return len(told)

    yield look
    day.close()


def test_the_same_day_is_nothing_new(begun):
    assert begun(timedelta(minutes=59)) == 0


def test_after_midnight_it_is_told_once(begun):
    assert begun(timedelta(hours=2)) == 1
    assert begun(timedelta(minutes=5)) == 1


def test_a_clock_that_is_set_back_is_another_day_too(begun):
    assert begun(-timedelta(days=1)) == 1
