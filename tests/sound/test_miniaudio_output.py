import pytest

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.health import SoundState
from stretchtimer.sound.miniaudio_output import LONGEST_SILENCE, MiniaudioOutput
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.stream import SoundStream
from tests.sound.fakes import FakeDevice, FakeSeconds, level, onsets


class Bench:
    """An output over fake devices."""

    def __init__(self):
        self.seconds = FakeSeconds()
        self.devices = []
        self.starts = True
        self.output = MiniaudioOutput(SoundStream(self.seconds), self.seconds, self.new_device)

    def new_device(self):
        self.devices.append(FakeDevice(starts=self.starts))
        return self.devices[-1]

    def sound(self, after, millis=10):
        return Sound(self.seconds.now + after, level(millis))


@pytest.fixture
def bench():
    bench = Bench()
    bench.output.open()
    return bench


def test_an_open_device_is_at_rest(bench):
    assert not bench.devices[0].is_started


def test_it_plays_at_the_time(bench):
    bench.output.play([bench.sound(0.1)])
    assert onsets(bench.devices[0].ask(9600)) == [RATE // 10]


def test_stopping_closes_the_device_that_holds_stale_samples(bench):
    bench.output.play([bench.sound(0.1)])
    bench.output.stop()
    assert bench.devices[0].is_closed


def test_after_stopping_a_fresh_device_stands_ready(bench):
    bench.output.play([bench.sound(0.1)])
    bench.output.stop()
    assert not bench.devices[1].is_closed


def test_nothing_stale_is_heard_after_a_stop(bench):
    bench.output.play([bench.sound(0.0, 2000)])
    bench.devices[0].ask(9600)
    bench.output.stop()
    bench.output.play([bench.sound(1.0)])
    assert not any(bench.devices[1].ask(9600))


def test_the_fresh_device_begins_before_the_old_one_is_closed(bench):
    bench.output.play([bench.sound(0.1)])
    bench.output.stop()
    assert bench.devices[1].is_started


def test_a_device_that_was_replaced_gives_silence(bench):
    bench.output.play([bench.sound(0.0, 2000)])
    bench.output.play([bench.sound(0.0, 2000)])
    assert not any(bench.devices[0].ask(9600))
    assert any(bench.devices[1].ask(9600))


def test_playing_nothing_lets_the_device_rest(bench):
    bench.output.play([])
    assert not bench.devices[0].is_started


def test_a_sound_can_be_added_to_a_device_at_rest(bench):
    bench.output.add(bench.sound(0.0))
    assert onsets(bench.devices[0].ask(9600)) == [0]


def test_a_device_that_asks_for_nothing_is_lost(bench):
    bench.output.play([bench.sound(5)])
    bench.seconds.now += LONGEST_SILENCE
    assert not bench.output.is_alive()


def test_a_device_at_rest_is_not_lost(bench):
    bench.seconds.now += 100
    assert bench.output.is_alive()


def test_a_device_that_does_not_start_is_lost():
    bench = Bench()
    bench.starts = False
    bench.output.open()
    with pytest.raises(OutputLost):
        bench.output.play([bench.sound(0.1)])


def test_all_is_well_with_it(bench):
    assert bench.output.health.state is SoundState.OK
