"""What a command has made of the timeline under way, as a fact to be kept."""

from __future__ import annotations

from stretchtimer.core.facts import Change, Lengthened, Replaced
from stretchtimer.core.planning import planned_of
from stretchtimer.core.playback import Playback
from stretchtimer.core.timeline import Timeline


def change_between(before: Timeline, playback: Playback, order: int) -> Change | None:
    """Return what made the timeline of *playback* another than *before*, if it is another."""
    after, index = playback.timeline, playback.index
    if after is before:
        return None
    if len(after.blocks) > len(before.blocks):
        block = len(after.blocks) - 1
        planned = planned_of(after, block=block)
        by = after.segments[index].exercise
        return Replaced(order, index, by.id if by else "", planned)
    by_millis = after.duration - before.duration
    return Lengthened(order, index, by_millis) if by_millis else None
