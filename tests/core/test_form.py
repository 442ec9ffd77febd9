"""Moves in the form, through circuits."""

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.form import (
    AddStep,
    Form,
    FormRow,
    RowKind,
    SetValue,
    filled,
    way_down,
    way_up,
)

NOTE, CIRCUIT = RowKind.NOTE, RowKind.CIRCUIT
FORM = Form(
    rows=(
        FormRow(NOTE, ("steps", 0)),
        FormRow(CIRCUIT, ("steps", 1)),
        FormRow(NOTE, ("steps", 1, "steps", 0)),
        FormRow(NOTE, ("steps", 1, "steps", 1)),
        FormRow(NOTE, ("steps", 2)),
    )
)


def row(number):
    return next(one for one in FORM.rows if one.number == number)


def test_at_the_top_there_is_no_way_up():
    assert way_up(FORM, row("1")) is None


def test_at_the_bottom_there_is_no_way_down():
    assert way_down(FORM, row("3")) is None


def test_a_step_comes_into_the_circuit_before_it_at_its_end():
    assert way_up(FORM, row("3")) == ("steps", 1, "steps", 2)


def test_a_step_comes_into_the_circuit_after_it_at_its_beginning():
    assert way_down(FORM, row("1")) == ("steps", 1, "steps", 0)


def test_the_first_of_a_circuit_leaves_it_upwards():
    assert way_up(FORM, row("2.1")) == ("steps", 1)


def test_the_last_of_a_circuit_leaves_it_downwards():
    assert way_down(FORM, row("2.2")) == ("steps", 2)


def test_inside_a_circuit_a_step_changes_places():
    assert way_down(FORM, row("2.1")) == ("steps", 1, "steps", 1)
    assert way_up(FORM, row("2.2")) == ("steps", 1, "steps", 0)


def test_a_circuit_jumps_over_its_neighbours():
    assert (way_up(FORM, row("2")), way_down(FORM, row("2"))) == (("steps", 0), ("steps", 2))


def test_a_new_step_stands_at_the_end():
    assert FORM.end == ("steps", 3)


@given(st.text())
def test_an_edit_is_filled_with_what_was_chosen(words):
    assert filled(SetValue(("a",), ""), words).value == words
    assert filled(AddStep(("steps", 0), NOTE, ""), words).said == words
