from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.dose import Count
from stretchtimer.core.playback import (
    LEAD_IN,
    Playback,
    Status,
    add_time,
    advance,
    answer,
    back,
    follow,
    pause,
    play,
    restart_exercise,
    seek,
    skip,
    skip_block,
)
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.timeline import Phase
from tests.examples import pigeon, step, timeline
from tests.strategies import timelines

NOTE = NoteStep("1", "Strap within reach.")


def started(timeline=None, *, after=0):
    """The pigeon (prepare 12 s, move 5 s, hold 30 s …), played for *after* milliseconds."""
    return advance(play(Playback(timeline or pigeon()), now=0), now=after)


def test_before_the_start_time_stands_still():
    assert advance(Playback(pigeon()), now=60_000).position == 0


def test_while_running_the_position_is_the_time_that_has_passed():
    assert started(after=20_000).position == 20_000


def test_it_tells_what_is_left_of_the_phase_and_of_the_session():
    here = started(after=20_000)
    assert (here.segment.phase, here.remaining, here.left) == (Phase.HOLD, 27_000, 172_000)


@given(timelines, st.lists(st.integers(0, 40_000), max_size=30))
def test_the_position_does_not_depend_on_how_often_one_looks(timeline, gaps):
    state = begun = play(Playback(timeline), now=0)
    now = 0
    for gap in gaps:
        now += gap
        state = advance(state, now)
    assert state == advance(begun, now)


def test_a_clock_that_jumps_back_costs_nothing():
    assert advance(started(after=20_000), now=5_000).position == 20_000


def test_a_session_finishes_when_its_time_is_over():
    assert started(after=191_999).status is Status.RUNNING
    assert started(after=192_000).is_over


def test_a_finished_session_stands_at_the_end():
    over = started(after=500_000)
    assert (over.position, over.left, over.remaining) == (192_000, 0, 0)


def test_a_finished_session_is_not_started_again_by_play():
    assert play(started(after=192_000), now=193_000).is_over


def test_a_routine_with_nothing_in_it_is_over_at_once():
    over = play(Playback(timeline()), now=0)
    assert (over.status, over.position) == (Status.FINISHED, 0)


def test_time_stands_still_while_paused():
    paused = pause(started(after=4_000), now=4_000)
    assert advance(paused, now=60_000).position == 4_000


def test_after_a_pause_it_goes_on_where_it_stood():
    resumed = play(pause(started(after=4_000), now=4_000), now=60_000)
    assert advance(resumed, now=61_000).position == 5_000


def test_a_hold_goes_on_after_a_lead_in():
    resumed = play(pause(started(after=20_000), now=20_000), now=60_000)
    assert resumed.lead_in == LEAD_IN
    assert advance(resumed, now=60_000 + LEAD_IN).position == 20_000
    assert advance(resumed, now=60_001 + LEAD_IN).position == 20_001


def test_what_is_left_of_a_lead_in_is_told():
    resumed = play(pause(started(after=20_000), now=20_000), now=60_000)
    assert advance(resumed, now=61_200).lead_in == LEAD_IN - 1_200


@pytest.mark.parametrize("after", [4_000, 17_000], ids=["prepare", "a hold not yet begun"])
def test_nothing_but_a_hold_under_way_has_a_lead_in(after):
    assert play(pause(started(after=after), now=after), now=60_000).lead_in == 0


def test_a_pause_ends_a_lead_in_and_the_next_has_its_whole_length():
    leading_in = play(pause(started(after=20_000), now=20_000), now=60_000)
    again = play(pause(leading_in, now=61_000), now=70_000)
    assert (again.position, again.lead_in) == (20_000, LEAD_IN)


def test_a_gate_stops_the_time_until_it_is_answered():
    waiting = started(timeline(step(), NOTE, step(number="3")), after=100_000)
    assert (waiting.status, waiting.position) == (Status.WAITING, 40_000)
    assert advance(answer(waiting, now=200_000), now=201_000).position == 41_000


def test_a_gate_at_the_start_waits_at_once():
    assert started(timeline(NOTE, step(number="2"))).status is Status.WAITING


def test_gates_in_a_row_are_answered_one_by_one():
    first = started(timeline(NOTE, replace(NOTE, number="2"), step(number="3")))
    second = answer(first, now=1)
    assert (second.status, second.index) == (Status.WAITING, 1)
    assert answer(second, now=2).status is Status.RUNNING


def test_answering_the_last_gate_finishes():
    assert answer(started(timeline(NOTE)), now=5).is_over


def test_an_answer_nobody_asked_for_changes_nothing():
    here = started(after=20_000)
    assert answer(here, now=20_000) == here


def test_a_pause_at_a_gate_waits_again_when_it_is_over():
    paused = pause(started(timeline(NOTE)), now=5)
    assert paused.status is Status.PAUSED
    assert play(paused, now=10).status is Status.WAITING


def test_skipping_goes_to_the_start_of_the_next_phase():
    assert skip(started(after=20_000), now=20_000).position == 47_000


def test_skipping_past_the_last_phase_finishes():
    assert skip(started(after=20_000), now=20_000, segments=99).is_over


def test_skipping_before_the_first_phase_goes_to_the_start():
    assert skip(started(after=20_000), now=20_000, segments=-99).position == 0


def test_a_skip_while_paused_stays_paused():
    skipped = skip(pause(started(after=4_000), now=4_000), now=5_000)
    assert (skipped.status, skipped.position) == (Status.PAUSED, 12_000)


def test_a_skip_at_a_gate_runs_on():
    skipped = skip(started(timeline(NOTE, step(number="2"))), now=5)
    assert skipped.status is Status.RUNNING


def test_a_skip_to_a_gate_waits_there():
    assert skip(started(timeline(step(), NOTE)), now=0, segments=2).status is Status.WAITING


def test_back_from_the_end_runs_again():
    again = skip(started(after=192_000), now=192_000, segments=-1)
    assert again.status is Status.RUNNING


@pytest.mark.parametrize(("into", "position"), [(0, 12_000), (2_999, 12_000), (3_000, 17_000)])
def test_back_restarts_the_phase_but_in_its_first_three_seconds_goes_to_the_one_before(
    into, position
):
    at = 17_000 + into
    assert back(started(after=at), now=at).position == position


def test_back_at_the_very_start_stays_there():
    assert back(started(after=1_000), now=1_000).position == 0


def test_restarting_an_exercise_gets_ready_for_it_again():
    two = timeline(step(), step(number="2"))
    again = restart_exercise(started(two, after=75_000), now=75_000)
    assert (again.position, again.segment.phase) == (40_000, Phase.PREPARE)


@pytest.mark.parametrize(("blocks", "position"), [(1, 80_000), (-1, 0), (-9, 0), (0, 40_000)])
def test_skipping_steps_goes_to_the_start_of_one(blocks, position):
    three = timeline(step(), step(number="2"), step(number="3"))
    assert skip_block(started(three, after=75_000), now=75_000, blocks=blocks).position == position


def test_skipping_the_last_step_finishes():
    assert skip_block(started(after=75_000), now=75_000).is_over


@given(timelines, st.data())
def test_seeking_goes_to_the_position_asked_for(timeline, data):
    position = data.draw(st.integers(0, timeline.duration))
    sought = seek(play(Playback(timeline), now=0), now=0, position=position)
    assert sought.position == position


def test_seeking_while_paused_stays_paused():
    sought = seek(pause(started(after=4_000), now=4_000), now=5_000, position=100_000)
    assert (sought.status, sought.position) == (Status.PAUSED, 100_000)


@pytest.mark.parametrize(("to", "position"), [(-5, 0), (192_000, 192_000), (10**9, 192_000)])
def test_seeking_outside_goes_to_the_nearer_end(to, position):
    assert seek(started(after=5_000), now=5_000, position=to).position == position


def test_adding_time_lengthens_this_phase_and_the_session():
    longer = add_time(started(after=20_000), now=20_000, by=10_000)
    assert (longer.position, longer.remaining, longer.left) == (20_000, 37_000, 182_000)


def test_taking_time_shortens_this_phase():
    assert add_time(started(after=20_000), now=20_000, by=-10_000).remaining == 17_000


@pytest.mark.parametrize("by", [-27_000, -60_000])
def test_taking_more_time_than_is_left_goes_to_the_next_phase(by):
    shorter = add_time(started(after=20_000), now=20_000, by=by)
    assert (shorter.segment.phase, shorter.elapsed) == (Phase.RELEASE, 0)


def test_a_gate_takes_no_time():
    waiting = started(timeline(NOTE))
    assert add_time(waiting, now=0, by=10_000) == waiting


def test_a_phase_never_grows_beyond_two_hours():
    long = timeline(step(hold=7_195_000, prepare=0))
    assert add_time(started(long), now=0, by=10_000).segment.duration == 7_200_000


def test_a_phase_of_more_than_two_hours_is_not_shortened_by_adding_time():
    long = timeline(step(hold=7_200_000, prepare=0), hold_percent=110)
    assert add_time(started(long), now=0, by=10_000).segment.duration == 7_920_000


def test_following_another_timeline_begins_at_the_start_of_its_segment():
    longer = pigeon().lengthened(2, 10_000)
    followed = follow(started(after=20_000), now=20_000, timeline=longer)
    assert (followed.position, followed.left) == (17_000, 185_000)


MOVES = [
    play,
    pause,
    answer,
    skip,
    lambda state, now: skip(state, now, -2),
    skip_block,
    lambda state, now: skip_block(state, now, -1),
    back,
    restart_exercise,
    lambda state, now: seek(state, now, 30_000),
    lambda state, now: add_time(state, now, 10_000),
    lambda state, now: add_time(state, now, -10_000),
]


@given(timelines, st.lists(st.tuples(st.integers(0, 20_000), st.sampled_from(MOVES)), max_size=15))
def test_after_any_moves_the_position_lies_in_the_segment_under_way(timeline, moves):
    state, now = Playback(timeline), 0
    for gap, move in moves:
        now += gap
        state = move(state, now)
        if state.timeline.segments:
            assert state.segment.start <= state.position <= state.segment.end
        assert 0 <= state.left <= state.timeline.duration
        assert state.as_of == now
        assert state.status is not Status.WAITING or state.segment.gate


def test_counted_reps_wait_for_the_user():
    counted = started(timeline(step(count=Count.REPS, prepare=0)), after=5_000)
    assert (counted.status, counted.segment.phase) == (Status.WAITING, Phase.REPS)
