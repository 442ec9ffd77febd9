"""Taking a session up again."""

from datetime import UTC, datetime, timedelta

import pytest

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.facts import Begun, Ended, Fact, Lengthened, RepKept, Replaced, Stands
from stretchtimer.core.history import Ending, Why
from stretchtimer.core.planning import planned_of, version_of
from stretchtimer.core.playback import Status
from stretchtimer.core.resuming import leftover_of, resumed
from stretchtimer.core.routine import ExerciseStep, Routine
from stretchtimer.core.swapping import swapped
from tests.examples import PIGEON, PIGEON_DOSE, routine, step

NOW = datetime(2026, 11, 22, 20, 14, tzinfo=UTC)
AS_WRITTEN = Choices()
FIGURE_FOUR = Exercise("figure-four", "Figure four")
ROUTINE = routine(ExerciseStep("1", PIGEON, PIGEON_DOSE, easier=(FIGURE_FOUR,)))


def begun(of: Routine = ROUTINE, choices: Choices = AS_WRITTEN) -> Begun:
    line = compile_timeline(of, choices)
    version = version_of(compile_timeline(of))
    return Begun(
        "pigeon", of.id, of.title, version, NOW, "", line.duration, choices, planned_of(line)
    )


def stands(index: int, elapsed: int = 0, at: datetime = NOW) -> Stands:
    return Stands(index, elapsed, 60_000, at)


def again(*facts: Fact, of: Routine = ROUTINE):
    leftover = leftover_of("id", facts)
    assert leftover
    return resumed(leftover, of)


def test_a_session_that_ended_leaves_nothing_over():
    ended = Ended(Ending.COMPLETE, Why.UNSAID, 0, NOW)
    assert leftover_of("id", [begun(), stands(3), ended]) is None


def test_a_session_taken_up_from_its_end_is_left_over():
    ended = Ended(Ending.COMPLETE, Why.UNSAID, 0, NOW)
    assert leftover_of("id", [begun(), ended, stands(3)])


def test_without_a_beginning_nothing_is_left_over():
    assert leftover_of("id", [stands(3)]) is None


@pytest.mark.parametrize(
    ("age", "is_offered"),
    [(timedelta(hours=23), True), (timedelta(hours=25), False), (timedelta(hours=-3), True)],
)
def test_it_is_offered_for_a_day_and_a_clock_set_back_takes_nothing(age, is_offered):
    leftover = leftover_of("id", [begun(), stands(1)])
    assert leftover
    assert leftover.is_offered(NOW + age) is is_offered


def test_it_goes_on_where_it_stood_last():
    playback = again(begun(), stands(2, 100), stands(2, 29_400)).playback
    assert (playback.index, playback.elapsed, playback.status) == (2, 29_400, Status.PAUSED)


def test_it_goes_on_with_the_choices_of_that_day():
    of_today = Choices(first_side=Side.RIGHT)
    playback = again(begun(choices=of_today), stands(2)).playback
    assert playback.segment.side is Side.RIGHT


def test_a_routine_that_was_changed_since_cannot_go_on():
    assert again(begun(), stands(2), of=routine(step())) is None


def test_a_phase_made_longer_is_still_longer():
    playback = again(begun(), Lengthened(0, 2, 10_000), stands(2, 35_000)).playback
    assert (playback.segment.duration, playback.elapsed) == (40_000, 35_000)


def test_the_easier_exercise_is_still_the_easier_one():
    line = swapped(compile_timeline(ROUTINE), 2, FIGURE_FOUR, Choices())
    change = Replaced(0, 2, "figure-four", planned_of(line, block=1))
    playback = again(begun(), change, stands(2)).playback
    assert playback.timeline == line


def test_a_change_told_twice_happens_once():
    change = Lengthened(0, 2, 10_000)
    playback = again(begun(), change, change, stands(2)).playback
    assert playback.segment.duration == 40_000


def test_what_was_done_is_known_again():
    rep = RepKept("1", "pigeon", Side.LEFT, 1, 1, 30_000, is_done=True, reps=1)
    leftover = leftover_of("id", [begun(), rep, rep, stands(3)])
    assert leftover
    assert leftover.record.reps_of("pigeon", Side.LEFT) == 1
    assert leftover.record.held == 30_000


def test_a_place_behind_the_end_cannot_be_gone_on_from():
    assert again(begun(), stands(99)) is None
