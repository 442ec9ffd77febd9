import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.cli.digits import ROWS, large, low, width_of

texts = st.text("0123456789:", min_size=1, max_size=8)


@given(texts, st.integers(1, 4))
def test_every_row_has_the_width_that_is_told(text, scale):
    rows = large(text, scale)
    assert {len(row) for row in rows} == {width_of(text, scale)}
    assert len(rows) == ROWS * scale


@given(texts)
def test_low_digits_have_three_rows_of_the_same_width(text):
    assert [len(row) for row in low(text)] == [width_of(text, 1)] * 3


def test_no_two_digits_look_the_same():
    assert len({large(digit, 1) for digit in "0123456789:"}) == 11
    assert len({low(digit) for digit in "0123456789:"}) == 11


@pytest.mark.parametrize("scale", [1, 2])
def test_a_one_is_drawn_with_blocks(scale):
    assert large("1", scale)[-1] == "█" * 6 * scale
