"""Reminders while the program runs."""

from datetime import UTC, datetime, timedelta

import pytest

from stretchtimer.core.settings import Settings
from stretchtimer.gui.bridges.qt_reminders import QtReminders

NOW = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)


class Day:
    """A day with a reminder at seven in the evening."""

    def __init__(self) -> None:
        self.settings = Settings().with_value("reminders", True)
        self.now = NOW
        self.done = 0
        self.is_busy = False
        self.told: list[str] = []
        self.reminders = QtReminders(
            lambda: self.settings, lambda: self.now, self.ask, self.show, lambda: self.is_busy
        )

    def show(self, title: str, words: str) -> None:
        self.told.append(f"{title}: {words}")

    def ask(self, then) -> None:
        then(self.done, "Pigeon & <b>friends</b>, 19:00")


@pytest.fixture
def day(qapp):
    made = Day()
    made.reminders.apply()
    yield made
    made.reminders.close()


def test_it_says_what_is_planned(day):
    day.reminders.look()
    assert day.told == ["Time to stretch: Pigeon & <b>friends</b>, 19:00"]


def test_it_reminds_once(day):
    day.reminders.look()
    day.reminders.look()
    assert len(day.told) == 1


def test_what_is_done_is_not_asked_for(day):
    day.done = 1
    day.reminders.look()
    assert day.told == []


def test_later_it_reminds_again(day):
    day.reminders.look()
    day.reminders.snooze()
    day.now += timedelta(minutes=10)
    day.reminders.look()
    assert len(day.told) == 2


def test_not_today_is_not_today(day):
    day.settings = day.settings.with_value("reminder_times", "19:00, 21:00")
    day.reminders.not_today()
    day.now += timedelta(hours=2)
    day.reminders.look()
    assert day.told == []


def test_switched_off_it_says_nothing(day):
    day.settings = day.settings.with_value("reminders", False)
    day.reminders.apply()
    day.reminders.look()
    assert day.told == []


def test_in_a_session_it_says_nothing_and_after_it_it_does(day):
    day.is_busy = True
    day.reminders.look()
    assert day.told == []
    day.is_busy = False
    day.reminders.look()
    assert len(day.told) == 1
