"""The diary of one user: sessions are recorded in it, and taken up again from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from threading import Event
from typing import Protocol
from uuid import uuid4

from stretchtimer.core.choices import Choices
from stretchtimer.core.errors import CannotSave, StretchTimerError
from stretchtimer.core.facts import Ended, Fact, Felt, FeltNext
from stretchtimer.core.history import Feeling, Session
from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import Progress, Wanted
from stretchtimer.core.resuming import Leftover, Resumed, resumed
from stretchtimer.core.routine import Routine
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.player import Player
from stretchtimer.engine.recorder import Log, Occasion, Recorder
from stretchtimer.engine.wall import wall_now, zone_name
from stretchtimer.engine.writer import BEAT, Store, Writer

QUICKEST_BEAT = 0.02
PATIENCE_S = 10.0


class Files(Protocol):
    """What of a diary lies on disk."""

    def store(self, now: Callable[[], datetime], told: Callable[[str], None]) -> Store:
        """Return the history, to be written by one thread."""

    def log(self, session: str) -> Log:
        """Return the log of a session."""

    def leftover(self, now: datetime) -> Leftover | None:
        """Return the session that can be taken up again."""

    def end(self, leftover: Leftover, now: datetime) -> tuple[str, Ended]:
        """Close the log of *leftover*; return the fact for the history."""

    def progress(self, today: date, wanted: Wanted, followed: Followed | None) -> Progress:
        """Return what the Progress page shows."""

    def sessions(self, since: date, until: date) -> tuple[Session, ...]:
        """Return the sessions from *since* to *until*, both included."""

    def write_unsaved(self, path: str, facts: Sequence[tuple[str, Fact]]) -> None:
        """Write *facts* to a file elsewhere. May raise CannotSave."""

    def read_unsaved(self, path: str) -> tuple[tuple[str, Fact], ...]:
        """Return the facts of such a file. May raise CannotTakeIn."""

    def delete_everything(self, today: date) -> None:
        """Delete all that is known of the user. May raise CannotSave."""


class Diary:
    """What a front door needs to have sessions written down; nothing of it waits for the disk.

    *told* is handed one sentence for the user, *unsaved* why nothing is being saved (empty: all is
    well again); both in another thread. Without *unsaved* all is said to *told*.
    """

    def __init__(
        self,
        files: Files,
        told: Callable[[str], None],
        unsaved: Callable[[str], None] | None = None,
        *,
        speed: float = 1.0,
        now: Callable[[], datetime] = wall_now,
    ) -> None:
        self._files = files
        self._now = now
        self._speed = speed
        self._store = files.store(now, told)
        beat = max(BEAT / max(speed, 1), QUICKEST_BEAT)
        self._writer = Writer(self._store, unsaved or told, beat=beat)
        self._writer.start()

    def record(
        self,
        player: Player,
        clock: Clock,
        routine: Routine,
        source: str,
        choices: Choices,
        *,
        pain_before: int | None = None,
        leftover: Leftover | None = None,
    ) -> Recorder:
        """Return the recorder of a session; make it before anybody else listens to *player*.

        *source* is what finds the routine again: its id, ``exercise:ID``, or a path.
        """
        session = leftover.session if leftover else str(uuid4())
        occasion = Occasion(
            session, source, routine, choices, zone_name(), pain_before, self._speed
        )
        log = self._files.log(session)
        return Recorder(occasion, player, clock, log, self._writer, self._now, leftover)

    def leftover(self, find: Callable[[str], Routine]) -> Resumed | Leftover | None:
        """Return the session that can be taken up again, ready to go on.

        A Leftover alone is one that cannot go on: its routine is gone, or not what it was.
        """
        left = self._files.leftover(self._now())
        if left is None:
            return None
        with suppress(StretchTimerError):
            return resumed(left, find(left.begun.source)) or left
        return left

    def end(self, leftover: Leftover) -> None:
        """Leave *leftover* as done so far."""
        session, ended = self._files.end(leftover, self._now())
        self._writer.put(session, [ended])

    def feel(self, session: str, feeling: Feeling) -> None:
        """Keep what the user says of a session, also long after it."""
        self._writer.put(session, [Felt(feeling)])

    def feel_next(self, session: str, pain: int) -> None:
        """Keep the pain of the morning after a session, 0 to 10."""
        self._writer.put(session, [FeltNext(pain)])

    def progress(self, wanted: Wanted, followed: Followed | None = None) -> Progress:
        """Return what the Progress page shows, up to today."""
        return self._files.progress(self._now().date(), wanted, followed)

    def sessions(self, since: date, until: date) -> tuple[Session, ...]:
        """Return the sessions from *since* to *until*, both included, the earliest first."""
        return self._files.sessions(since, until)

    def delete_everything(self) -> None:
        """Delete all that is known of the user. Raises CannotSave where something is left."""
        failures: list[CannotSave] = []
        done = Event()

        def delete() -> None:
            try:
                self._writer.forget()
                self._store.close()
                self._files.delete_everything(self._now().date())
            except CannotSave as error:
                failures.append(error)
            done.set()

        self._writer.do(delete)
        done.wait(PATIENCE_S)
        if failures:
            raise failures[0]

    @property
    def has_saved_all(self) -> bool:
        """True if nothing waits for a disk that takes nothing."""
        return not self._writer.unsaved

    def save_elsewhere(self, path: str) -> None:
        """Write what could not be saved to a file that can be taken in later. Raises CannotSave."""
        self._files.write_unsaved(path, self._writer.unsaved)

    def take_in(self, path: str) -> int:
        """Keep what lies in such a file; return of how many sessions. Raises CannotTakeIn."""
        facts = self._files.read_unsaved(path)
        for session, fact in facts:
            self._writer.put(session, [fact])
        return len({session for session, _fact in facts})

    @property
    def now(self) -> datetime:
        """The time on the wall."""
        return self._now()

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until all is written; return whether it is."""
        return self._writer.flush(timeout)

    def close(self) -> bool:
        """Write what is left; return whether all of it could be saved."""
        return self._writer.close()
