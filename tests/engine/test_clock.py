from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.engine.clock import ScaledClock, SystemClock
from tests.fakes import FakeClock


def test_the_systems_clock_never_runs_back():
    clock = SystemClock()
    assert all(a <= b for a, b in pairwise(clock.now() for _ in range(1_000)))


def test_a_scaled_clock_begins_where_the_other_stands():
    assert ScaledClock(FakeClock(5_000), 20).now() == 5_000


def test_a_scaled_clock_runs_so_many_times_as_fast():
    base = FakeClock(5_000)
    clock = ScaledClock(base, 20)
    base.sleep(100)
    assert clock.now() == 7_000


def test_a_scaled_clock_may_run_slower():
    base = FakeClock()
    clock = ScaledClock(base, 0.5)
    base.sleep(3_000)
    assert clock.now() == 1_500


@given(st.floats(0.01, 1_000), st.lists(st.integers(0, 10_000)))
def test_a_scaled_clock_never_runs_back(speed, gaps):
    base = FakeClock()
    clock = ScaledClock(base, speed)
    readings = [clock.now()]
    for gap in gaps:
        base.sleep(gap)
        readings.append(clock.now())
    assert readings == sorted(readings)
