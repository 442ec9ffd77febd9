"""What is written down of a session."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.choices import Choices
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.dose import Count, DosePart, Side, Sides
from stretchtimer.core.errors import CannotSave
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.facts import (
    Begun,
    Ended,
    Fact,
    Felt,
    Lengthened,
    Marked,
    RepKept,
    Replaced,
    Stands,
)
from stretchtimer.core.history import Ending, Feeling, Outcome, Why
from stretchtimer.core.playback import Status
from stretchtimer.core.resuming import leftover_of, resumed
from stretchtimer.core.routine import CircuitStep, ExerciseStep, NoteStep, Routine
from stretchtimer.core.swapping import easier_here
from stretchtimer.engine.recorder import Occasion, Recorder
from stretchtimer.engine.set_watch import LONGEST_SET
from tests.engine.sessions import Session
from tests.examples import PIGEON, PIGEON_DOSE, routine, step
from tests.history_examples import NOW

FIGURE_FOUR = Exercise("figure-four", "Figure four", dose=DosePart(hold=20_000, prepare=5_000))
PIGEON_ROUTINE = routine(ExerciseStep("1", PIGEON, PIGEON_DOSE, easier=(FIGURE_FOUR,)))
FIRST_HOLD = 17_000
"""When the first hold of pigeon begins: 12 s to get ready, 5 s in."""


class FakeLog:
    """A log in memory."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.is_full = False
        self.closed: bool | None = None

    def append(self, facts) -> None:
        if self.is_full:
            raise CannotSave("The disk is full.")
        self.facts += facts

    def sync(self) -> None:
        pass

    def close(self, *, remove: bool = False) -> None:
        self.closed = remove


class FakeWriter:
    """A writer that writes at once, into memory."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.unsaved: tuple[Fact, ...] = ()
        self.beat = None

    def put(self, session, facts) -> None:
        self.facts += facts

    def do(self, job) -> None:
        job()

    def watch(self, beat, sync) -> None:
        self.beat = beat

    def unwatch(self) -> None:
        self.beat = None


class Recorded(Session):
    """A session that is recorded."""

    def __init__(self, of: Routine = PIGEON_ROUTINE, leftover=None, **options) -> None:
        again = resumed(leftover, of) if leftover else None
        line = again.playback.timeline if again else compile_timeline(of)
        if again:
            options |= {"resumed": again.playback, "record": leftover.record}
        super().__init__(line, **options)
        self.log, self.writer, self.wall = FakeLog(), FakeWriter(), NOW
        occasion = Occasion("one", of.id, of, Choices(), "Europe/Berlin", pain_before=4)
        self.recorder = Recorder(
            occasion, self.player, self.clock, self.log, self.writer, self.now, leftover
        )

    def now(self) -> datetime:
        return self.wall

    def kept(self, kind):
        return [fact for fact in self.writer.facts if isinstance(fact, kind)]

    @property
    def only_end(self) -> Ended:
        (end,) = self.kept(Ended)
        return end

    def reps(self) -> list[tuple[str, int, int, bool]]:
        return [
            (fact.side.value if fact.side else "", fact.rep, fact.held, fact.is_done)
            for fact in self.kept(RepKept)
        ]

    def killed(self):
        """What the log leaves over if the program is killed now."""
        return leftover_of("one", self.log.facts)


@pytest.fixture
def session():
    made = Recorded()
    made.player.play()
    return made


def test_a_session_that_was_never_started_is_not_written_down():
    made = Recorded()
    made.player.skip()
    made.recorder.leave()
    assert made.writer.facts == made.log.facts == []


def test_the_start_says_what_is_planned(session):
    (begun,) = session.kept(Begun)
    assert (begun.routine, begun.pain_before, begun.planned) == ("example", 4, 192_000)
    assert [(p.side, p.reps) for p in begun.exercises] == [(Side.LEFT, 2), (Side.RIGHT, 2)]


def test_each_rep_is_kept_once_when_it_is_over():
    made = Recorded()
    made.play_to_the_end()
    assert made.reps() == [
        ("left", 1, 30_000, True),
        ("left", 2, 30_000, True),
        ("right", 1, 30_000, True),
        ("right", 2, 30_000, True),
    ]


def test_the_end_is_complete_and_tells_the_time_of_the_phases():
    made = Recorded()
    made.play_to_the_end()
    assert (made.only_end.ending, made.only_end.actual) == (Ending.COMPLETE, 192_000)


def test_log_and_history_are_told_the_same():
    made = Recorded()
    made.play_to_the_end()
    assert made.log.facts == made.writer.facts


def test_a_pause_is_no_time_of_the_session(session):
    session.wait(10_000)
    session.player.pause()
    session.wait(60_000)
    session.player.play()
    session.wait(1_000)
    session.recorder.leave()
    assert session.kept(Stands)[-1].actual == 11_000


def test_a_wall_clock_that_jumps_changes_no_duration(session):
    session.wait(10_000)
    session.wall -= timedelta(days=1)
    session.wait(10_000)
    session.wall += timedelta(days=3)
    session.recorder.stop(Why.PAIN)
    assert session.only_end.actual == 20_000


def test_a_hold_left_early_keeps_what_was_held(session):
    session.wait(FIRST_HOLD + 12_000)
    session.player.skip()
    assert session.reps() == [("left", 1, 12_000, False)]


def test_a_hold_jumped_into_is_not_done(session):
    session.player.seek(FIRST_HOLD + 20_000)
    session.wait(11_000)
    assert session.reps() == [("left", 1, 10_000, False)]


def test_time_jumped_over_is_no_time_of_the_session(session):
    session.player.seek(FIRST_HOLD + 20_000)
    session.wait(5_000)
    session.recorder.stop(Why.PAIN)
    assert session.only_end.actual == 5_000


def test_a_pause_within_a_hold_leaves_the_hold_whole(session):
    session.wait(FIRST_HOLD + 10_000)
    session.player.pause()
    session.wait(5_000)
    session.player.play()
    session.wait(3_000 + 20_500)
    assert session.reps() == [("left", 1, 30_000, True)]


def test_a_phase_made_longer_is_kept(session):
    session.wait(FIRST_HOLD + 1_000)
    session.player.add_time(10_000)
    assert session.kept(Lengthened) == [Lengthened(0, 2, 10_000)]


def test_the_easier_exercise_is_kept_with_what_it_asks_for(session):
    session.wait(FIRST_HOLD + 1_000)
    session.player.swap(FIGURE_FOUR)
    (replaced,) = session.kept(Replaced)
    assert (replaced.index, replaced.exercise) == (2, "figure-four")
    assert [planned.exercise for planned in replaced.exercises] == ["figure-four"]


def test_what_it_replaces_is_marked_on_every_side_left(session):
    session.wait(FIRST_HOLD + 1_000)
    session.recorder.replacing(Why.PAIN)
    session.player.swap(FIGURE_FOUR)
    assert [(m.exercise, m.side, m.outcome, m.why) for m in session.kept(Marked)] == [
        ("pigeon", Side.LEFT, Outcome.SWAPPED, Why.PAIN),
        ("pigeon", Side.RIGHT, Outcome.SWAPPED, Why.PAIN),
    ]


def test_a_finished_side_is_not_marked(session):
    session.wait(100_000)
    session.player.swap(FIGURE_FOUR)
    assert {mark.side for mark in session.kept(Marked)} == {Side.RIGHT}


def test_an_exercise_skipped_for_pain_says_so(session):
    session.wait(FIRST_HOLD)
    session.recorder.skipping(Why.PAIN)
    session.player.skip_exercise()
    assert {(m.outcome, m.why) for m in session.kept(Marked)} == {(Outcome.SKIPPED, Why.PAIN)}


def test_stopping_for_pain_marks_the_exercise_and_the_end(session):
    session.wait(FIRST_HOLD + 3_000)
    session.recorder.stop(Why.PAIN)
    assert (session.only_end.ending, session.only_end.why) == (Ending.STOPPED, Why.PAIN)
    assert session.kept(Marked)[-1].outcome is Outcome.STOPPED
    assert session.reps() == [("left", 1, 3_000, False)]


def test_stopped_for_good_it_is_not_offered_again(session):
    session.wait(5_000)
    session.recorder.stop(Why.PAIN)
    assert session.killed() is None


def test_left_for_now_it_is_stopped_in_the_history_and_can_go_on(session):
    session.wait(5_000)
    session.recorder.leave()
    assert session.only_end.ending is Ending.STOPPED
    assert session.killed() is not None


def test_after_the_end_leaving_changes_nothing():
    made = Recorded()
    made.play_to_the_end()
    made.recorder.leave()
    assert made.only_end.ending is Ending.COMPLETE


def test_going_back_from_the_end_takes_the_session_up_again():
    made = Recorded()
    made.play_to_the_end()
    made.player.back()
    assert made.killed() is not None


def test_a_counted_set_counts_all_its_reps():
    made = Recorded(routine(step(count=Count.REPS, reps=12, hold=0)))
    made.play_to_the_end()
    (kept,) = made.kept(RepKept)
    assert (kept.reps, kept.is_done) == (12, True)


COUNTED = routine(step(count=Count.REPS, reps=12, hold=0))


def at_the_set() -> Recorded:
    """A session that waits at a set which the person counts."""
    made = Recorded(COUNTED)
    made.player.play()
    while made.here.status is not Status.WAITING:
        made.wait(500)
    return made


def test_a_counted_set_takes_the_time_until_the_answer():
    made = at_the_set()
    made.wait(40_000)
    made.player.answer()
    (kept,) = made.kept(RepKept)
    assert (kept.took, kept.held) == (40_000, 0)


def test_a_pause_in_a_counted_set_is_no_part_of_it():
    made = at_the_set()
    made.wait(10_000)
    made.player.pause()
    made.wait(60_000)
    made.player.play()
    made.wait(5_000)
    made.player.answer()
    assert made.kept(RepKept)[-1].took == 15_000


def test_a_counted_set_counts_as_time_of_the_session():
    made = at_the_set()
    before = made.recorder.actual
    made.wait(40_000)
    made.player.answer()
    assert made.recorder.actual == before + 40_000


def test_whoever_is_away_for_an_hour_has_not_counted_for_an_hour():
    made = at_the_set()
    made.wait(3_600_000)
    made.player.answer()
    assert made.kept(RepKept)[-1].took == LONGEST_SET


def test_a_counted_set_that_is_left_keeps_its_time_and_no_reps():
    made = at_the_set()
    made.wait(20_000)
    made.recorder.leave()
    (kept,) = made.kept(RepKept)
    assert (kept.took, kept.is_done) == (20_000, False)


def test_changes_made_before_the_start_are_not_forgotten():
    made = Recorded()
    made.player.add_time(10_000)
    made.player.play()
    made.wait(5_000)
    leftover = made.killed()
    assert leftover
    assert resumed(leftover, PIGEON_ROUTINE).playback.timeline == made.here.timeline


def test_the_beat_saves_where_it_stands(session):
    session.wait(FIRST_HOLD + 7_250, step=250)
    session.clock.sleep(120)
    session.writer.beat()
    stands = session.killed().stands
    assert (stands.index, stands.elapsed) == (2, 7_370)


def test_a_machine_that_slept_saves_the_moment_before(session):
    session.wait(FIRST_HOLD + 7_000)
    session.clock.sleep(3_600_000)
    session.writer.beat()
    assert session.killed().stands.elapsed == 7_000


def test_a_full_disk_does_not_stop_the_session(session):
    session.log.is_full = True
    session.play_to_the_end()
    assert session.here.is_over
    assert session.only_end.ending is Ending.COMPLETE


def test_a_full_disk_is_told_by_the_beat(session):
    session.log.is_full = True
    with pytest.raises(CannotSave):
        session.writer.beat()


def test_what_is_felt_keeps_the_pain_told_before(session):
    session.recorder.feel(Feeling(None, 2, 3, "fine"))
    assert session.kept(Felt) == [Felt(Feeling(4, 2, 3, "fine"))]


def test_when_all_is_kept_the_log_goes():
    made = Recorded()
    made.play_to_the_end()
    made.recorder.close()
    assert made.log.closed is True


def test_while_something_is_not_kept_the_log_stays():
    made = Recorded()
    made.play_to_the_end()
    made.writer.unsaved = (made.only_end,)
    made.recorder.close()
    assert made.log.closed is False


def test_left_for_now_the_log_stays(session):
    session.wait(5_000)
    session.recorder.leave()
    session.recorder.close()
    assert session.log.closed is False


def test_taken_up_again_it_has_one_beginning(session):
    session.wait(FIRST_HOLD + 5_000)
    again = Recorded(leftover=session.killed())
    again.player.play()
    assert again.kept(Begun) == []


def test_taken_up_again_a_hold_goes_on_and_is_done_whole(session):
    session.wait(FIRST_HOLD + 5_000)
    session.recorder.leave()
    again = Recorded(leftover=session.killed())
    again.player.play()
    again.wait(3_000 + 25_500)
    assert again.reps() == [("left", 1, 30_000, True)]


def test_taken_up_again_the_time_goes_on_too(session):
    session.wait(FIRST_HOLD + 5_000)
    session.recorder.leave()
    again = Recorded(leftover=session.killed())
    again.play_to_the_end()
    assert again.only_end.actual == 192_000


def test_of_a_circuit_each_round_is_kept_by_itself():
    made = Recorded(routine(CircuitStep("1", 2, (step(number="1.1"),))))
    made.play_to_the_end()
    assert {fact.block for fact in made.kept(RepKept)} == {"1.1@1", "1.1@2"}


TWO_STEPS = routine(
    NoteStep("1", "Strap."),
    ExerciseStep("2", PIGEON, PIGEON_DOSE, easier=(FIGURE_FOUR,)),
    step(number="3", sides=Sides.ALTERNATE, sets=2, move=2_000),
)


def swap(made: Recorded, _amount: int) -> None:
    if FIGURE_FOUR in easier_here(made.here.timeline, made.here.index):
        made.player.swap(FIGURE_FOUR)


MOVES = {
    "wait": lambda made, amount: made.wait(amount * 700),
    "skip": lambda made, _: made.player.skip(),
    "back": lambda made, _: made.player.back(),
    "pause": lambda made, _: made.player.pause(),
    "play": lambda made, _: made.player.toggle(),
    "longer": lambda made, _: made.player.add_time(10_000),
    "shorter": lambda made, _: made.player.add_time(-10_000),
    "swap": swap,
    "block": lambda made, _: made.player.skip_exercise(),
    "seek": lambda made, amount: made.player.seek(amount * 5_000),
}
SOME_MOVES = st.lists(st.tuples(st.sampled_from(sorted(MOVES)), st.integers(0, 60)), max_size=25)


@given(SOME_MOVES)
def test_killed_after_anything_it_is_taken_up_where_it_stood(moves):
    made = Recorded(TWO_STEPS)
    made.player.play()
    for name, amount in moves:
        MOVES[name](made, amount)
    made.player.tick()
    if made.here.is_over:
        return
    made.recorder.beat()
    leftover = made.killed()
    assert leftover
    again = resumed(leftover, TWO_STEPS)
    assert again
    assert again.playback.timeline == made.here.timeline
    assert abs(again.playback.position - made.here.position) <= 1
    assert again.playback.index == made.here.index


@given(SOME_MOVES)
def test_no_rep_is_kept_that_was_not_planned(moves):
    made = Recorded(TWO_STEPS)
    made.player.play()
    for name, amount in moves:
        MOVES[name](made, amount)
    planned = {(p.block, p.exercise, p.side) for b in made.kept(Begun) for p in b.exercises}
    planned |= {(p.block, p.exercise, p.side) for r in made.kept(Replaced) for p in r.exercises}
    assert {(r.block, r.exercise, r.side) for r in made.kept(RepKept)} <= planned
