"""The thread that writes to the disk, so that a session never waits for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Protocol, TypeAlias

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Fact
from stretchtimer.engine.pulse import Pulse
from stretchtimer.language import N_, _

BEAT = 0.5
"""How often (s) the position of a session under way is saved."""
RETRY = 60.0
"""How long (s) until what could not be saved is tried again (hardening D6)."""
NOT_SAVED = N_("Nothing is being saved at the moment. Your session goes on. {reason}")


class Store(Protocol):
    """Where facts are kept; each method may raise CannotSave."""

    def keep(self, facts: Sequence[tuple[str, Fact]]) -> None:
        """Keep *facts*, all of them or none."""

    def adopt_leftovers(self) -> None:
        """Keep what was left behind by sessions that were not ended."""

    def upkeep(self) -> None:
        """Do what is due once a day."""

    def close(self) -> None:
        """Let go of everything."""


Job: TypeAlias = list[tuple[str, Fact]] | Callable[[], None] | None


class Writer:
    """Keeps facts in a *store*, in its own thread. What cannot be kept waits, and is tried again.

    *told* is handed one sentence when saving stops working, and an empty one when it works again;
    it is called in the writer's thread.
    """

    def __init__(
        self,
        store: Store,
        told: Callable[[str], None],
        *,
        beat: float = BEAT,
        retry: float = RETRY,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._store = store
        self._told = told
        self._beat = beat
        self._retry = retry
        self._seconds = seconds
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._pulse: Pulse | None = None
        self._is_syncing = False
        self._pending: list[tuple[str, Fact]] = []
        self._failed_at: float | None = None
        self._failing: set[str] = set()
        self._thread = Thread(target=self._work, name="writer", daemon=True)

    def start(self) -> None:
        """Begin: take up what was left behind, then wait for work."""
        self._thread.start()
        self.do(self._store.adopt_leftovers)
        self.do(self._store.upkeep)

    def put(self, session: str, facts: Sequence[Fact]) -> None:
        """Have *facts* kept soon; never waits."""
        self._jobs.put([(session, fact) for fact in facts])

    def do(self, job: Callable[[], None]) -> None:
        """Have *job* done in the thread, after all that was asked for before."""
        self._jobs.put(job)

    def watch(self, beat: Callable[[], None], sync: Callable[[], None]) -> None:
        """Call *beat* twice a second from now on, and *sync* in the writer's thread after it.

        *beat* has a thread of its own: it is not late when the disk is.
        """
        self.unwatch()
        self._pulse = Pulse(partial(self._on_pulse, beat, sync), self._beat)

    def unwatch(self) -> None:
        """Call what is watched no more."""
        if self._pulse is not None:
            self._pulse.stop()
            self._pulse = None

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until all that was asked for is done; return whether nothing is left unsaved."""
        done = Event()
        self._jobs.put(self._keep_pending)
        self._jobs.put(done.set)
        return done.wait(timeout) and not self._pending

    def close(self, timeout: float = 5.0) -> bool:
        """Save what is left and end; return whether nothing is left unsaved."""
        self.unwatch()
        saved = self.flush(timeout)
        self._jobs.put(None)
        self._thread.join(timeout)
        return saved

    def forget(self) -> None:
        """Let go of what could not be kept so far; to be called in the thread (``do``)."""
        self._pending, self._failed_at = [], None

    @property
    def unsaved(self) -> tuple[tuple[str, Fact], ...]:
        """What could not be kept so far."""
        return tuple(self._pending)

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=self._patience())
            except Empty:
                job = []
            if job is None:
                break
            self._handle(job)
        self._store.close()

    def _patience(self) -> float | None:
        """Return how long to wait for work before looking after the rest."""
        return self._retry if self._pending else None

    def _on_pulse(self, beat: Callable[[], None], sync: Callable[[], None]) -> None:
        """Beat, in the pulse's thread, and have the writer sync or tell what went wrong."""
        failure: CannotSave | None = None
        try:
            beat()
        except CannotSave as error:
            failure = error
        if not self._is_syncing:
            self._is_syncing = True
            self.do(lambda: self._attempt("beat", partial(self._after_beat, sync, failure)))

    def _after_beat(self, sync: Callable[[], None], failure: CannotSave | None) -> None:
        self._is_syncing = False
        if failure is not None:
            raise failure
        sync()

    def _handle(self, job: Job) -> None:
        if callable(job):
            self._attempt("job", job)
            return
        self._pending += job or []
        failed = self._failed_at
        if self._pending and (failed is None or self._seconds() - failed >= self._retry):
            self._attempt("keep", self._keep_pending)

    def _keep_pending(self) -> None:
        if self._pending:
            try:
                self._store.keep(self._pending)
            except CannotSave:
                self._failed_at = self._seconds()
                raise
        self._pending, self._failed_at = [], None

    def _attempt(self, what: str, job: Callable[[], None]) -> None:
        """Do *job*; tell when saving stops working, and when all of it works again."""
        failing = bool(self._failing)
        try:
            job()
        except CannotSave as error:
            self._failing.add(what)
            if not failing:
                self._told(_(NOT_SAVED).format(reason=error))
            return
        self._failing.discard(what)
        if what == "job" and not self._pending:
            self._failing.discard("keep")
        if failing and not self._failing:
            self._told("")
