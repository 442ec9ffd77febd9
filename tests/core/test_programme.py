"""Programmes: what is planned when, and how much of it was done."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.programme import (
    Adherence,
    Followed,
    Programme,
    Slot,
    Stage,
    adherence,
    appointments_on,
)

START = date(2026, 11, 2)  # a Monday
MORNING, EVENING = 7 * 60, 20 * 60
EVERY_DAY = tuple(range(7))
GENTLE = Slot("gentle-start", (0, 2, 4), (MORNING,))
TWICE = Slot("hip", EVERY_DAY, (MORNING, EVENING), hold_percent=80)


def followed(*stages: Stage) -> Followed:
    return Followed(Programme("six", "Six weeks", stages), START)


TWO_STAGES = followed(Stage("Settle", 1, 1, (GENTLE,)), Stage("Go on", 2, None, (TWICE,)))


def test_weeks_count_from_the_start():
    assert [TWO_STAGES.week_on(START + timedelta(days=n)) for n in (0, 6, 7)] == [1, 1, 2]


def test_nothing_is_planned_before_the_start():
    assert not TWO_STAGES.slots_on(START - timedelta(days=7))


def test_a_slot_is_planned_on_its_days_only():
    assert [bool(TWO_STAGES.slots_on(START + timedelta(days=n))) for n in range(3)] == [
        True,
        False,
        True,
    ]


def test_a_stage_without_an_end_goes_on():
    assert TWO_STAGES.slots_on(START + timedelta(weeks=100)) == (TWICE,)


def test_nothing_is_planned_after_the_last_stage():
    short = followed(Stage("Settle", 1, 1, (TWICE,)))
    assert not short.slots_on(START + timedelta(weeks=1))


def test_a_start_in_midweek_begins_a_week_there():
    late = Followed(TWO_STAGES.programme, START + timedelta(days=3))
    assert late.week_on(START + timedelta(days=9)) == 1


def test_each_time_of_a_day_is_an_appointment_in_order():
    found = appointments_on(TWO_STAGES, START + timedelta(days=7))
    assert [a.minute for a in found] == [MORNING, EVENING]


def test_one_session_done_answers_the_first_appointment():
    found = appointments_on(TWO_STAGES, START + timedelta(days=7), ["hip"])
    assert [a.is_done for a in found] == [True, False]


def test_another_routine_answers_none():
    assert not appointments_on(TWO_STAGES, START, ["pigeon"])[0].is_done


def test_adherence_counts_what_was_planned_and_done():
    done = {START: ["gentle-start"], START + timedelta(days=1): ["gentle-start"]}
    found = adherence(TWO_STAGES, START, START + timedelta(days=6), done)
    assert found == Adherence(3, 1)


def test_more_than_planned_counts_no_more():
    found = adherence(TWO_STAGES, START, START, {START: ["gentle-start"] * 3})
    assert found == Adherence(1, 1)


def test_without_a_plan_there_is_no_percentage():
    assert Adherence(0, 0).percent is None


@given(st.lists(st.integers(0, 60), max_size=40), st.integers(0, 60))
def test_never_more_is_done_than_planned(days, length):
    done: dict[date, list[str]] = {}
    for day in days:
        done.setdefault(START + timedelta(days=day), []).append("hip")
    found = adherence(TWO_STAGES, START, START + timedelta(days=length), done)
    assert 0 <= found.done <= found.planned
