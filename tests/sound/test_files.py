from pathlib import Path

import pytest

from stretchtimer.sound.files import LATEST, FilePlayer
from stretchtimer.sound.output import OutputLost
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.volumes import Bus, Volumes
from tests.sound.fakes import FakePlaying, level


class Bench:
    """A player of files over fake programs."""

    def __init__(self):
        self.begun = []
        self.player = FilePlayer(self.begin)

    def begin(self, path):
        if path.name == "broken.wav":
            raise OutputLost("It does not start.")
        self.begun.append(FakePlaying(path))
        return self.begun[-1]

    @property
    def files(self):
        return [playing.path.stem for playing in self.begun]


@pytest.fixture
def bench():
    return Bench()


def sound(name, at, bus=Bus.TONES):
    return Sound(at, level(path=Path(f"{name}.wav")), bus)


def test_a_file_is_begun_when_it_is_due(bench):
    bench.player.load([sound("move", 5.0), sound("hold", 7.0)])
    bench.player.begin_due(5.0)
    assert bench.files == ["move"]


def test_a_file_is_begun_once(bench):
    bench.player.load([sound("move", 5.0)])
    bench.player.begin_due(5.0)
    bench.player.begin_due(5.1)
    assert bench.files == ["move"]


def test_it_tells_how_far_the_next_sound_is_away(bench):
    bench.player.load([sound("hold", 7.0)])
    assert bench.player.begin_due(5.0) == 2.0


def test_with_nothing_to_play_there_is_nothing_to_wait_for(bench):
    assert bench.player.begin_due(5.0) is None


def test_loading_cuts_off_what_sounds(bench):
    bench.player.load([sound("move", 5.0)])
    bench.player.begin_due(5.0)
    bench.player.load([])
    assert bench.begun[0].was_stopped


def test_an_added_sound_takes_its_place(bench):
    bench.player.load([sound("hold", 7.0)])
    bench.player.add(sound("move", 6.0))
    assert bench.player.begin_due(5.0) == 1.0


def test_a_program_that_does_not_start_is_noticed(bench):
    bench.player.load([sound("broken", 5.0)])
    bench.player.begin_due(5.0)
    assert bench.player.is_lost


def test_a_tick_is_left_out(bench):
    bench.player.load([sound("tick", 5.0, Bus.METRONOME)])
    bench.player.begin_due(5.0)
    assert bench.files == []


def test_what_has_no_volume_is_left_out(bench):
    bench.player.volumes = Volumes(tones=0)
    bench.player.load([sound("move", 5.0), sound("words", 5.0, Bus.VOICE)])
    bench.player.begin_due(5.0)
    assert bench.files == ["words"]


def test_what_is_overdue_is_left_out(bench):
    bench.player.load([sound("old", 5.0), sound("new", 5.1)])
    bench.player.begin_due(5.0 + LATEST)
    assert bench.files == ["new"]


def test_a_sound_that_is_no_file_is_left_out(bench):
    bench.player.load([Sound(5.0, level())])
    bench.player.begin_due(5.0)
    assert bench.files == []
