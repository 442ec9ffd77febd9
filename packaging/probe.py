"""The program's window, which tells when it was painted and ends: for benchmarks/installed.py."""

import os
import sys
import time
from pathlib import Path

from stretchtimer.__main__ import open_window


def report() -> None:
    """Say what the clock shows and how much memory is taken (PSS, kilobytes), and end."""
    now = time.clock_gettime(time.CLOCK_MONOTONIC)
    with Path("/proc/self/smaps_rollup").open(encoding="ascii") as rollup:
        size = next(line.split()[1] for line in rollup if line.startswith("Pss:"))
    os.write(1, f"{now} {size}\n".encode())
    os._exit(0)


open_window(Path(sys.argv[1]), report)
