"""A player under a clock that the test drives, and everything it tells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.playback import Status
from stretchtimer.core.timeline import Segment, Timeline
from stretchtimer.engine.events import CueDue, Event, SegmentEntered
from stretchtimer.engine.player import Player
from tests.fakes import FakeClock

AnEvent = TypeVar("AnEvent", bound=Event)


class Session:
    """A player, its clock and the events heard so far."""

    def __init__(self, timeline: Timeline, **options: Any) -> None:
        self.clock = FakeClock(500_000)
        self.player = Player(timeline, self.clock, **options)
        self.events: list[Event] = []
        self.player.subscribe(self.events.append)

    @property
    def here(self) -> Any:
        """The playback as it stands."""
        return self.player.playback

    def told(self, kind: type[AnEvent]) -> list[AnEvent]:
        """The events of one kind, in order."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def cues(self) -> list[Cue]:
        """The cues heard."""
        return [event.cue for event in self.told(CueDue)]

    @property
    def tones(self) -> list[str]:
        """The names of the tones heard."""
        return [cue.name for cue in self.cues if cue.kind is CueKind.TONE]

    @property
    def entered(self) -> list[Segment]:
        """The segments entered."""
        return [event.segment for event in self.told(SegmentEntered)]

    def forget(self) -> None:
        """Forget the events heard so far."""
        self.events.clear()

    def wait(self, millis: int, *, step: int = 500) -> Session:
        """Let *millis* go by, looking at the clock every *step*."""
        left = millis
        while left > 0:
            self.clock.sleep(min(step, left))
            left -= step
            self.player.tick()
        return self

    def play_to_the_end(self, gaps: Sequence[int] = (500,)) -> Session:
        """Go on to the end with *gaps* between two looks, in turn; gates are answered at once."""
        looks = 0
        self.player.play()
        while not self.here.is_over:
            if self.here.status is Status.WAITING:
                self.player.answer()
            elif self.here.status is Status.PAUSED:
                self.player.play()
            else:
                self.clock.sleep(gaps[looks % len(gaps)])
                looks += 1
                self.player.tick()
        return self


def started(timeline: Timeline, **options: Any) -> Session:
    """A session that has just been started."""
    session = Session(timeline, **options)
    session.player.play()
    return session
