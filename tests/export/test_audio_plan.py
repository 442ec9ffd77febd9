from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from stretchtimer.core.cues import CueKind
from stretchtimer.core.routine import NoteStep
from stretchtimer.export.audio_plan import TAIL, Chapter, plan_guide
from stretchtimer.sound.phrases import ENGLISH
from tests.examples import pigeon, step, timeline
from tests.strategies import timelines


def guide(of, pause=20_000, length=500):
    return plan_guide(of, ENGLISH, lambda _: length, pause=pause)


def test_without_a_gate_every_tone_is_where_the_session_has_it():
    finish = next(cue for cue in guide(pigeon()).cues if cue.name == "finish")
    assert finish.at == pigeon().duration


def test_a_gate_becomes_a_pause_after_what_is_said_there():
    gated = timeline(NoteStep("1", "Strap within reach."), step(prepare=10_000))
    said = [cue for cue in guide(gated).cues if cue.index == 0 and cue.kind is CueKind.SPEECH]
    prepare = next(cue for cue in guide(gated).cues if cue.name == "prepare")
    assert prepare.at == said[-1].at + 500 + 20_000


def test_the_voice_announces_the_pause():
    gated = timeline(NoteStep("1", "Strap within reach."), step())
    assert "You have forty-five seconds." in [cue.text for cue in guide(gated, 45_000).cues]


def test_there_is_a_chapter_for_each_exercise_and_side():
    assert guide(pigeon()).chapters == (
        Chapter(0, "Pigeon, left side"),
        Chapter(98_000, "Pigeon, right side"),
    )


def test_nothing_is_cut_off_at_the_end():
    plan = guide(pigeon(), length=3_000)
    assert plan.duration == plan.cues[-1].at + 3_000 + TAIL


@given(timelines, st.integers(100, 4_000))
def test_in_a_guide_two_sentences_are_never_said_at_once(timeline, length):
    said = [cue for cue in guide(timeline, length=length).cues if cue.kind is CueKind.SPEECH]
    in_order = sorted(said, key=lambda cue: cue.at)
    assert all(one.at + length <= other.at for one, other in pairwise(in_order))


@given(timelines)
def test_chapters_are_in_order_from_the_first_moment_on(timeline):
    assume(timeline.segments)
    starts = [chapter.start for chapter in guide(timeline).chapters]
    assert starts[0] == 0
    assert starts == sorted(starts)
