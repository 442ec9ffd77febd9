"""When the coming cues are due by the clock, as far as the next gate."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from stretchtimer.core.cues import Cue, CueKind, lead_in_cues
from stretchtimer.core.duration import Millis
from stretchtimer.core.playback import Playback, Status


@dataclass(frozen=True, slots=True)
class DueCue:
    """A cue and the reading of the clock at which it is to be heard."""

    clock: Millis
    cue: Cue


def due_cues(playback: Playback, cues: Sequence[Cue]) -> tuple[DueCue, ...]:
    """Return what *playback* will sound from its ``as_of`` on, if nobody interferes, in order.

    What a segment begins with is among them where it has just begun; behind a gate that waits
    nothing is due yet. The lead-in after a pause is counted down.
    """
    if playback.status not in (Status.RUNNING, Status.WAITING):
        return ()
    begin = playback.as_of + playback.lead_in
    lead_in = tuple(
        DueCue(begin - left, Cue(playback.position, playback.index, CueKind.TONE, tone))
        for left, tone in lead_in_cues(playback.segment, playback.lead_in)
    )
    here, gate = (playback.index, playback.position), _next_gate(playback)
    find = bisect_right if playback.elapsed else bisect_left
    coming = cues[find(cues, here, key=attrgetter("progress")) :]
    origin = begin - playback.position
    return (*lead_in, *(DueCue(origin + cue.at, cue) for cue in coming if cue.index <= gate))


def _next_gate(playback: Playback) -> int:
    """Return the index of the gate ahead (or underfoot), or of the end."""
    segments = playback.timeline.segments
    gates = (s.index for s in segments[playback.index :] if s.gate)
    return next(gates, len(segments))
