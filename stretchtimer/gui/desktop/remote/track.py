"""What a remote shows of a session: one track for each exercise and side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Playback, Status
from stretchtimer.core.timeline import Segment
from stretchtimer.wording import headline, side_word


class Order(Enum):
    """What a remote may ask for."""

    PLAY = "play"
    PAUSE = "pause"
    TOGGLE = "toggle"
    NEXT = "next"
    PREVIOUS = "previous"
    SEEK = "seek"  # to a position of the whole session
    RAISE = "raise"


@dataclass(frozen=True, slots=True)
class Asked:
    """One order; ``position`` is where to seek, in the whole session."""

    order: Order
    position: Millis = 0


@dataclass(frozen=True, slots=True)
class Track:
    """The phases of one exercise on one side; ``start`` is where they begin in the session.

    ``art`` is the address of its picture, or nothing.
    """

    id: str
    title: str
    routine: str
    start: Millis
    length: Millis
    art: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the session stands: ``position`` lies in the track, and grows from now if it moves.

    ``is_playing`` is false at a gate too, so that a remote's key means "go on".
    """

    track: Track
    position: Millis
    is_playing: bool
    moves: bool


def standing_of(playback: Playback, routine: str, art_of: Callable[[Exercise], str]) -> Standing:
    """Return what a remote shows of *playback*; there has to be a segment."""
    track = _track(playback, routine, art_of)
    return Standing(
        track,
        playback.position - track.start,
        is_playing=playback.status is Status.RUNNING,
        moves=playback.status is Status.RUNNING and not playback.lead_in,
    )


def _track(playback: Playback, routine: str, art_of: Callable[[Exercise], str]) -> Track:
    segments, here = playback.timeline.segments, playback.segment
    first = last = here.index
    while first > 0 and _is_same(segments[first - 1], here):
        first -= 1
    while last + 1 < len(segments) and _is_same(segments[last + 1], here):
        last += 1
    side = side_word(here.side, here.exercise) if here.side else ""
    of = here.side.value if here.side else "all"
    said = (headline(playback.timeline, here), side)
    return Track(
        id=f"/org/stretchtimer/track/{here.block}_{of}_{first}",
        title=" · ".join(part for part in said if part),
        routine=routine,
        start=segments[first].start,
        length=segments[last].end - segments[first].start,
        art=art_of(here.exercise) if here.exercise else "",
    )


def _is_same(segment: Segment, here: Segment) -> bool:
    return (segment.block, segment.side) == (here.block, here.side)
