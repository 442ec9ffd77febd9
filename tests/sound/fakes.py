"""Stand-ins for clocks, devices, outputs and threads, so that no test needs a sound card."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

from stretchtimer.sound.clip import RATE, Clip
from stretchtimer.sound.device import Pull
from stretchtimer.sound.health import Health, SoundState
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Volumes


class FakeSeconds:
    """A monotonic clock that a test moves, in seconds."""

    def __init__(self, now: float = 100.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class FakeDevice:
    """A device that asks for samples when a test says so, and keeps what it was given."""

    def __init__(self, *, starts: bool = True) -> None:
        self.heard = array("h")
        self.is_closed = False
        self._starts = starts
        self._pull: Pull | None = None

    def start(self, pull: Pull) -> None:
        if not self._starts:
            raise OutputLost("It does not start.")
        self._pull = pull

    def close(self) -> None:
        self.is_closed = True

    @property
    def is_started(self) -> bool:
        return self._pull is not None

    def ask(self, frames: int) -> array[int]:
        assert self._pull is not None
        samples = self._pull(frames)
        self.heard.extend(samples)
        return samples


class FakeOutput:
    """An output that notes what it was asked for and can be broken."""

    def __init__(self, name: str = "fake", state: SoundState = SoundState.OK) -> None:
        self.health = Health(state, name)
        self.opens = True
        self.alive = True
        self.is_open = False
        self.volumes = Volumes()
        self.scheduled: list[Sound] = []
        self.calls: list[str] = []

    def open(self) -> None:
        self._need(self.opens)
        self.calls.append("open")
        self.is_open = self.alive = True

    def play(self, sounds: Sequence[Sound]) -> None:
        self._need(self.alive)
        self.calls.append("play")
        self.scheduled = list(sounds)

    def add(self, sound: Sound) -> None:
        self._need(self.alive)
        self.scheduled.append(sound)

    def stop(self) -> None:
        self.scheduled = []

    def set_volumes(self, volumes: Volumes) -> None:
        self.volumes = volumes

    def is_alive(self) -> bool:
        return self.alive

    def close(self) -> None:
        self.is_open = False

    def break_off(self) -> None:
        """Be lost, and not to be had again."""
        self.alive = self.opens = False

    def _need(self, works: bool) -> None:
        if not works:
            raise OutputLost("It is gone.")


class FakePlaying:
    """A file that sounds until a test ends it or it is stopped."""

    def __init__(self, path: Path, *, alive: bool = True) -> None:
        self.path = path
        self.alive = alive
        self.was_stopped = False

    def is_alive(self) -> bool:
        return self.alive

    def stop(self) -> None:
        self.alive, self.was_stopped = False, True


class FakeSpeaker:
    """A speaker that notes what it was told."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.hushed = False
        self.gain = 1.0

    def say(self, text: str) -> None:
        self.said.append(text)

    def hush(self) -> None:
        self.hushed = True

    def set_volume(self, gain: float) -> None:
        self.gain = gain


class FakeVoice:
    """A voice that has a clip of half a second for every text it was made with."""

    def __init__(self, *texts: str) -> None:
        self._clips = {text: level(500, name=text) for text in texts}

    def has(self, text: str) -> bool:
        return text in self._clips

    def duration_of(self, text: str) -> int:
        return 500

    def clip(self, text: str) -> Clip | None:
        return self._clips.get(text)


class DirectWorker:
    """A worker that does every task where it stands."""

    def __init__(self) -> None:
        self.in_between: Callable[[], None] = lambda: None

    def start(self, in_between: Callable[[], None]) -> None:
        self.in_between = in_between

    def post(self, task: Callable[[], None]) -> None:
        task()

    def finish(self, last: Callable[[], None]) -> None:
        last()


def level(
    millis: int = 10, value: int = 1000, name: str = "level", path: Path | None = None
) -> Clip:
    """A clip of one value, *millis* long."""
    return Clip(name, array("h", [value] * (millis * RATE // 1000)), path)


def onsets(samples: Sequence[int]) -> list[int]:
    """The frames at which silence ends."""
    return [
        frame
        for frame, sample in enumerate(samples)
        if sample and (frame == 0 or not samples[frame - 1])
    ]
