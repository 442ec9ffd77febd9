from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.cues import CueKind, plan_cues
from stretchtimer.core.dose import Count, Sides
from stretchtimer.core.exercise import Cues, Exercise
from stretchtimer.core.routine import NoteStep, RestStep
from stretchtimer.core.timeline import Phase
from stretchtimer.sound.phrases import ENGLISH, GERMAN
from stretchtimer.sound.speech import GAP, estimated, spoken_cues, with_speech
from tests.examples import AIS, ais, pigeon, step, timeline
from tests.strategies import timelines

ICE = Exercise("ice", "Cold pack", equipment=("cold-pack",), cues=Cues(setup="Wrap it."))


def said(of, phrases=ENGLISH, duration_of=lambda _: 800):
    return list(spoken_cues(of, phrases, duration_of))


def texts(of, phase, **where):
    """What is said in the first segment of *phase*."""
    wanted = {"phase": phase, **where}
    for segment in of.segments:
        if all(getattr(segment, key) == value for key, value in wanted.items()):
            return [cue.text for cue in said(of) if cue.index == segment.index]
    raise AssertionError("no such segment")


def test_getting_ready_says_exercise_side_dose_and_setup():
    assert texts(pigeon(), Phase.PREPARE) == [
        "Pigeon",
        "Left side.",
        "Two times.",
        "Hold for thirty seconds.",
        "Front shin across.",
    ]


def test_from_the_second_exercise_on_it_says_what_comes_next():
    both = timeline(step(number="1", prepare=20_000), step(number="2", prepare=20_000))
    second = [s.index for s in both.segments if s.phase is Phase.PREPARE][1]
    assert next(cue.text for cue in said(both) if cue.index == second) == "Next."


def test_where_time_is_short_the_dose_is_left_out_before_the_setup():
    hurried = timeline(step(prepare=3_500, sides=Sides.LEFT))
    assert texts(hurried, Phase.PREPARE) == ["Pigeon", "Left side.", "Front shin across."]


def test_where_there_is_no_time_nothing_is_said():
    assert texts(timeline(step(prepare=1_000)), Phase.PREPARE) == []


def test_the_first_rep_has_its_number_and_its_words():
    assert texts(pigeon(), Phase.MOVE) == ["One."]
    assert texts(pigeon(), Phase.HOLD)[0] == "Sink."


def test_the_words_of_a_rep_are_not_said_again():
    assert texts(pigeon(), Phase.HOLD, rep=2) == ["Halfway."]


def test_of_ten_reps_the_first_the_fifth_and_the_last_are_numbered():
    numbers = {ENGLISH.number(n): n for n in range(1, 11)} | {ENGLISH.last_one: 10}
    one_side = [cue for cue in said(ais(), duration_of=lambda _: 400) if cue.index < 31]
    assert [numbers[cue.text] for cue in one_side if cue.text in numbers] == [1, 5, 10]


def test_halfway_is_said_from_20_seconds_on():
    assert "Halfway." in texts(timeline(step(hold=20_000)), Phase.HOLD)
    assert "Halfway." not in texts(timeline(step(hold=19_000)), Phase.HOLD)


def test_under_a_cold_pack_one_is_told_to_look_at_the_skin():
    assert texts(timeline(step(ICE, hold=600_000)), Phase.HOLD) == [ENGLISH.look_at_your_skin]


def test_changing_sides_names_the_new_side():
    assert texts(pigeon(), Phase.SWITCH) == ["Change sides.", "Right side."]


def test_a_rest_between_exercises_is_named():
    assert texts(timeline(RestStep("1", 20_000)), Phase.REST) == ["Rest."]


def test_a_note_is_read_out_where_the_session_waits():
    gate = timeline(NoteStep("1", "Strap within reach."))
    note = [cue for cue in said(gate) if cue.name == "note"]
    assert [cue.text for cue in note] == ["Strap within reach.", ENGLISH.when_ready]
    assert {cue.index for cue in note} == {0}


def test_a_very_long_note_is_left_to_the_screen():
    gate = timeline(NoteStep("1", "word " * 200))
    assert [cue.text for cue in said(gate) if cue.name == "note"] == [ENGLISH.when_ready]


def test_untimed_reps_are_announced_with_their_number():
    gate = timeline(step(AIS, count=Count.REPS, reps=12, hold=0))
    texts = [cue.text for cue in said(gate) if cue.name == "note"]
    assert texts == ["Twelve repetitions.", "Knee straight.", ENGLISH.when_ready]


def test_the_end_is_said():
    assert said(pigeon())[-1].text == ENGLISH.finished


def test_another_language_has_its_own_words():
    assert "Linke Seite." in [cue.text for cue in said(pigeon(), GERMAN)]


def test_the_setup_is_never_said_over_the_hold():
    for pace in (300, 900, 2_000, 4_000):
        for cue in said(pigeon(), duration_of=lambda _, pace=pace: pace):
            if cue.text == "Front shin across.":
                assert cue.at + pace <= pigeon().segments[0].end


@given(timelines, st.integers(100, 6_000))
def test_two_sentences_are_never_said_at_once(timeline, length):
    gates = {segment.index for segment in timeline.segments if segment.gate}
    for one, other in pairwise(said(timeline, duration_of=lambda _: length)):
        if one.index not in gates or one.index == other.index:  # at a gate the session waits
            assert one.at + length + GAP <= other.at


@given(timelines, st.integers(100, 6_000))
def test_nothing_is_said_before_its_segment_begins(timeline, length):
    for cue in said(timeline, duration_of=lambda _: length)[:-1]:
        assert cue.at >= timeline.segments[cue.index].start


@given(timelines)
def test_the_tones_stay_as_they_were_planned(timeline):
    tones = [cue for cue in plan_cues(timeline) if cue.kind is CueKind.TONE]
    planned = with_speech(plan_cues(timeline), timeline, ENGLISH)
    assert [cue for cue in planned if cue.kind is CueKind.TONE] == tones


@pytest.mark.parametrize(("text", "millis"), [("One.", 557), ("a b c d e f g", 2_700)])
def test_without_a_clip_the_length_is_estimated_from_the_words(text, millis):
    assert estimated(text) == millis
