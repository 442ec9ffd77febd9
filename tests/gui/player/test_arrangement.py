"""At every size of window and text, everything has its place and the digits their height."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.player.arrangement import Arrangement, Place, arrange
from stretchtimer.gui.player.dial_plan import DialPlan, plan_dial

windows = st.tuples(
    st.integers(min_value=900, max_value=3_840), st.integers(min_value=600, max_value=2_160)
).filter(lambda size: size[0] * 1.8 >= size[1])
scales = st.sampled_from([1.0, 1.25, 1.5, 2.0])


def arranged(width: int, height: int, scale: float) -> Arrangement:
    return arrange(width, height, height, scale, (round(38 * scale), round(45 * scale)))


def places(plan: Arrangement) -> list[Place]:
    main = [plan.top, plan.stage, plan.dial, plan.cue, plan.next, plan.bar, plan.controls]
    return [*main, plan.elapsed, plan.left]


def overlap(one: Place, other: Place) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


@given(windows, scales)
def test_no_two_parts_overlap(size: tuple[int, int], scale: float) -> None:
    pairs = combinations(places(arranged(*size, scale)), 2)

    assert [pair for pair in pairs if overlap(*pair)] == []


@given(windows, scales)
def test_every_part_lies_on_the_page(size: tuple[int, int], scale: float) -> None:
    for place in places(arranged(*size, scale)):
        assert place.left >= 0
        assert place.top >= 0
        assert place.right <= size[0]
        assert place.bottom <= size[1]
        assert place.height > 0


@given(windows, scales)
def test_the_digits_are_a_quarter_of_the_windows_height(
    size: tuple[int, int], scale: float
) -> None:
    assert arranged(*size, scale).sizes.digits * 4 >= size[1]


def dial_of(width: int, height: int, scale: float, digits: float = 1.9) -> DialPlan:
    """The dial on a page, for digits that are so many times as wide as high."""
    plan = arranged(width, height, scale)
    size = plan.sizes.digits
    lines = (plan.sizes.word, plan.sizes.count)
    return plan_dial(plan.dial.width, plan.dial.height, (size * digits, size), lines)


@given(windows, scales)
def test_the_digits_keep_their_height_in_the_ring(size: tuple[int, int], scale: float) -> None:
    digits = arranged(*size, scale).sizes.digits

    assert dial_of(*size, scale).digits.height >= digits


@given(windows, scales)
def test_the_digits_stay_within_the_ring(size: tuple[int, int], scale: float) -> None:
    plan = dial_of(*size, scale)
    ring, box = plan.ring, plan.digits
    inner = plan.corner - plan.thickness

    across = box.left - ring.left - plan.corner
    down = box.top - ring.top - plan.corner
    in_corner = across < 0 and down < 0

    assert box.left >= ring.left + plan.thickness
    assert box.top >= ring.top + plan.thickness
    assert not in_corner or hypot(across, down) <= inner


@given(windows, scales)
def test_two_digits_are_hardly_pressed_together(size: tuple[int, int], scale: float) -> None:
    digits = arranged(*size, scale).sizes.digits

    assert dial_of(*size, scale).digits.width >= digits * 1.9 * 0.66


@given(windows, scales)
def test_word_digits_and_count_do_not_overlap(size: tuple[int, int], scale: float) -> None:
    plan = dial_of(*size, scale)

    assert plan.word.bottom <= plan.digits.top
    assert plan.digits.bottom <= plan.count.top
    assert plan.count.bottom <= plan.ring.bottom - plan.thickness


@given(windows, scales)
def test_the_longest_word_of_a_phase_can_be_read(size: tuple[int, int], scale: float) -> None:
    plan = dial_of(*size, scale)

    assert plan.line_size(plan.word.height, wide=9.5, tall=0.85) >= 15
