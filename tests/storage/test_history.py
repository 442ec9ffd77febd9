"""Keeping facts and looking at the past."""

import os
import sqlite3
import subprocess
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from stretchtimer.core.dose import Side
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Ended, Felt, FeltNext, Marked, Replaced
from stretchtimer.core.history import Ending, Feeling, Outcome, Session, Why
from stretchtimer.storage.autosave import SessionLog
from stretchtimer.storage.history import (
    HistoryStore,
    delete_everything,
    end_leftover,
    offered_leftover,
    past,
)
from stretchtimer.storage.history_reading import (
    days_done,
    held_by_muscles,
    how_many,
    latest_sessions,
    pain_points,
    routines_done,
    session_called,
    sessions,
)
from stretchtimer.storage.places import Places
from tests.history_examples import NOW, begun, ended, planned, rep, stands, whole

DAY = date(2026, 11, 22)


class Past:
    """A store under a test's folder, and what it told."""

    def __init__(self, folder, now: datetime = NOW) -> None:
        self.places = Places.under(folder)
        self.told: list[str] = []
        self.store = HistoryStore(self.places, lambda: now, self.told.append)

    def keep(self, *facts, session: str = "one") -> None:
        self.store.keep([(session, fact) for fact in facts])

    def sessions(self) -> tuple[Session, ...]:
        with past(self.places) as connection:
            return sessions(connection)

    @property
    def only(self) -> Session:
        (session,) = self.sessions()
        return session

    def leave(self, *facts, session: str = "left") -> None:
        log = SessionLog(self.places.sessions, session)
        log.append(facts)
        log.close()


@pytest.fixture
def kept(tmp_path):
    history = Past(tmp_path)
    yield history
    history.store.close()


def test_a_session_comes_back_as_it_was_done(kept):
    kept.keep(*whole())
    session = kept.only
    assert (session.routine, session.version, session.zone) == (
        "pigeon", begun().version, "Europe/Berlin",
    )  # fmt: skip
    assert (session.began, session.ending, session.actual) == (NOW, Ending.COMPLETE, 192_000)


def test_reps_and_holds_add_up_for_each_side(kept):
    kept.keep(begun(), rep(1), rep(2, held=12_000, done=False))
    left, right = kept.only.exercises
    assert (left.side, left.reps, left.held, left.outcome) == (
        Side.LEFT, 1, 42_000, Outcome.PARTLY,
    )  # fmt: skip
    assert (right.reps, right.held) == (0, 0)


def test_the_same_facts_twice_change_nothing(kept):
    kept.keep(*whole())
    before = kept.only
    kept.keep(*whole())
    assert kept.only == before


def test_of_two_tries_the_better_counts(kept):
    kept.keep(begun(), rep(held=30_000), rep(held=4_000, done=False))
    assert (kept.only.exercises[0].reps, kept.only.exercises[0].held) == (1, 30_000)


def test_a_swap_keeps_both_exercises(kept):
    marked = Marked("1", "pigeon", Side.LEFT, Outcome.SWAPPED, Why.PAIN)
    other = planned(Side.LEFT)
    stand_in = type(other)(
        other.block, "bridge", "Bridge", None, other.kind, ("hip",), 8, 40_000, 2
    )
    kept.keep(begun(), rep(1), marked, Replaced(0, 2, "bridge", (stand_in,)))
    names = [(e.exercise, e.outcome, e.why) for e in kept.only.exercises]
    assert ("pigeon", Outcome.SWAPPED, Why.PAIN) in names
    assert any(name == "bridge" for name, _, _ in names)


def test_a_stopped_exercise_that_goes_on_is_no_longer_stopped(kept):
    stopped = Marked("1", "pigeon", Side.LEFT, Outcome.STOPPED, Why.CHOICE)
    kept.keep(begun(), rep(1, done=False, held=9_000), stopped, rep(1), rep(2))
    assert kept.only.exercises[0].outcome is Outcome.DONE


def test_what_the_session_never_came_to_is_not_reached(kept):
    kept.keep(begun(), rep(1), rep(2), ended(Ending.STOPPED))
    right = kept.only.exercises[1]
    assert right.outcome in (Outcome.NOT_REACHED, Outcome.SKIPPED)


def test_what_was_felt_is_kept(kept):
    feeling = Feeling(5, 2, 3, "=1+1; right side\ntighter")
    kept.keep(begun(), Felt(feeling))
    assert kept.only.feeling == feeling


def test_pain_beyond_ten_is_refused(kept):
    with pytest.raises(CannotSave):
        kept.keep(begun(), Felt(Feeling(11)))


def test_facts_that_cannot_be_kept_leave_nothing_half_kept(kept):
    kept.keep(begun())
    with pytest.raises(CannotSave):
        kept.keep(rep(1), Felt(Feeling(11)))
    assert kept.only.exercises[0].reps == 0


def test_sessions_of_a_range_and_of_a_routine_are_found(kept):
    for number in range(4):
        at = NOW + timedelta(days=number)
        kept.keep(*whole(at, routine=("pigeon", "hip")[number % 2]), session=str(number))
    with past(kept.places) as connection:
        found = sessions(connection, DAY + timedelta(days=1), DAY + timedelta(days=3), "hip")
    assert [session.id for session in found] == ["1", "3"]


def test_days_tell_how_much_was_done(kept):
    kept.keep(*whole(), session="one")
    kept.keep(*whole(NOW + timedelta(minutes=5)), session="two")
    with past(kept.places) as connection:
        (day,) = days_done(connection)
    assert (day.day, day.sessions, day.actual) == (DAY, 2, 384_000)


def test_a_session_tried_out_at_another_speed_counts_for_no_day(kept):
    kept.keep(begun(speed=20.0), rep(), ended())
    with past(kept.places) as connection:
        assert days_done(connection) == ()
        assert held_by_muscles(connection) == ()


def test_time_at_stretch_is_summed_over_the_same_muscles(kept):
    kept.keep(*whole())
    with past(kept.places) as connection:
        assert held_by_muscles(connection) == ((("hip", "calf"), 120_000),)


def test_one_session_is_found_by_its_id(kept):
    kept.keep(*whole())
    with past(kept.places) as connection:
        found = session_called(connection, "one")
        assert found == kept.only
        assert session_called(connection, "two") is None


def test_the_routines_done_are_known_by_title(kept):
    kept.keep(*whole())
    with past(kept.places) as connection:
        assert routines_done(connection) == (("pigeon", "Pigeon"),)


def test_an_empty_past_has_no_sessions(kept):
    assert kept.sessions() == ()


@pytest.mark.parametrize("hours", [-8, 0, 5.5, 14])
def test_a_session_keeps_the_time_of_where_it_was_done(kept, hours):
    there = timezone(timedelta(hours=hours))
    at = datetime(2026, 3, 29, 23, 59, 59, tzinfo=there)
    kept.keep(begun(at))
    assert kept.only.began.isoformat() == at.isoformat()
    assert kept.only.day == date(2026, 3, 29)


def test_the_hour_that_comes_twice_is_told_apart(kept):
    summer, winter = (timezone(timedelta(hours=hours)) for hours in (2, 1))
    twice = [datetime(2026, 10, 25, 2, 30, tzinfo=zone) for zone in (summer, winter)]
    for number, at in enumerate(twice):
        kept.keep(begun(at), session=str(number))
    first, second = kept.sessions()
    assert second.began - first.began == timedelta(hours=1)


def test_a_clock_set_back_loses_no_session(kept):
    kept.keep(*whole(), session="one")
    kept.keep(*whole(NOW - timedelta(days=400)), session="two")
    assert {session.id for session in kept.sessions()} == {"one", "two"}


def test_an_unfinished_session_of_today_is_offered(kept):
    kept.leave(begun(), rep(), stands())
    leftover = offered_leftover(kept.places, NOW)
    assert leftover
    assert leftover.session == "left"


def test_an_unfinished_session_is_in_the_history_too(kept):
    kept.leave(begun(), rep(), stands())
    kept.store.adopt_leftovers()
    assert kept.only.exercises[0].reps == 1
    assert kept.only.ending is Ending.UNDER_WAY


def test_it_is_still_offered_after_it_was_adopted(kept):
    kept.leave(begun(), rep(), stands())
    kept.store.adopt_leftovers()
    assert offered_leftover(kept.places, NOW)


def test_after_a_day_it_is_history_as_far_as_it_went(tmp_path):
    later = Past(tmp_path, NOW + timedelta(hours=25))
    later.leave(begun(), rep(), stands())
    later.store.adopt_leftovers()
    later.store.close()
    assert later.only.ending is Ending.INTERRUPTED
    assert later.only.actual == 60_000
    assert offered_leftover(later.places, NOW) is None


def test_only_the_latest_is_offered(kept):
    kept.leave(begun(), stands(at=NOW - timedelta(hours=2)), session="older")
    kept.leave(begun(), stands(), session="newer")
    kept.store.adopt_leftovers()
    leftover = offered_leftover(kept.places, NOW)
    assert leftover
    assert leftover.session == "newer"
    assert {s.id: s.ending for s in kept.sessions()}["older"] is Ending.INTERRUPTED


def test_a_session_that_ended_but_was_not_kept_is_kept_now(kept):
    kept.leave(*whole(), session="late")
    kept.store.adopt_leftovers()
    assert kept.only.ending is Ending.COMPLETE
    assert not list(kept.places.sessions.iterdir())


def test_a_leftover_that_is_ended_is_stopped_and_no_longer_offered(kept):
    kept.leave(begun(), rep(), stands())
    leftover = offered_leftover(kept.places, NOW)
    assert leftover
    kept.store.adopt_leftovers()
    kept.store.keep([end_leftover(kept.places, leftover, NOW)])
    assert offered_leftover(kept.places, NOW) is None
    assert kept.only.ending is Ending.STOPPED


def test_who_left_a_session_did_not_have_it_interrupted(tmp_path):
    later = Past(tmp_path, NOW + timedelta(hours=25))
    later.leave(begun(), rep(), stands())
    later.keep(begun(), ended(Ending.STOPPED), session="left")
    later.store.adopt_leftovers()
    later.store.close()
    assert later.only.ending is Ending.STOPPED


def test_what_a_newer_program_wrote_is_shown_and_not_added_to(tmp_path):
    first = Past(tmp_path)
    first.keep(*whole())
    first.store.close()
    connection = sqlite3.connect(first.places.history_file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    second = Past(tmp_path)
    second.keep(*whole(), session="two")
    second.store.close()
    assert "newer StretchTimer" in second.told[0]
    assert [session.id for session in second.sessions()] == ["one"]


def test_a_copy_is_made_once_a_day(kept):
    kept.keep(*whole())
    kept.store.upkeep()
    assert [path.name for path in kept.places.history_backups.iterdir()] == [
        "history-2026-11-22.sqlite"
    ]


def test_everything_is_deleted(kept):
    kept.keep(begun(), Felt(Feeling(note="nobody's business")))
    kept.store.upkeep()
    kept.leave(begun(), stands())
    kept.places.settings_file.write_text("{}")
    kept.store.close()
    delete_everything(kept.places, DAY)
    left = [path for path in kept.places.data.rglob("*") if path.is_file()]
    assert left == []


def test_the_users_own_routines_are_not_deleted(kept):
    own = kept.places.own_routines / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("format: 1")
    delete_everything(kept.places, DAY)
    assert own.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs root to mount")
def test_on_a_full_disk_nothing_kept_before_is_lost(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True
    )
    if mount.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        history = Past(disk)
        history.keep(*whole())
        (disk / "filler").write_bytes(b"")
        _fill(disk / "filler")
        with pytest.raises(CannotSave):
            keep_many(history)
        history.store.close()
        (disk / "filler").unlink()
        assert history.sessions()[0].id == "one"
        history.keep(*whole(), session="after")
        history.store.close()
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def keep_many(history: Past) -> None:
    for number in range(200):
        history.keep(*whole(), session=f"more-{number}")


def _fill(path) -> None:
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return


def test_a_log_that_was_made_this_moment_is_left_alone(kept):
    fresh = kept.places.sessions / "fresh.session"
    fresh.parent.mkdir(parents=True)
    fresh.touch()  # before it is locked, and before anything stands in it
    kept.store.adopt_leftovers()
    assert fresh.exists()


def test_the_morning_after_is_kept_with_its_session(tmp_path):
    kept = Past(tmp_path)
    kept.keep(*whole(), Felt(Feeling(4, 2)), FeltNext(3))
    assert kept.only.feeling == Feeling(4, 2, None, "", 3)


def test_what_is_felt_right_after_does_not_undo_the_morning(tmp_path):
    kept = Past(tmp_path)
    kept.keep(*whole(), FeltNext(3), Felt(Feeling(4, 2)))
    assert kept.only.feeling.pain_next == 3


def test_a_counted_set_adds_its_time_and_none_at_stretch(tmp_path):
    kept = Past(tmp_path)
    kept.keep(begun(), replace(rep(0, held=0), took=40_000))
    done = kept.only.exercises[0]
    assert (done.took, done.held, kept.only.counted) == (40_000, 0, 40_000)


def test_a_counted_set_told_twice_counts_once(tmp_path):
    kept = Past(tmp_path)
    told = replace(rep(0, held=0), took=40_000)
    kept.keep(begun(), told, told)
    assert kept.only.counted == 40_000


def test_counted_sets_alone_do_not_make_a_session_enough(tmp_path):
    kept = Past(tmp_path)
    long = replace(rep(0, held=0), took=600_000)
    kept.keep(begun(), long, Ended(Ending.STOPPED, Why.CHOICE, 610_000, NOW))
    assert not kept.only.is_enough
    with past(kept.places) as connection:
        assert days_done(connection)[0].sessions == 0


def test_the_latest_sessions_come_first_and_no_more_than_wanted(tmp_path):
    kept = Past(tmp_path)
    for number in range(5):
        kept.keep(*whole(NOW - timedelta(days=number)), session=f"id-{number}")
    with past(kept.places) as connection:
        assert [s.id for s in latest_sessions(connection, 2)] == ["id-0", "id-1"]


def test_all_sessions_of_a_span_are_counted(tmp_path):
    kept = Past(tmp_path)
    for number in range(5):
        kept.keep(*whole(NOW - timedelta(days=number)), session=f"id-{number}")
    with past(kept.places) as connection:
        assert how_many(connection, DAY - timedelta(days=2)) == 3


def test_only_sessions_that_tell_any_pain_have_a_point(tmp_path):
    kept = Past(tmp_path)
    kept.keep(*whole(NOW - timedelta(days=1)), session="early")
    kept.keep(replace(begun(), pain_before=None), session="silent")
    with past(kept.places) as connection:
        (point,) = pain_points(connection)
    assert (point.day, point.before, point.next) == (DAY - timedelta(days=1), 4, None)
