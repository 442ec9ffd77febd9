"""One program for each data folder, with real ones."""

import os
import subprocess
import sys
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

    def begin_second(self):
        """Return what a start ends with that hands over to the one that is there."""
        return subprocess.run(self.words, timeout=30, **self.how).returncode

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
    first = starts.begin()
    assert starts.begin_second() == 0
    assert first.poll() is None
    first.kill()
    first.wait()
    later = starts.begin()
    assert starts.begin_second() == 0
    assert later.poll() is None


def test_of_several_at_the_same_moment_one_stays(starts):
    programs = [starts.begin() for _ in range(3)]
    assert starts.begin_second() == 0
    codes = [wait_shortly(program) for program in programs]
    assert sorted(codes, key=str) == [0, 0, None]


def wait_shortly(program):
    """Return what *program* ended with; nothing where it goes on."""
    try:
        return program.wait(3)
    except subprocess.TimeoutExpired:
        return None
