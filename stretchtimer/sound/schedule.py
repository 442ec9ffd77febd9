"""A sound on its way to a device: a clip with its time, by the clock devices are timed with."""

from __future__ import annotations

from dataclasses import dataclass

from stretchtimer.core.duration import SECOND
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
