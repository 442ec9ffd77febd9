from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.cues import CueKind, cues_between, lead_in_cues, pips_in, plan_cues
from stretchtimer.core.dose import Count
from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.core.routine import NoteStep
from stretchtimer.core.timeline import Phase
from tests.examples import ais, pigeon, step, timeline
from tests.strategies import timelines

countdowns = st.sampled_from([0, 3, 5, 10])


def tones(timeline, **options):
    """Every tone as its time in seconds and its name."""
    cues = plan_cues(timeline, **options)
    return [(cue.at / 1_000, cue.name) for cue in cues if cue.kind is CueKind.TONE]


def words(timeline):
    """Everything said as its time in seconds, its name and its text."""
    cues = plan_cues(timeline)
    return [(c.at / 1_000, c.name, c.text) for c in cues if c.kind is CueKind.SPEECH]


def test_every_change_of_phase_has_its_tone_and_its_pips_before_it():
    assert tones(timeline(step(hold=8_000, prepare=5_000, move=2_000, release=2_000))) == [
        (0, "prepare"),
        (3, "pip"),
        (4, "pip"),
        (5, "move"),
        (7, "hold"),
        (12, "pip"),
        (13, "pip"),
        (14, "pip"),
        (15, "release"),
        (17, "finish"),
    ]


def test_without_a_countdown_there_are_no_pips():
    names = {name for _, name in tones(pigeon(), countdown=0)}
    assert "pip" not in names


def test_a_longer_countdown_has_more_pips():
    one = timeline(step(hold=18_000, prepare=0))
    assert [at for at, name in tones(one, countdown=5) if name == "pip"] == [13, 14, 15, 16, 17]


@pytest.mark.parametrize(
    ("hold", "pips"), [(2_000, 0), (2_999, 0), (3_000, 1), (4_000, 2), (6_000, 3), (60_000, 3)]
)
def test_a_phase_has_at_most_one_pip_for_every_two_seconds(hold, pips):
    (segment,) = timeline(step(hold=hold, prepare=0)).segments
    assert pips_in(segment, 3) == pips


def test_moving_is_not_counted_down():
    moving = pigeon().segments[1]
    assert (moving.phase, pips_in(moving, 3)) == (Phase.MOVE, 0)


def test_a_hold_of_twenty_seconds_has_its_halfway_point_marked():
    assert (10, "halfway") in tones(timeline(step(hold=20_000, prepare=0)))


def test_a_shorter_hold_has_no_halfway_point():
    names = {name for _, name in tones(timeline(step(hold=19_999, prepare=0)))}
    assert "halfway" not in names


def test_a_gate_says_that_it_waits():
    both = timeline(NoteStep("1", "Read."), step(number="2", count=Count.REPS, prepare=0))
    assert tones(both) == [(0, "ready"), (0, "ready"), (0, "finish")]


def test_words_are_said_at_the_first_rep_alone():
    said = [name for _, name, _ in words(ais())]
    assert said == ["setup", "move", "hold", "release", "switch", "move", "hold", "release"]


def test_the_words_of_the_halfway_point_are_said_there():
    exercise = Exercise("a", "A", cues=Cues(halfway="Half done."))
    said = words(timeline(step(exercise, hold=30_000, prepare=0)))
    assert said == [(15, "halfway", "Half done.")]


def test_nothing_is_said_where_there_are_no_words():
    assert words(timeline(step(Exercise("a", "A")))) == []


def test_the_finish_is_the_last_cue_of_all():
    assert plan_cues(pigeon())[-1].name == "finish"
    assert plan_cues(pigeon())[-1].at == 192_000


def test_a_routine_with_nothing_in_it_has_its_finish_alone():
    assert tones(timeline()) == [(0, "finish")]


@given(timelines, countdowns)
def test_cues_are_in_order(timeline, countdown):
    assert all(a.progress <= b.progress for a, b in pairwise(plan_cues(timeline, countdown)))


@given(timelines, countdowns)
def test_a_cue_lies_in_its_segment(timeline, countdown):
    for cue in plan_cues(timeline, countdown)[:-1]:
        segment = timeline.segments[cue.index]
        assert segment.start <= cue.at < segment.end or cue.at == segment.start


@given(timelines, countdowns)
def test_no_two_tones_of_a_segment_fall_together(timeline, countdown):
    sounding = [c.progress for c in plan_cues(timeline, countdown) if c.kind is CueKind.TONE]
    assert all(len(list(same)) == 1 for _, same in groupby(sounding))


def test_the_halfway_point_and_a_pip_do_not_fall_together():
    sounding = tones(timeline(step(hold=20_000, prepare=0)), countdown=10)
    assert [name for at, name in sounding if at == 10] == ["halfway"]


@given(timelines)
def test_every_segment_begins_with_exactly_one_tone(timeline):
    begins = [
        cue.index
        for cue in plan_cues(timeline)[:-1]
        if cue.kind is CueKind.TONE and cue.at == timeline.segments[cue.index].start
    ]
    assert begins == list(range(len(timeline.segments)))


@given(timelines, st.data())
def test_cut_anywhere_no_cue_is_lost_or_doubled(timeline, data):
    cues = plan_cues(timeline)
    cut = data.draw(st.sampled_from([cue.progress for cue in cues]))
    end = cues[-1].progress
    assert (*cues_between(cues, (-1, 0), cut), *cues_between(cues, cut, end)) == cues


def test_a_lead_in_is_counted_down_to_the_tone_of_its_hold():
    hold = pigeon().segments[2]
    assert lead_in_cues(hold, 3_000) == (
        (3_000, "pip"),
        (2_000, "pip"),
        (1_000, "pip"),
        (0, "hold"),
    )


def test_without_a_lead_in_there_is_no_cue_of_one():
    assert lead_in_cues(pigeon().segments[2], 0) == ()
