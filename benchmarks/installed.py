"""How soon the installed build's window is seen, against the checkout's.

    python benchmarks/installed.py FOLDER [--rounds N]

FOLDER is a build with the probe in it: python3 dev.py package --probe. Needs Xvfb. Each round
starts, by turns: a bare PySide6 window; the checkout's window; the build's. Each is a fresh process
with warm files, timed from its start to the end of its first paint, as in startup.py. Printed are
medians, and the medians of the ratios of the same round.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import startup  # noqa: E402

BARE, CHECKOUT, INSTALLED = "bare window", "checkout", "installed build"
MOST = 1.0
"""What is promised: the build's window is painted no later than the checkout's."""


def main() -> int:
    """Measure and print; return 1 where the promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
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
        runs: dict[str, list[startup.Run]] = {each: [] for each in commands}
        for turn in range(words.rounds + 1):
            for each, command in commands.items():
                run = once(command, env)
                if turn:  # the first turn warms the files
                    runs[each].append(run)
    for each, taken in runs.items():
        seconds, megabytes = (statistics.median(run[part] for run in taken) for part in (0, 1))
        times, size = startup.ratios(taken, runs[CHECKOUT])
        print(
            f"{each:16} {seconds * 1000:5.0f} ms {times:5.2f} x {megabytes:7.1f} MB {size:5.2f} x"
        )
    return 0 if startup.ratios(runs[INSTALLED], runs[CHECKOUT])[0] <= MOST else 1


def once(command: list[str], env: dict[str, str]) -> startup.Run:
    """Return seconds to the first paint and megabytes then, of one start."""
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    seen, kilobytes = done.stdout.split()
    return float(seen) - begun, int(kilobytes) / 1024


if __name__ == "__main__":
    sys.exit(main())
