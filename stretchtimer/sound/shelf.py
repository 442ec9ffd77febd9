"""The tones on the shelf: one set of WAV files, each read once."""

from __future__ import annotations

from pathlib import Path

from stretchtimer.sound.clip import Clip
from stretchtimer.sound.wav import SoundUnreadable, read_wav


class ToneShelf:
    """Gives tones by name from *folder* (``assets/sounds/<set>``); a missing one is not heard."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clips: dict[str, Clip | None] = {}

    def fill(self) -> None:
        """Read every tone of the set, so that none has to be read when it is due."""
        for path in sorted(self._folder.glob("*.wav")):
            self.tone(path.stem)

    def tone(self, name: str) -> Clip | None:
        """Return the tone called *name*, or nothing if there is no readable file."""
        if name not in self._clips:
            try:
                self._clips[name] = read_wav(self._folder / f"{name}.wav")
            except SoundUnreadable:
                self._clips[name] = None
        return self._clips[name]
