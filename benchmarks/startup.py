"""How much longer the window takes to be seen than a bare one, and how much more memory it takes.

    python benchmarks/startup.py [--rounds N]

Needs Xvfb. Each round starts, by turns: a bare PySide6 window with one label; the program with the
shipped routines; the program with 20 and with 2,000 routines of the user's. Each is a fresh Python
process with warm files, timed from the start of the process to the end of its first paint, and its
memory (PSS, proportional set size) is read at that moment. Printed are medians, and the medians of
the ratios to the bare window of the same round.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

Run = tuple[float, float]
"""Seconds to the first paint, and megabytes then."""

ROOT = Path(__file__).resolve().parent.parent
MOST = 1.5
"""What is promised: at most this many times the bare window's time, and memory."""

REPORT = """
import os, time
def report():
    now = time.clock_gettime(time.CLOCK_MONOTONIC)
    with open("/proc/self/smaps_rollup") as rollup:
        pss = next(line.split()[1] for line in rollup if line.startswith("Pss:"))
    os.write(1, f"{now} {pss}\\n".encode())
    os._exit(0)
"""

BARE = (
    REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
application = QApplication([])
class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)
window = Window()
label = QLabel("StretchTimer", window)
window.resize(1280, 800)
window.show()
application.exec()
"""
)

OURS = (
    REPORT
    + """
import sys
from pathlib import Path
from stretchtimer.__main__ import open_window
open_window(Path(sys.argv[1]), report)
"""
)

NAKED, SHIPPED, FEW, MANY = "bare window", "the shipped", "20 of the user's", "2,000 of the user's"

EXAMPLE = """\
format: 1
routine: example-{number}
title: Example {number}
summary: One of many.
language: en
level: 2
steps:
  - exercise: pigeon
"""


def main() -> int:
    """Measure and print; return 1 where the promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name, screen() as display:
        folder = Path(name)
        shipped, few, many = (library(folder, number) for number in (0, 20, 2000))
        env = surroundings(folder, display)
        commands = {
            NAKED: [BARE],
            SHIPPED: [OURS, str(shipped)],
            FEW: [OURS, str(few)],
            MANY: [OURS, str(many)],
        }
        runs = measured(commands, rounds, env)
    medians = {}
    for name, taken in runs.items():
        seconds, megabytes = (statistics.median(run[part] for run in taken) for part in (0, 1))
        medians[name] = times, size = ratios(taken, runs[NAKED])
        print(
            f"{name:22} {seconds * 1000:5.0f} ms {times:5.2f} x {megabytes:7.1f} MB {size:5.2f} x"
        )
    print(f"{MANY} against {FEW}: {ratios(runs[MANY], runs[FEW])[0]:.2f} x")
    return 0 if max(medians[SHIPPED]) <= MOST else 1


def ratios(taken: list[Run], floor: list[Run]) -> Run:
    """Return the median of the ratios of time and of memory, round by round."""
    pairs = list(zip(taken, floor, strict=True))
    return (
        statistics.median(run[0] / bare[0] for run, bare in pairs),
        statistics.median(run[1] / bare[1] for run, bare in pairs),
    )


def measured(
    commands: dict[str, list[str]], rounds: int, env: dict[str, str]
) -> dict[str, list[Run]]:
    """Return the seconds and megabytes of every run of each command, taken by turns."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, words in commands.items():
            run = once(words, env)
            if turn:  # the first turn warms the files, and keeps what Python compiles
                runs[name].append(run)
    return runs


def surroundings(folder: Path, display: str) -> dict[str, str]:
    """Return the environment of every start: that of a user whose Python keeps what it compiles."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    return env | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}


def once(words: list[str], env: dict[str, str]) -> Run:
    """Return seconds to the first paint and megabytes then, of one start."""
    begun = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, "-c", *words], env=env, cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    seen, kilobytes = done.stdout.split()
    return float(seen) - begun, int(kilobytes) / 1024


def library(folder: Path, own: int) -> Path:
    """Return a folder for the user's data with *own* routines in it, and their index."""
    from stretchtimer.language import languages_of
    from stretchtimer.storage.index import write_index
    from stretchtimer.storage.library import Library
    from stretchtimer.storage.places import Places

    places = Places.under(folder / str(own))
    places.own_routines.mkdir(parents=True)
    for number in range(own):
        text = EXAMPLE.format(number=number)
        (places.own_routines / f"example-{number}.yaml").write_text(text, encoding="utf-8")
    library = Library(places.folders(), languages_of(os.environ))
    write_index(places.index_file, library.scan())
    return places.data


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a virtual screen, and end it."""
    server = shutil.which("Xvfb")
    if not server:
        raise SystemExit("Xvfb is missing: python3 dev.py doctor")
    read_end, write_end = os.pipe()
    words = [server, "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-noreset"]
    process = subprocess.Popen(
        [*words, "-nolisten", "tcp"], pass_fds=[write_end], stderr=subprocess.DEVNULL
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as told:
            yield ":" + told.read().strip()
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
