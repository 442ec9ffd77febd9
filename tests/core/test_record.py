from stretchtimer.core.dose import Count, Side, Sides
from stretchtimer.core.record import Record, rep_of
from stretchtimer.core.routine import CircuitStep
from tests.examples import ais, step, timeline

ONE = timeline(step(prepare=0))


def done(timeline):
    """The record after everything in *timeline* was done to its end."""
    record = Record()
    for segment in timeline.segments:
        record = record.left(timeline, segment, segment.duration, finished=True)
    return record


def test_a_new_record_is_empty():
    assert (Record().reps_done, Record().held) == (0, 0)


def test_a_whole_session_has_every_rep_once():
    assert (done(ais()).reps_done, done(ais()).held) == (20, 40_000)


def test_the_reps_of_a_side_are_told_apart():
    record = done(ais())
    assert record.reps_of("ais-hamstring-straight", Side.LEFT) == 10
    assert record.reps_of("ais-hamstring-straight", Side.RIGHT) == 10
    assert record.reps_of("ais-hamstring-straight", None) == 0


def test_the_rounds_of_a_circuit_are_told_apart():
    assert done(timeline(CircuitStep("1", 3, (step(number="1.1"),)))).reps_done == 3


def test_a_rep_left_early_is_held_but_not_done():
    record = Record().left(ONE, ONE.segments[0], 4_000, finished=False)
    assert (record.reps_done, record.held) == (0, 4_000)


def test_a_rep_left_at_its_very_start_is_no_rep():
    assert Record().left(ONE, ONE.segments[0], 0, finished=False).reps == {}


def test_a_rep_done_again_counts_once():
    twice = Record().left(ONE, ONE.segments[0], 30_000, finished=True)
    twice = twice.left(ONE, ONE.segments[0], 30_000, finished=True)
    assert (twice.reps_done, twice.held) == (1, 30_000)


def test_a_rep_done_and_then_begun_again_stays_done():
    record = Record().left(ONE, ONE.segments[0], 30_000, finished=True)
    record = record.left(ONE, ONE.segments[0], 4_000, finished=False)
    assert (record.reps_done, record.held) == (1, 30_000)


def test_counted_reps_are_done_when_they_are_answered():
    counted = timeline(step(count=Count.REPS, sets=2, sides=Sides.EACH))
    assert done(counted).reps_done == 4


def test_only_a_hold_or_counted_reps_are_reps():
    reps = [rep_of(ais(), segment) for segment in ais().segments]
    assert sum(rep is not None for rep in reps) == 20


def test_a_record_is_never_changed_in_place():
    before = Record()
    before.left(ONE, ONE.segments[0], 30_000, finished=True)
    assert before.reps_done == 0
