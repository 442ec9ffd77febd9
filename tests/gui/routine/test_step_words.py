"""What the list of steps says."""

import pytest

from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.core.fitting import Fit
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep
from stretchtimer.core.safety import Care, Condition
from stretchtimer.gui.routine.step_words import because_words, fit_words, step_line
from tests.examples import step

COBRA = Exercise("cobra", "Cobra", summary="Lift the chest.", cues=Cues(setup="Lie down."))
PREGNANCY, KNEE, BALANCE = (
    Condition.PREGNANCY,
    Condition.KNEE_INJURY,
    Condition.BALANCE_PROBLEMS,
)


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (step(COBRA), "Lift the chest."),
        (step(Exercise("x", "X", cues=Cues(setup="Lie down."))), "Lie down."),
        (NoteStep("1", "Strap within reach."), "Strap within reach."),
        (RestStep("1", 20_000, then_wait=True), "Then go on when you are ready."),
        (CircuitStep("1", 3, ()), "The steps below, 3 times in a row."),
        (CircuitStep("1", 1, ()), ""),
    ],
)
def test_a_step_is_said_in_one_line(shown, words):
    assert step_line(shown) == words


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ((PREGNANCY,), "pregnancy"),
        ((PREGNANCY, KNEE), "pregnancy and a knee injury"),
        ((PREGNANCY, KNEE, BALANCE), "pregnancy, a knee injury and trouble with balance"),
    ],
)
def test_reasons_stand_in_a_row(conditions, words):
    assert because_words(conditions) == words


def test_what_is_left_out_is_said_with_the_reason():
    fit = Fit("1", COBRA, Care.AVOID, (PREGNANCY,))
    assert fit_words(fit, "") == "Left out, because you named pregnancy."


def test_a_stand_in_is_said_with_the_reason():
    fit = Fit("1", COBRA, Care.AVOID, (PREGNANCY,))
    assert fit_words(fit, "Bridge") == "You named pregnancy, so Bridge stands in for Cobra."


def test_an_exercise_that_is_fine_needs_no_words():
    assert fit_words(Fit("1", COBRA, Care.FINE), "") == ""
