"""The form of a text: what it shows, and that its edits keep what they do not mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.form import AddStep, MoveStep, RemoveStep, RowKind, SetValue, SetWaits
from stretchtimer.storage.form_edits import edited, form_of
from stretchtimer.storage.text_edits import CannotEdit, LastStep

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
  - rest: {at_least: 20s}   # a pause
  # a circuit
  - repeat: 3   # rounds
    steps:
      # the first
      - exercise: bridge   # the bridge
        hold: 5s
      - repeat: 2
        steps:
          - note: Deep   # deep
          - rest: 8s
"""

HOLDS = st.builds("{}{}".format, st.integers(1, 90), st.sampled_from(["s", " min", " s", ""]))
TITLES = st.text("abc, é:#\"'-{}[]&*!|>%@", min_size=1, max_size=20).filter(str.strip)
ROWS = form_of(TEXT).rows
LISTS = [(("steps",), 6), (("steps", 5, "steps"), 2), (("steps", 5, "steps", 1, "steps"), 2)]
PATHS = st.sampled_from([row.path for row in ROWS])


def doses(row):
    return [row.place_of(key) for key in ("sets", "reps", "hold", "rest")]


DOSES = st.sampled_from(
    [path for row in ROWS for path in doses(row) if "exercise" in row.kind.value]
)
PLACES = st.sampled_from([(*path, index) for path, count in LISTS for index in range(count + 1)])
VALUES = st.one_of(
    st.builds(SetValue, DOSES, HOLDS),
    st.builds(SetValue, st.just(("title",)), TITLES),
    st.builds(SetValue, st.just(("steps", 0, "note")), TITLES),
    st.builds(SetValue, st.just(("steps", 2, "exercise", "name")), TITLES),
    st.builds(SetValue, st.just(("steps", 4, "rest", "at_least")), HOLDS),
    st.builds(SetValue, st.just(("steps", 5, "repeat")), st.integers(1, 99).map(str)),
    st.builds(SetWaits, st.just(("steps", 4)), HOLDS, st.booleans()),
)
EDITS = st.one_of(
    VALUES,
    st.builds(AddStep, PLACES, st.just(RowKind.EXERCISE), st.just("bridge")),
    st.builds(AddStep, PLACES, st.just(RowKind.CIRCUIT), st.just("bridge")),
    st.builds(AddStep, PLACES, st.sampled_from([RowKind.NOTE, RowKind.OWN]), TITLES),
    st.builds(MoveStep, PATHS, PLACES),
)


def remarks(text):
    return sorted(re.findall(r"#[^\n\"']*", text))


@given(EDITS)
def test_an_edit_keeps_every_comment(edit):
    before = TEXT.replace("# its title", "")
    try:
        after = edited(before, edit)
    except CannotEdit:  # a circuit is not moved into itself
        return
    for remark in remarks(before):
        assert remark in after


@given(VALUES)
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
    except (CannotEdit, LastStep):
        return False
    return True


@given(TITLES)
def test_a_title_comes_back_as_it_was_typed(title):
    shown = form_of(edited(TEXT, SetValue(("title",), title))).title
    assert shown == title.strip()


def test_the_form_shows_what_is_written():
    form = form_of(TEXT)
    assert form.title == "Hip"
    assert [(row.number, row.kind, row.said) for row in form.rows] == [
        ("1", RowKind.NOTE, "Strap"),
        ("2", RowKind.EXERCISE, "pigeon"),
        ("3", RowKind.OWN, "Calf"),
        ("4", RowKind.REST, "20s"),
        ("5", RowKind.REST, "20s"),
        ("6", RowKind.CIRCUIT, "3"),
        ("6.1", RowKind.EXERCISE, "bridge"),
        ("6.2", RowKind.CIRCUIT, "2"),
        ("6.2.1", RowKind.NOTE, "Deep"),
        ("6.2.2", RowKind.REST, "8s"),
    ]
    assert form.rows[1].values == (("reps", "2"), ("hold", "30s"))
    assert [row.waits for row in form.rows[3:5]] == [False, True]
    assert [row.depth for row in form.rows[5:]] == [0, 1, 1, 2, 2]


def row_of(text, number):
    return next(row for row in form_of(text).rows if row.number == number)


@given(DOSES, HOLDS)
def test_a_dose_comes_back_as_it_was_typed(path, said):
    number = ".".join(str(part + 1) for part in path if isinstance(part, int))
    assert row_of(edited(TEXT, SetValue(path, said)), number).value(path[-1]) == said.strip()


def test_the_name_and_kind_of_an_exercise_in_place_are_changed():
    row = row_of(TEXT, "3")
    after = edited(TEXT, SetValue(row.place_of("name"), "Calf: lower"))
    after = edited(after, SetValue(row.place_of("kind"), "active"))
    after = edited(after, SetValue(row.place_of("picture"), "images/heel.jpg"))
    row = row_of(after, "3")
    assert (row.said, row.value("kind")) == ("Calf: lower", "active")
    assert row.value("picture") == "images/heel.jpg"


def test_a_rest_can_wait_and_stop_waiting():
    waits = edited(TEXT, SetWaits(("steps", 3), "20s", waits=True))
    assert waits == TEXT.replace("  - rest: 20s\n", "  - rest: {at_least: 20s}\n")
    assert edited(waits, SetWaits(("steps", 3), "20s", waits=False)) == TEXT


def test_an_own_exercise_is_added_ready_to_be_filled_in():
    after = edited(TEXT, AddStep(("steps", 1), RowKind.OWN, "Heel: hang"))
    row = row_of(after, "2")
    assert (row.kind, row.said, row.value("hold")) == (RowKind.OWN, "Heel: hang", "30s")


def test_a_circuit_is_added_with_an_exercise_in_it():
    after = edited(TEXT, AddStep(form_of(TEXT).end, RowKind.CIRCUIT, "ais-hamstring-bent"))
    assert row_of(after, "7.1").said == "ais-hamstring-bent"


EXERCISE = """\
format: 1
exercise: heel   # its id
name: Heel hang
kind: static
dose:
  hold: 30s   # half a minute
"""


def test_the_file_of_an_exercise_has_a_form_of_one_row():
    form = form_of(EXERCISE)
    assert (form.is_exercise, form.title, form.title_key) == (True, "Heel hang", "name")
    assert form.rows[0].value("hold") == "30s"


@pytest.mark.parametrize("text", [EXERCISE, "exercise: heel\nname: Heel hang\n"])
def test_the_dose_of_an_exercise_is_changed_in_its_file(text):
    row = form_of(text).rows[0]
    after = edited(
        edited(text, SetValue(row.place_of("hold"), "45s")), SetValue(row.place_of("reps"), "2")
    )
    row = form_of(after).rows[0]
    assert (row.value("hold"), row.value("reps")) == ("45s", "2")


def test_a_value_taken_out_leaves_its_comment():
    after = edited(TEXT, SetValue(("steps", 1, "reps"), ""))
    assert form_of(after).rows[1].value("reps") == ""
    assert "# two" in after


def test_a_new_note_may_have_any_words():
    after = edited(TEXT, AddStep(("steps", 1), RowKind.NOTE, "a: b # c"))
    assert form_of(after).rows[1].said == "a: b # c"


def test_a_step_is_taken_out():
    assert [row.said for row in form_of(edited(TEXT, RemoveStep(("steps", 0)))).rows][:1] == [
        "pigeon"
    ]


@pytest.mark.parametrize("text", ["", "a: [", "format: 1\nroutine: x\n", "steps: []\n"])
def test_what_is_no_routine_has_no_form_but_a_reason(text):
    assert form_of(text).trouble


def test_steps_in_brackets_are_left_to_the_text():
    text = "routine: x\nsteps: [{note: a}, {note: b}]\n"
    with pytest.raises(CannotEdit):
        edited(text, MoveStep(("steps", 0), ("steps", 1)))


def test_a_text_that_is_no_yaml_is_left_to_the_text():
    with pytest.raises(CannotEdit):
        edited("a: [", SetValue(("title",), "x"))
