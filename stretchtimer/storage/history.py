"""The history of one user: a place to keep facts in, and a past to look at."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Ended, Fact, Stands
from stretchtimer.core.history import Ending, Why
from stretchtimer.core.resuming import Leftover, leftover_of
from stretchtimer.language import _
from stretchtimer.storage.autosave import Log, SessionLog, abandoned_logs
from stretchtimer.storage.backups import back_up_daily
from stretchtimer.storage.database import open_to_read, open_to_write
from stretchtimer.storage.history_writing import erase_all, keep
from stretchtimer.storage.places import Places


class HistoryStore:
    """The history, to be written. It is opened when it is first needed, in the thread that writes.

    *told* is handed the one sentence the user should read, if there is any.
    """

    def __init__(
        self, places: Places, now: Callable[[], datetime], told: Callable[[str], None]
    ) -> None:
        self._places = places
        self._now = now
        self._told = told
        self._connection: sqlite3.Connection | None = None
        self._can_write = True

    def keep(self, facts: Sequence[tuple[str, Fact]]) -> None:
        """Keep *facts*, each with the id of its session. Raises CannotSave; nothing is kept then.

        What a newer program's database cannot take is let go: the user was told when it opened.
        """
        connection = self._opened()
        if self._can_write and facts:
            keep(connection, facts)

    def adopt_leftovers(self) -> None:
        """Keep what sessions left behind that nobody ended; old ones end as interrupted."""
        logs = [log for log in abandoned_logs(self._places.sessions) if log.facts]
        offered = _offered(logs, self._now())
        for log in logs:
            self._adopt(log, is_offered=offered is not None and log.session == offered.session)

    def upkeep(self) -> None:
        """Copy the database once a day. Raises CannotSave."""
        connection = self._opened()
        if not self._can_write:
            return
        try:
            back_up_daily(connection, self._places.history_backups, self._now().date())
        except (sqlite3.Error, OSError) as error:
            raise CannotSave(
                _("Your history cannot be copied ({reason}).").format(reason=error)
            ) from error

    def close(self) -> None:
        """Let the database go."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            places, today = self._places, self._now().date()
            opened = open_to_write(places.history_file, places.history_backups, today)
            self._connection, self._can_write = opened.connection, opened.can_write
            if opened.notice:
                self._told(opened.notice)
        return self._connection

    def _adopt(self, log: Log, *, is_offered: bool) -> None:
        facts = [(log.session, fact) for fact in log.facts]
        if not is_offered and (end := _interrupted(log)):
            facts.append((log.session, end))
        self.keep(facts)
        if not is_offered:
            with contextlib.suppress(OSError):
                log.path.unlink()


def offered_leftover(places: Places, now: datetime) -> Leftover | None:
    """Return the session that can be taken up again: the latest unfinished one of the last day."""
    return _offered(abandoned_logs(places.sessions), now)


def end_leftover(places: Places, leftover: Leftover, now: datetime) -> tuple[str, Ended]:
    """Close the log of *leftover* as stopped; return the fact for the history to keep."""
    ended = Ended(Ending.STOPPED, Why.CHOICE, leftover.stands.actual, now)
    log = SessionLog(places.sessions, leftover.session)
    with contextlib.suppress(CannotSave):
        log.append([ended])
    log.close()
    return leftover.session, ended


def _offered(logs: Sequence[Log], now: datetime) -> Leftover | None:
    found = (leftover_of(log.session, log.facts) for log in logs)
    offered = [left for left in found if left is not None and left.is_offered(now)]
    return max(offered, key=lambda left: left.stands.at, default=None)


def _interrupted(log: Log) -> Ended | None:
    """Return the end of a session that has none."""
    left = leftover_of(log.session, log.facts)
    if left is None:
        return None
    stands: Stands = left.stands
    return Ended(Ending.INTERRUPTED, Why.UNSAID, stands.actual, stands.at)


@contextmanager
def past(places: Places) -> Iterator[sqlite3.Connection]:
    """Give the history to be read; an empty one where there is none, or none that can be read."""
    connection = open_to_read(places.history_file) or _empty()
    try:
        yield connection
    finally:
        connection.close()


def _empty() -> sqlite3.Connection:
    from stretchtimer.storage.history_schema import MIGRATIONS

    connection = sqlite3.connect(":memory:", isolation_level=None)
    for script in MIGRATIONS:
        connection.executescript(script)
    return connection


def delete_everything(places: Places, today: date) -> None:
    """Delete all that is known of the user: history, copies, unfinished sessions, settings.

    The user's own routine files stay: they wrote them. Raises CannotSave.
    """
    file = places.history_file
    with contextlib.suppress(CannotSave):
        opened = open_to_write(file, places.history_backups, today)
        try:
            if opened.can_write:
                erase_all(opened.connection)
        finally:
            opened.connection.close()
    try:
        for path in (*_left_by(file), *_left_by(places.settings_file)):
            path.unlink(missing_ok=True)
        for folder in (places.history_backups, places.sessions):
            if folder.exists():
                shutil.rmtree(folder)
    except OSError as error:
        raise CannotSave(
            _("Not everything could be deleted ({reason}).").format(reason=error.strerror)
        ) from error


def _left_by(path: Path) -> list[Path]:
    """Return *path* and all files that are named after it: damaged, previous, side files."""
    if not path.parent.is_dir():
        return []
    return [other for other in path.parent.iterdir() if other.name.startswith(path.name)]
