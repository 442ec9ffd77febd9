"""Places in a text, as Qt and as the reader count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.author.places import characters, extent, units


@given(st.text())
def test_units_are_those_of_utf_16(text):
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text("aé😀"), st.text("aé😀"))
def test_characters_are_counted_back_from_units(before, after):
    assert characters(before + after, units(before)) == len(before)


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [("    rset: 20s", 5, (4, 8)), ("hold: 1:30", 7, (6, 7)), ("a: 😀 bad", 6, (6, 9))],
)
def test_a_problem_is_underlined_at_its_word(line, column, found):
    assert extent(line, column) == found


@pytest.mark.parametrize("column", [0, 1, 99])
def test_where_there_is_no_word_the_line_is_underlined(column):
    assert extent("  # x", column)[1] == 5


def test_an_empty_line_has_nothing_to_underline():
    assert extent("", 1) == (0, 0)
