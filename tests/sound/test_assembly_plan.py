"""What is planned to be heard, as the settings have it."""

from pathlib import Path

import pytest

from stretchtimer.core.cues import CueKind
from stretchtimer.core.settings import Settings
from stretchtimer.resources import data_root
from stretchtimer.sound.assembly import session_plan, shipped_voice, volumes_of
from tests.examples import ais


@pytest.fixture(scope="module")
def voice():
    return shipped_voice(Path(data_root("assets")), "en")


def kinds_and_names(settings, voice):
    cues = session_plan(settings, voice, "en")(ais())
    return {cue.kind for cue in cues}, {cue.name for cue in cues}


def test_a_session_is_spoken(voice):
    kinds, _ = kinds_and_names(Settings(), voice)
    assert CueKind.SPEECH in kinds


def test_without_the_voice_there_are_tones_alone(voice):
    kinds, _ = kinds_and_names(Settings().with_value("voice", False), voice)
    assert kinds == {CueKind.TONE}


def test_quick_reps_tick_where_that_is_wanted(voice):
    _, names = kinds_and_names(Settings().with_value("pace", "tick"), voice)
    assert "tick" in names


def test_what_is_switched_off_is_muted():
    assert volumes_of(Settings().with_value("sound", False)).muted


def test_tones_voice_and_pace_have_a_volume_each():
    settings = Settings().with_value("tones_volume", 20).with_value("voice_volume", 50)
    volumes = volumes_of(settings.with_value("pace_volume", 10))
    assert (volumes.tones, volumes.voice, volumes.metronome) == (0.2, 0.5, 0.1)
