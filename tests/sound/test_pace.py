import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.cues import plan_cues
from stretchtimer.core.timeline import Phase
from stretchtimer.sound.breath import breath
from stretchtimer.sound.clip import RATE
from stretchtimer.sound.pace import Pace, breath_of, with_pace
from tests.examples import ais, pigeon
from tests.sound.test_tones import crossings


def added(timeline, pace):
    before = plan_cues(timeline)
    return [cue for cue in with_pace(before, timeline, pace) if cue not in before]


def test_without_a_pace_nothing_is_added():
    assert added(ais(), Pace.OFF) == []


def test_a_held_stretch_has_no_pace():
    assert added(pigeon(), Pace.TICK) == []


def test_a_tick_falls_on_each_second_within_a_phase():
    first = next(s for s in ais().segments if s.phase is Phase.MOVE)
    ticks = [cue.at for cue in added(ais(), Pace.TICK) if cue.index == first.index]
    assert ticks == [first.start + 1_000]


def test_a_breath_rises_on_the_way_in_and_falls_on_the_way_out():
    names = [cue.name for cue in added(ais(), Pace.BREATH)][:2]
    assert names == ["rise-2000", "fall-2000"]


@pytest.mark.parametrize(
    ("name", "meaning"),
    [("rise-2000", (True, 2_000)), ("fall-500", (False, 500)), ("rest", None), ("rise-x", None)],
)
def test_the_name_of_a_breath_tone_says_what_it_is(name, meaning):
    assert breath_of(name) == meaning


@given(st.text(max_size=20))
def test_any_name_is_a_breath_tone_or_is_not(name):
    assert breath_of(name) is None or breath_of(name)[1] <= 12_000


@pytest.mark.parametrize("rises", [True, False])
def test_a_breath_tone_goes_the_way_of_the_breath(rises):
    samples = breath("x", 1_000, rises=rises).samples
    assert (crossings(samples[: RATE // 2]) < crossings(samples[RATE // 2 :])) is rises


def test_a_breath_tone_lasts_as_long_as_the_phase():
    assert breath("x", 2_000, rises=True).duration == 2_000


def test_a_breath_tone_begins_and_ends_in_silence():
    samples = breath("x", 500, rises=True).samples
    assert max(map(abs, [*samples[:20], *samples[-20:]])) < 50
