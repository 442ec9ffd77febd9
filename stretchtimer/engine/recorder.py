"""Writing down what really happens in a session, the moment it happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.duration import Millis
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import (
    Begun,
    Ended,
    Fact,
    Felt,
    Marked,
    Replaced,
    Stands,
)
from stretchtimer.core.history import Ending, Feeling, Outcome, Why
from stretchtimer.core.planning import is_counted, planned_of, rep_kept, version_of
from stretchtimer.core.playback import Playback, Status, advance
from stretchtimer.core.resuming import Leftover
from stretchtimer.core.routine import Routine
from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.engine.changes import change_between
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.events import (
    Event,
    Redirected,
    SegmentEntered,
    SegmentLeft,
    StatusChanged,
)
from stretchtimer.engine.player import LONGEST_GAP, Player
from stretchtimer.engine.set_watch import SetWatch
from stretchtimer.engine.writer import Writer


class Log(Protocol):
    """The log of one session; append and sync may raise CannotSave."""

    def append(self, facts: Sequence[Fact]) -> None:
        """Add *facts*; what was added outlives the program."""

    def sync(self) -> None:
        """Wait until they outlive the machine too."""

    def close(self, *, remove: bool = False) -> None:
        """Let it go."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a session is an occasion of: its id, and what there is to say at its beginning."""

    session: str
    source: str
    routine: Routine
    choices: Choices
    zone: str = ""
    pain_before: int | None = None
    speed: float = 1.0

    def begun(self, timeline: Timeline, at: datetime) -> Begun:
        """Return the fact that it began *at* this moment with *timeline*."""
        return Begun(
            source=self.source,
            routine=self.routine.id,
            title=self.routine.title,
            version=version_of(compile_timeline(self.routine)),
            at=at,
            zone=self.zone,
            planned=timeline.duration,
            choices=self.choices,
            exercises=planned_of(timeline),
            pain_before=self.pain_before,
            speed=self.speed,
        )


class Recorder:
    """Listens to a player and keeps every fact twice: at once in the log, soon in the history.

    Subscribe it before anybody else: what others hear of is already written down then. With
    *leftover* it goes on with that session; nothing is written before the session is started.
    """

    def __init__(
        self,
        occasion: Occasion,
        player: Player,
        clock: Clock,
        log: Log,
        writer: Writer,
        now: Callable[[], datetime],
        leftover: Leftover | None = None,
    ) -> None:
        self._occasion = occasion
        self._player = player
        self._clock = clock
        self._log = log
        self._writer = writer
        self._now = now
        self._timeline = self._first = player.playback.timeline
        self._has_begun = False
        self._is_resumed = leftover is not None
        self._ending: Ending | None = None
        self._is_left = False
        self._actual: Millis = leftover.stands.actual if leftover else 0
        self._entered_at: Millis = player.playback.elapsed
        self._arrived: Playback | None = None
        self._jumped: Millis = 0
        self._changes = len(leftover.changes) if leftover else 0
        self._early: list[Fact] = []
        self._set = SetWatch(clock)
        self._why = Why.CHOICE
        player.subscribe(self.hear)

    @property
    def session(self) -> str:
        """The id of the session."""
        return self._occasion.session

    @property
    def actual(self) -> Millis:
        """The time of the phases so far, without pauses and what was skipped."""
        return self._actual

    @property
    def is_recording(self) -> bool:
        """True once the session has been started."""
        return self._has_begun

    def hear(self, event: Event) -> None:
        """Keep what *event* tells."""
        self._watch_set(event)
        match event:
            case StatusChanged(Status.RUNNING | Status.WAITING) if not self._has_begun:
                self._begin()
            case SegmentLeft():
                self._on_left(event)
            case SegmentEntered(segment):
                self._entered_at = self._jumped = 0
                self._arrived = self._player.playback
                self._put(self._standing(segment.index, 0))
            case Redirected(playback):
                self._on_redirected(playback)
            case StatusChanged(Status.PAUSED):
                self._put(self._stands(self._player.playback))

    def skipping(self, why: Why) -> None:
        """Say that the exercise under way is about to be skipped, on all sides left, and why."""
        self._mark_left(self._player.playback, Outcome.SKIPPED, why)

    def replacing(self, why: Why) -> None:
        """Say why the exercise under way is about to be swapped."""
        self._why = why

    def feel(self, feeling: Feeling) -> None:
        """Keep what the user says of the session."""
        felt = replace(feeling, pain_before=self._pain_before(feeling))
        self._put(Felt(felt))

    def leave(self) -> None:
        """End the session for now: the history has it as stopped, and it can be taken up again."""
        if self._stop(Why.CHOICE):
            self._is_left = True
            self._writer.put(self.session, [self._ended(Ending.STOPPED, Why.CHOICE)])

    def stop(self, why: Why) -> None:
        """End the session for good before its end; does nothing after it."""
        if self._stop(why):
            self._end(Ending.STOPPED, why)

    def _stop(self, why: Why) -> bool:
        """Keep how far the exercise under way came; return whether there was anything to stop."""
        playback = self._player.playback
        if not self._has_begun or self._is_left or self._ending is not None or playback.is_over:
            return False
        self._count(playback.elapsed)
        self._keep_left(playback.timeline, playback.segment, playback.elapsed, finished=False)
        segment = playback.segment
        if segment.exercise:
            key = playback.timeline.blocks[segment.block].key
            self._put(Marked(key, segment.exercise.id, segment.side, Outcome.STOPPED, why))
        self._put(self._stands(playback))
        return True

    def close(self) -> None:
        """Write what is left, and let the log go once the history has all of it."""
        self._writer.unwatch()
        self._writer.do(self._close_log)

    def beat(self) -> None:
        """Save where the session stands; for a thread of its own. Raises CannotSave."""
        if self._ending is None and not self._is_left:
            self._log.append([self._stands(self._at_this_moment())])

    def _begin(self) -> None:
        self._has_begun = True
        if not self._is_resumed:
            self._put(self._occasion.begun(self._first, self._now()), *self._early)
        self._put(self._stands(self._player.playback))
        self._writer.watch(self.beat, self._log.sync)

    def _watch_set(self, event: Event) -> None:
        """Let the time count that the person takes for a set they count themselves."""
        if isinstance(event, SegmentEntered | StatusChanged):
            if self._player.playback.status is Status.WAITING:
                self._set.run()
            else:
                self._set.rest()

    def _on_left(self, event: SegmentLeft) -> None:
        if not self._has_begun:
            return
        self._count(event.elapsed)
        is_last = event.segment.index + 1 == len(event.timeline.segments)
        self._keep_left(event.timeline, event.segment, event.elapsed, finished=event.finished)
        if event.finished and is_last and self._ending is None:
            self._end(Ending.COMPLETE, Why.UNSAID)

    def _keep_left(
        self, timeline: Timeline, segment: Segment, elapsed: Millis, *, finished: bool
    ) -> None:
        """Keep the rep, and in the same breath that it is over, so that both survive or neither."""
        held = max(elapsed - self._jumped, 0)
        took = self._set.took if segment.phase is Phase.REPS else 0
        self._set.begin()
        self._actual += took
        is_done = finished and not self._jumped
        kept = rep_kept(timeline, segment, held, is_done=is_done, took=took)
        facts: list[Fact] = [kept] if kept else []
        if finished and segment.index + 1 < len(timeline.segments):
            facts.append(self._standing(segment.index + 1, 0))
        self._put(*facts)

    def _on_redirected(self, playback: Playback) -> None:
        before, self._timeline = self._timeline, playback.timeline
        change = change_between(before, playback, self._changes)
        if change is not None:
            self._changes += 1
            if isinstance(change, Replaced):
                at = replace(playback, timeline=before)
                self._mark_left(at, Outcome.SWAPPED, self._why)
                self._why = Why.CHOICE
            self._put(change)
            if not self._has_begun:
                self._early.append(change)
        if playback is self._arrived:  # by this command, perhaps into the middle
            self._entered_at = self._jumped = playback.elapsed
        if not playback.is_over and playback.timeline.segments:
            self._ending = None  # going back from the end takes the session up again
            self._put(self._stands(playback))
        elif self._has_begun and self._ending is None:
            self._end(Ending.COMPLETE, Why.UNSAID)

    def _mark_left(self, playback: Playback, outcome: Outcome, why: Why) -> None:
        """Mark the exercise under way on every side that is not finished."""
        here = playback.segment
        if here.exercise is None or playback.is_over:
            return
        key = playback.timeline.blocks[here.block].key
        coming = playback.timeline.segments[playback.index :]
        sides = dict.fromkeys(s.side for s in coming if s.block == here.block and is_counted(s))
        self._put(*(Marked(key, here.exercise.id, side, outcome, why) for side in sides))

    def _end(self, ending: Ending, why: Why) -> None:
        self._ending = ending
        self._put(self._ended(ending, why))

    def _ended(self, ending: Ending, why: Why) -> Ended:
        return Ended(ending, why, self._actual, self._now())

    def _count(self, elapsed: Millis) -> None:
        self._actual += max(elapsed - self._entered_at, 0)
        self._entered_at = elapsed

    def _at_this_moment(self) -> Playback:
        """Return the playback now; as of its last look where nobody looks at the clock."""
        playback, now = self._player.playback, self._clock.now()
        return playback if now - playback.as_of > LONGEST_GAP else advance(playback, now)

    def _stands(self, playback: Playback) -> Stands:
        return self._standing(playback.index, playback.elapsed)

    def _standing(self, index: int, elapsed: Millis) -> Stands:
        since = max(elapsed - self._entered_at, 0)
        return Stands(index, elapsed, self._actual + since, self._now())

    def _pain_before(self, feeling: Feeling) -> int | None:
        return self._occasion.pain_before if feeling.pain_before is None else feeling.pain_before

    def _put(self, *facts: Fact) -> None:
        if not self._has_begun or not facts:
            return
        with suppress(CannotSave):  # the writer says so: its own beat fails as well
            self._log.append(facts)
        self._writer.put(self.session, facts)

    def _close_log(self) -> None:
        self._log.close(remove=self._ending is not None and not self._writer.unsaved)
