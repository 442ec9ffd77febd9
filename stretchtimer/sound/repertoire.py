"""What can be heard for a cue: a tone, a spoken clip, or a tone made for the length of a phase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.duration import Millis
from stretchtimer.sound.breath import breath
from stretchtimer.sound.clip import Clip
from stretchtimer.sound.pace import breath_of
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.speech import estimated
from stretchtimer.sound.volumes import Bus

METRONOME = frozenset({"tick"})
"""The tones of the metronome; breath tones are beside them on its bus."""


class Voice(Protocol):
    """Gives spoken clips by the words in them."""

    def has(self, text: str) -> bool:
        """Return whether there is a clip for *text*."""

    def duration_of(self, text: str) -> Millis:
        """Return how long *text* lasts, or would last."""

    def clip(self, text: str) -> Clip | None:
        """Return the clip for *text*, or nothing."""


class NoVoice:
    """No clip for any words."""

    def has(self, text: str) -> bool:  # noqa: ARG002 - nothing is there, whatever is asked for
        """Return False."""
        return False

    def duration_of(self, text: str) -> Millis:
        """Return an estimate."""
        return estimated(text)

    def clip(self, text: str) -> Clip | None:  # noqa: ARG002 - see above
        """Return nothing."""
        return None


@dataclass(frozen=True, slots=True)
class Part:
    """A clip and the kind of sound it is."""

    clip: Clip
    bus: Bus


class Repertoire:
    """Everything that can be heard, by cue."""

    def __init__(self, tones: ToneShelf, voice: Voice) -> None:
        self._tones = tones
        self._voice = voice
        self._breaths: dict[str, Clip] = {}

    def use_voice(self, voice: Voice) -> None:
        """Let *voice* speak from now on."""
        self._voice = voice

    def fill(self) -> None:
        """Read the tones, so that none has to be read when it is due."""
        self._tones.fill()

    def has_words(self, cue: Cue) -> bool:
        """Return whether the words of *cue* are there as a clip."""
        return cue.kind is CueKind.SPEECH and self._voice.has(cue.text)

    def speech_length(self, cue: Cue) -> Millis:
        """Return how long the words of *cue* take."""
        return self._voice.duration_of(cue.text)

    def part(self, cue: Cue) -> Part | None:
        """Return what is heard for *cue*; nothing where there is no clip."""
        if cue.kind is CueKind.SPEECH:
            return _part(self._voice.clip(cue.text), Bus.VOICE)
        if breath_of(cue.name) is not None:
            return Part(self._breath(cue.name), Bus.METRONOME)
        bus = Bus.METRONOME if cue.name in METRONOME else Bus.TONES
        return _part(self._tones.tone(cue.name), bus)

    def _breath(self, name: str) -> Clip:
        if name not in self._breaths:
            wanted = breath_of(name)
            rises, length = wanted or (True, 0)
            self._breaths[name] = breath(name, length, rises=rises)
        return self._breaths[name]


def _part(clip: Clip | None, bus: Bus) -> Part | None:
    return None if clip is None else Part(clip, bus)
