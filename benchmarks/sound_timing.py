"""How far the cues of an AIS session are from their grid, heard at the null sink's monitor.

    python benchmarks/sound_timing.py [--reps 12] [--output miniaudio] [--conditions idle,busy,…]

Conditions: ``idle``; ``busy``, a Python thread that never rests in the player's process;
``blocked``, the main thread asleep for 400 ms again and again; ``seized``, the main thread keeping
the interpreter to itself for 100 ms again and again; ``stress``, four busy processes beside.
Prints one line each: deviations are from the grid plus the median latency.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.null_sink import RATE, NullSink, Recorder, find  # noqa: E402
from benchmarks.sound_outputs import OUTPUTS, stand_in_app  # noqa: E402
from stretchtimer.core.compiling import compile_timeline  # noqa: E402
from stretchtimer.core.cues import CueKind, plan_cues  # noqa: E402
from stretchtimer.core.dose import Dose, Sides  # noqa: E402
from stretchtimer.core.due import due_cues  # noqa: E402
from stretchtimer.core.exercise import Exercise, Kind  # noqa: E402
from stretchtimer.core.playback import Playback, play  # noqa: E402
from stretchtimer.core.routine import ExerciseStep, Routine  # noqa: E402
from stretchtimer.engine.clock import SystemClock  # noqa: E402
from stretchtimer.resources import data_root  # noqa: E402
from stretchtimer.sound.engine import SoundEngine  # noqa: E402
from stretchtimer.sound.shelf import ToneShelf  # noqa: E402

TONES = data_root("assets") / "sounds" / "clear"
BUSY_PROCESS = "while True: sum(range(1000))"


@dataclass(frozen=True)
class Planned:
    """A tone that is to be heard at a monotonic second."""

    at: float
    name: str


def session(reps: int) -> Playback:
    """Return an AIS session at its beginning: 2 s in, 2 s held, 2 s out, on both sides."""
    dose = Dose(
        Sides.EACH, reps=reps, move=2000, hold=2000, release=2000, prepare=15000, switch=10000
    )
    step = ExerciseStep("1", Exercise("ais", "AIS", kind=Kind.AIS), dose)
    now = SystemClock().now()
    return play(Playback(compile_timeline(Routine("ais", "AIS", (step,))), as_of=now), now)


def perform(output: str, reps: int, condition: str) -> None:
    """Play the session in this process and print what was planned, and the CPU it took, as JSON."""
    clock = SystemClock()
    engine = SoundEngine(ToneShelf(TONES), [OUTPUTS[output]()], clock)
    app = stand_in_app(output)
    engine.start()
    time.sleep(1.0)
    if condition == "busy":
        Thread(target=_spin, daemon=True).start()
    before = time.process_time()
    playback = session(reps)
    due = due_cues(playback, plan_cues(playback.timeline))
    offset = time.monotonic() - clock.now() / 1000
    engine.follow(due)
    planned = [
        (one.clock / 1000 + offset, one.cue.name) for one in due if one.cue.kind is CueKind.TONE
    ]
    end = planned[-1][0] + 2.0
    while time.monotonic() < end:
        if condition == "seized":
            _seize(0.1)
        app(0.4 if condition == "blocked" else 0.02)
    cpu = (time.process_time() - before) / (end - planned[0][0])
    engine.close()
    print(json.dumps({"planned": planned, "cpu": cpu, "health": engine.health.output}))


def _spin() -> None:
    value = 0
    while True:
        value = (value * 31 + 7) & 0xFFFF


def _seize(seconds: float) -> None:
    """Hold the interpreter for about *seconds*: one call into C that never lets go."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sum(range(2_000_000))
    time.sleep(0.7)


def measure(output: str, reps: int, condition: str) -> str:
    """Return one line on a session played in a process of its own."""
    with NullSink() as sink, Recorder(sink) as recorder:
        time.sleep(1.2)
        beside = 4 if condition == "stress" else 0
        stress = [subprocess.Popen([sys.executable, "-c", BUSY_PROCESS]) for _ in range(beside)]
        try:
            done = subprocess.run(
                [sys.executable, __file__, "--perform", condition, "--output", output,
                 "--reps", str(reps)],
                env=sink.env, stdout=subprocess.PIPE, text=True, check=True,
            )  # fmt: skip
        finally:
            for process in stress:
                process.kill()
                process.wait()
    told = json.loads(done.stdout)
    return f"{condition:8} {told['health']:10} {_judged(recorder, told)}"


def _judged(recorder: Recorder, told: dict[str, list[tuple[float, str]]]) -> str:
    shelf, late, missed = ToneShelf(TONES), [], 0
    for at, name in told["planned"]:
        tone = shelf.tone(name)
        clip = np.array(tone.samples if tone else (), np.float32)
        sample, likeness = find(recorder.samples, clip, recorder.sample_at(at), RATE // 2)
        if likeness < 0.8:
            missed += 1
        else:
            late.append((recorder.time_of(sample) - at) * 1000)
    away = np.abs(np.array(late) - np.median(late))
    return (
        f"cues {len(late):3}  missed {missed}  latency {np.median(late):6.1f} ms"
        f"  deviation median {np.median(away):6.3f}  p95 {np.percentile(away, 95):6.3f}"
        f"  max {away.max():6.3f} ms  first {away[0]:6.3f}  cpu {told['cpu']:.2%}"
        f"  load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    """Measure every condition asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reps", type=int, default=12)
    parser.add_argument("--output", choices=sorted(OUTPUTS), default="miniaudio")
    parser.add_argument("--conditions", default="idle,busy,blocked,seized,stress")
    parser.add_argument("--perform", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.perform:
        perform(given.output, given.reps, given.perform)
        return
    for condition in given.conditions.split(","):
        print(measure(given.output, given.reps, condition), flush=True)


if __name__ == "__main__":
    main()
