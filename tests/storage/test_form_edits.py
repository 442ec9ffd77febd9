"""The form of a text: what it shows, and that its edits keep what they do not mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.form import AddStep, MoveStep, RemoveStep, RowKind, SetValue
from stretchtimer.storage.form_edits import edited, form_of
from stretchtimer.storage.text_edits import CannotEdit

TEXT = """\
# head
format: 1
routine: x   # the id
title: Hip  # its title
steps:
  # before the note
  - note: Strap
  - exercise: pigeon  # best
    reps: 2   # two
    # inside
    hold: 30s
    cues: {hold: up}

  # ball
  - exercise: {name: Calf, kind: static}
    hold: 20s
  - rest: 20s
  - rest: {at_least: 20s}
"""

HOLDS = st.builds("{}{}".format, st.integers(1, 90), st.sampled_from(["s", " min", " s", ""]))
TITLES = st.text("abc é:#\"'-{}[]&*!|>%@", min_size=1, max_size=20).filter(str.strip)
EDITS = st.one_of(
    st.builds(lambda value: SetValue(("steps", 1, "hold"), value), HOLDS),
    st.builds(lambda value: SetValue(("steps", 2, "rest"), value), HOLDS),
    st.builds(lambda value: SetValue(("steps", 1, "reps"), str(value)), st.integers(1, 99)),
    st.builds(lambda value: SetValue(("title",), value), TITLES),
    st.builds(lambda value: SetValue(("steps", 0, "note"), value), TITLES),
    st.builds(AddStep, st.integers(0, 5), st.just(RowKind.EXERCISE), st.just("bridge")),
    st.builds(AddStep, st.integers(0, 5), st.just(RowKind.NOTE), TITLES),
    st.builds(MoveStep, st.integers(0, 4), st.integers(0, 4)),
)


def remarks(text):
    return sorted(re.findall(r"#[^\n\"']*", text))


@given(EDITS)
def test_an_edit_keeps_every_comment(edit):
    after = edited(TEXT.replace("# its title", ""), edit)
    for remark in remarks(TEXT.replace("# its title", "")):
        assert remark in after


@given(EDITS.filter(lambda edit: isinstance(edit, SetValue)))
def test_a_changed_value_touches_one_line_only(edit):
    before, after = TEXT.split("\n"), edited(TEXT, edit).split("\n")
    gone = [line for line in before if line not in after]
    new = [line for line in after if line not in before]
    assert len(gone) <= 1
    assert len(new) <= 1


@given(st.lists(EDITS, max_size=6))
def test_after_any_edits_there_is_a_form_still(edits):
    text = TEXT
    for edit in edits:
        text = edited(text, edit) if _is_possible(text, edit) else text
    assert not form_of(text).trouble


def _is_possible(text, edit):
    try:
        edited(text, edit)
    except CannotEdit:
        return False
    return True


@given(TITLES)
def test_a_title_comes_back_as_it_was_typed(title):
    shown = form_of(edited(TEXT, SetValue(("title",), title))).title
    assert shown == title.strip()


def test_the_form_shows_what_is_written():
    form = form_of(TEXT)
    assert form.title == "Hip"
    assert [row.kind for row in form.rows] == [
        RowKind.NOTE,
        RowKind.EXERCISE,
        RowKind.EXERCISE,
        RowKind.REST,
        RowKind.OTHER,
    ]
    assert form.rows[1].dose == (("reps", "2"), ("hold", "30s"))


def test_an_exercise_in_place_is_shown_by_its_name():
    row = form_of(TEXT).rows[2]
    assert (row.said, row.is_named) == ("Calf", False)


def test_a_value_taken_out_leaves_its_comment():
    after = edited(TEXT, SetValue(("steps", 1, "reps"), ""))
    assert form_of(after).rows[1].value("reps") == ""
    assert "# two" in after


def test_a_new_note_may_have_any_words():
    after = edited(TEXT, AddStep(1, RowKind.NOTE, "a: b # c"))
    assert form_of(after).rows[1].said == "a: b # c"


def test_a_step_is_taken_out():
    assert [row.said for row in form_of(edited(TEXT, RemoveStep(0))).rows][:1] == ["pigeon"]


@pytest.mark.parametrize("text", ["", "a: [", "format: 1\nroutine: x\n", "steps: []\n"])
def test_what_is_no_routine_has_no_form_but_a_reason(text):
    assert form_of(text).trouble


def test_steps_in_brackets_are_left_to_the_text():
    text = "routine: x\nsteps: [{note: a}, {note: b}]\n"
    with pytest.raises(CannotEdit):
        edited(text, MoveStep(0, 1))


def test_a_text_that_is_no_yaml_is_left_to_the_text():
    with pytest.raises(CannotEdit):
        edited("a: [", SetValue(("title",), "x"))
