"""Kill sessions at random moments and see whether anything was lost: history_kills.py [KILLS].

Each session is played twenty times as fast as life. After a kill it is taken up again, so that most
sessions die several times; now and then it is left, and a new one begun. Prints every fault, and
how far from the truth the sessions were taken up (in milliseconds of the session).

history_kills.py --calls [LAST] kills a session at each call that changes a file instead, one after
the other; it needs strace.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.kills import SPEED, killed, killed_at_call, verdict

LONGEST_LIFE = 3.0


def main(kills: int, seed: int = 6) -> int:
    """Return how many kills left a fault."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    off_by: list[int] = []
    faulty = reps = sessions = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        session, done, leftover = "", set[str](), None
        for number in range(kills):
            if leftover is None:
                session, done = str(uuid.UUID(int=dice.getrandbits(128))), set()
                sessions += 1
            life = dice.uniform(0.05, LONGEST_LIFE)
            truth = killed(Path(folder), session, life, leftover, number)
            reps += len(truth.reps)
            done |= set(truth.reps)
            found = verdict(Path(folder), session, done, truth)
            if found.off_by is not None:
                off_by.append(found.off_by)
            if found.faults:
                faulty += 1
                print(f"kill {number} after {life:.3f} s: {'; '.join(found.faults)}")
            leftover = found.leftover if not truth.is_over else None
    off_by.sort()
    print(f"{kills} kills of {sessions} sessions at {SPEED:g} times the speed, {reps} reps done:")
    print(f"  {faulty} with a fault")
    print(f"  off by: median {off_by[len(off_by) // 2]} ms, most {off_by[-1]} ms of the session")
    print(f"  {time.monotonic() - began:.0f} s")
    return faulty


def main_at_calls(last: int) -> int:
    """Kill a session at each call that changes a file, up to *last*; return how many faults."""
    faulty = killed_there = 0
    off_by: list[int] = []
    for number in range(1, last + 1):
        with tempfile.TemporaryDirectory() as folder:
            session = str(uuid.uuid4())
            truth = killed_at_call(Path(folder), session, number, 3)
            if truth is None:
                break
            killed_there += 1
            found = verdict(Path(folder), session, set(truth.reps), truth)
            off_by += [] if found.off_by is None else [found.off_by]
            if found.faults:
                faulty += 1
                print(f"killed at call {number}: {'; '.join(found.faults)}")
    print(f"{killed_there} kills, one at each call that changes a file: {faulty} with a fault")
    print(f"  off by {max(off_by, default=0)} ms of the session at the most")
    return faulty


if __name__ == "__main__":
    if sys.argv[1:2] == ["--calls"]:
        sys.exit(main_at_calls(int(sys.argv[2]) if len(sys.argv) > 2 else 150) > 0)
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200) > 0)
