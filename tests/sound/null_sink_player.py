"""The process that ``test_null_sink`` listens to: plays on a grid, or tells how the sound is."""

import json
import sys
import time
from pathlib import Path
from queue import SimpleQueue

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from stretchtimer.core.cues import Cue, CueKind
from stretchtimer.core.due import DueCue
from stretchtimer.engine.clock import SystemClock
from stretchtimer.resources import data_root
from stretchtimer.sound.engine import SoundEngine
from stretchtimer.sound.miniaudio_output import MiniaudioOutput
from stretchtimer.sound.shelf import ToneShelf
from stretchtimer.sound.silent_output import SilentOutput
from stretchtimer.sound.stream import SoundStream


def hold_tones(clock, count, every=500):
    """*count* tones from a second from now on, and when they are due."""
    first = clock.now() + 1000
    due = [DueCue(first + n * every, Cue(0, 0, CueKind.TONE, "hold")) for n in range(count)]
    offset = time.monotonic() - clock.now() / 1000
    return due, [one.clock / 1000 + offset for one in due]


def say(what):
    """Tell the test."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main():
    told, clock = SimpleQueue(), SystemClock()
    outputs = [MiniaudioOutput(SoundStream(time.monotonic), time.monotonic), SilentOutput()]
    shelf = ToneShelf(data_root("assets") / "sounds" / "clear")
    engine = SoundEngine(shelf, outputs, clock, told.put)
    engine.start()
    health = told.get(timeout=20).state.value
    due, planned = hold_tones(clock, 6 if sys.argv[1] == "grid" else 200)
    engine.follow(due)
    if sys.argv[1] == "grid":
        time.sleep(4.5)
        say(planned)
    else:
        say(health)
    for _ in range(2 if sys.argv[1] == "health" else 0):
        say(told.get(timeout=20).state.value)
    engine.close()


main()
