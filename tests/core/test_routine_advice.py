from dataclasses import replace

import pytest

from stretchtimer.core.dose import Count
from stretchtimer.core.exercise import Exercise, Kind
from stretchtimer.core.routine import CircuitStep, NoteStep
from stretchtimer.core.routine_advice import advice_on_routine, advice_on_safety, key_of
from tests.examples import routine, step


def many(count, **said):
    """That many exercises, each another one."""
    return tuple(
        step(Exercise(f"e{n}", f"E{n}", **said), str(n), hold=2_000) for n in range(1, count + 1)
    )


def codes(*steps, **said):
    return [advice.code for advice in advice_on_routine(replace(routine(*steps), **said))]


@pytest.mark.parametrize(("count", "told"), [(6, []), (7, ["many-exercises"])])
def test_six_exercises_are_enough(count, told):
    assert codes(*many(count)) == told


@pytest.mark.parametrize("kind", [Kind.TIMER, Kind.ADVICE])
def test_timers_and_cards_do_not_count(kind):
    assert codes(*many(6), step(Exercise("t", "T", kind), "7")) == []


def test_what_is_optional_does_not_count():
    assert codes(*many(6), step(Exercise("o", "O"), "7", optional=True)) == []


def test_an_exercise_done_twice_counts_once():
    assert codes(*many(6), replace(many(1)[0], number="7")) == []


def test_the_exercises_of_a_circuit_count():
    assert codes(CircuitStep("1", 2, many(7))) == ["many-exercises"]


HAMSTRINGS = Exercise("h", "H", areas=("hamstrings",))
ALSO_HAMSTRINGS = Exercise("a", "A", areas=("hip", "hamstrings"))


@pytest.mark.parametrize(
    "said",
    [
        {"title": "Before a run"},
        {"title": "Before you run"},
        {"when": "Do it right before running."},
        {"when": "Five minutes before the long Sunday race."},
        {"title": "Warm-up for sprints"},
    ],
)
def test_long_still_holds_before_a_run_are_warned_of(said):
    assert codes(step(HAMSTRINGS, hold=30_000, reps=3), **said) == ["before-run"]


@pytest.mark.parametrize(
    "said",
    [
        {"title": "After a run"},
        {"when": "In the evening, before bed."},
        {"title": "Before breakfast", "when": "On days without running."},
        {"summary": "Not before a run."},
    ],
)
def test_at_other_times_still_holds_may_be_long(said):
    assert codes(step(HAMSTRINGS, hold=30_000, reps=3), **said) == []


def before_a_run(*steps):
    return list(advice_on_routine(replace(routine(*steps), title="Before a run")))


def test_a_minute_for_one_part_of_the_body_is_fine_before_a_run():
    assert before_a_run(step(HAMSTRINGS, hold=30_000, reps=2)) == []


def test_two_exercises_for_the_same_part_add_up():
    steps = (step(HAMSTRINGS, "1", reps=2), step(ALSO_HAMSTRINGS, "2"))
    (advice,) = before_a_run(*steps)
    assert advice.key == ("steps", 1, "hold")


def test_two_parts_of_the_body_do_not_add_up():
    other = Exercise("c", "C", areas=("calf",))
    assert before_a_run(step(HAMSTRINGS, "1", reps=2), step(other, "2", reps=2)) == []


def test_what_is_too_long_already_is_told_once():
    assert len(before_a_run(step(HAMSTRINGS, "1", reps=3), step(HAMSTRINGS, "2", reps=3))) == 1


@pytest.mark.parametrize("kind", [Kind.AIS, Kind.ACTIVE, Kind.PRESSURE])
def test_moving_is_fine_before_a_run(kind):
    assert before_a_run(step(replace(HAMSTRINGS, kind=kind), reps=10)) == []


def test_untimed_reps_are_no_still_hold():
    assert before_a_run(step(HAMSTRINGS, reps=10, count=Count.REPS)) == []


def safety(exercise):
    return [advice.code for advice in advice_on_safety(exercise)]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ADVICE])
def test_an_exercise_says_when_to_stop(kind):
    assert safety(Exercise("x", "X", kind)) == ["no-stop-if"]


def test_an_exercise_that_says_when_to_stop_is_fine():
    assert safety(Exercise("x", "X", stop_if=("pain",))) == []


def test_a_card_needs_no_stop_sign():
    assert safety(Exercise("x", "X", Kind.ADVICE)) == []


def test_an_exercise_in_place_is_warned_of_in_the_routine():
    (advice,) = advice_on_routine(
        routine(NoteStep("1", "a"), step(Exercise("step-2", "In place"), "2"))
    )
    assert (advice.code, advice.key) == ("no-stop-if", ("steps", 1, "exercise", "stop_if"))


def test_an_exercise_with_a_file_of_its_own_is_warned_of_there():
    assert codes(step(Exercise("x", "X"))) == []


def test_a_step_of_a_circuit_is_found_in_its_file():
    assert key_of(step(number="3.2")) == ("steps", 2, "steps", 1)
