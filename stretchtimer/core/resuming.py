"""Taking a session up again: where it stood, and the timeline that led there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.duration import Millis
from stretchtimer.core.facts import (
    Begun,
    Change,
    Ended,
    Fact,
    Lengthened,
    RepKept,
    Replaced,
    Stands,
)
from stretchtimer.core.planning import version_of
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.record import Held, Record, Rep
from stretchtimer.core.routine import Routine
from stretchtimer.core.swapping import easier_here, swapped
from stretchtimer.core.timeline import Timeline

OFFERED_FOR = timedelta(hours=24)
"""How long an unfinished session can be taken up; after that it is history as far as it went."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A session that nobody ended: its beginning, and where it stood last."""

    session: str
    begun: Begun
    stands: Stands
    changes: tuple[Change, ...] = ()
    reps: tuple[RepKept, ...] = ()

    def is_offered(self, now: datetime) -> bool:
        """Return whether it can still be taken up; a clock set back makes nothing old."""
        return now - self.stands.at < OFFERED_FOR

    @property
    def record(self) -> Record:
        """What was done in it."""
        record: dict[Rep, Held] = {}
        for kept in self.reps:
            rep = Rep(kept.block, kept.exercise, kept.side, kept.set, kept.rep)
            held = Held(kept.held, kept.is_done)
            record[rep] = held.better_of(record[rep]) if rep in record else held
        return Record(MappingProxyType(record))


@dataclass(frozen=True, slots=True)
class Resumed:
    """A leftover brought back to life: the playback, paused where it stood."""

    leftover: Leftover
    routine: Routine
    playback: Playback

    @property
    def left(self) -> Millis:
        """What is left of the session."""
        return self.playback.left


def leftover_of(session: str, facts: Sequence[Fact]) -> Leftover | None:
    """Return what the *facts* of a session leave over: nothing if it ended or never began."""
    begun = next((fact for fact in facts if isinstance(fact, Begun)), None)
    stands: Stands | None = None
    for fact in facts:
        if isinstance(fact, Stands):
            stands = fact
        elif isinstance(fact, Ended):
            stands = None  # going back from the end takes the session up again
    if begun is None or stands is None:
        return None
    changes = {f.order: f for f in facts if isinstance(f, Lengthened | Replaced)}
    reps = tuple(fact for fact in facts if isinstance(fact, RepKept))
    in_order = tuple(changes[order] for order in sorted(changes))
    return Leftover(session, begun, stands, in_order, reps)


def resumed(leftover: Leftover, routine: Routine) -> Resumed | None:
    """Return *leftover* ready to go on; nothing where *routine* is no longer what it was."""
    if version_of(compile_timeline(routine)) != leftover.begun.version:
        return None
    timeline = compile_timeline(routine, leftover.begun.choices)
    for change in leftover.changes:
        changed = _changed(timeline, change, leftover)
        if changed is None:
            return None
        timeline = changed
    if leftover.stands.index >= len(timeline.segments):
        return None
    segment = timeline.segments[leftover.stands.index]
    elapsed = max(min(leftover.stands.elapsed, segment.duration - 1), 0)
    playback = Playback(timeline, Status.PAUSED, leftover.stands.index, elapsed)
    return Resumed(leftover, routine, playback)


def _changed(timeline: Timeline, change: Change, leftover: Leftover) -> Timeline | None:
    if change.index >= len(timeline.segments):
        return None
    if isinstance(change, Lengthened):
        return timeline.lengthened(change.index, change.by)
    for exercise in easier_here(timeline, change.index):
        if exercise.id == change.exercise:
            return swapped(timeline, change.index, exercise, leftover.begun.choices)
    return None
