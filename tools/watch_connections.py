"""Runs the real program under strace and counts what it connects to.

    python tools/watch_connections.py [--seconds 25]

Opens the window on a virtual screen (or without one, where Xvfb is missing), walks over its pages
and plays a session in it, then does the same for some commands. Prints every place that was
connected to, by kind; ends with 1 if one of them is on a network (AF_INET, AF_INET6). Loopback
counts too. Needs strace.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREEN = ("xvfb-run", "-a", "-s", "-nolisten tcp")
COMMANDS = (
    ("list",),
    ("doctor",),
    ("check", str(ROOT / "routines")),
    ("play", "ais-hamstring-stretch", "--headless", "--mute", "--speed", "1000"),
    ("export", "handout", "pigeon", "-o"),
)
CALLS = "connect,sendto,sendmsg,socket"
_FAMILY = re.compile(r"sa_family=(AF_\w+)")
_NETWORK = ("AF_INET", "AF_INET6")

WINDOW = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from stretchtimer.app.program import Program
from stretchtimer.core.settings import Settings
from stretchtimer.gui.nav_rail import Destination
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import write_settings

places, seconds = Places.under(Path(sys.argv[1])), float(sys.argv[2])
write_settings(places.settings_file, Settings().with_value("first_run_done", True)
               .with_value("check_in", False).with_value("reminders", True))
application = QApplication(["stretchtimer"])
program = Program(application, places)
program.window.painted.connect(program.wake)
program.show()

def settle(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        application.processEvents()
        time.sleep(0.005)

settle(3)
for place in Destination:
    program.window.destination_wanted.emit(place)
    settle(0.8)
program.navigator.open_file(str(places.routines / "ais-hamstring-stretch.yaml"))
settle(2)
QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
settle(1)
assert program.window.is_alone, "no session was begun"
QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Space)
settle(seconds)
program.window.close()
program.close()
"""


def main() -> int:
    """Run everything and print what was found."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=15.0, help="how long the session plays")
    seconds = parser.parse_args().seconds
    if not shutil.which("strace"):
        sys.exit("strace is missing: apt-get install strace")
    network = 0
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        words = [sys.executable, "-c", WINDOW, str(data / "window"), str(seconds)]
        screen = list(SCREEN) if shutil.which("xvfb-run") else []
        network += watched("the window", [*screen, *words], data)
        for command in COMMANDS:
            rest = [str(data / "out.pdf")] if command[-1] == "-o" else []
            where = ["--data-dir", str(data / "terminal")]
            words = [sys.executable, "-m", "stretchtimer", *where, *command, *rest]
            network += watched(" ".join(command[:2]), words, data)
    print("network connections in all:", network)
    return 1 if network else 0


def watched(name: str, words: list[str], folder: Path) -> int:
    """Run *words* under strace; print and return what went to a network."""
    log = folder / "calls.txt"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    if words[0] != SCREEN[0]:
        env["QT_QPA_PLATFORM"] = "offscreen"
    else:
        env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(log), *words],
        check=False,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    families = Counter(_FAMILY.findall(log.read_text(errors="replace")))
    found = ", ".join(f"{family} {count}" for family, count in sorted(families.items()))
    print(f"{name}: ended with {done.returncode}; connected to: {found or 'nothing'}")
    if done.returncode:
        print(done.stderr[-2000:])
    return sum(families[family] for family in _NETWORK)


if __name__ == "__main__":
    sys.exit(main())
