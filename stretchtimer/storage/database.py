"""Opening the history's database: checked, brought up to date, never overwritten when damaged."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _
from stretchtimer.storage.backups import back_up, copies_in
from stretchtimer.storage.history_schema import MIGRATIONS, NEWEST

BUSY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Opened:
    """An open database, whether it may be written, and what the user should be told of."""

    connection: sqlite3.Connection
    can_write: bool = True
    notice: str = ""


class _Damaged(Exception):
    """A file that is no database, or one that contradicts itself."""


def open_to_write(path: Path, backups: Path, today: date) -> Opened:
    """Return the database at *path*, made anew where there is none or a damaged one.

    A damaged one is kept as ``NAME.damaged-DATE``, and the latest good copy takes its place
    (hardening D4, D5). A newer program's is opened to be read only. Raises CannotSave where it
    cannot be opened for another reason: a full disk, a folder that may not be written.
    """
    try:
        return Opened(*_opened(path, backups, today))
    except _Damaged:
        notice = _replace_damaged(path, backups, today)
    except (sqlite3.Error, OSError) as error:
        raise _unopened(error) from error
    try:
        connection, can_write, _ = _opened(path, backups, today)
    except (_Damaged, sqlite3.Error, OSError) as error:
        raise _unopened(error) from error
    return Opened(connection, can_write, notice)


def open_to_read(path: Path, *, is_still: bool = False) -> sqlite3.Connection | None:
    """Return the database at *path* to be read, also from a folder that may not be written.

    Nothing where there is none, or none that can be read. One that *is_still*, for nobody writes
    to it any more, is read without leaving anything beside it.
    """
    if not path.exists():
        return None
    # a WAL cannot be read where nothing can be written
    ways = ("immutable=1",) if is_still else ("mode=ro", "immutable=1")
    for how in ways:
        connection = None
        try:
            connection = _connected(path, how)
            version = _version(connection)
            if version > 0:
                connection.execute("SELECT count(*) FROM session LIMIT 1").fetchone()
                return connection if version >= NEWEST else _brought_up_to_date(connection)
            connection.close()
        except (sqlite3.Error, OSError):
            if connection is not None:
                connection.close()
    return None


def state_of_database(path: Path, *, is_still: bool = False) -> str:
    """Return how the database at *path* is: ``ok``, ``absent``, ``damaged``, ``newer``.

    One that *is_still* is a copy, which nobody writes to.
    """
    if not path.exists():
        return "absent"
    connection = open_to_read(path, is_still=is_still)
    if connection is None:
        return "damaged"
    with contextlib.closing(connection):
        try:
            _check(connection)
        except (_Damaged, sqlite3.Error):
            return "damaged"
        return "newer" if _version(connection) > NEWEST else "ok"


def _opened(path: Path, backups: Path, today: date) -> tuple[sqlite3.Connection, bool, str]:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise _Damaged
    connection = _connected(path, "mode=rwc")
    try:
        _check(connection)
        version = _version(connection)
        if version > NEWEST:
            connection.close()
            words = _(
                "Your history was written by a newer StretchTimer. It is shown, not added to."
            )
            return _connected(path, "mode=ro"), False, words
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _migrate(connection, version, backups, today)
    except sqlite3.DatabaseError as error:
        connection.close()
        if _is_damage(error):
            raise _Damaged from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection, True, ""


def _connected(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _check(connection: sqlite3.Connection) -> None:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != ("ok",):
        raise _Damaged


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _brought_up_to_date(old: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of an older program's database in memory, with the tables of today."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with contextlib.closing(old):
        old.backup(copy)
    _run_migrations(copy)
    return copy


def _migrate(connection: sqlite3.Connection, version: int, backups: Path, today: date) -> None:
    """Bring the tables up to date, one version at a time, each whole or not at all."""
    if 0 < version < NEWEST:
        back_up(connection, backups, today, f"-before-version-{NEWEST}")
    _run_migrations(connection)


def _run_migrations(connection: sqlite3.Connection) -> None:
    for number in range(_version(connection) + 1, NEWEST + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) < number:  # another window may have been quicker
                for statement in MIGRATIONS[number - 1].split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _replace_damaged(path: Path, backups: Path, today: date) -> str:
    """Set the damaged database aside, put the latest good copy in its place, and say so."""
    aside = _set_aside(path, today)
    for copy in copies_in(backups):
        if state_of_database(copy) == "ok":
            with contextlib.suppress(OSError):
                shutil.copyfile(copy, path)
                day = copy.stem.removeprefix("history-")
                return _(
                    "Your history was damaged. It is kept as {name}, and the copy of {day} takes "
                    "its place."
                ).format(name=aside, day=day)
    return _("Your history was damaged. It is kept as {name}, and a new one is begun.").format(
        name=aside
    )


def _set_aside(path: Path, today: date) -> str:
    for number in range(1, 1000):
        ending = f".damaged-{today.isoformat()}" + (f"-{number}" if number > 1 else "")
        aside = path.with_name(path.name + ending)
        if not aside.exists():
            break
    try:
        path.rename(aside)
        for side_file in ("-wal", "-shm"):
            beside = path.with_name(path.name + side_file)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + side_file))
    except OSError as error:
        words = _("Your history is damaged and cannot be moved ({reason}).")
        raise CannotSave(words.format(reason=error.strerror)) from error
    return aside.name


def _unopened(error: BaseException) -> CannotSave:
    reason = error.strerror or "" if isinstance(error, OSError) else str(error)
    words = _("Your history cannot be opened ({reason}).")
    return CannotSave(words.format(reason=reason or _("damaged")))
