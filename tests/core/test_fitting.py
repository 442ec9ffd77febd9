"""A routine fitted to the user."""

from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.choices import Choices, apply_choices
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.fitting import fitted
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, walk
from stretchtimer.core.safety import Care, Condition, care_for
from tests.examples import routine, step

PREGNANCY, KNEE = Condition.PREGNANCY, Condition.KNEE_INJURY
FINE = Exercise("fine", "Fine")
CAREFUL = Exercise("careful", "Careful", not_with=((PREGNANCY, Care.CAUTION),))
AVOIDED = Exercise("avoided", "Avoided", not_with=((PREGNANCY, Care.AVOID),))


def done(fit, choices=None):
    """The ids of the exercises that are done."""
    kept = walk(apply_choices(fit.routine, fit.kept_safe(choices or Choices())))
    return [s.exercise.id for s in kept if isinstance(s, ExerciseStep)]


def test_without_conditions_nothing_is_left_out():
    assert done(fitted(routine(step(AVOIDED)), ())) == ["avoided"]


def test_an_exercise_to_avoid_is_left_out():
    assert done(fitted(routine(step(AVOIDED), step(FINE, "2")), {PREGNANCY})) == ["fine"]


def test_the_first_easier_exercise_that_is_fine_stands_in():
    fit = fitted(routine(step(AVOIDED, easier=(CAREFUL, FINE))), {PREGNANCY})
    assert done(fit) == ["fine"]


def test_an_exercise_that_asks_for_care_stays():
    fit = fitted(routine(step(CAREFUL, easier=(FINE,))), {PREGNANCY})
    assert done(fit) == ["careful"]


def test_the_user_may_choose_an_easier_exercise_that_asks_for_care():
    fit = fitted(routine(step(AVOIDED, easier=(CAREFUL, FINE))), {PREGNANCY})
    assert done(fit, Choices(stand_ins=frozenset({("1", "careful")}))) == ["careful"]


def test_the_exercise_to_avoid_cannot_be_chosen_back():
    fit = fitted(routine(step(AVOIDED, easier=(FINE,))), {PREGNANCY})
    assert done(fit, Choices(stand_ins=frozenset({("1", "avoided")}))) == ["fine"]


def test_an_easier_exercise_to_avoid_is_not_offered():
    fit = fitted(routine(step(FINE, easier=(AVOIDED,))), {PREGNANCY})
    assert fit.routine.exercise_steps[0].easier == ()


def test_within_circuits_too_nothing_to_avoid_is_offered():
    circuit = CircuitStep("1", 2, (step(FINE, "1.1", easier=(AVOIDED,)),))
    fit = fitted(routine(circuit), {PREGNANCY})
    assert fit.routine.exercise_steps[0].easier == ()


def test_the_reason_is_the_condition_that_was_named():
    fit = fitted(routine(step(AVOIDED)), {PREGNANCY, KNEE}).of("1")
    assert fit is not None
    assert fit.because == (PREGNANCY,)


def test_what_is_no_exercise_has_no_fit():
    assert fitted(routine(NoteStep("1", "Read.")), {PREGNANCY}).of("1") is None


def test_what_the_user_left_out_stays_left_out():
    fit = fitted(routine(step(FINE)), ())
    assert done(fit, Choices(declined=frozenset({"1"}))) == []


not_with = st.lists(st.tuples(st.sampled_from(Condition), st.sampled_from(Care)), max_size=4)
exercises = st.builds(
    lambda number, care: Exercise(f"e{number}", "E", not_with=tuple(care)),
    st.integers(0, 99),
    not_with,
)


@given(
    st.lists(st.tuples(exercises, st.lists(exercises, max_size=3)), max_size=5),
    st.sets(st.sampled_from(Condition)),
    st.sets(st.tuples(st.sampled_from("12345"), st.integers(0, 99).map("e{}".format))),
)
def test_nothing_to_avoid_is_ever_done(pairs, conditions, wanted):
    steps = [
        step(exercise, str(number), easier=tuple(easier))
        for number, (exercise, easier) in enumerate(pairs, 1)
    ]
    fit = fitted(routine(*steps), conditions)
    choices = fit.kept_safe(Choices(stand_ins=frozenset(wanted)))
    for kept in walk(apply_choices(fit.routine, choices)):
        assert care_for(kept.exercise.not_with, conditions) is not Care.AVOID
