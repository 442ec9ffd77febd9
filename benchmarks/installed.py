"""How soon the installed build's window is seen, against the checkout's.

    python benchmarks/installed.py [FOLDER] [--rounds N]

FOLDER is a build with the probe in it: python3 dev.py package --probe makes one. Needs Xvfb. Each
round starts, by turns: a bare PySide6 window; the checkout's window; the build's. Each is a fresh
process with warm files, timed from its start to the end of its first paint, as in startup.py, and
by the time that the processor worked for it, which a busy machine changes less. Printed are
medians, and the medians of the ratios to the checkout of the same round.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import startup  # noqa: E402

Run = tuple[float, float]
"""Seconds to the first paint, and seconds of work until then."""

BARE, CHECKOUT, INSTALLED = "bare window", "checkout", "installed build"
PROBE = ROOT / "build" / "probe" / "stretchtimer"
MOST = 1.0
"""What is promised: the build's window is painted no later than the checkout's."""


def main() -> int:
    """Measure and print; return 1 where the promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=PROBE)
    parser.add_argument("--rounds", type=int, default=15)
    words = parser.parse_args()
    probe = str(words.folder.absolute() / "probe")
    with tempfile.TemporaryDirectory() as name, startup.screen() as display:
        folder = Path(name)
        data = str(startup.library(folder, 0))
        env = startup.surroundings(folder, display)
        python = [sys.executable, "-c"]
        commands = {
            BARE: [*python, startup.BARE],
            CHECKOUT: [*python, startup.OURS, data],
            INSTALLED: [probe, data],
        }
        runs: dict[str, list[Run]] = {each: [] for each in commands}
        for turn in range(words.rounds + 1):
            for each, command in commands.items():
                run = once(command, env)
                if turn:  # the first turn warms the files
                    runs[each].append(run)
    medians = {each: ratios(taken, runs[CHECKOUT]) for each, taken in runs.items()}
    for each, taken in runs.items():
        seconds, work = (1000 * statistics.median(run[part] for run in taken) for part in (0, 1))
        times, effort = medians[each]
        print(f"{each:16} {seconds:5.0f} ms {times:5.2f} x   work {work:5.0f} ms {effort:5.2f} x")
    return 0 if medians[INSTALLED][0] <= MOST else 1


def ratios(taken: list[Run], floor: list[Run]) -> Run:
    """Return the medians of the ratios of both times, round by round."""
    pairs = list(zip(taken, floor, strict=True))
    seconds, work = (
        statistics.median(run[part] / other[part] for run, other in pairs) for part in (0, 1)
    )
    return seconds, work


def once(command: list[str], env: dict[str, str]) -> Run:
    """Return the seconds to the first paint of one start, and those the processor worked."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return float(done.stdout.split()[0]) - begun, work


if __name__ == "__main__":
    sys.exit(main())
