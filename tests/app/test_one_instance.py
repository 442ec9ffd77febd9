"""One program for each data folder, with real ones."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="offscreen is not tried there")


class Starts:
    """Programs that are started on one folder of data."""

    def __init__(self, folder):
        self.words = [sys.executable, "-m", "stretchtimer", "--data-dir", str(folder / "data")]
        folder.chmod(0o700)
        self.how = {
            "cwd": ROOT,
            "env": {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder)},
            "stderr": subprocess.DEVNULL,
        }
        self.running = []

    def begin(self):
        self.running.append(subprocess.Popen(self.words, **self.how))
        return self.running[-1]

    def begin_two(self):
        """Start two; return the one that stays once the other has handed over to it."""
        two = [self.begin(), self.begin()]
        (stays,) = left_of(two)
        return stays

    def end(self):
        for program in self.running:
            program.kill()
            program.wait()


@pytest.fixture
def starts(tmp_path):
    made = Starts(tmp_path)
    yield made
    made.end()


def test_a_killed_one_is_in_nobodys_way(starts):
    stays = starts.begin_two()
    stays.kill()
    stays.wait()
    assert starts.begin_two().poll() is None


def test_of_several_at_the_same_moment_one_stays(starts):
    programs = [starts.begin() for _ in range(3)]
    (stays,) = left_of(programs)
    assert [program.poll() for program in programs if program is not stays] == [0, 0]


def left_of(programs):
    """Return those of *programs* that go on, once it is one, or half a minute has gone by."""
    left = programs
    for _ in range(300):
        left = [program for program in programs if program.poll() is None]
        if len(left) <= 1:
            break
        with suppress(subprocess.TimeoutExpired):
            left[0].wait(0.1)
    return left
