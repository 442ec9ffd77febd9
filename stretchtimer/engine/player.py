"""A session being played: pure playback, tied to a clock and to whoever listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from stretchtimer.core import playback as moves
from stretchtimer.core.choices import Choices
from stretchtimer.core.cues import Cue, CueKind, cues_between, lead_in_cues, plan_cues
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.record import Record
from stretchtimer.core.swapping import swapped
from stretchtimer.core.timeline import Timeline
from stretchtimer.engine.clock import Clock
from stretchtimer.engine.events import (
    CueDue,
    Event,
    Listener,
    Redirected,
    SegmentEntered,
    SegmentLeft,
    StatusChanged,
    Suspended,
)

LONGEST_GAP: Millis = 2 * SECOND
"""A longer time between two looks at the clock means that the machine slept (hardening T3)."""

CuePlanner: TypeAlias = Callable[[Timeline], tuple[Cue, ...]]


class Player:
    """Plays one timeline. It does nothing by itself: somebody has to call ``tick``.

    With *resumed* (a playback along the same timeline, with the *record* of what was done before
    it) it goes on where another player stood.
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock,
        *,
        choices: Choices | None = None,
        plan: CuePlanner = plan_cues,
        longest_gap: Millis = LONGEST_GAP,
        resumed: Playback | None = None,
        record: Record | None = None,
    ) -> None:
        start = resumed or Playback(timeline)
        self._playback = replace(start, as_of=clock.now())
        self._clock = clock
        self._choices = choices or Choices()
        self._plan = plan
        self._cues = plan(timeline)
        self._longest_gap = longest_gap
        self._record = record or Record()
        self._listeners: list[Listener] = []

    @property
    def playback(self) -> Playback:
        """The state as of the latest tick or command."""
        return self._playback

    @property
    def record(self) -> Record:
        """What was done so far, up to the last segment left."""
        return self._record

    def subscribe(self, listener: Listener) -> None:
        """Tell *listener* of every event from now on."""
        self._listeners.append(listener)

    def play(self) -> None:
        """Start, or go on after a pause."""
        self._command(moves.play)

    def pause(self) -> None:
        """Stop the time where it stands."""
        self._command(moves.pause)

    def toggle(self) -> None:
        """Do the obvious: answer a gate, pause if it runs, else play."""
        self.tick()
        match self._playback.status:
            case Status.WAITING:
                self.answer()
            case Status.RUNNING:
                self.pause()
            case _:
                self.play()

    def answer(self) -> None:
        """Say "ready" at a gate."""
        self._command(moves.answer, finished=True)

    def skip(self, segments: int = 1) -> None:
        """Go to the start of another segment. What lies between is not heard."""
        self._command(lambda playback, now: moves.skip(playback, now, segments))

    def skip_exercise(self, blocks: int = 1) -> None:
        """Go to the start of another step."""
        self._command(lambda playback, now: moves.skip_block(playback, now, blocks))

    def back(self) -> None:
        """Restart the phase, or early in it go to the one before."""
        self._command(moves.back)

    def restart_exercise(self) -> None:
        """Begin the step under way again."""
        self._command(moves.restart_exercise)

    def seek(self, position: Millis) -> None:
        """Go to *position*."""
        self._command(lambda playback, now: moves.seek(playback, now, position))

    def add_time(self, by: Millis) -> None:
        """Let the phase under way last longer, or shorter."""
        self._command(lambda playback, now: moves.add_time(playback, now, by))

    def swap(self, exercise: Exercise) -> None:
        """Do *exercise* instead of the one under way, from here on."""
        self.tick()
        here = self._playback
        timeline = swapped(here.timeline, here.index, exercise, self._choices)
        self._command(lambda playback, now: moves.follow(playback, now, timeline))

    def tick(self) -> Playback:
        """Catch up with the clock and tell what has happened since."""
        before, now = self._playback, self._clock.now()
        gap = now - before.as_of
        if before.status is Status.RUNNING and gap > self._longest_gap:
            self._playback = replace(moves.pause(before, before.as_of), as_of=now)
            self._tell(StatusChanged(Status.PAUSED))
            self._tell(Redirected(self._playback, self._cues))
            self._tell(Suspended(gap))
            return self._playback
        self._pass(before, moves.advance(before, now))
        return self._playback

    def until_next(self) -> Millis:
        """Return how long nothing will happen: up to the next cue or the end of the phase."""
        here = self._playback
        if here.lead_in:
            return (here.lead_in - 1) % SECOND + 1
        now = (here.index, here.position)
        coming = cues_between(self._cues, now, (here.index, here.segment.end))
        return min((cue.at - here.position for cue in coming), default=here.remaining)

    def _pass(self, before: Playback, after: Playback) -> None:
        """Tell everything that lies between two states with nothing but time between them."""
        self._playback = after
        if before.status is not Status.RUNNING:
            return
        self._tell_lead_in(before, after.lead_in)
        heard = (before.index, before.position)
        for segment in after.timeline.segments[before.index : after.index]:
            heard = self._tell_cues(heard, (segment.index, segment.end))
            self._leave(before, segment.duration, index=segment.index, finished=True)
            self._tell(SegmentEntered(after.timeline.segments[segment.index + 1]))
        heard = self._tell_cues(heard, (after.index, after.position))
        if after.is_over:
            self._leave(before, after.elapsed, index=after.index, finished=True)
            self._tell_cues(heard, (len(after.timeline.segments), after.timeline.duration))
        self._tell_status(before, after)

    def _command(
        self, move: Callable[[Playback, Millis], Playback], *, finished: bool = False
    ) -> None:
        """Catch up, make *move*, and tell what is different now."""
        before = self.tick()
        after = self._playback = move(before, before.as_of)
        if after == before:
            return
        if after.timeline is not before.timeline:
            self._cues = self._plan(after.timeline)
        moved = _place(after) != _place(before)
        if moved and before.timeline.segments and not before.is_over:
            self._leave(before, before.elapsed, index=before.index, finished=finished)
        begins = before.status in (Status.READY, Status.PAUSED) and not after.elapsed
        if moved or begins:
            self._tell_arrival(after)
        if after.lead_in:
            self._tell_lead_in(replace(after, lead_in=after.lead_in + 1), after.lead_in)
        self._tell_status(before, after)
        self._tell(Redirected(after, self._cues))

    def _tell_arrival(self, after: Playback) -> None:
        """Tell of the segment that a command led to, and let it be heard from its start."""
        if after.is_over or not after.timeline.segments:
            end = (len(after.timeline.segments), after.timeline.duration)
            self._tell_cues((end[0], end[1] - 1), end)
            return
        self._tell(SegmentEntered(after.segment))
        if not after.elapsed and after.status in (Status.RUNNING, Status.WAITING):
            start = after.segment.start
            self._tell_cues((after.index, start - 1), (after.index, start))

    def _leave(self, playback: Playback, elapsed: Millis, *, index: int, finished: bool) -> None:
        timeline = playback.timeline
        segment = timeline.segments[index]
        missed = playback.came_in if index == playback.index else 0
        self._record = self._record.left(
            timeline, segment, elapsed - missed, finished=finished and not missed
        )
        self._tell(SegmentLeft(timeline, segment, elapsed, finished))

    def _tell_lead_in(self, before: Playback, left: Millis) -> None:
        for at, tone in lead_in_cues(before.segment, before.lead_in):
            if left <= at < before.lead_in:
                self._tell(CueDue(Cue(before.position, before.index, CueKind.TONE, tone)))

    def _tell_cues(self, heard: tuple[int, Millis], upto: tuple[int, Millis]) -> tuple[int, Millis]:
        for cue in cues_between(self._cues, heard, upto):
            self._tell(CueDue(cue))
        return upto

    def _tell_status(self, before: Playback, after: Playback) -> None:
        if after.status is not before.status:
            self._tell(StatusChanged(after.status))

    def _tell(self, event: Event) -> None:
        for listener in tuple(self._listeners):
            listener(event)


def _place(playback: Playback) -> tuple[int, Millis, bool, int]:
    """Return what changes when a command goes elsewhere; a swap goes to another exercise."""
    blocks = len(playback.timeline.blocks)  # every swap adds one
    return playback.index, playback.elapsed, playback.is_over, blocks
