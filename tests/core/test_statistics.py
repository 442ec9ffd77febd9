"""What a history adds up to."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.statistics import (
    Band,
    DayDone,
    PainPoint,
    a_week,
    band_of,
    pain_means,
    per_muscle,
    sessions_by_week,
    streak_of,
    time_of,
)

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 22)  # its Sunday
MIN = 60_000


def week(monday: date, sessions: int) -> list[DayDone]:
    """A week with so many sessions, one a day."""
    return [DayDone(monday + timedelta(days=n), 1, 5 * MIN) for n in range(sessions)]


def weeks_back(*counts: int) -> list[DayDone]:
    """Weeks with so many sessions each, the last of them the present one."""
    first = MONDAY - timedelta(weeks=len(counts) - 1)
    return [
        day for n, count in enumerate(counts) for day in week(first + timedelta(weeks=n), count)
    ]


def test_a_week_runs_from_monday_to_sunday():
    days = [DayDone(MONDAY, 1, 0), DayDone(TODAY, 2, 0), DayDone(TODAY + timedelta(1), 4, 0)]
    assert sessions_by_week(days) == {MONDAY: 3, MONDAY + timedelta(7): 4}


def test_three_sessions_make_a_week_count():
    assert streak_of(weeks_back(3), TODAY).weeks == 1


def test_two_sessions_do_not():
    assert streak_of(weeks_back(2), TODAY).weeks == 0


def test_the_week_under_way_never_breaks_a_streak():
    assert streak_of(weeks_back(3, 3, 0), TODAY).weeks == 2


def test_a_week_with_too_few_ends_a_streak():
    assert streak_of(weeks_back(3, 3, 2, 3), TODAY).weeks == 1


def test_the_longest_streak_is_kept_in_mind():
    assert streak_of(weeks_back(3, 5, 4, 0, 0, 3), TODAY).longest == 3


def test_sessions_of_one_day_count_each():
    assert streak_of([DayDone(MONDAY, 3, 0)], TODAY).weeks == 1


def test_without_sessions_there_is_no_streak():
    assert streak_of([], TODAY).longest == 0


def test_a_session_dated_after_today_harms_no_streak():
    ahead = [DayDone(TODAY + timedelta(days=40), 3, 0)]
    assert streak_of([*weeks_back(3, 3), *ahead], TODAY).weeks == 2


@given(st.lists(st.integers(0, 5), max_size=30))
def test_a_streak_is_never_longer_than_the_longest(counts):
    streak = streak_of(weeks_back(*counts) if counts else [], TODAY)
    assert 0 <= streak.weeks <= streak.longest <= len(counts)


def test_time_counts_both_ends_of_a_range():
    days = week(MONDAY, 7)
    assert time_of(days, MONDAY, MONDAY + timedelta(days=1)) == 10 * MIN


def test_each_muscle_of_an_exercise_gets_all_of_its_time():
    held = [(("calf", "hip"), 2 * MIN), (("hip",), MIN)]
    assert per_muscle(held) == {"hip": 3 * MIN, "calf": 2 * MIN}


def test_the_most_stretched_muscle_comes_first():
    assert list(per_muscle([(("a",), 1), (("b",), 2)])) == ["b", "a"]


def test_several_weeks_become_the_mean_of_one():
    assert a_week({"hip": 10 * MIN}, 4) == {"hip": 150_000}


def test_part_of_a_week_is_not_blown_up():
    assert a_week({"hip": MIN}, 0.5) == {"hip": MIN}


@pytest.mark.parametrize(
    ("minutes", "band"),
    [(4.99, Band.BELOW), (5, Band.WITHIN), (10, Band.WITHIN), (10.01, Band.ABOVE)],
)
def test_the_band_is_five_to_ten_minutes(minutes, band):
    assert band_of(round(minutes * MIN)) is band


def test_pain_means_take_sessions_that_tell_both():
    points = [PainPoint(TODAY, 4, 2), PainPoint(TODAY, 6, None), PainPoint(TODAY, 2, 1)]
    means = pain_means(points)
    assert (means.before, means.after, means.sessions) == (3.0, 1.5, 2)


def test_without_pain_told_there_are_no_means():
    assert pain_means([PainPoint(TODAY, None, 3)]).before is None
