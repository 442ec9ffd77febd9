import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.problems import Problem
from stretchtimer.storage.places import Places
from stretchtimer.storage.reading import Source, open_source
from tests.storage.texts import (
    EXERCISE,
    HEAD,
    ROUTINE,
    exercise_reading,
    only_problem,
    place_of,
    reading,
    with_steps,
)


def nested(depth, inner, rounds=99):
    """Circuits inside each other around one step."""
    lines = []
    for level in range(depth):
        lines += ["  " * (2 * level) + f"- repeat: {rounds}", "  " * (2 * level + 1) + "steps:"]
    return with_steps(*lines, "  " * (2 * depth) + inner)


def codes(text):
    return [problem.code for problem in reading(text).problems]


def test_a_file_without_errors_gives_a_value():
    assert reading(ROUTINE).value is not None


def test_a_file_with_an_error_gives_none():
    assert reading(ROUTINE + "a: b\n").value is None


def test_a_file_with_a_warning_gives_a_value_and_the_warning():
    found = reading(with_steps("- exercise: pigeon", "  hold: 3s"))
    assert found.value is not None
    assert [problem.is_error for problem in found.problems] == [False]


@pytest.mark.parametrize("spoilt", ["title: Y\n", "a: *b\n", "? [a]\n: b\n", "<<: {a: b}\n"])
def test_a_file_whose_text_is_wrong_gives_none_though_its_keys_are_right(spoilt):
    assert reading(ROUTINE + spoilt).value is None


def test_an_id_that_is_not_the_files_name_is_an_error_that_names_both_ways_out():
    problem = reading(ROUTINE, name="y").problems[0]
    assert (problem.code, problem.place) == ("file-name", place_of("x", ROUTINE))
    assert problem.hint == "Name the file x.yaml, or write routine: y."


def test_a_file_name_that_can_be_no_id_is_not_proposed_as_one():
    assert reading(ROUTINE, name="My routine (2)").problems[0].hint == "Name the file x.yaml."


def test_the_name_of_a_file_with_a_wrong_id_is_not_complained_of_too():
    assert codes(ROUTINE.replace("routine: x", "routine: My X")) == ["id"]


@pytest.mark.parametrize(("count", "problems"), [(500, []), (501, ["too-many-steps"])])
def test_500_steps_are_read_and_501_are_not(count, problems):
    assert codes(with_steps(*["- note: a"] * count)) == problems


def test_steps_in_circuits_count_as_steps():
    lines = ["- repeat: 2", "  steps:", *["    - note: a"] * 500]
    assert "too-many-steps" in codes(with_steps(*lines))


@pytest.mark.parametrize(("hours", "problems"), [(3, []), (4, ["too-long"])])
def test_six_hours_are_read_and_more_are_not(hours, problems):
    assert codes(with_steps(*["- rest: 2h"] * hours)) == problems


def test_too_many_phases_are_an_error():
    assert codes(nested(3, "- exercise: bridge")) == ["too-long"]


@pytest.mark.parametrize(
    "inner", ["- rest: 0", "- exercise: nosuch", "- note: a", "- exercise: card"]
)
def test_circuits_as_large_as_can_be_come_to_an_end(inner):
    assert reading(nested(8, inner)).value is None


def test_circuits_may_stand_three_deep():
    assert codes(nested(3, "- note: a", rounds=2)) == []


def test_the_fourth_circuit_inside_is_told_once_at_its_place():
    text = nested(6, "- note: a", rounds=1)
    problem = only_problem(text)
    assert problem.code == "too-deep"
    assert problem.key == "steps[0].steps[0].steps[0].steps[0]"
    assert problem.place == place_of("repeat", text, 4)


@pytest.mark.parametrize(
    ("lines", "needle", "key"),
    [
        (["- exercise: pigeon", "  hold: 3s"], "3s", "steps[0].hold"),
        (["- exercise: {name: X, stop_if: pain}", "  hold: 3s"], "3s", "steps[0].hold"),
        (["- exercise: {name: X, stop_if: pain, dose: {hold: 3s}}"], "3s",
         "steps[0].exercise.dose.hold"),
        (["- note: a", "- exercise: {name: X, stop_if: pain, areas: [hip, foot]}", "  hold: 30"],
         "foot", "steps[1].exercise.areas[1]"),
        (["- exercise: pigeon", "  equipment: [mat, sofa]"], "sofa", "steps[0].equipment[1]"),
        (["- exercise: pigeon", "  cues: {hold: a b c d e f g h i j k l m}"], "a b c",
         "steps[0].cues.hold"),
        (["- exercise: bridge", "  sides: each"], "exercise: bridge", "steps[0]"),
        (["- exercise: bridge", "  sides: each", "  cues: {hold: Up.}"], "cues", "steps[0].cues"),
    ],
)  # fmt: skip
def test_a_warning_stands_where_it_can_be_put_right(lines, needle, key):
    text = with_steps(*lines)
    problem = only_problem(text)
    assert (problem.key, problem.is_error) == (key, False)
    assert problem.place == place_of(needle, text)


def test_what_the_exercise_is_warned_of_is_not_said_again_in_every_routine():
    assert codes(with_steps("- exercise: bridge", "  reps: 3")) == []


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("areas: [hip, foot]", "areas[1]"),
        ("areas: foot", "areas"),
        ("equipment: [mat, sofa]", "equipment[1]"),
        ("dose: {hold: 90s}", "dose.hold"),
        ("steps: [Lie down., Bend the left knee.]", "steps[1]"),
        ("cues: {hold: Bend the left knee.}", "cues.hold"),
        ("dose: {sides: each, hold: 30}", ""),
    ],
)
def test_a_warning_in_an_exercise_stands_at_its_entry(line, key):
    (problem,) = exercise_reading(EXERCISE + line + "\n").problems
    assert (problem.key, problem.is_error) == (key, False)


def test_an_unknown_area_is_kept():
    assert exercise_reading(EXERCISE + "areas: [foot]\n").value.areas == ("foot",)


@pytest.mark.parametrize(
    ("content", "folder", "is_exercise"),
    [
        (EXERCISE, "anywhere", True),
        (ROUTINE, "exercises", False),
        (b"\xef\xbb\xbf" + b"exercise: x", "anywhere", True),
        ('{"format": 1, "exercise": "x"}', "anywhere", True),
        ('{"format": 1, "routine": "x", "steps": [{"exercise": "a"}]}', "anywhere", False),
        ("# long\n" * 5_000 + EXERCISE, "anywhere", True),
        ("format: 1\r\nexercise: x\r\n", "anywhere", True),
        ("steps:\n  - exercise: pigeon\n", "anywhere", False),
        ("name: X\n", "exercises", True),
        ("", "anywhere", False),
    ],
)
def test_a_file_is_known_by_its_keys_else_by_its_folder(content, folder, is_exercise):
    content = content if isinstance(content, bytes) else content.encode()
    assert Source(Path(folder) / "x.yaml", content).is_exercise is is_exercise


def test_json_is_read_too():
    text = '{"format": 1, "routine": "x", "title": "X", "steps": [{"exercise": "pigeon"}]}'
    assert reading(text).value.title == "X"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(line_end, mark):
    text = mark + ROUTINE.replace("\n", line_end)
    assert reading(text).value == reading(ROUTINE).value


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_of_that_name_is_a_problem_and_no_wait(tmp_path):
    os.mkfifo(tmp_path / "x.yaml")
    problem = open_source(tmp_path / "x.yaml", is_own=True)
    assert isinstance(problem, Problem)
    assert problem.code == "unreadable"


def test_a_file_that_went_away_is_a_problem(tmp_path):
    problem = open_source(tmp_path / "gone.yaml", is_own=True)
    assert problem.message == "There is no such file."


shipped = sorted(path for path in Places.under(Path("data")).routines.rglob("*.yaml"))


@given(st.data())
def test_a_shipped_file_changed_anywhere_is_read_or_told_why_not(data):
    content = bytearray(data.draw(st.sampled_from(shipped)).read_bytes())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.sampled_from([b"", b":", b"\n", b" ", b"-", b"'", b'"', b"[", b"\t", b"#", b"9"])
        )
    for found in (reading(bytes(content)), exercise_reading(bytes(content))):
        assert found.value is not None or any(problem.is_error for problem in found.problems)
        assert all(problem.message.isprintable() for problem in found.problems)


values = st.recursive(
    st.sampled_from(["", "~", "yes", "1", "-1", "30s", "1:30", "pigeon", "'x'", "each", "left"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(["exercise", "hold", "note", "rest", "repeat", "steps", "name", "en"]),
            inner,
            max_size=3,
        ).map(lambda items: "{" + ", ".join(f"{k}: {v}" for k, v in items.items()) + "}"),
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(
    ["format", "routine", "title", "summary", "level", "language", "defaults", "steps", "x y"]
), values))  # fmt: skip
def test_whatever_stands_behind_the_keys_there_is_a_routine_or_an_error(said):
    found = reading(HEAD + "".join(f"{key}: {value}\n" for key, value in said.items()))
    bare = reading("".join(f"{key}: {value}\n" for key, value in said.items()) or "a: b")
    for one in (found, bare):
        if one.value is None:
            assert any(problem.is_error for problem in one.problems)
        else:
            assert compile_timeline(one.value).duration >= 0


@given(st.lists(values, min_size=1, max_size=3))
def test_whatever_the_steps_are_there_is_a_routine_or_an_error(steps):
    found = reading(with_steps(*[f"- {step}" for step in steps]))
    assert found.value is not None or any(problem.is_error for problem in found.problems)
