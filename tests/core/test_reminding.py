"""When to remind, and when not to."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.reminding import Plan, Reminded, is_due, plan_of, times_in
from stretchtimer.core.settings import Settings

SUNDAY = datetime(2026, 11, 22, 19, 0, tzinfo=UTC)
PLAN = Plan(True, tuple(range(7)), (7 * 60 + 30, 19 * 60), 22 * 60, 7 * 60)
NOTHING = Reminded()


def due(now: datetime = SUNDAY, done: int = 0, reminded: Reminded = NOTHING, plan: Plan = PLAN):
    return is_due(plan, reminded, now, done_today=done)


def plan(**changes) -> Plan:
    fields = {name: getattr(PLAN, name) for name in PLAN.__dataclass_fields__}
    return Plan(**{**fields, **changes})


def test_it_reminds_at_its_time():
    assert due()


def test_not_before_its_time():
    assert not due(SUNDAY - timedelta(minutes=1))


def test_a_time_long_past_is_not_made_up_for():
    assert not due(SUNDAY + timedelta(hours=2))


def test_off_it_never_reminds():
    assert not due(plan=plan(is_on=False))


def test_not_on_other_days():
    assert not due(plan=plan(days=(0, 1)))


def test_the_evening_is_still_open_after_one_session():
    assert due(done=1)


def test_all_done_nothing_is_asked_for():
    assert not due(done=2)


def test_a_session_done_answers_the_morning_before_it_came():
    morning = SUNDAY.replace(hour=7, minute=30)
    assert not due(morning, done=1)


def test_it_reminds_once():
    assert not due(SUNDAY + timedelta(minutes=5), reminded=Reminded(last=SUNDAY))


def test_quiet_hours_span_midnight():
    assert not due(SUNDAY.replace(hour=23), plan=plan(minutes=(23 * 60,)))
    assert not due(SUNDAY.replace(hour=6), plan=plan(minutes=(6 * 60,)))


def test_snoozed_it_waits_until_then():
    later = Reminded(SUNDAY, SUNDAY + timedelta(minutes=30))
    assert not due(SUNDAY + timedelta(minutes=29), reminded=later)
    assert due(SUNDAY + timedelta(minutes=30), reminded=later)


def test_snoozed_and_done_meanwhile_it_says_nothing():
    later = Reminded(SUNDAY, SUNDAY + timedelta(minutes=10))
    assert not due(SUNDAY + timedelta(minutes=10), done=2, reminded=later)


def test_by_default_it_is_off():
    assert not plan_of(Settings()).is_on


def test_the_plan_is_what_the_settings_say():
    settings = (
        Settings()
        .with_value("reminders", True)
        .with_value("reminder_days", ("mon", "fri"))
        .with_value("reminder_times", "20:00, 7:30")
    )
    found = plan_of(settings)
    assert (found.is_on, found.days, found.minutes) == (True, (0, 4), (450, 1200))


@pytest.mark.parametrize(
    ("text", "times"),
    [("", ()), ("25:00 07:60", ()), ("7:30 and 19:00", (450, 1140)), ("19:00,19:00", (1140,))],
)
def test_times_are_found_in_what_was_typed(text, times):
    assert times_in(text) == times


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_times_of_a_day(text):
    assert all(0 <= minute < 24 * 60 for minute in times_in(text))


@given(st.integers(0, 24 * 60 - 1))
def test_never_in_quiet_hours(minute):
    now = SUNDAY.replace(hour=minute // 60, minute=minute % 60)
    asked = plan(minutes=(minute,))
    assert due(now, plan=asked) is not PLAN.is_quiet(minute)
