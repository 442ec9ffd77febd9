"""How long a second start takes: it hands its file to the first and ends, without loading Qt.

    python benchmarks/second_start.py [--rounds N]

Needs Xvfb. One program is opened on a folder of its own. Then, by turns: Python starting to do
nothing, a start that hands over nothing, and one that hands over a file. Each is a fresh process
with warm files, timed from its start to its end; it ends once the first one has answered, which it
does after its window has been brought to the front. Printed are medians and the longest, and the
ratio to Python alone. Promised is a second at the most.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.startup import screen, surroundings  # noqa: E402

MOST_S = 1.0


def main() -> int:
    """Measure and print; return 1 where the promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name, screen() as display:
        folder = Path(name)
        env = surroundings(folder, display) | {"XDG_RUNTIME_DIR": str(folder)}
        folder.chmod(0o700)
        ours = [sys.executable, "-m", "stretchtimer", "--data-dir", str(folder / "data")]
        file = str(next((ROOT / "routines").glob("*.yaml")))
        first = subprocess.Popen(ours, env=env, cwd=ROOT, stderr=subprocess.DEVNULL)
        try:
            wait_for_socket(folder)
            times = measured(
                {
                    "Python alone": [sys.executable, "-c", ""],
                    "hands over nothing": ours,
                    "hands over a file": [*ours, file],
                },
                rounds,
                env,
            )
        finally:
            first.terminate()
            first.wait()
    floor = statistics.median(times["Python alone"])
    for what, taken in times.items():
        median = statistics.median(taken)
        print(
            f"{what:20} {median * 1000:5.0f} ms, longest {max(taken) * 1000:5.0f} ms, "
            f"{median / floor:5.2f} x"
        )
    return 0 if max(times["hands over a file"]) <= MOST_S else 1


def measured(
    commands: dict[str, list[str]], rounds: int, env: dict[str, str]
) -> dict[str, list[float]]:
    """Return the seconds of every run of each command, taken by turns."""
    times: dict[str, list[float]] = {what: [] for what in commands}
    for turn in range(rounds + 1):
        for what, words in commands.items():
            begun = time.monotonic()
            subprocess.run(words, env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            if turn:  # the first turn warms the files
                times[what].append(time.monotonic() - begun)
    return times


def wait_for_socket(folder: Path) -> None:
    """Return once the first program listens."""
    end = time.monotonic() + 30
    while not list((folder / "stretchtimer").glob("*.socket")):
        if time.monotonic() > end:
            raise SystemExit("the first program does not listen")
        time.sleep(0.05)


if __name__ == "__main__":
    os.environ.pop("PYTHONPATH", None)
    sys.exit(main())
