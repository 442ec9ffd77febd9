"""The sound engine: what both doors hold in their hands. No call waits for a device, or fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.due import DueCue
from stretchtimer.core.duration import SECOND, Millis
from stretchtimer.engine.clock import Clock
from stretchtimer.sound.chain import OutputChain
from stretchtimer.sound.conductor import Conductor
from stretchtimer.sound.health import NOT_STARTED, Health
from stretchtimer.sound.output import Output
from stretchtimer.sound.repertoire import NoVoice, Repertoire, Voice
from stretchtimer.sound.score import score_of
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.speaker import NoSpeaker, Speaker
from stretchtimer.sound.volumes import Bus, Volumes
from stretchtimer.sound.worker import ThreadWorker, Worker

LAG: Millis = 30
"""Every cue is heard this long after its time: the first needs as long to reach a device that is at
rest, and so the grid holds from the first cue on. Far below what an eye and an ear tell apart."""


class SoundEngine:
    """Plays the coming cues of a session at their time, on the best output there is.

    Give it what is due after every change of course (``follow``); it needs no further word while
    the session runs. *voice* has the spoken clips; what it lacks goes to *speaker*. *on_health* is
    called from another thread, once for each change.
    """

    def __init__(
        self,
        shelf: ToneShelf,
        outputs: Sequence[Output],
        clock: Clock,
        on_health: Callable[[Health], None] = lambda _: None,
        *,
        voice: Voice | None = None,
        speaker: Speaker | None = None,
        worker: Worker | None = None,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self._clock = clock
        self._seconds = seconds
        self._on_health = on_health
        self._health = NOT_STARTED
        self._volumes = Volumes()
        self._repertoire = Repertoire(shelf, voice or NoVoice())
        self._chain = OutputChain(outputs, seconds, self._tell)
        speaking = speaker or NoSpeaker()
        self._conductor = Conductor(self._chain, self._repertoire, speaking, seconds)
        self._worker = worker or ThreadWorker()

    @property
    def health(self) -> Health:
        """How the sound is doing, as far as it is known."""
        return self._health

    @property
    def volumes(self) -> Volumes:
        """How loud it is."""
        return self._volumes

    def start(self) -> None:
        """Look for a sound device; call it after the first paint. Nothing is heard yet."""
        self._worker.start(self._conductor.look)
        self._worker.post(self._repertoire.fill)
        self._worker.post(self._chain.open)

    def use_voice(self, voice: Voice) -> None:
        """Let *voice* speak in the session that is followed next."""
        self._repertoire.use_voice(voice)

    def follow(self, due: Sequence[DueCue]) -> None:
        """Play *due* and nothing else from now on: readings are those of the session's clock."""
        now, reading = self._seconds(), self._clock.now()
        length_of = self._repertoire.speech_length
        begin = now + LAG / SECOND
        self._worker.post(lambda: self._conductor.play(score_of(due, length_of, reading, begin)))
        self._worker.post(self._conductor.look)

    def halt(self) -> None:
        """Be silent, and stay so until told otherwise."""
        self.follow(())

    def wake(self) -> None:
        """Wake a loudspeaker that sleeps, with a minute of something too quiet to hear.

        To be called when a session is near: a sleeping Bluetooth speaker swallows the first second.
        """
        self._worker.post(self._conductor.wake)

    def play_now(self, name: str) -> None:
        """Play the tone called *name* beside everything else."""
        self._worker.post(lambda: self._conductor.add(Cue(0, 0, CueKind.TONE, name)))

    def say_now(self, text: str) -> None:
        """Say *text* beside everything else."""
        self._worker.post(lambda: self._conductor.add(Cue(0, 0, CueKind.SPEECH, "now", text)))

    def set_volumes(self, volumes: Volumes) -> None:
        """Be as loud as *volumes* from now on."""
        self._volumes = volumes
        self._worker.post(lambda: self._conductor.set_volumes(volumes))

    def set_volume(self, bus: Bus, level: float) -> None:
        """Set the slider of *bus*, from 0 to 1."""
        self.set_volumes(self._volumes.at(bus, level))

    def mute(self, muted: bool = True) -> None:
        """Be heard no more, or again; the sliders stay where they are."""
        self.set_volumes(replace(self._volumes, muted=muted))

    def close(self) -> None:
        """Let go of the device. Waits at most a second."""
        self._worker.finish(self._conductor.close)

    def _tell(self, health: Health) -> None:
        self._health = health
        self._on_health(health)
