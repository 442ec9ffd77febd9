import pytest

from stretchtimer.sound.chain import RETRY_FIRST, RETRY_LAST, OutputChain
from stretchtimer.sound.health import SoundState
from stretchtimer.sound.schedule import Sound
from stretchtimer.sound.silent_output import SilentOutput
from stretchtimer.sound.volumes import Volumes
from tests.sound.fakes import FakeOutput, FakeSeconds, level


class Bench:
    """A chain of two outputs and silence."""

    def __init__(self):
        self.seconds = FakeSeconds()
        self.best = FakeOutput("best")
        self.second = FakeOutput("second", SoundState.DEGRADED)
        self.told = []
        outputs = [self.best, self.second, SilentOutput()]
        self.chain = OutputChain(outputs, self.seconds, self.told.append)

    def sound(self, after):
        return Sound(self.seconds.now + after, level())

    @property
    def states(self):
        return [health.state for health in self.told]


@pytest.fixture
def bench():
    return Bench()


def test_the_best_output_that_opens_plays(bench):
    bench.chain.open()
    assert (bench.best.is_open, bench.second.is_open) == (True, False)


def test_without_the_best_the_second_plays(bench):
    bench.best.opens = False
    bench.chain.open()
    assert bench.states == [SoundState.DEGRADED]


def test_without_any_it_is_silent_and_says_so(bench):
    bench.best.opens = bench.second.opens = False
    bench.chain.open()
    assert bench.states == [SoundState.SILENT]
    assert "No sound device" in bench.told[0].sentence


def test_opening_twice_tells_once(bench):
    bench.chain.open()
    bench.chain.open()
    assert bench.states == [SoundState.OK]


def test_playing_opens(bench):
    sound = bench.sound(1)
    bench.chain.play([sound])
    assert bench.best.scheduled == [sound]


def test_what_is_still_to_come_goes_over_to_the_next_output(bench):
    early, late = bench.sound(1), bench.sound(9)
    bench.chain.play([early, late])
    bench.seconds.now += 5
    bench.best.break_off()
    bench.chain.check()
    assert bench.second.scheduled == [late]


def test_an_output_that_comes_back_at_once_goes_on(bench):
    sound = bench.sound(9)
    bench.chain.play([sound])
    bench.best.alive = False
    bench.chain.check()
    assert bench.best.scheduled == [sound]
    assert bench.states == [SoundState.OK]


def test_an_output_lost_while_it_is_told_to_play_is_replaced(bench):
    bench.chain.open()
    bench.best.break_off()
    sound = bench.sound(1)
    bench.chain.play([sound])
    assert bench.second.scheduled == [sound]


def test_a_lost_output_is_let_go(bench):
    bench.chain.open()
    bench.best.break_off()
    bench.chain.check()
    assert not bench.best.is_open


def test_a_better_output_is_taken_when_it_is_back(bench):
    bench.best.opens = False
    bench.chain.open()
    bench.best.opens = True
    bench.seconds.now += RETRY_FIRST
    bench.chain.check()
    assert bench.states == [SoundState.DEGRADED, SoundState.OK]
    assert not bench.second.is_open


def test_it_does_not_look_for_a_better_one_all_the_time(bench):
    bench.best.opens = False
    bench.chain.open()
    bench.best.opens = True
    bench.seconds.now += RETRY_FIRST / 2
    bench.chain.check()
    assert bench.states == [SoundState.DEGRADED]


def test_it_looks_ever_more_rarely(bench):
    bench.best.opens = bench.second.opens = False
    bench.chain.open()
    bench.seconds.now += RETRY_FIRST
    bench.chain.check()
    bench.best.opens = True
    bench.seconds.now += RETRY_FIRST
    bench.chain.check()
    assert bench.states == [SoundState.SILENT]


def test_being_still_silent_is_not_told_again(bench):
    bench.best.opens = bench.second.opens = False
    bench.chain.open()
    for _ in range(5):
        bench.seconds.now += RETRY_LAST
        bench.chain.check()
    assert bench.states == [SoundState.SILENT]


def test_the_volumes_go_over_to_the_next_output(bench):
    bench.chain.open()
    bench.chain.set_volumes(Volumes(muted=True))
    bench.best.break_off()
    bench.chain.check()
    assert bench.second.volumes == Volumes(muted=True)


def test_an_added_sound_goes_over_too(bench):
    scheduled, added = bench.sound(8), bench.sound(9)
    bench.chain.play([scheduled])
    bench.chain.add(added)
    bench.best.break_off()
    bench.chain.check()
    assert bench.second.scheduled == [scheduled, added]


def test_a_minute_after_all_is_played_the_device_rests(bench):
    bench.chain.play([bench.sound(1)])
    bench.seconds.now += 70
    bench.chain.check()
    assert bench.best.calls[-1] == "open"


def test_in_a_short_silence_the_device_stays_awake(bench):
    bench.chain.play([bench.sound(1)])
    before = len(bench.best.calls)
    bench.seconds.now += 10
    bench.chain.check()
    assert len(bench.best.calls) == before


def test_it_rests_only_once(bench):
    bench.chain.play([bench.sound(1)])
    bench.seconds.now += 70
    bench.chain.check()
    before = len(bench.best.calls)
    bench.chain.check()
    assert len(bench.best.calls) == before


def test_closing_lets_go(bench):
    bench.chain.open()
    bench.chain.close()
    assert not bench.best.is_open


def test_checking_a_chain_that_was_never_opened_does_nothing(bench):
    bench.chain.check()
    assert bench.told == []
