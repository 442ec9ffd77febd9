"""The engine heard through a real server: a null sink of its own. Limits are wide: CI is shared."""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from benchmarks.null_sink import RATE, NullSink, Recorder, find, is_possible
from stretchtimer.resources import data_root
from stretchtimer.sound.shelf import ToneShelf

PLAYER = Path(__file__).parent / "null_sink_player.py"
SOUNDS = data_root("assets") / "sounds"
WIDE_MILLIS = 25

pytestmark = pytest.mark.skipif(not is_possible(), reason="PulseAudio or parec is missing")


@pytest.fixture
def sink():
    with NullSink() as sink:
        yield sink


def player(sink, *arguments):
    """A process that plays; what it prints is JSON, a line each."""
    return subprocess.Popen(
        [sys.executable, str(PLAYER), *arguments],
        env=sink.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_tones_are_heard_on_their_grid(sink):
    clip = np.array(ToneShelf(SOUNDS / "clear").tone("hold").samples, np.float32)
    with Recorder(sink) as recorder:
        playing = player(sink, "grid")
        said, _ = playing.communicate(timeout=30)
    late = []
    for at in json.loads(said):
        sample, likeness = find(recorder.samples, clip, recorder.sample_at(at), RATE // 5)
        assert likeness > 0.8
        late.append(1000 * (recorder.time_of(sample) - at))
    assert max(late) - min(late) < WIDE_MILLIS


def test_a_killed_server_ends_neither_the_process_nor_the_sound_for_good(sink):
    playing = player(sink, "health")
    assert json.loads(playing.stdout.readline()) == "ok"
    sink.kill()
    assert json.loads(playing.stdout.readline()) == "silent"
    sink.begin()
    assert json.loads(playing.stdout.readline()) == "ok"
    _, complained = playing.communicate(timeout=30)
    assert (playing.returncode, complained) == (0, "")


def test_without_any_server_it_is_silent_and_says_nothing_else(sink):
    sink.kill()
    began = time.monotonic()
    playing = player(sink, "once")
    said, complained = playing.communicate(timeout=30)
    assert (json.loads(said), complained, playing.returncode) == ("silent", "", 0)
    assert time.monotonic() - began < 20
