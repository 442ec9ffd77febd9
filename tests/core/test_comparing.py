from dataclasses import replace

import pytest
from hypothesis import given

from stretchtimer.core.comparing import (
    Added,
    DoseChange,
    Rearranged,
    Removed,
    Reworded,
    differences,
)
from stretchtimer.core.dose import DosePart, Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import CircuitStep, NoteStep, RestStep
from tests.examples import AIS, PIGEON, routine, step
from tests.strategies import routines

BRIDGE = Exercise("bridge", "Bridge")


@given(routines)
def test_a_routine_does_not_differ_from_itself(one):
    assert differences(one, one) == ()


def test_a_longer_hold_is_a_change_of_the_dose():
    old, new = routine(step(hold=30_000)), routine(step(hold=45_000))
    assert differences(old, new) == (DoseChange("Pigeon", "hold", 30_000, 45_000),)


def test_two_values_that_differ_are_two_changes():
    old, new = routine(step(reps=2)), routine(step(reps=3, sides=Sides.EACH))
    assert [change.key for change in differences(old, new)] == ["sides", "reps"]


def test_an_exercise_more_is_told():
    assert differences(routine(step()), routine(step(), step(BRIDGE))) == (Added("Bridge"),)


def test_an_exercise_fewer_is_told():
    assert differences(routine(step(), step(BRIDGE)), routine(step())) == (Removed("Bridge"),)


def test_an_exercise_done_twice_is_told_apart_from_itself():
    old = routine(step(), step(hold=20_000))
    new = routine(step(), step(hold=25_000))
    assert differences(old, new) == (DoseChange("Pigeon", "hold", 20_000, 25_000),)


def test_another_order_is_told():
    old, new = routine(step(), step(BRIDGE)), routine(step(BRIDGE), step())
    assert differences(old, new) == (Rearranged(),)


def test_other_words_of_an_exercise_are_told():
    new = replace(PIGEON, summary="Other words.")
    assert differences(routine(step()), routine(step(new))) == (Reworded("Pigeon"),)


def test_other_words_are_told_beside_another_dose():
    new = step(replace(PIGEON, summary="Other words."), hold=45_000)
    assert Reworded("Pigeon") in differences(routine(step()), routine(new))


@pytest.mark.parametrize(
    "same",
    [
        replace(PIGEON, is_own=True),
        replace(PIGEON, dose=DosePart(hold=1)),
    ],
)
def test_whose_file_it_is_and_the_dose_it_does_not_use_are_no_difference(same):
    assert differences(routine(step()), routine(step(same))) == ()


def test_the_same_picture_in_another_folder_is_no_difference():
    old = replace(PIGEON, pictures=("/one/heel.png",), recordings=(("hold", "/one/a.ogg"),))
    new = replace(PIGEON, pictures=("C:\\two\\heel.png",), recordings=(("hold", "/two/a.ogg"),))
    assert differences(routine(step(old)), routine(step(new))) == ()


def test_another_picture_is_a_difference():
    old, new = replace(PIGEON, pictures=("/a.png",)), replace(PIGEON, pictures=("/b.png",))
    assert differences(routine(step(old)), routine(step(new))) == (Reworded("Pigeon"),)


@pytest.mark.parametrize(
    "steps",
    [
        (NoteStep("1", "Other words."), step(number="2")),
        (NoteStep("1", "Mat."), step(number="2", optional=True)),
        (NoteStep("1", "Mat."), step(number="2"), RestStep("3", 20_000)),
        (NoteStep("1", "Mat."), CircuitStep("2", 3, (step(number="2.1"),))),
        (NoteStep("1", "Mat."), step(number="2", easier=(AIS,))),
    ],
)
def test_what_stands_round_the_exercises_is_compared(steps):
    old = routine(NoteStep("1", "Mat."), step(number="2"))
    assert differences(old, routine(*steps)) == (Rearranged(),)


def test_a_step_more_renumbers_nothing():
    old = routine(step(), NoteStep("2", "Mat."))
    new = routine(step(BRIDGE), step(number="2"), NoteStep("3", "Mat."))
    assert differences(old, new) == (Added("Bridge"),)


def test_an_exercise_written_in_place_is_known_by_its_name():
    pump = Exercise("step-1", "Ankle pump")
    moved = replace(pump, id="step-2")
    old, new = routine(step(pump)), routine(step(BRIDGE), step(moved, "2", hold=2_000))
    assert DoseChange("Ankle pump", "hold", 30_000, 2_000) in differences(old, new)


def test_a_change_said_twice_is_told_once():
    old = routine(step(), step())
    new = routine(step(hold=45_000), step(hold=45_000))
    assert len(differences(old, new)) == 1
