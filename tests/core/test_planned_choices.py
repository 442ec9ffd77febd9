"""What a programme wants of a routine."""

import pytest

from stretchtimer.core.choices import Choices, apply_choices
from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.planned_choices import planned_choices
from stretchtimer.core.programme import Slot
from stretchtimer.core.routine import ExerciseStep
from tests.examples import PIGEON, PIGEON_DOSE, routine

BRIDGE = Exercise("bridge", "Bridge")
FIGURE_FOUR = Exercise("figure-four", "Figure four")
ROUTINE = routine(
    ExerciseStep("1", PIGEON, PIGEON_DOSE, easier=(FIGURE_FOUR,)),
    ExerciseStep("2", BRIDGE, PIGEON_DOSE),
)


def done(slot: Slot) -> list[str]:
    """The exercises that are done when *slot* is started."""
    steps = apply_choices(ROUTINE, planned_choices(slot, ROUTINE, Choices()))
    return [step.exercise.id for step in steps]


def slot(**known) -> Slot:
    return Slot("example", (0,), (540,), **known)


def test_without_a_wish_the_routine_is_as_it_is():
    assert done(slot()) == ["pigeon", "bridge"]


def test_an_exercise_is_swapped_for_an_easier_one():
    assert done(slot(swaps=(("pigeon", "figure-four"),))) == ["figure-four", "bridge"]


def test_an_exercise_is_left_out():
    assert done(slot(left_out=("pigeon",))) == ["bridge"]


@pytest.mark.parametrize(
    "wish",
    [
        {"swaps": (("pigeon", "cobra"),)},
        {"swaps": (("cobra", "figure-four"),)},
        {"left_out": ("cobra",)},
    ],
)
def test_what_the_routine_does_not_have_changes_nothing(wish):
    assert done(slot(**wish)) == ["pigeon", "bridge"]


def test_dose_and_usual_choices_are_kept():
    usual = Choices(first_side=Side.RIGHT, extra_prepare=5_000)
    choices = planned_choices(slot(hold_percent=80, reps_percent=50), ROUTINE, usual)
    assert (choices.first_side, choices.extra_prepare) == (Side.RIGHT, 5_000)
    assert (choices.hold_percent, choices.reps_percent) == (80, 50)
