from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.cues import CueKind, plan_cues
from stretchtimer.core.due import due_cues
from stretchtimer.core.playback import Playback, advance, answer, pause, play, skip
from stretchtimer.core.routine import NoteStep
from tests.examples import pigeon, step, timeline
from tests.strategies import timelines


def tones_due(playback):
    """When by the clock, in seconds, each tone will sound."""
    due = due_cues(playback, plan_cues(playback.timeline))
    return [(d.clock / 1_000, d.cue.name) for d in due if d.cue.kind is CueKind.TONE]


def running(timeline, *, after=0, since=100_000):
    """A session started when the clock stood at *since*, *after* milliseconds later."""
    begun = play(Playback(timeline, as_of=since), now=since)
    return advance(begun, now=since + after)


def test_the_cues_are_due_by_the_clock():
    assert tones_due(running(timeline(step(hold=3_000, prepare=2_000)))) == [
        (100, "prepare"),
        (102, "hold"),
        (104, "pip"),
        (105, "finish"),
    ]


def test_what_was_heard_is_not_due_again():
    assert tones_due(running(timeline(step(hold=3_000, prepare=2_000)), after=2_500)) == [
        (104, "pip"),
        (105, "finish"),
    ]


def test_nothing_is_due_before_the_start():
    assert tones_due(Playback(pigeon())) == []


def test_nothing_is_due_while_paused():
    assert tones_due(pause(running(pigeon(), after=20_000), now=120_000)) == []


def test_nothing_is_due_after_the_end():
    assert tones_due(running(pigeon(), after=192_000)) == []


def test_a_gate_is_the_last_that_is_due():
    gated = timeline(step(hold=2_000, prepare=0), NoteStep("2", "Read."), step(number="3"))
    assert tones_due(running(gated)) == [(100, "hold"), (102, "ready")]


def test_behind_an_answered_gate_the_rest_is_due():
    gated = timeline(NoteStep("1", "Read."), step(number="2", hold=2_000, prepare=0))
    answered = answer(running(gated, after=7_000), now=107_000)
    assert tones_due(answered) == [(107, "hold"), (109, "finish")]


def test_a_lead_in_is_heard_before_the_hold_goes_on():
    paused = pause(running(timeline(step(hold=5_000, prepare=0)), after=1_000), now=101_000)
    assert tones_due(play(paused, now=200_000)) == [
        (200, "pip"),
        (201, "pip"),
        (202, "pip"),
        (203, "hold"),
        (205, "pip"),
        (206, "pip"),
        (207, "finish"),
    ]


def test_after_a_skip_the_new_phase_is_heard_from_its_start():
    skipped = skip(running(timeline(step(hold=3_000, prepare=9_000)), after=500), now=100_500)
    assert tones_due(skipped)[0] == (100.5, "hold")


@given(timelines, st.integers(0, 60_000))
def test_nothing_is_due_in_the_past_and_all_is_in_order(timeline, after):
    here = running(timeline, after=after)
    times = [due.clock for due in due_cues(here, plan_cues(timeline))]
    assert all(time >= here.as_of for time in times)
    assert times == sorted(times)
