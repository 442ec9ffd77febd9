"""What Enter, Tab and the comment key do to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.author.indenting import (
    indent_after,
    set_in,
    set_out,
    spaces_to_next,
    toggled_comments,
)


@pytest.mark.parametrize(
    ("before", "spaces"),
    [
        ("", 0),
        ("title: Hip", 0),
        ("steps:", 2),
        ("steps:   # all of them", 2),
        ("  - exercise: pigeon", 4),
        ("  - exercise:", 6),
        ("    hold: 30s", 4),
        ("    cues:", 6),
        ("summary: |", 2),
        ("  # a remark", 2),
        ("  - ", 2),
        ("    ", 4),
    ],
)
def test_enter_goes_on_where_the_line_belongs(before, spaces):
    assert indent_after(before) == " " * spaces


@pytest.mark.parametrize(("column", "spaces"), [(0, 2), (1, 1), (4, 2)])
def test_tab_goes_to_the_next_even_column(column, spaces):
    assert spaces_to_next(column) == " " * spaces


@given(st.lists(st.text("ab: #", max_size=6)))
def test_lines_set_in_and_out_again_are_as_they_were(lines):
    assert set_out(set_in([f" {line}x" for line in lines])) == [f" {line}x" for line in lines]


def test_setting_out_stops_at_the_margin():
    assert set_out([" a", "b", ""]) == ["a", "b", ""]


@given(st.lists(st.text("ab: ", max_size=6)))
def test_remarks_made_and_unmade_leave_the_lines_as_they_were(lines):
    made = toggled_comments(lines)
    assert toggled_comments(made) == lines


def test_remarks_stand_where_the_lines_begin():
    assert toggled_comments(["  a:", "    b: 1"]) == ["  # a:", "  #   b: 1"]
