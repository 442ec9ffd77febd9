import signal
import subprocess
import sys

import pytest

from tests.cli.commands import ROUTINE

COMMAND = "import sys; from stretchtimer.cli.main import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def watching(door, mine):
    """A watch over a file, in a process of its own."""
    words = ["check", "--watch", str(mine), "--data-dir", str(door.data)]
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, *words], stderr=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.communicate()


def test_a_watch_checks_at_once_and_at_every_save_and_ends_quietly(watching, mine):
    assert watching.stderr.readline() == "1 file checked: nothing to say.\n"
    mine.write_text(ROUTINE.replace("hold: 12s", "hlod: 12s"), encoding="utf-8")
    assert watching.stderr.readline().startswith("1 file checked: 1 error")
    watching.send_signal(signal.SIGINT)
    _, rest = watching.communicate(timeout=20)
    assert (watching.returncode, rest) == (1, "")


def test_a_watch_is_for_people_and_not_for_json(door, mine):
    assert door("check", "--watch", "--json", mine).code == 2
