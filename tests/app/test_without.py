"""Whatever optional part is missing, a session is played, and what is missing is said once."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SESSION = """
import json, sys
from importlib.abc import MetaPathFinder
from pathlib import Path

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name in missing or name.partition(".")[0] in missing:
            raise ImportError(f"{name} is not there")

missing = set(sys.argv[2].split())
sys.meta_path.insert(0, Missing())
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from stretchtimer.app.program import Program
from stretchtimer.core.settings import Settings
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.player.keys import Command
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import write_settings

places = Places.under(Path(sys.argv[1]))
settings = Settings().with_value("first_run_done", True).with_value("check_in", False)
write_settings(places.settings_file, settings.with_value("reminders", True))
application = QApplication([])
errors = []
sys.excepthook = lambda *error: errors.append(repr(error[1]))
program = Program(application, places)
program.window.painted.connect(program.wake)
program.window.painted.connect(lambda: program.receive((), str(places.data / "x.socket")))
told = {}

def page():
    return program.window.findChildren(PlayerPage)[-1]

def begin():
    starts = [
        widget
        for widget in program.window.findChildren(QWidget)
        if widget.accessibleName().startswith("Start the") and widget.isEnabled()
    ]
    if starts:
        starts[0].click()
        QTimer.singleShot(200, skip)
        QTimer.singleShot(1300, end)
    else:
        QTimer.singleShot(100, begin)

def skip():
    page().obey(Command.ON)
    page().obey(Command.ON)

def end():
    told["position"] = page().qt_player.playback.position
    told["notice"] = page().top.notice
    program.let_end()
    program.window.close()
    application.quit()

def open_routine():
    program.navigator.open_file(str(places.routines / "ais-hamstring-stretch.yaml"))
    begin()

program.window.painted.connect(open_routine)
program.show()
application.exec()
program.close()
print(json.dumps({**told, "errors": errors}))
"""


@pytest.fixture
def hanging_bus(tmp_path):
    """The address of a bus that takes every connection and never says a word."""
    path = str(tmp_path / "bus")
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind(path)
        bus.listen()
        yield f"unix:path={path}"


def played_without(folder, *missing, **env):
    """What came of a session in a program of its own, with these modules away."""
    surroundings = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nobody",
        "PULSE_SERVER": f"unix:{folder}/nobody",
        **env,
    }
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(folder / "data"), " ".join(missing)],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["errors"] == []
    assert told["position"] > 10_000, "the session has not moved"
    return told["notice"]


PARTS = {
    "every way to sound": ("miniaudio", "playsound3", "PySide6.QtMultimedia"),
    "speech": ("PySide6.QtTextToSpeech", "hibari"),
    "D-Bus, and what keeps the screen on": ("jeepney", "wakepy"),
    "what makes files to share": ("lameenc", "soundfile", "PIL", "icalendar"),
    "the door for later starts": ("PySide6.QtNetwork",),
}


@pytest.mark.parametrize("part", PARTS)
def test_a_session_is_played_without(tmp_path, part):
    played_without(tmp_path, *PARTS[part])


def test_sound_that_is_missing_is_said_once(tmp_path):
    notice = played_without(tmp_path, *PARTS["every way to sound"])
    assert notice.count("sound") == 1


def test_a_screen_that_may_go_dark_is_said_once(tmp_path):
    notice = played_without(tmp_path, "wakepy")
    assert notice.count("The screen may go dark") == 1


def test_a_bus_that_hangs_holds_nothing_up(tmp_path, hanging_bus):
    played_without(tmp_path, DBUS_SESSION_BUS_ADDRESS=hanging_bus)
