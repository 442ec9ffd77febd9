"""How loud each kind of sound is to be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum


class Bus(Enum):
    """The kinds of sound that have a volume of their own."""

    TONES = "tones"
    VOICE = "voice"
    METRONOME = "metronome"


@dataclass(frozen=True, slots=True)
class Volumes:
    """The positions of the sliders, each from 0 to 1."""

    master: float = 1.0
    tones: float = 1.0
    voice: float = 1.0
    metronome: float = 0.7
    muted: bool = False

    def at(self, bus: Bus, level: float) -> Volumes:
        """Return these volumes with the slider of *bus* at *level*."""
        match bus:
            case Bus.TONES:
                return replace(self, tones=level)
            case Bus.VOICE:
                return replace(self, voice=level)
            case Bus.METRONOME:
                return replace(self, metronome=level)

    def gain(self, bus: Bus) -> float:
        """Return the factor for *bus*: the square of the slider, heard as even steps."""
        if self.muted:
            return 0.0
        slider = self.master * float(getattr(self, bus.value))
        return min(max(slider, 0.0), 1.0) ** 2
