"""What a player tells its listeners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from stretchtimer.core.cues import Cue
from stretchtimer.core.duration import Millis
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Segment, Timeline


@dataclass(frozen=True, slots=True)
class SegmentEntered:
    """The session has come to a new segment."""

    segment: Segment


@dataclass(frozen=True, slots=True)
class SegmentLeft:
    """The session has left a segment *elapsed* into it, having *finished* it or not."""

    timeline: Timeline
    segment: Segment
    elapsed: Millis
    finished: bool


@dataclass(frozen=True, slots=True)
class CueDue:
    """A sound is to be heard now."""

    cue: Cue


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The session has started, paused, come to a gate or finished."""

    status: Status


@dataclass(frozen=True, slots=True)
class Redirected:
    """What is to come has changed by a command; what was planned for the clock is planned anew."""

    playback: Playback
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Suspended:
    """Nobody looked at the clock for *gap*: the machine slept, and the session paused before it."""

    gap: Millis


Event: TypeAlias = SegmentEntered | SegmentLeft | CueDue | StatusChanged | Redirected | Suspended
Listener: TypeAlias = Callable[[Event], None]
