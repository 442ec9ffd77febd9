from hypothesis import assume, given
from hypothesis import strategies as st

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import DosePart, Side, Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.swapping import easier_here, swapped
from tests.examples import PIGEON, outline, step, timeline
from tests.strategies import exercises, timelines

SIDED = Exercise(
    "sided", "A", dose=DosePart(sides=Sides.EACH, hold=10_000, prepare=5_000, switch=0)
)
SIDELESS = Exercise("sideless", "B", dose=DosePart(hold=10_000, prepare=5_000))
EACH = {"sides": Sides.EACH, "prepare": 1_000, "switch": 2_000}


def at(timeline, text):
    """The index of the segment that the outline calls *text*."""
    return outline(timeline).index(text)


def test_what_was_done_stays_and_the_rest_of_the_sides_is_done_with_the_stand_in():
    before = timeline(step(easier=(SIDED,), **EACH))
    after = swapped(before, at(before, "hold left 1.1"), SIDED, Choices())
    assert outline(after) == [
        "prepare left 1",
        "prepare left 1",
        "hold left 1.1",
        "hold right 1.1",
    ]


def test_on_the_second_side_only_that_side_is_left():
    before = timeline(step(easier=(SIDED,), **EACH))
    after = swapped(before, at(before, "hold right 1.1"), SIDED, Choices())
    assert outline(after)[-2:] == ["prepare right 1", "hold right 1.1"]
    assert len(after.segments) == 5


def test_in_the_switch_the_side_before_it_is_done():
    before = timeline(step(easier=(SIDED,), **EACH))
    after = swapped(before, at(before, "switch right 1"), SIDED, Choices())
    assert outline(after)[2:] == ["prepare right 1", "hold right 1.1"]


def test_the_first_side_of_the_user_stays_first():
    before = timeline(step(easier=(SIDED,), **EACH), first_side=Side.RIGHT)
    after = swapped(before, 0, SIDED, Choices(first_side=Side.RIGHT))
    assert outline(after) == ["prepare right 1", "hold right 1.1", "hold left 1.1"]


def test_a_stand_in_without_sides_is_done_once():
    before = timeline(step(easier=(SIDELESS,), **EACH))
    after = swapped(before, at(before, "hold left 1.1"), SIDELESS, Choices())
    assert outline(after)[1:] == ["prepare 1", "hold 1.1"]


def test_a_sided_stand_in_for_an_exercise_without_sides_does_both():
    before = timeline(step(easier=(SIDED,), prepare=0))
    after = swapped(before, 0, SIDED, Choices())
    assert outline(after) == ["prepare left 1", "hold left 1.1", "hold right 1.1"]


def test_todays_choices_hold_for_the_stand_in():
    before = timeline(step(easier=(SIDELESS,)))
    after = swapped(before, 0, SIDELESS, Choices(hold_percent=50))
    assert after.segments[1].duration == 5_000


def test_the_steps_after_it_stay_and_move_up():
    before = timeline(step(easier=(SIDELESS,), prepare=0), step(number="2", prepare=0))
    after = swapped(before, 0, SIDELESS, Choices())
    assert [(s.start, s.exercise.id) for s in after.segments] == [
        (0, "sideless"),
        (5_000, "sideless"),
        (15_000, "pigeon"),
    ]


def test_a_note_has_nothing_easier():
    note = timeline(NoteStep("1", "Read."))
    assert easier_here(note, 0) == ()
    assert swapped(note, 0, SIDED, Choices()) == note


def test_the_exercises_that_are_easier_still_remain():
    before = timeline(step(easier=(SIDED, SIDELESS)))
    assert easier_here(before, 1) == (SIDED, SIDELESS)
    assert easier_here(swapped(before, 1, SIDED, Choices()), 1) == (SIDELESS,)


def test_an_exercise_outside_the_list_leaves_the_list_as_it_is():
    before = timeline(step(PIGEON, easier=(SIDED,)))
    assert easier_here(swapped(before, 1, SIDELESS, Choices()), 1) == (SIDED,)


@given(timelines, exercises, st.data())
def test_everything_before_is_left_as_it_was_and_no_gap_comes_in(timeline, exercise, data):
    assume(timeline.segments)
    index = data.draw(st.integers(0, len(timeline.segments) - 1))
    after = swapped(timeline, index, exercise, Choices())
    assert after.segments[:index] == timeline.segments[:index]
    ends = [0, *(segment.end for segment in after.segments)]
    assert [segment.start for segment in after.segments] == ends[:-1]
    assert [segment.index for segment in after.segments] == list(range(len(after.segments)))


def test_swapping_before_the_start_is_the_same_as_choosing_the_stand_in():
    before = timeline(step(easier=(SIDED,), **EACH))
    chosen = timeline(step(easier=(SIDED,), **EACH), stand_ins=frozenset({("1", "sided")}))
    assert outline(swapped(before, 0, SIDED, Choices())) == outline(chosen)
