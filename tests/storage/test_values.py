from dataclasses import replace
from pathlib import Path

import pytest

from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.exercise import Kind, Mistake
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, RestStep
from stretchtimer.core.safety import Care, Condition
from stretchtimer.storage.reading import Source, read_exercise, read_routine
from stretchtimer.storage.values import easier_than
from tests.storage.texts import (
    BOOK,
    BRIDGE,
    EXERCISE,
    PIGEON,
    ROUTINE,
    FakeExercises,
    exercise,
    exercise_reading,
    only_problem,
    reading,
    routine,
    with_steps,
)


def step(*lines):
    """The first step of a routine."""
    return routine(with_steps(*lines)).steps[0]


def test_a_note_is_a_note():
    assert step("- note: Lie down.") == NoteStep("1", "Lie down.")


def test_a_rest_is_a_rest():
    assert step("- rest: 20s") == RestStep("1", 20_000)


def test_a_rest_of_at_least_so_long_waits_then():
    assert step("- rest: {at_least: 20s}") == RestStep("1", 20_000, then_wait=True)


def test_a_circuit_holds_its_steps_numbered_within_it():
    circuit = step("- repeat: 2", "  steps:", "    - note: a", "    - exercise: bridge")
    assert isinstance(circuit, CircuitStep)
    assert circuit.rounds == 2
    assert [inner.number for inner in circuit.steps] == ["1.1", "1.2"]


def test_steps_are_numbered_as_they_stand_in_the_file():
    steps = routine(with_steps("- note: a", "- rest: 3", "- exercise: pigeon")).steps
    assert [one.number for one in steps] == ["1", "2", "3"]


def test_an_exercise_step_holds_the_exercise():
    found = step("- exercise: pigeon")
    assert isinstance(found, ExerciseStep)
    assert found.exercise == PIGEON


def test_the_step_wins_over_the_defaults_and_these_over_the_exercise():
    text = with_steps("- exercise: pigeon", "  rest: 3s") + "defaults: {rest: 4s, switch: 5s}\n"
    dose = routine(text).steps[0].dose
    assert (dose.rest, dose.switch, dose.hold, dose.prepare) == (3_000, 5_000, 30_000, 10_000)


def test_a_stand_in_is_done_with_the_defaults_of_the_routine():
    found = routine(with_steps("- exercise: pigeon") + "defaults: {prepare: 4s}\n").steps[0]
    assert found.defaults.prepare == 4_000


def test_untimed_reps_need_no_hold():
    dose = step("- exercise: undosed", "  count: reps", "  reps: 12").dose
    assert (dose.count, dose.reps, dose.hold) == (Count.REPS, 12, 0)


def test_a_card_to_read_needs_no_hold():
    assert step("- exercise: card").dose.hold == 0


def test_an_exercise_without_any_hold_is_an_error_at_the_step():
    problem = only_problem(with_steps("- note: a", "- exercise: undosed"))
    assert (problem.code, problem.key) == ("no-hold", "steps[1]")


def test_cues_of_the_step_are_merged_key_by_key():
    cues = step("- exercise: pigeon", "  cues: {hold: Sink.}").exercise.cues
    assert (cues.hold, cues.setup) == ("Sink.", "Front shin across.")


def test_equipment_of_the_step_takes_the_place_of_the_usual():
    assert step("- exercise: pigeon", "  equipment: [mat]").exercise.equipment == ("mat",)


def test_an_optional_step_is_optional():
    assert step("- exercise: pigeon", "  optional: true").optional


def test_an_exercise_in_place_is_called_after_its_step():
    text = with_steps("- note: a", "- exercise: {name: Calf}", "  hold: 30s")
    assert routine(text).steps[1].exercise.id == "step-2"


def test_an_exercise_in_place_within_a_circuit_too():
    circuit = step("- repeat: 2", "  steps:", "    - exercise: {name: Calf, dose: {hold: 30}}")
    assert circuit.steps[0].exercise.id == "step-1.1"


def test_an_exercise_in_place_is_static_unless_it_says_otherwise():
    assert step("- exercise: {name: Calf}", "  hold: 30s").exercise.kind is Kind.STATIC


def test_sides_are_read():
    assert step("- exercise: bridge", "  sides: left").dose.sides is Sides.LEFT


def test_the_easier_ones_of_the_step_take_the_place_of_the_usual():
    easier = step("- exercise: pigeon", "  easier: [ais]").easier
    assert [one.id for one in easier] == ["ais"]


def test_the_easier_ones_of_the_exercise_are_the_stand_ins():
    assert step("- exercise: pigeon").easier == (BRIDGE,)


def test_exercises_that_are_easier_than_each_other_are_offered_once():

    round_about = FakeExercises(PIGEON, replace(BRIDGE, easier=("pigeon", "bridge", "nosuch")))
    assert [one.id for one in easier_than(PIGEON, round_about)] == ["bridge"]


def test_an_unknown_exercise_is_an_error_that_says_what_was_meant():
    problem = only_problem(with_steps("- exercise: pigoen"))
    assert problem.is_error
    assert problem.hint == "Did you mean `pigeon`?"


def test_an_exercise_whose_file_is_broken_is_an_error_that_names_the_file():
    problem = only_problem(with_steps("- exercise: torn"))
    assert problem.code == "broken-exercise"
    assert "exercises/torn.yaml" in problem.hint


def test_an_unknown_easier_exercise_is_a_warning_at_its_entry():
    problem = only_problem(with_steps("- exercise: pigeon", "  easier: [bridge, brigde]"))
    assert not problem.is_error
    assert problem.key == "steps[0].easier[1]"


def test_a_routine_with_an_unknown_easier_exercise_can_be_played():
    assert routine(with_steps("- exercise: pigeon", "  easier: [bridge, brigde]"))


def test_only_so_many_ids_are_looked_up_that_were_perhaps_meant():
    steps = [f"- exercise: pigoen-{n}" for n in range(200)]
    hints = [problem.hint for problem in reading(with_steps(*steps)).problems]
    assert 0 < hints.count("Did you mean `pigeon`?") <= 50


def test_a_condition_is_avoided_or_taken_care_of():
    found = exercise(EXERCISE + "not_with: {pregnancy: avoid, osteoporosis: caution}\n")
    assert found.not_with == (
        (Condition.PREGNANCY, Care.AVOID),
        (Condition.OSTEOPOROSIS, Care.CAUTION),
    )


def test_an_unknown_condition_is_a_warning_that_says_what_it_means():
    (problem,) = exercise_reading(EXERCISE + "not_with: {pregnant: avoid}\n").problems
    assert not problem.is_error
    assert "nobody is kept from" in problem.message
    assert problem.hint == "Did you mean `pregnancy`?"


def test_a_single_word_does_for_a_list_of_one():
    assert exercise(EXERCISE + "areas: hip\n").areas == ("hip",)


def test_mistakes_and_steps_are_read():
    found = exercise(EXERCISE + "steps: [a, b]\nmistakes: [{mistake: c, cue: d}]\n")
    assert found.steps == ("a", "b")
    assert found.mistakes == (Mistake("c", "d"),)


def test_a_routine_says_all_that_its_file_says():
    text = ROUTINE + "summary: S\nauthor: A\nlanguage: de\nlevel: 2\nwhen: W\n"
    found = routine(text)
    assert (found.id, found.title, found.summary, found.author) == ("x", "X", "S", "A")
    assert (found.language, found.level, found.when) == ("de", 2, "W")


@pytest.mark.parametrize(
    ("languages", "title"),
    [(("en",), "Hip"), (("de",), "Hüfte"), (("fr",), "Hüfte"), ((), "Hüfte")],
)
def test_a_text_is_in_the_users_language_else_in_the_files(languages, title):
    text = ROUTINE.replace("title: X", "title: {en: Hip, de: Hüfte}") + "language: de\n"
    found = read_routine(Source(Path("x.yaml"), text.encode()), BOOK, languages)
    assert found.value.title == title


def test_a_file_of_the_user_is_marked_as_theirs():

    found = read_routine(Source(Path("x.yaml"), ROUTINE.encode(), is_own=True), BOOK)
    assert found.value.is_own


SHIPPED = """\
format: 1
exercise: mine
name: Mine
kind: static
side_means: the leg with the strap
dose: {sides: each, hold: 30s}
cues: {setup: My own words., hold: "Toe soft, light pull.", release: "Breathe in, lower."}
stop_if: sharp or shooting pain
"""


def translated(*languages):
    source = Source(Path("exercises/mine.yaml"), SHIPPED.encode())
    return read_exercise(source, BOOK, languages).value


def test_a_copy_of_a_shipped_text_is_read_in_the_users_language():
    said = translated("de")
    assert said.cues.hold != translated("en").cues.hold
    assert said.stop_if != translated("en").stop_if


def test_what_somebody_wrote_themselves_stays_as_it_is():
    said = translated("de")
    assert (said.name, said.cues.setup) == ("Mine", "My own words.")


def test_an_exercise_is_in_the_language_that_most_of_it_is_said_in():
    assert (translated("de").language, translated("en").language) == ("de", "en")


def test_a_side_is_named_by_the_same_part_in_every_language():
    assert [translated(one).side_part for one in ("de", "es", "fr", "en")] == ["leg"] * 4


def test_a_routine_is_in_the_language_that_its_exercises_are_said_in():
    text = "format: 1\nroutine: x\ntitle: Mine\nsteps:\n  - exercise: mine\n"
    book = FakeExercises(translated("de"))
    found = read_routine(Source(Path("x.yaml"), text.encode()), book, ("de",)).value
    assert (found.title, found.language) == ("Mine", "de")
