"""The last of the outputs: nothing is heard, and nothing can go wrong."""

from __future__ import annotations

from collections.abc import Sequence

from stretchtimer.language import N_, _
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Volumes

NO_DEVICE = N_(
    "No sound device answers. The session goes on, and the screen flashes at each change."
)
"""Said with ``_``."""


class SilentOutput:
    """Plays nothing; *sentence* says why."""

    def __init__(self, sentence: str = NO_DEVICE) -> None:
        self._health = Health(SoundState.SILENT, "", _(sentence))

    @property
    def health(self) -> Health:
        """Always silent."""
        return self._health

    def open(self) -> None:
        """Nothing to get hold of."""

    def play(self, sounds: Sequence[Sound]) -> None:
        """Play nothing."""

    def add(self, sound: Sound) -> None:
        """Play nothing."""

    def stop(self) -> None:
        """Be as silent as before."""

    def set_volumes(self, volumes: Volumes) -> None:
        """Change nothing."""

    def is_alive(self) -> bool:
        """Return True: there is nothing to lose."""
        return True

    def close(self) -> None:
        """Nothing to let go of."""
