"""How an exercise came out."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from stretchtimer.core.exercise import Kind
from stretchtimer.core.history import Ending, ExerciseDone, Outcome, Session, Why

PLANNED = ExerciseDone("1", "pigeon", "Pigeon", None, Kind.STATIC, ("hip",), 2, 60_000)


def test_all_reps_make_it_done():
    assert replace(PLANNED, reps=2).outcome is Outcome.DONE


def test_some_reps_make_it_partly_done():
    assert replace(PLANNED, reps=1).outcome is Outcome.PARTLY


def test_part_of_a_hold_makes_it_partly_done():
    assert replace(PLANNED, held=900).outcome is Outcome.PARTLY


def test_nothing_done_is_skipped_where_the_session_went_past_it():
    assert PLANNED.outcome is Outcome.SKIPPED


def test_nothing_done_is_not_reached_where_it_did_not():
    assert replace(PLANNED, is_reached=False).outcome is Outcome.NOT_REACHED


def test_what_was_said_of_it_wins():
    assert replace(PLANNED, reps=1, mark=Outcome.SWAPPED).outcome is Outcome.SWAPPED


def test_a_cold_pack_is_no_time_at_stretch():
    assert replace(PLANNED, kind=Kind.TIMER, held=600_000).at_stretch == 0


def test_a_session_belongs_to_the_day_on_the_wall_there():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    session = Session(
        "id", "r", "R", "v", late, "", Ending.COMPLETE, Why.UNSAID, planned=0, actual=0
    )
    assert session.day.isoformat() == "2026-11-22"
