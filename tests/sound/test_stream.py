import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.stream import SoundStream
from stretchtimer.sound.volumes import Volumes
from tests.sound.fakes import FakeSeconds, level, onsets

START = 100.0


@pytest.fixture
def seconds():
    return FakeSeconds(START)


@pytest.fixture
def stream(seconds):
    return SoundStream(seconds)


def listen(stream, seconds, windows, ahead=0.12):
    """Pull *windows* as a device does, in its rhythm; return all that was heard."""
    heard = []
    for frames in windows:
        seconds.now = max(START, START + len(heard) / RATE - ahead)
        heard.extend(stream.pull(frames))
    return heard


def test_a_sound_is_heard_at_its_very_frame(stream, seconds):
    stream.load([Sound(START + 0.5, level())])
    assert onsets(listen(stream, seconds, [9600] * 5)) == [RATE // 2]


@given(st.lists(st.integers(1, 12_000), min_size=1, max_size=40))
def test_the_grid_holds_whatever_the_device_asks_for(windows):
    seconds = FakeSeconds(START)
    stream = SoundStream(seconds)
    stream.load([Sound(START + n / 4, level()) for n in range(60)])
    heard = listen(stream, seconds, windows, ahead=0.0)
    assert onsets(heard) == list(range(0, len(heard), RATE // 4))


def test_a_sound_that_comes_a_little_late_begins_at_once(stream, seconds):
    stream.load([Sound(START - 0.2, level())])
    assert onsets(listen(stream, seconds, [9600])) == [0]


def test_a_sound_that_comes_too_late_is_left_out(stream, seconds):
    stream.load([Sound(START - 0.4, level())])
    assert onsets(listen(stream, seconds, [9600])) == []


def test_loading_cuts_off_what_plays(stream, seconds):
    stream.load([Sound(START, level(1000))])
    listen(stream, seconds, [9600])
    stream.load([])
    assert not any(stream.pull(9600))


def test_a_sound_is_added_to_what_plays(stream, seconds):
    stream.load([Sound(START, level(1000, 1))])
    stream.add(Sound(START + 0.1, level(10, 2)))
    assert listen(stream, seconds, [9600])[4800] == 3


def test_a_new_device_begins_anew(stream, seconds):
    stream.load([Sound(START + 3, level())])
    stream.pull(9600)
    seconds.now = START + 2
    stream.begin()
    assert onsets(stream.pull(2 * RATE)) == [RATE]


def test_muted_is_silent(stream, seconds):
    stream.volumes = Volumes(muted=True)
    stream.load([Sound(START, level())])
    assert not any(listen(stream, seconds, [9600]))


def test_it_tells_when_it_was_last_asked(stream, seconds):
    seconds.now = START + 7
    stream.pull(1)
    assert stream.pulled_at == START + 7
