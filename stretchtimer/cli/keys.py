"""The keys of the terminal player, and how they come in."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from typing import Protocol

from stretchtimer.core.duration import SECOND, Millis


class Key(Enum):
    """What a key asks for."""

    OBVIOUS = "pause, go on, or answer"
    NEXT = "next phase"
    BACK = "back"
    MORE = "10 s more"
    LESS = "10 s less"
    RESTART = "restart the exercise"
    EASIER = "easier exercise"
    MUTE = "sound off or on"
    LEAVE = "leave"
    HELP = "the keys"
    OTHER = "nothing"


KEYS = {
    " ": Key.OBVIOUS,
    "\r": Key.OBVIOUS,
    "\n": Key.OBVIOUS,
    "\x1b[C": Key.NEXT,
    "\x1bOC": Key.NEXT,
    "\x1b[6~": Key.NEXT,
    "\x1b[D": Key.BACK,
    "\x1bOD": Key.BACK,
    "\x1b[5~": Key.BACK,
    "+": Key.MORE,
    "=": Key.MORE,
    "-": Key.LESS,
    "_": Key.LESS,
    "r": Key.RESTART,
    "e": Key.EASIER,
    "m": Key.MUTE,
    "q": Key.LEAVE,
    "\x1b": Key.LEAVE,
    "?": Key.HELP,
}
"""What terminals send for each key. Page Up and Page Down are what clickers send."""

WINDOWS_KEYS = {
    "\xe0M": Key.NEXT,
    "\xe0Q": Key.NEXT,
    "\xe0K": Key.BACK,
    "\xe0I": Key.BACK,
}

_ESCAPE = "\x1b"
_REST_OF_SEQUENCE = 0.03
"""How many seconds a terminal may take to send the rest of an arrow key."""


class Keyboard(Protocol):
    """Where keys come from."""

    def pressed(self, wait: Millis) -> tuple[Key, ...]:
        """Return the keys pressed, in order, after waiting at most *wait* for the first."""


def keys_in(text: str) -> Iterator[Key]:
    """Yield the keys in *text* as a terminal sends it; unknown sequences are no Escape key."""
    while text:
        length = _sequence_length(text)
        sequence, text = text[:length], text[length:]
        yield KEYS.get(sequence.lower() if length == 1 else sequence, Key.OTHER)


def _sequence_length(text: str) -> int:
    """Return how many characters of *text* belong to one key (ECMA-48 control sequences)."""
    if text[0] != _ESCAPE or len(text) == 1 or text[1] == _ESCAPE:
        return 1
    if text[1] == "O":
        return min(3, len(text))
    if text[1] != "[":
        return 2
    for place in range(2, len(text)):
        if "@" <= text[place] <= "~":
            return place + 1
    return len(text)


if sys.platform == "win32":
    import msvcrt

    class TerminalKeyboard:
        """The keys pressed in the console."""

        def pressed(self, wait: Millis) -> tuple[Key, ...]:
            """Return the keys pressed, in order, after waiting at most *wait* for the first."""
            end = time.monotonic() + wait / SECOND
            while not msvcrt.kbhit():
                if time.monotonic() >= end:
                    return ()
                time.sleep(0.01)
            return tuple(self._typed())

        def _typed(self) -> Iterator[Key]:
            while msvcrt.kbhit():
                typed = msvcrt.getwch()
                if typed in ("\x00", "\xe0"):
                    yield WINDOWS_KEYS.get("\xe0" + msvcrt.getwch(), Key.OTHER)
                else:
                    yield KEYS.get(typed.lower(), Key.OTHER)

    @contextmanager
    def terminal_keyboard() -> Iterator[TerminalKeyboard]:
        """Give the keys of this console one by one, not shown."""
        yield TerminalKeyboard()

else:
    import select
    import signal
    import termios
    import tty

    class TerminalKeyboard:
        """The keys pressed on the terminal *descriptor*."""

        def __init__(self, descriptor: int) -> None:
            self._descriptor = descriptor

        def pressed(self, wait: Millis) -> tuple[Key, ...]:
            """Return the keys pressed, in order, after waiting at most *wait* for the first.

            A terminal that has gone away asks to leave.
            """
            if not self._has_more(wait / SECOND):
                return ()
            text = self._read()
            if text.endswith(_ESCAPE) and self._has_more(_REST_OF_SEQUENCE):
                text += self._read()
            return tuple(keys_in(text)) if text else (Key.LEAVE, Key.LEAVE)

        def _has_more(self, seconds: float) -> bool:
            return bool(select.select([self._descriptor], [], [], seconds)[0])

        def _read(self) -> str:
            try:
                return os.read(self._descriptor, 1024).decode("utf-8", "replace")
            except OSError:
                return ""

    @contextmanager
    def terminal_keyboard() -> Iterator[TerminalKeyboard]:
        """Give the keys of this terminal one by one, not shown; in the end it is as it was.

        After the program was stopped from outside and goes on the keys work again.
        """
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        _take_keys(descriptor)
        previous = signal.signal(signal.SIGCONT, lambda *_: _take_keys(descriptor))
        try:
            yield TerminalKeyboard(descriptor)
        finally:
            signal.signal(signal.SIGCONT, previous)
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)

    def _take_keys(descriptor: int) -> None:
        """Let keys come in one by one; Ctrl-Z does nothing, Ctrl-C interrupts as ever."""
        tty.setcbreak(descriptor)
        modes = termios.tcgetattr(descriptor)
        modes[6][termios.VSUSP] = b"\x00"
        termios.tcsetattr(descriptor, termios.TCSANOW, modes)
