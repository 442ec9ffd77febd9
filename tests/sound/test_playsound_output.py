from pathlib import Path
from threading import Event

import pytest

from stretchtimer.sound.health import SoundState
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.playsound_output import PlaysoundOutput
from stretchtimer.sound.schedule import Sound
from tests.sound.fakes import FakePlaying, FakeSeconds, level

SILENCE = Path("silence.wav")


class HurryingSeconds(FakeSeconds):
    """A clock that moves on by half a second at every look, so that nobody waits."""

    def __call__(self):
        self.now += 0.5
        return self.now


class Bench:
    """An output over fake players, in its own thread."""

    def __init__(self, *, audible=True, breaks=False):
        self.begun = []
        self.audible = audible
        self.breaks = breaks
        self.happened = Event()
        self.seconds = HurryingSeconds() if audible else FakeSeconds()
        self.output = PlaysoundOutput(SILENCE, self.seconds, lambda: self.begin)

    def begin(self, path):
        if path != SILENCE:
            self.happened.set()
            if self.breaks:
                raise OutputLost("It does not start.")
        self.begun.append(FakePlaying(path, alive=self.audible))
        return self.begun[-1]

    def play_one(self):
        """Play a sound and wait until the thread has begun it."""
        self.output.play([Sound(self.seconds.now + 1, level(path=Path("move.wav")))])
        assert self.happened.wait(10)


def test_a_silent_file_is_tried_first():
    bench = Bench()
    bench.output.open()
    bench.output.close()
    assert [playing.path for playing in bench.begun] == [SILENCE]


def test_a_player_that_ends_at_once_is_not_heard():
    with pytest.raises(OutputLost, match="not heard"):
        Bench(audible=False).output.open()


def test_a_file_is_begun_in_its_thread():
    bench = Bench()
    bench.output.open()
    bench.play_one()
    bench.output.close()
    assert bench.begun[-1].path == Path("move.wav")


def test_closing_cuts_off_what_sounds():
    bench = Bench()
    bench.output.open()
    bench.play_one()
    bench.output.close()
    assert bench.begun[-1].was_stopped


def test_a_player_that_does_not_start_any_more_is_lost():
    bench = Bench(breaks=True)
    bench.output.open()
    bench.play_one()
    bench.output.stop()  # comes after the thread is done with it
    lost = not bench.output.is_alive()
    bench.output.close()
    assert lost


def test_it_says_that_it_is_not_as_it_should_be():
    health = Bench().output.health
    assert health.state is SoundState.DEGRADED
    assert health.sentence


def test_what_is_told_before_it_is_open_is_forgotten():
    bench = Bench()
    bench.output.play([Sound(0.0, level())])
    bench.output.add(Sound(0.0, level()))
    assert bench.output.is_alive()
