"""Edits of a routine's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.storage.text_edits import (
    CannotEdit,
    LastStep,
    moved_step,
    with_step,
    with_value,
    without_key,
    without_step,
    written_item,
    written_text,
)
from stretchtimer.storage.tree import plain_value, read_tree

TEXT = """\
# head
format: 1
routine: x   # the id
title: Hip
steps:
  # before the note
  - note: Strap
  - exercise: pigeon  # best
    reps: 2   # two
    # inside
    hold: 30s

  # ball
  - exercise: bridge
    cues: {hold: up}
"""


def value_of(text):
    return plain_value(read_tree(text.encode()).root)


def step_of(text, index):
    return value_of(text)["steps"][index]


def test_a_changed_value_leaves_every_other_byte():
    assert with_value(TEXT, ("steps", 1, "hold"), "45s") == TEXT.replace("30s", "45s")


def test_a_missing_key_is_added_where_its_neighbours_stand():
    assert "    hold: 30s\n    rest: 10s\n" in with_value(TEXT, ("steps", 1, "rest"), "10s")


def test_a_key_is_added_inside_braces():
    edited = with_value(TEXT, ("steps", 2, "cues", "move"), '"a: b"')
    assert step_of(edited, 2)["cues"] == {"hold": "up", "move": "a: b"}


def test_a_key_without_a_value_gets_one():
    assert with_value("title:\nsteps: [a]\n", ("title",), "Hip") == "title: Hip\nsteps: [a]\n"


def test_a_value_of_several_lines_is_replaced_whole():
    text = "title: Hip\nsummary: |\n  one\n  two\nlevel: 1\n"
    assert with_value(text, ("summary",), "three") == "title: Hip\nsummary: three\nlevel: 1\n"


def test_taking_out_a_key_keeps_its_comment():
    edited = without_key(TEXT, ("steps", 1, "reps"))
    assert "reps" not in step_of(edited, 1)
    assert "# two" in edited


def test_the_key_that_shares_its_line_with_the_dash_is_left_to_the_author():
    with pytest.raises(CannotEdit):
        without_key(TEXT, ("steps", 1, "exercise"))


def test_a_moved_step_takes_the_comment_above_it_along():
    edited = moved_step(TEXT, ("steps", 2), ("steps", 0))
    assert edited.index("# ball") < edited.index("bridge") < edited.index("# before the note")


def test_a_new_step_stands_where_it_was_put():
    edited = with_step(TEXT, ("steps", 1), ["exercise: cobra", "hold: 15s"])
    assert step_of(edited, 1) == {"exercise": "cobra", "hold": "15s"}


def test_the_last_step_of_all_cannot_be_taken_out():
    with pytest.raises(LastStep):
        without_step("steps:\n  - note: one\n", ("steps", 0))


def test_steps_in_one_line_are_left_to_the_author():
    with pytest.raises(CannotEdit):
        without_step("steps: [{note: one}, {note: two}]\n", ("steps", 0))


def test_line_ends_of_another_system_stay():
    text = TEXT.replace("\n", "\r\n")
    edited = with_value(text, ("steps", 1, "rest"), "10s")
    assert edited.count("\n") == edited.count("\r\n")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_any_text_is_read_back_as_it_was_written(text):
    assert value_of(f"title: {written_text(text)}\n")["title"] == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_any_text_is_read_back_from_between_brackets(text):
    assert value_of(f"words: [{written_item(text)}, b]\n")["words"] == [text, "b"]


@given(st.text("ab ,:[]{}#'\"é-", min_size=1).filter(str.strip))
def test_any_text_is_put_between_braces(text):
    added = with_value(TEXT, ("steps", 2, "cues", "setup"), written_text(text))
    changed = with_value(TEXT, ("steps", 2, "cues", "hold"), written_text(text))
    made = with_value(TEXT, ("steps", 1, "cues", "hold"), written_text(text))
    assert step_of(added, 2)["cues"]["setup"] == text
    assert step_of(changed, 2)["cues"]["hold"] == text
    assert step_of(made, 1)["cues"] == {"hold": text}


@given(st.permutations(range(3)), st.lists(st.integers(0, 2), min_size=2, max_size=6))
def test_moving_steps_about_loses_no_line(order, moves):
    text = TEXT
    for index, to in zip(moves, [*moves[1:], order[0]], strict=True):
        text = moved_step(text, ("steps", index), ("steps", to))
    assert sorted(text.splitlines()) == sorted(TEXT.splitlines())


@given(st.sampled_from(["reps", "hold", "rest", "move"]), st.integers(1, 60))
def test_every_comment_survives_every_edit(key, number):
    edited = with_value(TEXT, ("steps", 1, key), f"{number}")
    assert [line for line in edited.split("\n") if "#" in line][:2] == [
        "# head",
        "routine: x   # the id",
    ]
    assert edited.count("#") == TEXT.count("#")


NESTED = """\
steps:
  - note: first   # a remark
  # above the circuit
  - repeat: 2   # rounds
    steps:
      # above the bridge
      - exercise: bridge
        cues:
          setup: |
            Lie down.

            Bend the knees.
      - rest: {at_least: 20s}   # a pause
      # left over

  - exercise: {name: Calf, kind: static}
    hold: 20s
"""
PLACES = [("steps", 0), ("steps", 1), ("steps", 2)]
INNER = [("steps", 1, "steps", 0), ("steps", 1, "steps", 1)]


def test_a_value_in_a_circuit_is_changed_alone():
    path = ("steps", 1, "steps", 0, "hold")
    edited = with_value(NESTED, path, "5s")
    assert edited.replace("        hold: 5s\n", "") == NESTED


def test_a_value_in_braces_is_changed_alone():
    path = ("steps", 1, "steps", 1, "rest", "at_least")
    assert with_value(NESTED, path, "30s") == NESTED.replace("at_least: 20s", "at_least: 30s")


def test_braces_are_replaced_whole():
    edited = with_value(NESTED, ("steps", 1, "steps", 1, "rest"), "30s")
    assert edited == NESTED.replace("{at_least: 20s}", "30s")


def test_a_key_is_added_with_the_one_it_belongs_to():
    text = "exercise: x\nname: X\n"
    assert with_value(text, ("dose", "hold"), "30s") == f"{text}dose: {{hold: 30s}}\n"


def test_a_step_is_put_into_a_circuit():
    edited = with_step(NESTED, INNER[1], ["exercise: cobra"])
    assert edited.replace("      - exercise: cobra\n", "") == NESTED
    assert step_of(edited, 1)["steps"][1] == {"exercise": "cobra"}


def test_a_step_is_taken_out_of_a_circuit_with_its_remark():
    edited = without_step(NESTED, INNER[0])
    assert [set(one) for one in step_of(edited, 1)["steps"]] == [{"rest"}]
    assert "above the bridge" not in edited


def test_the_last_step_of_a_circuit_cannot_be_taken_out():
    with pytest.raises(LastStep):
        without_step(without_step(NESTED, INNER[0]), INNER[0])


def test_a_circuit_is_not_moved_into_itself():
    with pytest.raises(CannotEdit):
        moved_step(NESTED, PLACES[1], INNER[1])


@given(st.sampled_from(INNER), st.sampled_from([*PLACES, ("steps", 3)]))
def test_a_step_that_leaves_a_circuit_says_the_same(path, to):
    before, edited = value_of(NESTED)["steps"], value_of(moved_step(NESTED, path, to))["steps"]
    step = before[1]["steps"].pop(path[-1])
    before.insert(to[-1], step)
    assert edited == before


@given(st.sampled_from([PLACES[0], PLACES[2]]), st.integers(0, 2))
def test_a_step_that_comes_into_a_circuit_says_the_same(path, index):
    edited = value_of(moved_step(NESTED, path, ("steps", 1, "steps", index)))["steps"]
    before = value_of(NESTED)["steps"]
    before[1]["steps"].insert(index, before[path[-1]])
    before.pop(path[-1])
    assert edited == before


@given(st.sampled_from([*PLACES, *INNER]), st.sampled_from([*PLACES, ("steps", 3), *INNER]))
def test_a_move_keeps_every_line_but_for_how_far_it_is_set_in(path, to):
    try:
        edited = moved_step(NESTED, path, to)
    except CannotEdit:
        return
    assert sorted(map(str.strip, edited.split("\n"))) == sorted(map(str.strip, NESTED.split("\n")))
