"""Words for which no clip ships, spoken by the extra ``voice`` (hibari-tts) and kept on disk.

Made once, found by a hash of the words ever after. English alone; without the extra there is none.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from stretchtimer.core.duration import Millis
from stretchtimer.sound.clip import Clip
from stretchtimer.sound.mixer import scaled
from stretchtimer.sound.numbers import spoken
from stretchtimer.sound.speech import estimated
from stretchtimer.sound.wav import SoundUnreadable, read_wav, resampled, write_wav

SPEED = 0.88
ENGINE_RATE = 24_000
QUIET = 0.005
"""What is quieter than this share of the peak, before and after the words, is cut off."""
PEAK = 20_000
LONGEST_TEXT = 1_000
"""Words beyond so many characters are not spoken."""

Synthesis: TypeAlias = "Callable[[str], array[int]]"
"""Gives the samples of a text, 16 bit at 24 kHz."""


def hibari_synthesis() -> Synthesis | None:
    """Return hibari's voice; nothing where the extra is not installed. Takes half a second."""
    try:
        engine: Any = import_module("hibari").Hibari()
    except (ImportError, OSError):
        return None

    def speak(text: str) -> array[int]:
        return array("h", [int(value * 32_000) for value in engine(text, speed=SPEED, seed=7)])

    return speak


class MadeVoice:
    """Gives clips for any English words, made by *load* ed synthesis and kept in *folder*."""

    def __init__(
        self, folder: Path, load: Callable[[], Synthesis | None] = hibari_synthesis
    ) -> None:
        self._folder = folder
        self._load = load
        self._synthesis: Synthesis | None = None
        self._is_loaded = False
        self._lengths: dict[str, Millis] = {}

    def has(self, text: str) -> bool:
        """Return whether *text* is kept, or can be made."""
        return self._path(text).is_file() or self._can_make(text)

    def duration_of(self, text: str) -> Millis:
        """Return how long *text* lasts; it is made to find out."""
        if text not in self._lengths:
            clip = self.clip(text)
            self._lengths[text] = clip.duration if clip else estimated(text)
        return self._lengths[text]

    def clip(self, text: str) -> Clip | None:
        """Return the clip for *text*, made now if it has to be; nothing if it cannot be."""
        path = self._path(text)
        try:
            return read_wav(path)
        except SoundUnreadable:
            return self._made(text, path) if self._can_make(text) else None

    def _made(self, text: str, path: Path) -> Clip | None:
        if self._synthesis is None:
            return None
        samples = _finished(self._synthesis(spoken(text)))
        clip = Clip(path.stem, samples, path)
        part = path.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                write_wav(file, samples)
            part.replace(path)
        except OSError:  # nowhere to keep it: it is heard all the same
            return Clip(path.stem, samples)
        return clip

    def _can_make(self, text: str) -> bool:
        if len(text) > LONGEST_TEXT:
            return False
        if not self._is_loaded:
            self._synthesis, self._is_loaded = self._load(), True
        return self._synthesis is not None

    def _path(self, text: str) -> Path:
        return self._folder / f"{sha256(spoken(text).encode()).hexdigest()[:24]}.wav"


def _finished(samples: array[int]) -> array[int]:
    """Return *samples* at 48 kHz, without the silence around them, as loud as the shipped clips."""
    peak = max(map(abs, samples), default=0)
    if not peak:
        return array("h")
    loud = [index for index, value in enumerate(samples) if abs(value) > QUIET * peak]
    margin = ENGINE_RATE // 40
    cut = samples[max(loud[0] - margin, 0) : loud[-1] + margin]
    return resampled(scaled(cut, PEAK / peak), ENGINE_RATE)
