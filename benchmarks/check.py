#!/usr/bin/env python3
"""How long `stretchtimer check` takes for 1,000 routine files, beside plainly parsing them.

    .venv/bin/python benchmarks/check.py [FILES]

The floor is PyYAML's C loader building plain values from the same files, in a process of its own
like the command. Prints seconds, and the ratio to the floor. Target: 1,000 files in under 3 s.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 3
TARGET_S = 3.0
CHECK = (
    "import sys; from stretchtimer.cli.main import main;"
    "sys.exit(main(['--data-dir', sys.argv[1] + '/data', 'check', '--json', sys.argv[1]]))"
)
FLOOR = (
    "import pathlib, sys, yaml;"
    "[yaml.load(path.read_bytes(), yaml.CSafeLoader)"
    " for path in pathlib.Path(sys.argv[1]).glob('*.yaml')]"
)
EXERCISES = ("pigeon", "bridge", "ais-hamstring-straight", "cobra", "hip-flexor-half-kneel")


def routine(number: int) -> str:
    """A routine of about the size of a shipped one, unlike every other."""
    steps = "".join(
        f"  - exercise: {EXERCISES[(number + place) % len(EXERCISES)]}\n"
        f"    reps: {1 + (number + place) % 3}\n    rest: {5 + place}s\n"
        for place in range(6)
    )
    return (
        f"format: 1\nroutine: generated-{number}\ntitle: Generated routine {number}\n"
        "summary: One of many, written to see how long many take.\nlevel: 2\n"
        f"defaults: {{switch: 10s}}\nsteps:\n  - note: Strap and mat within reach.\n{steps}"
        "  - rest: {at_least: 20s}\n  - repeat: 2\n    steps:\n"
        "      - {exercise: bridge, reps: 4}\n      - rest: 15s\n"
    )


def seconds(code: str, folder: Path) -> float:
    """How long a process with *code* takes, the median of a few."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        ended = subprocess.run(
            [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False
        )
        taken.append(time.perf_counter() - begun)
        if ended.returncode:
            sys.exit(f"It failed: {ended.stdout[-500:]}{ended.stderr[-500:]}")
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(files):
            (folder / f"generated-{number}.yaml").write_text(routine(number), encoding="utf-8")
        check, floor = seconds(CHECK, folder), seconds(FLOOR, folder)
    print(f"check of {files} files: {check:.2f} s (target {TARGET_S:g} s for 1,000)")
    print(f"parsing them plainly:  {floor:.2f} s")
    print(f"ratio: {check / floor:.1f}")


if __name__ == "__main__":
    main()
