"""Asking once how the morning feels."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Signal

from stretchtimer.core.settings import Settings
from stretchtimer.gui.flows.morning import MorningFlow
from stretchtimer.gui.flows.past_ground import PastGround
from stretchtimer.gui.look import Look
from stretchtimer.gui.settings_desk import SettingsDesk
from tests.core.test_report import SESSION

YESTERDAY = replace(SESSION, id="yesterday")
MORNING = SESSION.began.replace(hour=8) + timedelta(days=1)


class FakeDiary(QObject):
    """A diary that has one session, of yesterday."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.now = MORNING
        self.felt: list[tuple[str, int]] = []

    @property
    def diary(self):
        return self

    def flush(self) -> bool:
        return True

    def sessions(self, since: date, until: date):
        return tuple(s for s in (YESTERDAY,) if since <= s.day <= until)

    def feel_next(self, session: str, pain: int) -> None:
        self.felt.append((session, pain))


class InlineErrands:
    """Errands that are run at once."""

    def run(self, errand, then) -> None:
        then(errand())


class Morning:
    """A program that was just opened."""

    def __init__(self, qapp, settings: Settings) -> None:
        self.desk = SettingsDesk(settings, lambda _settings: None)
        self.diary, self.banners = FakeDiary(), []
        self.flow = MorningFlow(
            PastGround(None, Look(qapp), self.desk, self.diary, InlineErrands()),
            self.banners.append,
        )


@pytest.fixture
def opened(qapp, qtbot):
    def open_with(settings: Settings = Settings()) -> Morning:  # noqa: B008
        morning = Morning(qapp, settings)
        morning.flow.look()
        for banner in morning.banners:
            qtbot.addWidget(banner)
        return morning

    return open_with


def test_the_day_after_a_session_it_asks(opened):
    assert len(opened().banners) == 1


def test_the_answer_is_kept_with_the_session(opened):
    morning = opened()
    morning.banners[0].scale.choice.chosen.emit(3)
    assert morning.diary.felt == [("yesterday", 3)]


def test_opened_again_on_the_same_day_it_does_not_ask(opened):
    again = opened(opened().desk.settings)
    assert again.banners == []


def test_who_is_not_to_be_asked_about_pain_is_not(opened):
    assert opened(Settings().with_value("check_in", False)).banners == []


def test_it_can_be_switched_off_for_good(opened):
    morning = opened()
    morning.banners[0].never.click()
    assert not morning.desk.settings.flag("check_in")


def test_two_days_later_it_does_not_ask(opened, qapp):
    morning = Morning(qapp, Settings())
    morning.diary.now += timedelta(days=1)
    morning.flow.look()
    assert morning.banners == []
