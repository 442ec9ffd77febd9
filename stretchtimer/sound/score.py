"""The score of a session: its coming cues by the device's clock, handed out a little ahead.

Clips are looked up only when their turn comes near, so that a long session begins at once. Tones
that fall under the voice are known from the start, and are played softer (ducked).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.due import DueCue
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.sound.repertoire import Repertoire
from stretchtimer.sound.schedule import Sound

DUCKED = 0.32
"""How loud a tone is under the voice: 10 dB softer."""
AROUND_VOICE = 0.15
"""Tones are softer from this many seconds before the voice until as long after it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A cue and when it is heard, in seconds; *gain* below 1 where the voice is heard too."""

    at: float
    cue: Cue
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """The entries that are still to come, in order."""

    entries: tuple[Entry, ...] = ()

    def until(self, horizon: float) -> tuple[tuple[Entry, ...], Score]:
        """Return the entries before *horizon*, and the score without them."""
        count = bisect_left(self.entries, horizon, key=lambda entry: entry.at)
        return self.entries[:count], Score(self.entries[count:])


def score_of(
    due: Sequence[DueCue], length_of: Callable[[Cue], Millis], reading: Millis, now: float
) -> Score:
    """Return *due* as a score; *reading* is what the session's clock shows at second *now*."""
    timed = [(now + (one.clock - reading) / SECOND, one.cue) for one in due]
    spans = [
        (at - AROUND_VOICE, at + length_of(cue) / SECOND + AROUND_VOICE)
        for at, cue in timed
        if cue.kind is CueKind.SPEECH
    ]
    entries = (Entry(at, cue, _gain(at, cue, spans)) for at, cue in timed)
    return Score(tuple(sorted(entries, key=lambda entry: entry.at)))


def _gain(at: float, cue: Cue, spans: Sequence[tuple[float, float]]) -> float:
    """Return how loud *cue* is: spans never overlap, so the latest begun is the one that counts."""
    if cue.kind is CueKind.SPEECH:
        return 1.0
    latest = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return DUCKED if latest >= 0 and at < spans[latest][1] else 1.0


def sound_of(entry: Entry, repertoire: Repertoire) -> Sound | None:
    """Return what is heard for *entry*; nothing where there is no clip for it."""
    part = repertoire.part(entry.cue)
    return None if part is None else Sound(entry.at, part.clip, part.bus, entry.gain)
