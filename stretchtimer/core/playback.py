"""The state of a routine under way, and the moves that lead from one state to the next.

A state is a value and a move is a function. Every move is handed the time; none of them reads a
clock. The position is never counted up tick by tick: it was right at ``as_of``, and the time that
has passed since is added whenever somebody asks. Gates stop the position until they are answered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from stretchtimer.core.duration import LONGEST, SECOND, Millis
from stretchtimer.core.timeline import Phase, Segment, Timeline

LEAD_IN: Millis = 3 * SECOND
"""How long one has to find the position again when a hold goes on after a pause."""
BACK_TO_PREVIOUS: Millis = 3 * SECOND
"""Back within this time of a phase goes to the one before; later it restarts this one."""


class Status(Enum):
    """What the session is doing."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    WAITING = "waiting"  # at a gate, for the user
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Playback:
    """Everything there is to know about a session under way.

    ``elapsed`` is the time spent in segment ``index``; ``lead_in`` is what is left of the moment
    before a hold goes on. ``came_in`` is where in the segment the session jumped to, if it did.
    """

    timeline: Timeline
    status: Status = Status.READY
    index: int = 0
    elapsed: Millis = 0
    lead_in: Millis = 0
    as_of: Millis = 0
    came_in: Millis = 0

    @property
    def segment(self) -> Segment:
        """The segment under way (the last one, when finished)."""
        return self.timeline.segments[self.index]

    @property
    def position(self) -> Millis:
        """How far the session has come."""
        return self.segment.start + self.elapsed if self.timeline.segments else 0

    @property
    def remaining(self) -> Millis:
        """What is left of the segment under way."""
        return self.segment.duration - self.elapsed

    @property
    def left(self) -> Millis:
        """What is left of the whole session."""
        return self.timeline.duration - self.position

    @property
    def is_over(self) -> bool:
        """True once there is nothing left to do."""
        return self.status is Status.FINISHED


def advance(playback: Playback, now: Millis) -> Playback:
    """Let time pass up to *now*. A clock that jumps back costs nothing."""
    passed = max(now - playback.as_of, 0)
    current = replace(playback, as_of=now)
    if playback.status is not Status.RUNNING:
        return current
    waited = min(passed, playback.lead_in)
    return _walk(replace(current, lead_in=playback.lead_in - waited), passed - waited)


def _walk(playback: Playback, passed: Millis) -> Playback:
    """Let *passed* go by from where a running session stands, up to the next gate or the end."""
    segments, index, elapsed = playback.timeline.segments, playback.index, playback.elapsed
    while index < len(segments):
        segment = segments[index]
        came_in = playback.came_in if index == playback.index else 0
        if segment.gate:
            return replace(playback, status=Status.WAITING, index=index, elapsed=0, came_in=0)
        if elapsed + passed < segment.duration:
            return replace(playback, index=index, elapsed=elapsed + passed, came_in=came_in)
        passed -= segment.duration - elapsed
        index, elapsed = index + 1, 0
    return _finished(playback)


def _finished(playback: Playback) -> Playback:
    segments = playback.timeline.segments
    last = segments[-1].duration if segments else 0
    index = max(len(segments) - 1, 0)
    return replace(playback, status=Status.FINISHED, index=index, elapsed=last, lead_in=0)


def play(playback: Playback, now: Millis) -> Playback:
    """Start, or go on after a pause (a hold after a lead-in). A finished session stays finished."""
    current = advance(playback, now)
    if current.status not in (Status.READY, Status.PAUSED):
        return current
    amid_hold = bool(
        current.timeline.segments and current.segment.phase is Phase.HOLD and current.elapsed
    )
    running = replace(current, status=Status.RUNNING, lead_in=LEAD_IN if amid_hold else 0)
    return _walk(running, 0)


def pause(playback: Playback, now: Millis) -> Playback:
    """Stop the time where it stands."""
    current = advance(playback, now)
    if current.status in (Status.RUNNING, Status.WAITING):
        return replace(current, status=Status.PAUSED, lead_in=0)
    return current


def answer(playback: Playback, now: Millis) -> Playback:
    """Say "ready" at a gate: the session goes on with the next segment."""
    current = advance(playback, now)
    if current.status is not Status.WAITING:
        return current
    return _arrive(current, current.index + 1)


def skip(playback: Playback, now: Millis, segments: int = 1) -> Playback:
    """Go to the start of the segment that lies *segments* ahead (behind, where negative)."""
    current = advance(playback, now)
    return _arrive(current, max(current.index + segments, 0))


def skip_block(playback: Playback, now: Millis, blocks: int = 1) -> Playback:
    """Go to the start of the next step (the one before, where negative)."""
    current = advance(playback, now)
    if not current.timeline.segments:
        return current
    starts = [
        s.index
        for s in current.timeline.segments
        if s.index == 0 or s.block != current.timeline.segments[s.index - 1].block
    ]
    here = max(order for order, index in enumerate(starts) if index <= current.index)
    target = max(here + blocks, 0)
    return _arrive(
        current, starts[target] if target < len(starts) else len(current.timeline.segments)
    )


def back(playback: Playback, now: Millis) -> Playback:
    """Restart the phase, or within its first 3 s go to the one before."""
    current = advance(playback, now)
    return skip(current, now, -1 if current.elapsed < BACK_TO_PREVIOUS else 0)


def restart_exercise(playback: Playback, now: Millis) -> Playback:
    """Go to the start of the step under way, where one gets ready for it."""
    return skip_block(playback, now, 0)


def seek(playback: Playback, now: Millis, position: Millis) -> Playback:
    """Go to *position*: 0 is the very beginning, later a gate at that moment is passed."""
    current = advance(playback, now)
    if position <= 0:
        return _arrive(current, 0)
    if position >= current.timeline.duration:
        return _arrive(current, len(current.timeline.segments))
    index = current.timeline.index_at(position)
    within = position - current.timeline.segments[index].start
    return _arrive(current, index, within)


def add_time(playback: Playback, now: Millis, by: Millis) -> Playback:
    """Let the phase under way last *by* longer, or shorter; taking more than is left ends it."""
    current = advance(playback, now)
    if current.is_over or not current.timeline.segments or current.segment.gate:
        return current
    if current.remaining + by <= 0:
        return _arrive(current, current.index + 1)
    room = max(LONGEST - current.segment.duration, 0)
    return replace(current, timeline=current.timeline.lengthened(current.index, min(by, room)))


def follow(playback: Playback, now: Millis, timeline: Timeline) -> Playback:
    """Go on along another *timeline*, the same up to here, from the start of this segment."""
    current = advance(playback, now)
    return _arrive(replace(current, timeline=timeline), current.index)


def _arrive(playback: Playback, index: int, elapsed: Millis = 0) -> Playback:
    """Return *playback* at *index*, finished if nothing is left, still paused if it was paused."""
    if index >= len(playback.timeline.segments):
        return _finished(playback)
    status = playback.status
    if status in (Status.WAITING, Status.FINISHED):
        status = Status.RUNNING
    arrived = replace(
        playback, status=status, index=index, elapsed=elapsed, lead_in=0, came_in=elapsed
    )
    return _walk(arrived, 0) if status is Status.RUNNING else arrived
