"""Opening the database of the history, whatever state it is in."""

import contextlib
import os
import sqlite3
from datetime import date

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.backups import back_up_daily
from stretchtimer.storage.database import Opened, open_to_read, open_to_write, state_of_database
from stretchtimer.storage.history_schema import MIGRATIONS, NEWEST
from stretchtimer.storage.history_writing import keep
from tests.history_examples import whole

TODAY = date(2026, 11, 22)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.sqlite"


def opened(path) -> Opened:
    return open_to_write(path, path.parent / "backups", TODAY)


def with_a_session(path) -> None:
    with contextlib.closing(opened(path).connection) as connection:
        keep(connection, [("one", fact) for fact in whole()])


def sessions_in(path) -> int:
    connection = open_to_read(path)
    assert connection
    with contextlib.closing(connection):
        return connection.execute("SELECT count(*) FROM session").fetchone()[0]


def damage(path) -> None:
    path.write_bytes(b"not a database at all, but long enough to look like one" * 100)


def test_a_new_database_is_of_the_newest_version(path):
    with contextlib.closing(opened(path).connection) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_it_is_set_up_to_lose_nothing(path, pragma, value):
    with contextlib.closing(opened(path).connection) as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_it_is_opened_again_without_a_word(path):
    with_a_session(path)
    again = opened(path)
    again.connection.close()
    assert (again.notice, again.can_write) == ("", True)


@pytest.mark.parametrize("content", [b"garbage " * 900, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_database_is_set_aside_with_its_date(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    opened(path).connection.close()
    assert (path.parent / "history.sqlite.damaged-2026-11-22").read_bytes() == content


def test_of_a_damaged_database_the_user_is_told(path):
    path.parent.mkdir()
    damage(path)
    again = opened(path)
    again.connection.close()
    assert "history.sqlite.damaged-2026-11-22" in again.notice
    assert "a new one is begun" in again.notice


def test_damaged_twice_a_day_both_are_kept(path):
    path.parent.mkdir()
    for _ in range(2):
        damage(path)
        opened(path).connection.close()
    assert (path.parent / "history.sqlite.damaged-2026-11-22-2").exists()


def test_a_page_overwritten_inside_is_noticed(path):
    with_a_session(path)
    content = bytearray(path.read_bytes())
    content[4096:12288] = os.urandom(8192)
    path.write_bytes(content)
    again = opened(path)
    again.connection.close()
    assert "damaged" in again.notice


def test_the_latest_good_copy_takes_its_place(path):
    with_a_session(path)
    with contextlib.closing(opened(path).connection) as connection:
        back_up_daily(connection, path.parent / "backups", TODAY)
    damage(path)
    again = opened(path)
    again.connection.close()
    assert "the copy of 2026-11-22 takes its place" in again.notice
    assert sessions_in(path) == 1


def test_a_folder_in_its_place_is_set_aside(path):
    path.mkdir(parents=True)
    opened(path).connection.close()
    assert path.is_file()


def test_an_empty_file_becomes_a_database(path):
    path.parent.mkdir()
    path.touch()
    opened(path).connection.close()
    assert state_of_database(path) == "ok"


def test_a_newer_programs_database_is_only_read(path):
    with_a_session(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    newer = opened(path)
    newer.connection.close()
    assert not newer.can_write
    assert "newer StretchTimer" in newer.notice
    assert state_of_database(path) == "newer"


def test_a_newer_programs_database_is_not_changed(path):
    with_a_session(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    before = path.read_bytes()
    opened(path).connection.close()
    assert path.read_bytes() == before


def test_where_no_folder_can_be_made_it_cannot_be_opened(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        opened(tmp_path / "file" / "history.sqlite")


def test_there_is_nothing_to_read_before_the_first_session(path):
    assert open_to_read(path) is None


def test_garbage_is_nothing_to_read(path):
    path.parent.mkdir()
    damage(path)
    assert open_to_read(path) is None
    assert state_of_database(path) == "damaged"


def test_two_windows_write_at_once(path):
    first, second = opened(path).connection, opened(path).connection
    with contextlib.closing(first), contextlib.closing(second):
        keep(first, [("one", fact) for fact in whole()])
        keep(second, [("two", fact) for fact in whole()])
    assert sessions_in(path) == 2


def test_while_another_window_holds_it_saving_fails_in_words(path):
    first, second = opened(path).connection, opened(path).connection
    second.execute("PRAGMA busy_timeout = 10")
    with contextlib.closing(first), contextlib.closing(second):
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotSave, match="locked"):
            keep(second, [("two", fact) for fact in whole()])


@pytest.mark.skipif(os.name != "posix", reason="folders are made read-only otherwise there")
def test_it_is_read_from_a_folder_that_may_not_be_written(path):
    with_a_session(path)
    path.parent.chmod(0o555)
    try:
        assert sessions_in(path) == 1
    finally:
        path.parent.chmod(0o755)


def of_version(path, version: int) -> None:
    """A database as an earlier program left it, with one session."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for script in MIGRATIONS[:version]:
            connection.executescript(script)
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(
            "INSERT INTO session (uuid, source, routine, title, version, began, utc_offset, zone,"
            " day, planned, ending) VALUES ('old', 'x', 'x', 'X', 'v', 0, 0, '', '1970-01-01', 1,"
            " 'complete')"
        )


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_an_older_database_is_brought_up_to_date_after_a_copy(path, version):
    of_version(path, version)
    opened(path).connection.close()
    assert sessions_in(path) == 1
    (copy,) = (path.parent / "backups").glob("*-before-version-*.sqlite")
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


@pytest.mark.parametrize("version", range(1, NEWEST))
def test_an_older_database_can_be_read_without_being_changed(path, version):
    of_version(path, version)
    before = path.read_bytes()
    connection = open_to_read(path)
    assert connection
    with contextlib.closing(connection):
        assert connection.execute("SELECT pain_next FROM session").fetchone() == (None,)
    assert path.read_bytes() == before
