"""The therapist's page adds up."""

from dataclasses import replace
from datetime import date, timedelta

from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Kind
from stretchtimer.core.history import Ending, ExerciseDone, Feeling, Outcome, Session, Why
from stretchtimer.core.programme import Followed, Programme, Slot, Stage
from stretchtimer.core.report import report_of, routines_done
from tests.history_examples import NOW

DAY = NOW.date()
DONE = ExerciseDone(
    "1", "pigeon", "Pigeon", Side.LEFT, Kind.STATIC, ("hip",), 2, 60_000, reps=2, held=60_000
)
SESSION = Session(
    "one", "pigeon", "Pigeon", "v", NOW, "", Ending.COMPLETE, Why.UNSAID,
    planned=192_000, actual=192_000, feeling=Feeling(4, 2, 3, "fine"), exercises=(DONE,),
)  # fmt: skip


def report(*sessions: Session, days: int = 7, followed: Followed | None = None):
    return report_of(sessions, DAY - timedelta(days=days - 1), DAY, followed)


def test_only_the_range_counts():
    old = replace(SESSION, began=NOW - timedelta(days=7))
    assert report(old, SESSION).sessions == 1


def test_tried_out_sessions_do_not_count():
    assert report(replace(SESSION, speed=20.0)).sessions == 0


def test_time_at_stretch_is_that_of_a_week():
    assert report(SESSION, SESSION, days=14).muscles == {"hip": 60_000}


def test_doses_add_up_for_each_side():
    other = replace(DONE, reps=1, held=20_000)
    (dose,) = report(SESSION, replace(SESSION, exercises=(other,))).doses
    assert (dose.planned_times, dose.times) == (2, 1)
    assert (dose.planned_reps, dose.reps, dose.held) == (4, 3, 80_000)


def test_what_was_marked_is_told_with_its_reason():
    hurt = replace(DONE, mark=Outcome.STOPPED, why=Why.PAIN)
    (stop,) = report(replace(SESSION, exercises=(hurt,))).stops
    assert (stop.exercise, stop.outcome, stop.why) == ("Pigeon", Outcome.STOPPED, Why.PAIN)


def test_a_session_that_broke_off_is_told():
    (stop,) = report(replace(SESSION, ending=Ending.INTERRUPTED)).stops
    assert stop.exercise == ""


def test_notes_and_pain_are_told():
    found = report(SESSION)
    assert found.notes[0].text == "fine"
    assert (found.pain.before, found.pain.after) == (4.0, 2.0)


def test_half_of_a_session_is_enough_for_the_programme():
    half = replace(SESSION, ending=Ending.STOPPED, actual=96_000)
    less = replace(SESSION, ending=Ending.STOPPED, actual=95_999)
    assert routines_done([half, less]) == {DAY: ["pigeon"]}


def test_adherence_begins_with_the_programme():
    slot = Slot("pigeon", tuple(range(7)), (540,))
    programme = Programme("p", "P", (Stage("S", 1, None, (slot,)),))
    found = report(SESSION, followed=Followed(programme, DAY - timedelta(days=1)))
    assert found.adherence
    assert (found.adherence.planned, found.adherence.done) == (2, 1)


def test_nothing_done_is_an_empty_page():
    found = report_of([], date(2026, 1, 1), date(2026, 1, 31))
    assert (found.sessions, found.doses, found.pain.before) == (0, (), None)
