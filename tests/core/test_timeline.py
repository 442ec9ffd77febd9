from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from stretchtimer.core.timeline import Phase
from tests.examples import ais, pigeon, step, timeline
from tests.strategies import timelines


@given(timelines)
def test_segments_follow_each_other_without_a_gap(timeline):
    assert all(left.end == right.start for left, right in pairwise(timeline.segments))


@given(timelines)
def test_it_begins_at_zero_and_ends_at_its_duration(timeline):
    assume(timeline.segments)
    assert timeline.segments[0].start == 0
    assert timeline.segments[-1].end == timeline.duration


@given(timelines)
def test_a_segment_knows_its_index(timeline):
    assert [segment.index for segment in timeline.segments] == list(range(len(timeline.segments)))


@given(timelines, st.data())
def test_every_position_lies_in_exactly_one_segment(timeline, data):
    assume(timeline.duration)
    position = data.draw(st.integers(0, timeline.duration - 1))
    around = [s for s in timeline.segments if s.start <= position < s.end]
    assert around == [timeline.segments[timeline.index_at(position)]]


@given(timelines)
def test_nothing_but_a_gate_has_no_length(timeline):
    assert all(segment.gate is (segment.duration == 0) for segment in timeline.segments)


@given(timelines)
def test_every_block_has_a_segment_and_its_own_key(timeline):
    assert {s.block for s in timeline.segments} == set(range(len(timeline.blocks)))
    assert len({block.key for block in timeline.blocks}) == len(timeline.blocks)


def test_a_position_outside_is_clamped_into_the_timeline():
    assert (pigeon().index_at(-5), pigeon().index_at(10**9)) == (0, len(pigeon().segments) - 1)


def test_an_empty_timeline_lasts_no_time():
    assert timeline().duration == 0


def test_the_hold_time_is_all_holds_together():
    assert (pigeon().hold_time, ais().hold_time) == (120_000, 40_000)


def test_the_first_segment_of_a_block_is_found():
    two = timeline(step(), step(number="2"))
    assert two.segments[two.first_of(1)].phase is Phase.PREPARE
    assert two.first_of(1) == 2


def test_a_lengthened_segment_moves_all_that_follow():
    longer = pigeon().lengthened(2, 10_000)
    assert longer.duration == 202_000
    assert longer.segments[2].duration == 40_000
    assert longer.segments[3].start == pigeon().segments[3].start + 10_000
    assert longer.segments[1] == pigeon().segments[1]
