"""The conductor: hands the score to the outputs a little ahead, and other words to the speaker.

Every call comes from the engine's own thread.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.duration import SECOND
from stretchtimer.sound.chain import OutputChain
from stretchtimer.sound.clip import RATE, Clip
from stretchtimer.sound.repertoire import Repertoire
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.score import Entry, Score, sound_of
from stretchtimer.sound.speaker import Speaker
from stretchtimer.sound.volumes import Bus, Volumes

AT_ONCE = 2.0
"""What comes within so many seconds is looked up before anything is played."""
AHEAD = 30.0
"""Everything else is handed to the output this many seconds before it is due."""
OVERDUE = 1.0
"""Words that could not be said in time are left to the screen after this many seconds."""

HUM = Clip("hum", array("h", (2, 3, 2, 0, -2, -3, -2, 0) * (RATE // 4)))
"""Two seconds at -81 dBFS: a loudspeaker takes it for sound, an ear does not."""
HUMS = 30
"""How often it is played: for a minute."""


class Conductor:
    """Keeps the score of the session under way."""

    def __init__(
        self,
        chain: OutputChain,
        repertoire: Repertoire,
        speaker: Speaker,
        seconds: Callable[[], float],
    ) -> None:
        self._chain = chain
        self._repertoire = repertoire
        self._speaker = speaker
        self._seconds = seconds
        self._score = Score()
        self._unsaid: tuple[Entry, ...] = ()

    def play(self, score: Score) -> None:
        """Play *score* and nothing else."""
        if self._unsaid or not score.entries:
            self._speaker.hush()
        first, self._score = score.until(self._seconds() + AT_ONCE)
        self._unsaid = ()
        self._chain.play(self._sounds(first))

    def look(self) -> None:
        """Look after the device, and hand on what has come near."""
        self._chain.check()
        near, self._score = self._score.until(self._seconds() + AHEAD)
        for sound in self._sounds(near):
            self._chain.add(sound)
        self._say_due()

    def add(self, cue: Cue) -> None:
        """Play *cue* now, beside everything else."""
        for sound in self._sounds((Entry(self._seconds(), cue),)):
            self._chain.add(sound)
        self._say_due()

    def wake(self) -> None:
        """Play what only a loudspeaker hears, for a minute or until a score is played."""
        now = self._seconds()
        for count in range(HUMS):
            self._chain.add(Sound(now + count * HUM.duration / SECOND, HUM))

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes*."""
        self._chain.set_volumes(volumes)
        self._speaker.set_volume(volumes.gain(Bus.VOICE))

    def close(self) -> None:
        """Be silent for good."""
        self._speaker.hush()
        self._chain.close()

    def _sounds(self, entries: tuple[Entry, ...]) -> list[Sound]:
        """Return the sounds of *entries*; words without a clip wait for the speaker."""
        found = [(entry, sound_of(entry, self._repertoire)) for entry in entries]
        self._unsaid += tuple(
            entry for entry, sound in found if not sound and entry.cue.kind is CueKind.SPEECH
        )
        return [sound for _, sound in found if sound]

    def _say_due(self) -> None:
        now = self._seconds()
        due = [entry for entry in self._unsaid if entry.at <= now]
        self._unsaid = tuple(entry for entry in self._unsaid if entry.at > now)
        for entry in due:
            if entry.at > now - OVERDUE:
                self._speaker.say(entry.cue.text)
