"""A programme as it stands today."""

from dataclasses import replace
from datetime import timedelta

from stretchtimer.core.agenda import agenda_of
from stretchtimer.core.history import Ending
from stretchtimer.core.programme import Followed, Programme, Slot, Stage
from stretchtimer.core.progress import Progress, Span
from stretchtimer.core.statistics import DayDone
from tests.core.test_report import DAY, SESSION

SLOT = Slot("pigeon", tuple(range(7)), (450, 1200))
PROGRAMME = Programme("p", "P", (Stage("Settle", 1, 2, (SLOT,)),))


def agenda(*sessions, days_ago: int = 3):
    followed = Followed(PROGRAMME, DAY - timedelta(days=days_ago))
    return agenda_of(followed, DAY, sessions, {"pigeon": "Pigeon"})


def test_today_is_what_is_planned_and_what_of_it_is_done():
    assert [a.is_done for a in agenda(SESSION).appointments] == [True, False]


def test_the_next_is_the_first_that_is_open():
    found = agenda(SESSION).next_open
    assert found
    assert found.minute == 1200


def test_all_done_there_is_no_next():
    assert agenda(SESSION, SESSION).next_open is None


def test_a_session_broken_off_early_answers_nothing():
    short = replace(SESSION, ending=Ending.STOPPED, actual=10_000)
    assert not any(a.is_done for a in agenda(short).appointments)


def test_adherence_does_not_count_days_before_the_start():
    found = agenda(SESSION, days_ago=3)
    assert (found.last_week.planned, found.last_month.planned) == (8, 8)


def test_after_the_last_week_it_is_over():
    assert agenda(days_ago=14).is_over


def test_before_the_start_it_is_not_over():
    assert not agenda(days_ago=-2).is_over


def test_a_routine_without_a_title_is_called_by_its_id():
    assert agenda().title_of("gone") == "gone"


def test_the_week_is_counted_against_the_programme():
    followed = Followed(PROGRAMME, DAY - timedelta(days=6))
    progress = Progress(DAY, recent=(SESSION,), followed=followed)
    kept = progress.week_against_plan
    assert kept
    assert (kept.planned, kept.done) == (14, 1)


def test_a_chosen_routine_is_not_counted_against_the_programme():
    followed = Followed(PROGRAMME, DAY)
    assert Progress(DAY, routine="pigeon", followed=followed).week_against_plan is None


def test_a_span_has_as_many_days_as_it_says():
    assert (DAY - Span.MONTH.since(DAY)).days == 29


def test_this_week_begins_on_monday():
    days = (DayDone(DAY - timedelta(days=6), 1, 0), DayDone(DAY - timedelta(days=7), 5, 0))
    assert Progress(DAY, days=days).this_week == 1
