from array import array

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.sound.clip import Clip
from stretchtimer.sound.mixer import LOUDEST, LOWEST, Placement, render, scaled, still_heard
from stretchtimer.sound.volumes import Bus

SAMPLES = st.integers(LOWEST, LOUDEST)
PLACEMENTS = st.lists(
    st.builds(
        lambda frame, samples, bus: Placement(frame, Clip("x", array("h", samples)), bus),
        st.integers(-20, 60),
        st.lists(SAMPLES, max_size=30),
        st.sampled_from(Bus),
    ),
    max_size=6,
)


def clip(*samples):
    return Clip("clip", array("h", samples))


def test_a_clip_begins_at_its_very_frame():
    assert list(render([Placement(3, clip(5, 6))], 0, 7)) == [0, 0, 0, 5, 6, 0, 0]


def test_overlapping_clips_are_added():
    placed = [Placement(0, clip(1, 1, 1)), Placement(2, clip(10, 10))]
    assert list(render(placed, 0, 4)) == [1, 1, 11, 10]


def test_sums_beyond_16_bit_are_cut_off():
    placed = [Placement(0, clip(30_000, -30_000)), Placement(0, clip(30_000, -30_000))]
    assert list(render(placed, 0, 2)) == [LOUDEST, LOWEST]


def test_a_bus_has_its_own_gain():
    placed = [Placement(0, clip(100), Bus.VOICE), Placement(1, clip(100), Bus.TONES)]
    assert list(render(placed, 0, 2, lambda bus: 0.5 if bus is Bus.VOICE else 1.0)) == [50, 100]


def test_a_placement_has_a_gain_of_its_own():
    assert list(render([Placement(0, clip(100), gain=0.25)], 0, 1)) == [25]


def test_nothing_placed_is_silence():
    assert list(render([], 5, 3)) == [0, 0, 0]


@given(PLACEMENTS, st.integers(0, 40), st.integers(0, 40))
def test_windows_side_by_side_are_the_whole(placed, first, second):
    whole = render(placed, 0, first + second)
    assert render(placed, 0, first) + render(placed, first, second) == whole


@given(PLACEMENTS, st.integers(0, 60))
def test_what_is_over_is_not_missed(placed, frame):
    assert render(still_heard(placed, frame), frame, 40) == render(placed, frame, 40)


@given(PLACEMENTS)
def test_every_sample_is_the_cut_off_sum_of_the_clips_there(placed):
    expected = []
    total = 0
    for frame in range(60):
        total = 0
        for one in placed:
            if one.frame <= frame < one.end:
                total += one.clip.samples[frame - one.frame]
                total = min(max(total, LOWEST), LOUDEST)
        expected.append(total)
    assert list(render(placed, 0, 60)) == expected


@given(st.lists(SAMPLES), st.floats(0, 4))
def test_scaling_never_leaves_16_bit(samples, gain):
    assert all(LOWEST <= value <= LOUDEST for value in scaled(array("h", samples), gain))
