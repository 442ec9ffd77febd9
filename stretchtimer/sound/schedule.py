"""The schedule: which sound is heard when, by the clock that the devices are timed with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stretchtimer.core.cues import Cue
from stretchtimer.core.due import DueCue
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.sound.clip import Clip
from stretchtimer.sound.volumes import Bus


@dataclass(frozen=True, slots=True)
class Sound:
    """A clip that is to be heard at *at*, in seconds of the monotonic clock."""

    at: float
    clip: Clip
    bus: Bus = Bus.TONES
    gain: float = 1.0

    @property
    def end(self) -> float:
        """When it is over."""
        return self.at + self.clip.duration / SECOND


def scheduled(
    due: Sequence[DueCue], clip_of: Callable[[Cue], Clip | None], reading: Millis, now: float
) -> tuple[Sound, ...]:
    """Return the sounds of *due* that there are clips for.

    *reading* is what the session's clock shows at the monotonic second *now*.
    """
    heard = ((entry.clock, clip_of(entry.cue)) for entry in due)
    return tuple(
        Sound(now + (clock - reading) / SECOND, clip) for clock, clip in heard if clip is not None
    )
