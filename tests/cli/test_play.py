import os
import select
import subprocess
import sys
import time

import pytest

from stretchtimer.core.safety import Condition
from stretchtimer.core.settings import Settings
from stretchtimer.storage.settings_file import write_settings

FAST = ("--mute", "--speed", "1000")


def traced(door, *arguments):
    """The events of a session that plays by itself."""
    return door("play", *arguments, "--headless", "--trace", *FAST).events


def test_the_trace_of_the_ais_hamstring_stretch_shows_20_holds_and_145_seconds(door):
    events = traced(door, "ais-hamstring-stretch")
    holds = [event for event in events if event.get("phase") == "hold"]
    assert [hold["side"] for hold in holds] == ["left"] * 10 + ["right"] * 10
    assert events[-1]["event"] == "end"
    assert (events[-1]["at_ms"], events[-1]["reps_done"]) == (145_000, 20)


def test_what_waits_is_answered_at_once(door):
    events = traced(door, "ais-hamstring-stretch")
    assert [event["event"] for event in events].count("gate") == 1


def test_no_event_is_early(door):
    events = traced(door, "ais-hamstring-stretch")
    start = events[0]["clock_ms"]
    assert all(event["clock_ms"] - start >= event["at_ms"] for event in events)


def test_headless_prints_nothing_but_the_trace(door, mine):
    result = door("play", "mine", "--headless", *FAST)
    assert (result.code, result.out, result.err) == (0, "", "")


def test_todays_choices_hold(door):
    events = traced(door, "ais-hamstring-stretch", "--side", "right", "--reps", "50%")
    assert events[-1]["reps_done"] == 5


def test_the_users_settings_hold(door):
    chosen = Settings().with_value("get_ready", 20).with_value("countdown", 0)
    write_settings(door.data / "settings.json", chosen)
    events = traced(door, "ais-hamstring-stretch")
    assert events[-1]["at_ms"] == 165_000
    assert "pip" not in {event.get("name") for event in events}


def test_without_a_terminal_every_phase_is_a_line_and_a_summary_ends_it(door):
    result = door("play", "ais-hamstring-stretch", *FAST)
    lines = result.out.splitlines()
    assert sum(" Hold 2 s " in line for line in lines) == 20
    assert lines[-1] == "Done: AIS hamstring stretch. 20 reps, 40 s held."
    assert "no keyboard" in result.err


def test_what_does_not_go_with_the_user_is_said_first(door):
    chosen = Settings().with_value("conditions", (Condition.KNEE_INJURY.value,))
    write_settings(door.data / "settings.json", chosen)
    assert "Better left out with" in door("play", "pigeon", *FAST).err


def test_a_routine_with_nothing_left_says_so(door):
    door.write(
        "left.yaml",
        "format: 1\nroutine: left\ntitle: Left\nsteps: [{exercise: pigeon, sides: left}]\n",
    )
    result = door("play", "left", "--side", "right", *FAST)
    assert (result.code, result.out) == (0, "")
    assert "Nothing of this routine is left" in result.err


pty = pytest.importorskip("pty", reason="a pseudo terminal is POSIX")
termios = pytest.importorskip("termios")


IN_ITS_OWN_TERMINAL = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C comes from the terminal
from stretchtimer.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


class Terminal:
    """The program in a terminal of its own."""

    def __init__(self, data, *arguments):
        self.ours, self.theirs = pty.openpty()
        self.modes = termios.tcgetattr(self.theirs)
        self.process = subprocess.Popen(
            [sys.executable, "-c", IN_ITS_OWN_TERMINAL, "--data-dir", str(data), *arguments],
            stdin=self.theirs,
            stdout=self.theirs,
            stderr=self.theirs,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
            start_new_session=True,
        )
        self.seen = b""

    def read_until(self, words, patience=20.0):
        """Read what is drawn until *words* come."""
        end = time.monotonic() + patience
        while words.encode() not in self.seen:
            assert time.monotonic() < end, self.seen[-2_000:]
            if select.select([self.ours], [], [], 0.1)[0]:
                self.seen += os.read(self.ours, 65_536)

    def press(self, keys):
        """Press keys."""
        self.seen = b""
        os.write(self.ours, keys.encode())

    def end(self, patience=20.0):
        """Wait for the end and return the exit code."""
        end = time.monotonic() + patience
        while self.process.poll() is None:
            assert time.monotonic() < end, self.seen[-2_000:]
            if select.select([self.ours], [], [], 0.1)[0]:
                self.seen += os.read(self.ours, 65_536)
        while select.select([self.ours], [], [], 0)[0]:
            self.seen += os.read(self.ours, 65_536)
        return self.process.returncode

    @property
    def is_as_before(self):
        """Whether the terminal echoes lines again, and shows what it showed before."""
        return termios.tcgetattr(self.theirs) == self.modes and b"\x1b[?1049l" in self.seen

    def close(self):
        """Let go of the terminal."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.ours)
        os.close(self.theirs)


@pytest.fixture
def terminal(door):
    """Starts the program in a terminal."""
    opened = []

    def start(*arguments):
        opened.append(Terminal(door.data, *arguments))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


def test_a_session_in_a_terminal_runs_to_its_end_and_leaves_it_as_it_was(terminal):
    one = terminal("play", "ais-hamstring-stretch", "--mute", "--speed", "200")
    one.read_until("Press Space")
    one.press(" ")
    assert one.end() == 0
    assert "Done: AIS hamstring stretch. 20 reps" in one.seen.decode()
    assert one.is_as_before


def test_leaving_needs_a_second_yes(terminal):
    one = terminal("play", "pigeon", "--mute")
    one.read_until("Press Space")
    one.press("q")
    one.read_until("Leave the session?")
    one.press("q")
    assert one.end() == 0
    assert "You stopped Pigeon" in one.seen.decode()
    assert one.is_as_before


def test_ctrl_c_ends_with_130_and_leaves_the_terminal_as_it_was(terminal):
    one = terminal("play", "pigeon", "--mute")
    one.read_until("Press Space")
    one.press("\x03")
    assert one.end() == 130
    assert "Traceback" not in one.seen.decode()
    assert one.is_as_before


def test_an_end_from_outside_leaves_the_terminal_as_it_was(terminal):
    one = terminal("play", "pigeon", "--mute")
    one.read_until("Press Space")
    one.seen = b""
    one.process.terminate()
    assert one.end() == 143
    assert one.is_as_before


def test_without_a_display_a_routine_is_picked_by_its_number(terminal):
    one = terminal("offer")
    one.read_until("Number of the routine")
    assert "There is no display here" in one.seen.decode()
    one.press("banana\n")
    one.read_until("Number of the routine")
    one.press("1\n")
    one.read_until("left")
    one.press("qq")
    assert one.end() == 0
    assert one.is_as_before
