"""Everything of a diary that lies on disk, behind one value that the engine can be handed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from stretchtimer.core.facts import Ended, Fact
from stretchtimer.core.history import Session
from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import Progress, Wanted
from stretchtimer.core.resuming import Leftover
from stretchtimer.storage.autosave import SessionLog
from stretchtimer.storage.history import (
    HistoryStore,
    delete_everything,
    end_leftover,
    offered_leftover,
    past,
)
from stretchtimer.storage.history_reading import sessions
from stretchtimer.storage.places import Places
from stretchtimer.storage.progress_reading import read_progress
from stretchtimer.storage.unsaved_file import read_unsaved, write_unsaved


class DiaryFiles:
    """The history, the logs of sessions and what they leave over, in *places*."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def store(self, now: Callable[[], datetime], told: Callable[[str], None]) -> HistoryStore:
        """Return the history, to be written by one thread."""
        return HistoryStore(self._places, now, told)

    def log(self, session: str) -> SessionLog:
        """Return the log of a session."""
        return SessionLog(self._places.sessions, session)

    def leftover(self, now: datetime) -> Leftover | None:
        """Return the session that can be taken up again."""
        return offered_leftover(self._places, now)

    def end(self, leftover: Leftover, now: datetime) -> tuple[str, Ended]:
        """Close the log of *leftover*; return the fact for the history."""
        return end_leftover(self._places, leftover, now)

    def progress(self, today: date, wanted: Wanted, followed: Followed | None) -> Progress:
        """Return what the Progress page shows."""
        with past(self._places) as connection:
            return read_progress(connection, today, wanted, followed)

    def sessions(self, since: date, until: date) -> tuple[Session, ...]:
        """Return the sessions from *since* to *until*, both included, the earliest first."""
        with past(self._places) as connection:
            return sessions(connection, since, until)

    def write_unsaved(self, path: str, facts: Sequence[tuple[str, Fact]]) -> None:
        """Write *facts* to a file elsewhere. Raises CannotSave."""
        write_unsaved(Path(path), facts)

    def read_unsaved(self, path: str) -> tuple[tuple[str, Fact], ...]:
        """Return the facts of such a file. Raises CannotTakeIn."""
        return read_unsaved(Path(path))

    def delete_everything(self, today: date) -> None:
        """Delete all that is known of the user. Raises CannotSave."""
        delete_everything(self._places, today)
