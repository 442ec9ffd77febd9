"""The copies of the history."""

import contextlib
import sqlite3
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.storage.backups import back_up, back_up_daily, days_in, kept_days
from stretchtimer.storage.database import open_to_write, state_of_database

DAY = date(2026, 11, 22)


def year_of_copies(folder, days: int) -> list[date]:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        for number in range(days):
            back_up_daily(connection, folder, DAY + timedelta(days=number))
    return days_in(folder)


def test_seven_days_and_four_weeks_are_kept(tmp_path):
    assert len(year_of_copies(tmp_path, 60)) == 11


def test_the_latest_seven_days_are_among_them(tmp_path):
    last = DAY + timedelta(days=59)
    assert year_of_copies(tmp_path, 60)[:7] == [last - timedelta(days=n) for n in range(7)]


def test_the_oldest_is_three_to_six_weeks_old(tmp_path):
    last = DAY + timedelta(days=59)
    assert timedelta(weeks=3) <= last - year_of_copies(tmp_path, 60)[-1] <= timedelta(weeks=6)


def test_a_day_is_copied_once(tmp_path):
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        back_up_daily(connection, tmp_path, DAY)
        (tmp_path / "history-2026-11-22.sqlite").write_text("as it was")
        back_up_daily(connection, tmp_path, DAY)
    assert (tmp_path / "history-2026-11-22.sqlite").read_text() == "as it was"


def test_a_copy_is_a_whole_database(tmp_path):
    opened = open_to_write(tmp_path / "history.sqlite", tmp_path, DAY)
    with contextlib.closing(opened.connection) as connection:
        copy = back_up(connection, tmp_path, DAY)
    assert state_of_database(copy) == "ok"


def test_strange_names_are_left_alone(tmp_path):
    (tmp_path / "history-2026-99-99.sqlite").touch()
    (tmp_path / "letters.txt").touch()
    assert days_in(tmp_path) == []


@given(st.sets(st.dates(date(2020, 1, 1), date(2027, 1, 1)), max_size=80))
def test_never_more_than_eleven_and_always_the_latest(days):
    kept = kept_days(days)
    assert len(kept) <= 11
    assert kept <= days
    assert not days or max(days) in kept
