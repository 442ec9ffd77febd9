"""The voice's ladder: a therapist's recording, else a clip, else whatever can be made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Exercise
from stretchtimer.sound.clip import Clip
from stretchtimer.sound.recording import recorded
from stretchtimer.sound.repertoire import Voice
from stretchtimer.sound.speech import estimated
from stretchtimer.sound.wav import SoundUnreadable


class Ladder:
    """Asks one voice after the other; the first that has the words says them."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        self._voices = voices

    def has(self, text: str) -> bool:
        """Return whether any of them has *text*."""
        return any(voice.has(text) for voice in self._voices)

    def duration_of(self, text: str) -> Millis:
        """Return how long *text* lasts where it is first found, else an estimate."""
        found = next((voice for voice in self._voices if voice.has(text)), None)
        return found.duration_of(text) if found else estimated(text)

    def clip(self, text: str) -> Clip | None:
        """Return the first clip for *text* that can be heard."""
        clips = (voice.clip(text) for voice in self._voices if voice.has(text))
        return next((clip for clip in clips if clip is not None), None)


class Recordings:
    """A therapist's own recordings, by the words of the cue that they stand for."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._paths = dict(_recordings(exercises))
        self._clips: dict[str, Clip | None] = {}

    def has(self, text: str) -> bool:
        """Return whether there is a recording for *text* that can be heard."""
        return self.clip(text) is not None

    def duration_of(self, text: str) -> Millis:
        """Return how long the recording lasts."""
        clip = self.clip(text)
        return clip.duration if clip else estimated(text)

    def clip(self, text: str) -> Clip | None:
        """Return the recording for *text*; a damaged or hostile file counts as none."""
        if text not in self._paths:
            return None
        if text not in self._clips:
            try:
                self._clips[text] = recorded(self._paths[text])
            except SoundUnreadable:
                self._clips[text] = None
        return self._clips[text]


def _recordings(exercises: Iterable[Exercise]) -> Iterable[tuple[str, Path]]:
    for exercise in exercises:
        for name, path in exercise.recordings:
            text = exercise.name if name == "name" else getattr(exercise.cues, name, "")
            if text:
                yield text, Path(path)
