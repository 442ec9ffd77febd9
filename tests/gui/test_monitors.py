"""Where a window goes on the monitors there are now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.monitors import (
    TITLE_BAR,
    Box,
    Monitor,
    Place,
    is_in_reach,
    monitor_after,
    monitor_called,
    place_of,
    put_back,
)

LAPTOP = Monitor("eDP-1", Box(0, 0, 1280, 800))
DESK = Monitor("HDMI-1", Box(1280, 0, 1920, 1080), make="Dell U2412 ABC123")
BOTH = (LAPTOP, DESK)
sides = st.integers(min_value=-30_000, max_value=30_000)


def test_a_window_comes_back_where_it_was():
    place = place_of(Box(1400, 50, 900, 700), DESK)
    assert put_back(place, BOTH) == Box(1400, 50, 900, 700)


def test_it_comes_back_on_its_monitor_wherever_that_stands_now():
    place = place_of(Box(1400, 50, 900, 700), DESK)
    moved = Monitor("DP-3", Box(-1920, 0, 1920, 1080), make=DESK.make)
    assert put_back(place, (LAPTOP, moved)) == Box(-1800, 50, 900, 700)


def test_where_its_monitor_is_gone_it_comes_to_the_first():
    place = place_of(Box(2600, 50, 900, 700), DESK)
    assert put_back(place, (LAPTOP,)) == Box(380, 50, 900, 700)


def test_where_the_place_is_not_known_the_desktop_finds_one():
    assert put_back(Place(900, 700), BOTH) is None


@given(st.builds(Place, st.integers(1, 20_000), st.integers(1, 20_000), sides, sides))
def test_all_of_it_is_always_on_the_monitor(place):
    box = put_back(place, (LAPTOP,))
    assert box.left >= 0
    assert box.top >= 0
    assert box.left + box.width <= LAPTOP.free.width
    assert box.top + box.height + TITLE_BAR <= LAPTOP.free.height


@pytest.mark.parametrize("key", ["Dell U2412 ABC123", "HDMI-1"])
def test_a_monitor_is_found_by_what_it_is_or_by_its_socket(key):
    assert monitor_called(key, BOTH) is DESK


def test_nothing_is_called_nothing():
    assert monitor_called("", BOTH) is None


@pytest.mark.parametrize(("key", "after"), [("eDP-1", DESK), (DESK.key, LAPTOP), ("?", LAPTOP)])
def test_after_the_last_monitor_comes_the_first(key, after):
    assert monitor_after(key, BOTH) is after


def test_a_window_on_a_monitor_that_is_gone_is_out_of_reach():
    window = Box(1500, 100, 900, 700)
    assert is_in_reach(window, BOTH)
    assert not is_in_reach(window, (LAPTOP,))


def test_a_window_with_a_sliver_on_a_monitor_is_out_of_reach():
    assert not is_in_reach(Box(1270, 100, 900, 700), (LAPTOP,))
