"""The tones that ship: every one there, loud enough, clipped nowhere, without a click."""

from itertools import pairwise

import pytest

from stretchtimer.core.cues import TONES
from stretchtimer.resources import data_root
from stretchtimer.sound.clip import RATE
from stretchtimer.sound.wav import read_wav

SOUNDS = data_root("assets") / "sounds"
SETS = ("clear", "soft")
NAMES = sorted({*TONES.values(), "finish", "pip", "halfway", "tick"})
ALL = [(chosen, name) for chosen in SETS for name in NAMES]

MINUS_3_DBFS = 32_767 * 10 ** (-3 / 20)


def tone(chosen, name):
    return read_wav(SOUNDS / chosen / f"{name}.wav")


@pytest.mark.parametrize(("chosen", "name"), ALL)
def test_no_tone_is_clipped(chosen, name):
    assert max(map(abs, tone(chosen, name).samples)) <= MINUS_3_DBFS


@pytest.mark.parametrize(("chosen", "name"), ALL)
def test_no_tone_begins_or_ends_with_a_click(chosen, name):
    samples = tone(chosen, name).samples
    assert max(map(abs, [*samples[:10], *samples[-10:]])) < 400


@pytest.mark.parametrize(("chosen", "name"), ALL)
def test_every_tone_is_over_before_the_next_can_come(chosen, name):
    assert tone(chosen, name).duration <= (1_600 if name == "finish" else 800)


@pytest.mark.parametrize("chosen", SETS)
def test_a_pip_is_short(chosen):
    assert 60 <= tone(chosen, "pip").duration <= 80


@pytest.mark.parametrize("chosen", SETS)
@pytest.mark.parametrize(("name", "rises"), [("move", True), ("release", False)])
def test_moving_in_rises_and_moving_out_falls(chosen, name, rises):
    samples = tone(chosen, name).samples
    half = len(samples) // 2
    assert (crossings(samples[:half]) < crossings(samples[half:])) is rises


def crossings(samples):
    """How often the samples go up through zero: their pitch."""
    return sum(before < 0 <= after for before, after in pairwise(samples))


def test_the_player_probe_is_silence_long_enough_to_tell():
    silence = read_wav(SOUNDS / "silence.wav")
    assert silence.frames == RATE * 6 // 10
    assert not any(silence.samples)
