#!/usr/bin/env python3
"""How long drawing a figure takes, beside the least that moving so many pixels costs.

    .venv/bin/python benchmarks/figures.py [ID …]

Milliseconds of one core (the thread's own time), the quickest of a few, for every shipped figure at
640 x 640 and as a card of 320 x 250, both with smoothing; the floor, measured between the figures,
fills a picture twice as fine each way with numpy and averages it. Then the memory of two movements
in a window of usual size and on a screen twice as fine. Targets: 75 ms and 25 ms for every figure,
also one with a close-up, which is a second picture; 40 MB. On a machine with other work look at the
times the floor.
"""

import statistics
import sys
import time
import zlib
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from stretchtimer.core.look import Look  # noqa: E402
from stretchtimer.core.motion import Stance  # noqa: E402
from stretchtimer.figure.motion import BREATHS, STEPS, MotionKey  # noqa: E402
from stretchtimer.figure.motion_drawing import motion_drawing  # noqa: E402
from stretchtimer.figure.renderer import FigureRenderer  # noqa: E402
from stretchtimer.storage.figures import FigureShelf  # noqa: E402

SIZES = {(640, 640): 75.0, (320, 250): 25.0}
ROUNDS = 7
MEMORY_MB = 40.0
WINDOWS = ((670, 540), (1340, 1080))


def quickest(job, rounds: int = ROUNDS) -> float:
    """The least milliseconds of this thread that *job* takes."""
    taken = []
    for _ in range(rounds):
        begun = time.thread_time()
        job()
        taken.append(time.thread_time() - begun)
    return 1000 * min(taken)


def fill(width: int, height: int) -> None:
    """Fill a picture twice as fine each way, four channels, and average it."""
    fine = np.zeros((4, 2 * height, 2 * width), np.float32)
    fine += np.float32(0.5)
    mean = fine[:, ::2, ::2] + fine[:, 1::2, ::2] + fine[:, ::2, 1::2] + fine[:, 1::2, 1::2]
    (mean * np.float32(255 / 4)).astype(np.uint8)


def main(names: list[str]) -> int:
    """Measure and print; 1 if a target is missed."""
    shelf = FigureShelf([ROOT / "assets/figures"])
    renderer = FigureRenderer(ROOT / "assets/bodies")
    names = names or sorted(path.stem for path in (ROOT / "assets/figures").glob("*.yaml"))
    late = False
    for size, target in SIZES.items():
        taken, ratios = [], []
        print(f"{size[0]} x {size[1]}: ms, and times the floor")
        for name in names:
            figure = shelf.find(name)
            if figure is None:
                sys.exit(f"{name}: no such figure")
            floor = quickest(lambda size=size: fill(*size))
            ms = quickest(lambda f=figure, size=size: renderer.render(f, 1.0, size))
            ratios.append(ms / floor)
            taken.append(ms)
            mark = " (close-up)" if figure.insets else ""
            print(f"  {name:32}{ms:6.0f}{ms / floor:7.1f}{mark}")
        middle, most = statistics.median(taken), max(taken)
        late |= most > target
        within = sum(ms <= target for ms in taken)
        print(f"  median {middle:.0f} ms, most {most:.0f} ms (target {target:.0f}),")
        print(f"  {within} of {len(taken)} within it;")
        print(f"  median {statistics.median(ratios):.1f} times the floor")
    return _memory(shelf, names) or int(late)


def _memory(shelf: FigureShelf, names: list[str]) -> int:
    """Print what the two largest movements take, and what showing one picture costs."""
    draw = motion_drawing(ROOT / "assets/bodies")
    missed = 0
    for width, height in WINDOWS:
        sizes, shown = [], []
        for name in names:
            figure = shelf.find(name)
            if figure is not None:
                key = MotionKey(figure, width, height, Look())
                end, between = (draw(key, Stance(time)) for time in (1.0, 0.6))
                sizes.append(len(end.packed) * (BREATHS + 1) + len(between.packed) * (STEPS - 2))
                shown.append(quickest(lambda cut=end: zlib.decompress(cut.packed)))
        two = sum(sorted(sizes)[-2:]) / 1e6
        missed |= two > MEMORY_MB
        print(
            f"two movements at {width} x {height}: at most {two:.0f} MB (target {MEMORY_MB:.0f}), "
            f"unpacking one picture {max(shown):.1f} ms"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
