import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.clip import RATE
from stretchtimer.sound.timing import JUMP, NOISE, Timing

PERIOD = RATE // 5


def fed(requests):
    timing = Timing(0.0)
    for frame, now in requests:
        timing = timing.requested(frame, now)
    return timing


def steady(count, start=50.0, ahead=0.12, late=lambda _: 0.0):
    """The requests of a device that asks every 200 ms, *ahead* of what is heard."""
    later = [(n * PERIOD, start + n * 0.2 - ahead + late(n)) for n in range(1, count)]
    return [(0, start), *later]


def test_the_first_frame_is_heard_when_it_is_asked_for():
    assert fed([(0, 50.0)]).frame_at(51.0) == RATE


def test_a_steady_device_moves_nothing():
    assert fed(steady(40)).time_of(RATE) == pytest.approx(51.0)


@given(st.lists(st.floats(0, 0.09), min_size=40, max_size=40))
def test_a_busy_machine_moves_it_by_less_than_a_jump(delays):
    # one request in three comes in time
    timing = fed(steady(40, late=lambda n: delays[n] if n % 3 else 0.0))
    assert abs(timing.time_of(0) - 50.0) < 1e-9


def test_a_machine_that_was_busy_at_first_moves_nothing_when_it_is_not():
    timing = fed(steady(40, late=lambda n: 0.005 if n < 15 else 0.0))
    assert timing.time_of(0) == pytest.approx(50.0)


@pytest.mark.parametrize("gap", [0.05, 0.3, 2.0])
def test_after_an_underrun_everything_is_heard_that_much_later(gap):
    timing = fed(steady(40, late=lambda n: gap if n >= 20 else 0.0))
    assert timing.time_of(0) == pytest.approx(50.0 + gap, abs=0.002)


def test_a_device_that_begins_late_is_noticed():
    late = [(0, 50.0), *((n * PERIOD, 50.6 + n * 0.2) for n in range(1, 4))]
    assert fed(late).time_of(0) == pytest.approx(50.6)


@pytest.mark.parametrize("drift", [1.0001, 0.9999])
def test_a_device_whose_clock_runs_differently_is_followed(drift):
    requests = [(0, 50.0), *((n * PERIOD, 50.0 + n * 0.2 * drift - 0.12) for n in range(1, 3000))]
    frame, now = requests[-1]
    assert abs(fed(requests).time_of(frame) - (now + 0.12)) < NOISE + 0.003


def test_creeping_never_jumps():
    requests = steady(20)
    before = fed(requests)
    after = before.requested(20 * PERIOD, 50.0 + 20 * 0.2 - 0.12 + 0.02)
    assert abs(after.origin - before.origin) < JUMP / 100


@given(st.floats(0, 1e6), st.integers(0, 10**9))
def test_frames_and_times_are_the_same_thing(origin, frame):
    timing = Timing(origin)
    assert timing.frame_at(timing.time_of(frame)) == frame
