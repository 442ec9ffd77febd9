"""How long sound goes on after a halt, and that nothing stale is heard when it comes back.

    python benchmarks/sound_halt.py [--output miniaudio] [--times 20]

A tone of 1.5 s is cut off at many moments; half a second later the next one is played.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.null_sink import RATE, NullSink, Recorder  # noqa: E402
from benchmarks.sound_outputs import OUTPUTS, stand_in_app  # noqa: E402
from stretchtimer.core.cues import Cue, CueKind  # noqa: E402
from stretchtimer.core.due import DueCue  # noqa: E402
from stretchtimer.engine.clock import SystemClock  # noqa: E402
from stretchtimer.resources import data_root  # noqa: E402
from stretchtimer.sound.engine import SoundEngine  # noqa: E402
from stretchtimer.sound.shelf import ToneShelf  # noqa: E402


def perform(output: str, times: int) -> None:
    """Cut a tone off *times* times and print when, as JSON."""
    clock = SystemClock()
    engine = SoundEngine(
        ToneShelf(data_root("assets") / "sounds/clear"), [OUTPUTS[output]()], clock
    )
    app = stand_in_app(output)
    engine.start()
    app(1.0)
    halts = []
    for count in range(times):
        engine.follow([DueCue(clock.now() + 50, Cue(0, 0, CueKind.TONE, "finish"))])
        app(0.35 + count * 0.037)
        halts.append(time.monotonic())
        engine.halt()
        app(0.5)
    engine.close()
    print(json.dumps(halts))


def main() -> None:
    """Measure, and print the longest tail."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", choices=sorted(OUTPUTS), default="miniaudio")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--perform", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.perform:
        perform(given.output, given.times)
        return
    with NullSink() as sink, Recorder(sink) as recorder:
        time.sleep(1.2)
        done = subprocess.run(
            [sys.executable, __file__, "--perform", "--output", given.output,
             "--times", str(given.times)],
            env=sink.env, stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    tails, stale = [], 0
    for halt in json.loads(done.stdout):
        after = np.abs(recorder.samples[recorder.sample_at(halt) :][: int(0.45 * RATE)]) > 30
        before = np.abs(recorder.samples[: recorder.sample_at(halt)][-int(0.1 * RATE) :]) > 30
        heard = np.flatnonzero(after)
        tails.append(1000 * (heard[-1] + 1) / RATE if len(heard) else 0.0)
        stale += not before.any()
    print(
        f"{given.output}: {len(tails)} halts, sound went on for {np.median(tails):.1f} ms (median),"
        f" {max(tails):.1f} ms (longest); {stale} halts fell into silence"
    )


if __name__ == "__main__":
    main()
