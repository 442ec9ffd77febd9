from itertools import groupby, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stretchtimer.core.choices import Choices
from stretchtimer.core.cues import CueKind, plan_cues
from stretchtimer.core.dose import Count, DosePart, Side, Sides
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.playback import Status
from stretchtimer.core.record import rep_of
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.timeline import Phase
from stretchtimer.engine.events import (
    CueDue,
    Redirected,
    SegmentEntered,
    SegmentLeft,
    StatusChanged,
    Suspended,
)
from tests.engine.sessions import Session, started
from tests.examples import pigeon, step, timeline
from tests.strategies import timelines

NOTE = NoteStep("1", "Strap within reach.")
EASIER = Exercise("easier", "An easier one", dose=DosePart(Sides.EACH, hold=5_000, prepare=4_000))
uneven = st.lists(st.integers(1, 2_000), max_size=6).map(lambda gaps: [*gaps, 1_999])


def statuses(session):
    return [event.status for event in session.told(StatusChanged)]


# Time passes


@given(timelines, uneven)
def test_every_cue_is_heard_exactly_once_however_uneven_the_ticks(timeline, gaps):
    assert Session(timeline).play_to_the_end(gaps).cues == list(plan_cues(timeline))


@given(timelines, uneven)
def test_no_cue_is_heard_early(timeline, gaps):
    session = Session(timeline)
    early = []
    session.player.subscribe(
        lambda event: (
            early.append(event)
            if isinstance(event, CueDue) and event.cue.at > session.here.position
            else None
        )
    )
    session.play_to_the_end(gaps)
    assert early == []


@given(timelines, uneven)
def test_every_segment_is_entered_and_left_once_in_order(timeline, gaps):
    session = Session(timeline).play_to_the_end(gaps)
    assert session.entered == list(timeline.segments)
    left = [(event.segment, event.elapsed, event.finished) for event in session.told(SegmentLeft)]
    assert left == [(segment, segment.duration, True) for segment in timeline.segments]


@given(timelines, uneven)
def test_a_transition_has_at_most_one_tone(timeline, gaps):
    session = Session(timeline).play_to_the_end(gaps)
    moments = [cue.progress for cue in session.cues if cue.kind is CueKind.TONE]
    assert all(len(list(same)) == 1 for _, same in groupby(moments))


@given(timelines, uneven)
def test_played_to_the_end_every_rep_is_done_once(timeline, gaps):
    record = Session(timeline).play_to_the_end(gaps).player.record
    reps = [rep for rep in (rep_of(timeline, s) for s in timeline.segments) if rep]
    assert list(record.reps) == reps
    assert record.reps_done == len(reps)
    assert record.held == timeline.hold_time


def test_a_session_starts_runs_and_finishes():
    assert statuses(Session(pigeon()).play_to_the_end()) == [Status.RUNNING, Status.FINISHED]


def test_a_segment_is_left_before_the_next_is_entered():
    session = Session(pigeon()).play_to_the_end()
    kinds = [type(e) for e in session.events if isinstance(e, SegmentEntered | SegmentLeft)]
    assert kinds == [SegmentEntered, SegmentLeft] * 16


def test_the_first_cue_is_heard_at_once():
    assert started(pigeon()).tones == ["prepare"]


def test_a_routine_with_nothing_in_it_is_over_at_once_and_says_so():
    session = started(timeline())
    assert session.here.is_over
    assert session.tones == ["finish"]
    assert session.told(SegmentEntered) == []


def test_after_the_end_ticks_tell_nothing():
    session = Session(pigeon()).play_to_the_end()
    session.forget()
    session.wait(5_000)
    assert session.events == []


def test_until_the_next_cue_nothing_happens():
    session = started(timeline(step(hold=30_000, prepare=12_000)))
    assert session.player.until_next() == 9_000
    session.wait(9_000)
    assert session.player.until_next() == 1_000


def test_before_the_start_ticks_tell_nothing():
    session = Session(pigeon()).wait(5_000)
    assert session.events == []
    assert session.here.position == 0


# Pause


def test_while_paused_nothing_is_heard_and_time_stands_still():
    session = started(pigeon()).wait(5_000)
    session.player.pause()
    session.forget()
    session.wait(60_000)
    assert session.events == []
    assert session.here.position == 5_000


def test_a_hold_goes_on_after_three_pips_and_its_own_tone():
    session = started(pigeon()).wait(20_000)
    session.player.pause()
    session.player.play()
    session.forget()
    session.wait(2_999)
    assert session.tones == ["pip", "pip"]
    assert session.here.position == 20_000
    session.wait(501)
    assert session.tones == ["pip", "pip", "hold"]
    assert session.here.position == 20_500


def test_the_first_pip_of_a_lead_in_is_heard_at_once():
    session = started(pigeon()).wait(20_000)
    session.player.pause()
    session.forget()
    session.player.play()
    assert session.tones == ["pip"]


@given(uneven)
def test_a_lead_in_is_heard_once_however_uneven_the_ticks(gaps):
    session = started(timeline(step(hold=20_000, prepare=0))).wait(12_000)
    session.player.pause()
    session.forget()
    session.play_to_the_end(gaps)
    assert session.tones == ["pip", "pip", "pip", "hold", "pip", "pip", "pip", "finish"]


def test_a_prepare_goes_on_without_a_lead_in():
    session = started(pigeon()).wait(5_000)
    session.player.pause()
    session.player.play()
    assert session.wait(1_000).here.position == 6_000


def test_toggle_pauses_and_goes_on():
    session = started(pigeon()).wait(5_000)
    session.player.toggle()
    assert session.here.status is Status.PAUSED
    session.player.toggle()
    assert session.here.status is Status.RUNNING


def test_toggle_starts_a_session():
    session = Session(pigeon())
    session.player.toggle()
    assert session.here.status is Status.RUNNING


# Gates


def test_a_gate_waits_until_it_is_answered():
    session = started(timeline(step(), NOTE, step(number="3"))).wait(100_000)
    assert (session.here.status, session.here.position) == (Status.WAITING, 40_000)
    session.player.answer()
    assert session.wait(1_000).here.position == 41_000


def test_toggle_answers_a_gate():
    session = started(timeline(NOTE, step(number="2")))
    session.player.toggle()
    assert session.here.status is Status.RUNNING
    assert session.tones == ["ready", "prepare"]


def test_a_gate_may_wait_for_any_time_without_being_taken_for_sleep():
    session = started(timeline(NOTE, step(number="2")))
    session.clock.sleep(3_600_000)
    session.player.tick()
    assert session.here.status is Status.WAITING
    session.player.answer()
    assert session.here.status is Status.RUNNING
    assert session.told(Suspended) == []


def test_counted_reps_are_done_when_the_user_says_so():
    session = started(timeline(step(count=Count.REPS, prepare=0))).wait(7_000)
    assert session.player.record.reps_done == 0
    session.player.answer()
    assert session.player.record.reps_done == 1


def test_counted_reps_that_are_skipped_are_not_done():
    session = started(timeline(step(count=Count.REPS, prepare=0)))
    session.player.skip()
    assert session.player.record.reps_done == 0


# The machine slept


def test_a_gap_of_two_seconds_is_none():
    session = started(pigeon())
    session.clock.sleep(2_000)
    assert session.player.tick().position == 2_000


def test_a_longer_gap_pauses_at_the_moment_before_it():
    session = started(pigeon()).wait(20_000)
    session.forget()
    session.clock.sleep(3_600_000)
    session.player.tick()
    assert (session.here.status, session.here.position) == (Status.PAUSED, 20_000)
    assert statuses(session) == [Status.PAUSED]
    assert session.told(Suspended) == [Suspended(3_600_000)]


def test_a_gap_gives_no_burst_of_cues():
    session = started(pigeon()).wait(20_000)
    session.forget()
    session.clock.sleep(60_000)
    session.player.tick()
    assert session.cues == []
    session.wait(60_000)
    assert session.cues == []


def test_what_was_planned_for_the_clock_is_planned_anew_after_a_gap():
    session = started(pigeon()).wait(20_000)
    session.forget()
    session.clock.sleep(60_000)
    session.player.tick()
    assert session.told(Redirected)[0].playback.status is Status.PAUSED


def test_after_a_gap_it_goes_on_where_it_stood():
    session = started(pigeon()).wait(5_000)
    session.clock.sleep(60_000)
    session.player.tick()
    session.player.play()
    assert session.wait(1_000).here.position == 6_000


def test_a_gap_is_no_time_held():
    session = started(timeline(step(prepare=0))).wait(10_000)
    session.clock.sleep(60_000)
    session.player.tick()
    session.play_to_the_end()
    assert session.player.record.held == 30_000


def test_how_long_a_gap_may_be_is_handed_in():
    session = started(pigeon(), longest_gap=40_000)
    session.clock.sleep(40_000)
    assert session.player.tick().position == 40_000


# Skipping, going back, more or less time


def test_a_skip_goes_to_the_next_phase_and_is_heard_there():
    session = started(pigeon()).wait(5_000)
    session.forget()
    session.player.skip()
    assert session.tones == ["move"]
    assert session.entered == [pigeon().segments[1]]


def test_a_skip_while_paused_is_seen_and_not_heard():
    session = started(pigeon()).wait(5_000)
    session.player.pause()
    session.forget()
    session.player.skip()
    assert session.entered == [pigeon().segments[1]]
    assert session.cues == []


def test_a_phase_skipped_to_while_paused_is_heard_when_it_goes_on():
    session = started(pigeon()).wait(5_000)
    session.player.pause()
    session.player.skip()
    session.forget()
    session.player.play()
    assert session.tones == ["move"]


def test_what_lies_between_is_not_heard():
    session = started(pigeon()).wait(5_000)
    session.forget()
    session.player.skip(4)
    assert session.tones == ["rest"]


def test_skipping_the_last_phase_finishes_with_the_finish_alone():
    session = started(pigeon()).wait(5_000)
    session.forget()
    session.player.skip(99)
    assert session.tones == ["finish"]
    assert session.entered == []
    assert statuses(session) == [Status.FINISHED]


def test_a_hold_left_early_is_not_done():
    session = started(pigeon()).wait(21_000)
    session.player.skip()
    record = session.player.record
    assert (record.reps_done, record.held) == (0, 4_000)


def test_back_early_in_a_phase_goes_to_the_one_before():
    session = started(pigeon()).wait(18_000)
    session.player.back()
    assert session.here.segment.phase is Phase.MOVE


def test_back_later_in_a_phase_restarts_it():
    session = started(pigeon()).wait(21_000)
    session.forget()
    session.player.back()
    assert (session.here.segment.phase, session.here.elapsed) == (Phase.HOLD, 0)
    assert session.tones == ["hold"]


def test_what_was_held_before_a_restart_is_kept():
    session = started(pigeon()).wait(37_000)
    session.player.back()
    assert session.player.record.held == 20_000


def test_restarting_an_exercise_gets_ready_again():
    session = started(pigeon()).wait(100_000)
    session.player.restart_exercise()
    assert session.here.position == 0


def test_skipping_an_exercise_goes_to_the_next_one():
    session = started(timeline(step(), step(number="2"))).wait(5_000)
    session.player.skip_exercise()
    assert session.here.segment.block == 1


def test_a_seek_goes_into_the_middle_of_a_phase_without_its_beginning():
    session = started(pigeon()).wait(5_000)
    session.forget()
    session.player.seek(20_000)
    assert session.here.position == 20_000
    assert session.entered == [pigeon().segments[2]]
    assert session.cues == []


def test_more_time_is_more_of_this_phase():
    session = started(pigeon()).wait(20_000)
    session.player.add_time(10_000)
    assert (session.here.remaining, session.here.left) == (37_000, 182_000)


def test_more_time_tells_no_new_phase():
    session = started(pigeon()).wait(20_000)
    session.forget()
    session.player.add_time(10_000)
    assert [type(event) for event in session.events] == [Redirected]


def test_the_pips_move_with_the_end_of_the_phase():
    session = started(timeline(step(hold=10_000, prepare=0))).wait(5_000)
    session.player.add_time(5_000)
    session.forget()
    assert session.wait(6_999).tones == []
    assert session.wait(1).tones == ["pip"]


def test_taking_more_time_than_is_left_ends_the_phase():
    session = started(pigeon()).wait(45_000)
    session.forget()
    session.player.add_time(-10_000)
    assert session.tones == ["release"]
    assert session.here.segment.phase is Phase.RELEASE


def test_a_command_that_changes_nothing_tells_nothing():
    session = started(pigeon()).wait(5_000)
    session.forget()
    session.player.answer()
    session.player.play()
    assert session.events == []


def test_a_redirection_carries_the_new_cues():
    session = started(pigeon()).wait(20_000)
    session.player.add_time(10_000)
    assert session.told(Redirected)[-1].cues == plan_cues(session.here.timeline)


# The easier exercise


@pytest.fixture
def swapping():
    """A session of an exercise on both sides, 30 s each, that has an easier one."""
    return started(timeline(step(sides=Sides.EACH, reps=2, easier=(EASIER,))))


def test_a_swap_gets_ready_for_the_easier_exercise(swapping):
    swapping.wait(20_000).forget()
    swapping.player.swap(EASIER)
    assert swapping.here.segment.phase is Phase.PREPARE
    assert swapping.here.segment.exercise is EASIER
    assert swapping.tones == ["prepare"]


def test_a_swap_keeps_what_was_done_and_does_the_remaining_sides(swapping):
    swapping.wait(75_000)  # the left side and 2 s of the switch
    swapping.player.swap(EASIER)
    record = swapping.play_to_the_end().player.record
    assert record.reps_of("pigeon", Side.LEFT) == 2
    assert record.reps_of("easier", Side.RIGHT) == 1
    assert record.reps_done == 3


def test_a_swap_keeps_what_was_held_of_the_rep_under_way(swapping):
    swapping.wait(22_000)
    swapping.player.swap(EASIER)
    assert swapping.player.record.held == 12_000


def test_a_swap_at_the_start_of_a_phase_is_told(swapping):
    swapping.forget()
    swapping.player.swap(EASIER)
    assert [segment.exercise for segment in swapping.entered] == [EASIER]
    assert swapping.tones == ["prepare"]


def test_a_swap_at_counted_reps_is_told():
    session = started(timeline(step(count=Count.REPS, prepare=0, easier=(EASIER,))))
    session.forget()
    session.player.swap(EASIER)
    assert [segment.exercise for segment in session.entered] == [EASIER]
    assert session.tones == ["prepare"]
    assert session.here.status is Status.RUNNING


def test_a_swap_follows_todays_choices():
    session = started(
        timeline(step(easier=(EASIER,)), hold_percent=200), choices=Choices(hold_percent=200)
    )
    session.player.swap(EASIER)
    holds = [s.duration for s in session.here.timeline.segments if s.phase is Phase.HOLD]
    assert holds == [10_000, 10_000]


def test_a_swap_while_paused_stays_paused_and_silent(swapping):
    swapping.wait(20_000)
    swapping.player.pause()
    swapping.forget()
    swapping.player.swap(EASIER)
    assert swapping.here.status is Status.PAUSED
    assert swapping.cues == []


def test_a_note_has_nothing_to_swap():
    session = started(timeline(NOTE, step(number="2")))
    session.forget()
    session.player.swap(EASIER)
    assert session.events == []


# Whatever the user does


COMMANDS = {
    "toggle": lambda player: player.toggle(),
    "pause": lambda player: player.pause(),
    "play": lambda player: player.play(),
    "answer": lambda player: player.answer(),
    "skip": lambda player: player.skip(),
    "skip 3": lambda player: player.skip(3),
    "back": lambda player: player.back(),
    "next exercise": lambda player: player.skip_exercise(),
    "exercise before": lambda player: player.skip_exercise(-1),
    "restart": lambda player: player.restart_exercise(),
    "seek": lambda player: player.seek(40_000),
    "more": lambda player: player.add_time(10_000),
    "less": lambda player: player.add_time(-10_000),
    "swap": lambda player: player.swap(EASIER),
}
doings = st.lists(st.tuples(st.sampled_from(sorted(COMMANDS)), st.integers(0, 15_000)), max_size=12)


def after(timeline, doings):
    """A session in which the user did one thing after the other."""
    session = started(timeline)
    for command, wait in doings:
        COMMANDS[command](session.player)
        session.wait(wait)
    return session


@given(timelines, doings)
def test_whatever_was_done_before_a_whole_run_has_every_rep_once(timeline, doings):
    session = after(timeline, [doing for doing in doings if doing[0] != "swap"])
    session.player.seek(0)
    session.play_to_the_end()
    again = session.here.timeline  # with the time that was added
    reps = {rep_of(again, segment) for segment in again.segments} - {None}
    record = session.player.record
    assert set(record.reps) == reps
    assert record.reps_done == len(reps)


@given(timelines, doings)
def test_no_more_reps_are_done_than_the_routine_has(timeline, doings):
    record = after(timeline, [doing for doing in doings if doing[0] != "swap"]).player.record
    assert record.reps_done <= len({rep_of(timeline, s) for s in timeline.segments} - {None})


@given(timelines, doings)
def test_a_rep_is_done_only_if_its_hold_was_left_finished(timeline, doings):
    session = after(timeline, doings)
    finished = {
        rep_of(event.timeline, event.segment)
        for event in session.told(SegmentLeft)
        if event.finished
    }
    done = {rep for rep, held in session.player.record.reps.items() if held.is_done}
    assert done == finished - {None}


@given(timelines, doings)
def test_what_is_entered_is_left_before_anything_else_is_entered(timeline, doings):
    session = after(timeline, doings)
    passages = [
        (type(event), event.segment.index)
        for event in session.events
        if isinstance(event, SegmentEntered | SegmentLeft)
    ]
    for (kind, index), (next_kind, next_index) in pairwise(passages):
        if kind is SegmentEntered and next_kind is SegmentLeft:
            assert next_index == index
        assert (kind, next_kind) != (SegmentLeft, SegmentLeft)


@given(timelines, doings)
def test_what_is_shown_is_always_the_segment_entered_last(timeline, doings):
    session = after(timeline, doings)
    assume(session.entered and not session.here.is_over)
    assert session.entered[-1].index == session.here.index
    assert session.entered[-1].exercise is session.here.segment.exercise


@given(timelines, doings)
def test_the_status_told_last_is_the_status(timeline, doings):
    session = after(timeline, doings)
    assert statuses(session)[-1] is session.here.status


@given(timelines, doings)
def test_after_every_command_the_coming_cues_are_known(timeline, doings):
    session = after(timeline, doings)
    assert session.told(Redirected)[-1].cues == plan_cues(session.here.timeline)


def test_a_hold_that_was_jumped_into_is_not_done():
    session = started(pigeon())
    session.player.seek(17_000 + 25_000)
    for _ in range(6):
        session.wait(1_000)
    record = session.player.record
    assert (record.reps_done, record.held) == (0, 5_000)
