"""Drives the window from its first start to the summary, as a screen reader sees it: no mouse.

    python3 tools/drive_by_accessibility.py [--python .venv/bin/python]

It runs with the system's Python, which has pyatspi (apt-get install at-spi2-core python3-pyatspi
gir1.2-atspi-2.0 dbus-x11 xvfb openbox), and starts the program with *--python* on a virtual screen,
a session bus and a data folder of their own. Everything is found by role and name in the
accessibility tree and pressed by its action. What a screen reader is told on the way, the focus
and the announcements, is printed line by line. It ends with 1 where something cannot be found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
INSIDE = "STRETCHTIMER_DRIVEN"
PATIENCE_S = 20.0
PRESSABLE = {"push button", "check box", "radio button", "list item", "toggle button"}
ROUTINE = """\
format: 1
routine: driven
title: A short one to drive
summary: One easy hold on each side.
steps:
  - note: Lie down. This waits for you.
  - exercise: {name: Calf stretch, kind: active, stop_if: sharp pain, cues: {switch: Other side.}}
    prepare: 3s
    hold: 6s
    sides: each
"""


class NotThere(Exception):
    """What was looked for cannot be found in the accessibility tree."""


class Reader:
    """Hears what a screen reader hears, and says it."""

    def __init__(self, spi: Any) -> None:
        self._spi = spi
        self.heard: list[str] = []
        registry = spi.Registry
        registry.registerEventListener(self._on_focus, "object:state-changed:focused")
        registry.registerEventListener(self._on_announcement, "object:announcement")

    def _on_focus(self, event: Any) -> None:
        if not event.detail1 or not event.source:
            return
        try:
            self._say(f"focus: {described(event.source)}")
        except Exception:
            return

    def _on_announcement(self, event: Any) -> None:
        self._say(f"says:  {event.any_data}")

    def _say(self, line: str) -> None:
        if not self.heard or self.heard[-1] != line:
            self.heard.append(line)
            print(f"   {line}", flush=True)


class Hand:
    """Finds parts of the window in the accessibility tree, and presses them."""

    def __init__(self, spi: Any, reader: Reader) -> None:
        self._spi = spi
        self._reader = reader
        self._context = __import__("gi.repository.GLib", fromlist=["GLib"]).MainContext.default()

    def wait(self, there: Callable[[], Any], what: str) -> Any:
        """Return what *there* gives, as soon as it gives anything. Raises NotThere."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            self.listen(0.05)
            found = there()
            if found:
                return found
        raise NotThere(what)

    def listen(self, seconds: float) -> None:
        """Hear what comes in so many *seconds*."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self._context.iteration(False):
                time.sleep(0.01)

    def find(self, name: str) -> Any:
        """Return the part that can be seen and pressed, and whose name begins with *name*."""
        return self.wait(lambda: next(self._shown(name), None), f"a control called “{name}”")

    def press(self, name: str) -> None:
        """Press it."""
        print(f"press: {name}", flush=True)
        part = self.find(name)
        actions = part.queryAction()
        wanted = [n for n in range(actions.nActions) if actions.getName(n).lower() in PRESS]
        if not wanted:
            raise NotThere(f"a way to press “{name}”")
        actions.doAction(wanted[0])
        self.listen(0.4)

    def enter(self, name: str) -> None:
        """Go to it and press Enter, as is done with what is in a list."""
        print(f"enter: {name}", flush=True)
        self.find(name).queryComponent().grabFocus()
        self.listen(0.4)
        self.key(RETURN)

    def key(self, code: int) -> None:
        """Press a key of the keyboard."""
        self._spi.Registry.generateKeyboardEvent(code, None, self._spi.KEY_PRESSRELEASE)
        self.listen(0.4)

    def hear(self, words: str) -> None:
        """Wait until *words* are announced. Raises NotThere."""
        self.wait(
            lambda: [one for one in self._reader.heard if words in one],
            f"the announcement “{words}”",
        )

    def read(self) -> list[str]:
        """Return the names of everything that can be seen, from the top."""
        texts = [part.name for part, _ in self._parts() if part.name]
        return list(dict.fromkeys(texts))

    def nameless(self) -> list[str]:
        """Return every part that takes the focus and has no name."""
        focusable = self._spi.STATE_FOCUSABLE
        return [
            described(part)
            for part, state in self._parts()
            if state.contains(focusable) and not part.name
        ]

    def _shown(self, name: str) -> Iterator[Any]:
        enabled = self._spi.STATE_ENABLED
        for part, state in self._parts():
            is_it = part.name.startswith(name) and part.getRoleName() in PRESSABLE
            if is_it and state.contains(enabled):
                yield part

    def _parts(self) -> Iterator[tuple[Any, Any]]:
        desktop = self._spi.Registry.getDesktop(0)
        for application in desktop:
            if application and application.name == "StretchTimer":
                yield from self._below(application)

    def _below(self, part: Any) -> Iterator[tuple[Any, Any]]:
        try:
            state = part.getState()
            if not state.contains(self._spi.STATE_SHOWING):
                return
            yield part, state
            for number in range(part.childCount):
                child = part.getChildAtIndex(number)
                if child:
                    yield from self._below(child)
        except Exception as error:  # what is gone by now is not there
            if "LookupError" not in type(error).__name__ and "GLib" not in type(error).__name__:
                raise


RETURN = 36  # the key's number with X
PRESS = ("press", "toggle", "activate", "check")


def described(part: Any) -> str:
    """Say what *part* is as a screen reader does: role, name, description."""
    words = f"{part.getRoleName()} “{part.name}”"
    return f"{words}, {part.description}" if part.description else words


def drive(hand: Hand) -> None:
    """Go the whole way."""
    for answer in ("I have read this", "None of these", "None of these"):
        hand.press(answer)
    hand.press("Not now")  # the walk through a first session
    hand.enter("A short one to drive")
    hand.press("Start the session")
    hand.press("2")
    hand.press("Start")
    hand.hear("Step 1 of 2")
    hand.press("Ready")
    hand.hear("Calf stretch")
    hand.press("Pause")
    hand.hear("Paused")
    hand.press("Resume")
    hand.hear("Going on")
    hand.hear("Right")
    hand.hear("The session is over")
    print("read:  " + "\n       ".join(hand.read()), flush=True)
    nameless = hand.nameless()
    if nameless:
        raise NotThere(f"a name for {nameless}")


def main() -> int:
    """Set everything up, and drive."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=str(ROOT / ".venv" / "bin" / "python"))
    asked = parser.parse_args()
    if INSIDE not in os.environ:
        return _inside_a_session_of_its_own()
    import pyatspi

    with tempfile.TemporaryDirectory() as data:
        folder = Path(data) / "routines"
        folder.mkdir()
        (folder / "driven.yaml").write_text(ROUTINE, encoding="utf-8")
        program = subprocess.Popen(
            [asked.python, "-m", "stretchtimer", "--data-dir", data], cwd=ROOT
        )
        try:
            hand = Hand(pyatspi, Reader(pyatspi))
            drive(hand)
        except NotThere as missing:
            print(f"There is not: {missing}.\n{hand.read()}", file=sys.stderr)
            return 1
        finally:
            program.terminate()
            program.wait()
    return 0


def _inside_a_session_of_its_own() -> int:
    """Run this again below a virtual screen, a session bus and a window manager."""
    missing = [name for name in ("Xvfb", "dbus-run-session", "openbox") if not shutil.which(name)]
    if missing:
        print(f"Missing: {', '.join(missing)}", file=sys.stderr)
        return 1
    read_end, write_end = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as told:
        display = told.read().strip()
    env = {**os.environ, INSIDE: "1", "DISPLAY": f":{display}", "LC_ALL": "C.UTF-8"}
    env |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
    script = 'openbox & exec "$0" "$@"'
    try:
        command = ["dbus-run-session", "--", "sh", "-c", script, sys.executable, *sys.argv]
        return subprocess.call(command, env=env)
    finally:
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    sys.exit(main())
