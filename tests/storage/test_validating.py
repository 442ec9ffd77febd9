import pytest

from stretchtimer.core.problems import Severity
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

FIVE_MISTAKES = """\
format: 1
routine: x
titel: Hip and hamstring
level: 4
steps:
  - exercise: pigeon
    hold: 1:30
    rset: 10s
  - note: Lie down.
  - exercise: bridge
    reps: ten
  - exercise: pidgeon
"""


def test_five_different_mistakes_are_told_at_once_each_with_its_place_and_hint():
    told = [(p.code, p.place, p.key, p.hint) for p in reading(FIVE_MISTAKES).problems]
    at = lambda needle: place_of(needle, FIVE_MISTAKES)  # noqa: E731
    assert told == [
        ("unknown-key", at("titel"), "titel", "Did you mean `title`?"),
        ("number", at("4"), "level", "Write a number from 1 to 3."),
        ("duration", at("1:30"), "steps[0].hold", "Write 1m30s."),
        ("unknown-key", at("rset"), "steps[0].rset", "Did you mean `rest`?"),
        ("number", at("ten"), "steps[2].reps", "Write a number from 1 to 999."),
        ("unknown-exercise", at("pidgeon"), "steps[3].exercise", "Did you mean `pigeon`?"),
    ]


def test_an_unknown_key_in_a_step_is_told_so():
    problem = only_problem(with_steps("- exercise: pigeon", "  rset: 10s"))
    assert problem.message == "Unknown key `rset` in a step."
    assert problem.hint == "Did you mean `rest`?"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("duration", "hold"), ("repetitions", "reps"), ("Hold", "hold"), ("rest between sets",
        "set_rest"), ("side", "sides"), ("pause", "rest"), ("set-rest", "set_rest"),
    ],
)  # fmt: skip
def test_what_people_call_a_key_leads_to_its_name(said, meant):
    problem = only_problem(with_steps("- exercise: pigeon", f"  {said}: 10s"))
    assert problem.hint == f"Did you mean `{meant}`?"


def test_a_key_like_no_other_is_told_what_can_stand_there():
    problem = only_problem(with_steps("- note: Hi.", "  xyzzy: 1"))
    assert problem.hint == "What can stand here: note."


def test_a_key_with_a_capital_is_one_problem_and_not_also_a_missing_key():
    problems = reading(ROUTINE.replace("title", "Title")).problems
    assert [(problem.code, problem.hint) for problem in problems] == [
        ("unknown-key", "Did you mean `title`?")
    ]


@pytest.mark.parametrize("key", ["format", "routine", "title"])
def test_a_missing_key_is_named(key):
    text = "".join(line for line in ROUTINE.splitlines(True) if not line.startswith(key))
    problem = only_problem(text)
    assert (problem.code, problem.key) == ("missing-key", key)
    assert f"`{key}`" in problem.message


@pytest.mark.parametrize("key", ["format", "exercise", "name", "kind"])
def test_an_exercise_needs_its_keys_too(key):
    text = "".join(line for line in EXERCISE.splitlines(True) if not line.startswith(key))
    (problem,) = exercise_reading(text).problems
    assert (problem.code, problem.key) == ("missing-key", key)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("- pigeon", "Write - exercise: pigeon"),
        ("- [pigeon]", "Write for instance"),
        ("-", "delete the hyphen"),
        ("- {}", "Write for instance"),
        ("- exercize: pigeon", "Did you mean `exercise`?"),
        ("- Note: hi", "Did you mean `note`?"),
    ],
)
def test_what_is_no_step_is_told_how_to_be_one(step, words):
    problem = only_problem(with_steps("- note: Hi.", step))
    assert problem.code == "step"
    assert problem.key == "steps[1]"
    assert words in problem.hint


def test_steps_without_hyphens_are_told_to_have_one():
    problem = only_problem(with_steps("exercise: pigeon", "hold: 30s"))
    assert (problem.code, problem.key) == ("shape", "steps")
    assert "- exercise:" in problem.hint


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("summary: [a, b]", "summary"),
        ("author: {a: b}", "author"),
        ("level: [1]", "level"),
        ("level:", "level"),
        ("when: null", "when"),
        ("defaults: []", "defaults"),
        ("defaults: 8s", "defaults"),
        ("defaults: {hold: 8s}", "defaults.hold"),
        ("defaults: {switch: [8s]}", "defaults.switch"),
        ("language: [en]", "language"),
        ("language: english", "language"),
    ],
)
def test_a_wrong_shape_anywhere_is_one_error_at_its_key(line, key):
    problem = only_problem(ROUTINE + line + "\n")
    assert problem.key == key
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        (["hold: {a: b}"], "hold"),
        (["hold: 0"], "hold"),
        (["reps: 0"], "reps"),
        (["reps: 1000"], "reps"),
        (["sets: 100"], "sets"),
        (["sides: both"], "sides"),
        (["count: 12"], "count"),
        (["cues: [x]"], "cues"),
        (["cues: {hold: {english: x}}"], "cues.hold"),
        (["cues: {hodl: x}"], "cues.hodl"),
        (["easier: {a: b}"], "easier"),
        (["easier: [A b]"], "easier[0]"),
        (["optional: yes"], "optional"),
    ],
)
def test_a_wrong_value_in_a_step_is_one_error_at_its_key(lines, key):
    problem = only_problem(with_steps("- exercise: pigeon", *[f"  {line}" for line in lines]))
    assert problem.key == f"steps[0].{key}"
    assert problem.is_error


@pytest.mark.parametrize(
    ("step", "key"),
    [
        ("- exercise:", "exercise"),
        ("- exercise: [pigeon]", "exercise"),
        ("- exercise: {kind: static}", "exercise.name"),
        ("- exercise: {name: X, knd: static}", "exercise.knd"),
        ("- note:", "note"),
        ("- note: ''", "note"),
        ("- rest: [3]", "rest"),
        ("- rest: 3h", "rest"),
        ("- rest: {at_leest: 3}", "rest.at_leest"),
        ("- rest: {at_least: {a: 3}}", "rest.at_least"),
        ("- {repeat: 0, steps: [{note: a}]}", "repeat"),
        ("- {repeat: 100, steps: [{note: a}]}", "repeat"),
        ("- {repeat: 2, steps: []}", "steps"),
        ("- {repeat: 2, steps: [{note: a, b: c}]}", "steps[0].b"),
        ("- repeat: 2", "steps"),
    ],
)
def test_a_wrong_step_of_any_kind_is_one_error_at_its_key(step, key):
    problem = only_problem(with_steps(step))
    assert problem.key == f"steps[0].{key}"
    assert problem.is_error


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("mistakes: [{mistake: a}]", "mistakes[0].cue"),
        ("mistakes: none", "mistakes"),
        ("not_with: [pregnancy]", "not_with"),
        ("not_with: {pregnancy: never}", "not_with.pregnancy"),
        ("recordings: {hodl: a.ogg}", "recordings.hodl"),
        ("recordings: {hold: [a.ogg]}", "recordings.hold"),
        ("dose: {hold: x}", "dose.hold"),
        ("dose: 30s", "dose"),
        ("steps: {a: b}", "steps"),
        ("kind2: x", "kind2"),
        ("title: x", "title"),
    ],
)
def test_a_wrong_value_in_an_exercise_is_one_error_at_its_key(line, key):
    (problem,) = exercise_reading(EXERCISE + line + "\n").problems
    assert problem.key == key
    assert problem.is_error


def test_a_newer_format_is_the_only_thing_told():
    text = ROUTINE.replace("format: 1", "format: 2") + "new_key: 1\nnew_key: 2\n"
    problem = only_problem(text)
    assert problem.code == "newer-format"
    assert "newer StretchTimer" in problem.message


@pytest.mark.parametrize("said", ["0", "v1", "'1'", "1.0", "[1]", "-1", ""])
def test_a_format_that_there_is_not_is_an_error_at_its_place(said):
    problem = only_problem(ROUTINE.replace("format: 1", f"format: {said}"))
    assert problem.key == "format"
    assert problem.place.line == 1


def test_what_is_echoed_is_safe_to_print_and_not_endless():
    text = ROUTINE + f'"\\u202E{"k" * 900}": 1\n'
    problem = only_problem(text)
    assert "\\u202E" in problem.message
    assert len(problem.message) < 300
    assert problem.key.isprintable()


def test_a_file_of_nothing_but_mistakes_is_told_500_and_that_there_are_more():
    problems = reading(ROUTINE + "".join(f"key{n}: 1\n" for n in range(3_000))).problems
    assert len(problems) == 500
    assert problems[-1].code == "more"


def test_problems_come_in_the_order_of_the_file():
    places = [p.place for p in reading(FIVE_MISTAKES + HEAD).problems]
    assert places == sorted(places, key=lambda place: (place.line, place.column))


@pytest.mark.parametrize("broken", ["titel: X", "when: [a]", "level: 9", "a: &b c"])
def test_a_mistake_elsewhere_hides_no_warning(broken):
    text = with_steps("- exercise: pigeon", "  hold: 3s") + broken + "\n"
    assert "static-hold" in [problem.code for problem in reading(text).problems]


@pytest.mark.parametrize("broken", ["hold: 3:30", "reps: x", "sides: both", "rset: 3"])
def test_a_mistake_in_a_step_makes_no_second_one_out_of_its_dose(broken):
    text = with_steps("- exercise: undosed", f"  {broken}")
    assert len(reading(text).problems) == 1


def test_wrong_defaults_make_no_second_problem_of_the_steps():
    text = with_steps("- exercise: pigeon", "  hold: 3s") + "defaults: {switch: x}\n"
    assert [problem.key for problem in reading(text).problems] == ["defaults.switch"]
