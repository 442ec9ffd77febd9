"""What the engine needs of something that makes sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.sound.health import Health
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Volumes


class OutputLost(StretchTimerError):
    """The device cannot be opened, or is gone."""


class Output(Protocol):
    """A way to be heard. Every call comes from one and the same thread."""

    @property
    def health(self) -> Health:
        """How sound is doing while this output plays."""

    def open(self) -> None:
        """Get hold of the device, still silent. Raises OutputLost."""

    def play(self, sounds: Sequence[Sound]) -> None:
        """Play *sounds*, each at its time, and nothing else. Raises OutputLost."""

    def add(self, sound: Sound) -> None:
        """Play *sound* beside what is scheduled. Raises OutputLost."""

    def stop(self) -> None:
        """Be silent at once and forget what was scheduled. Raises OutputLost."""

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes* from now on."""

    def is_alive(self) -> bool:
        """Return False if the device has stopped taking samples."""

    def close(self) -> None:
        """Let go of the device; the output may be opened again."""
