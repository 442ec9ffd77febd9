"""The keys of a session: declared once, for the shortcuts and for the card that shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from stretchtimer.language import N_

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Command(Enum):
    """What a key asks for."""

    TOGGLE = "toggle"
    PAUSE = "pause"
    ON = "on"  # the next phase, or "ready" at a gate: the one button of a clicker
    SKIP = "skip"
    BACK = "back"
    NEXT_EXERCISE = "next exercise"
    PREVIOUS_EXERCISE = "previous exercise"
    MORE_TIME = "more time"
    LESS_TIME = "less time"
    RESTART = "restart"
    EASIER = "easier"
    HURTS = "hurts"
    MUTE = "mute"
    FULL_SCREEN = "full screen"
    NEXT_MONITOR = "next monitor"
    SMALL_WINDOW = "small window"
    SHOW_KEYS = "show keys"
    LEAVE = "leave"
    SCROLL_UP = "scroll up"
    SCROLL_DOWN = "scroll down"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One command with its keys; ``shown`` and ``words`` stand on the card, if there are any."""

    command: Command
    keys: tuple[Qt.Key | QKeyCombination, ...]
    shown: str = ""
    words: str = ""
    repeats: bool = False


KEY_LINES = (
    KeyLine(
        Command.TOGGLE,
        (Key.Key_Space, Key.Key_MediaPlay, Key.Key_MediaTogglePlayPause),
        N_("Space"),
        N_("Pause, go on, or say that you are ready"),
    ),
    KeyLine(Command.SKIP, (Key.Key_Right,), "→", N_("Next phase")),
    KeyLine(
        Command.BACK, (Key.Key_Left, Key.Key_PageUp, Key.Key_MediaPrevious), "←", N_("Phase before")
    ),
    KeyLine(
        Command.NEXT_EXERCISE,
        (QKeyCombination(SHIFT, Key.Key_Right),),
        N_("Shift →"),
        N_("Next exercise"),
    ),
    KeyLine(
        Command.PREVIOUS_EXERCISE,
        (QKeyCombination(SHIFT, Key.Key_Left),),
        N_("Shift ←"),
        N_("Exercise before"),
    ),
    KeyLine(
        Command.MORE_TIME, (Key.Key_Plus, Key.Key_Equal), "+", N_("10 seconds more"), repeats=True
    ),
    KeyLine(
        Command.LESS_TIME,
        (Key.Key_Minus, Key.Key_Underscore),
        "−",
        N_("10 seconds less"),
        repeats=True,
    ),
    KeyLine(Command.RESTART, (Key.Key_R,), "R", N_("Start this exercise again")),
    KeyLine(Command.EASIER, (Key.Key_E,), "E", N_("Easier version")),
    KeyLine(Command.HURTS, (Key.Key_H,), "H", N_("This hurts")),
    KeyLine(Command.MUTE, (Key.Key_M,), "M", N_("Sound on or off")),
    KeyLine(Command.FULL_SCREEN, (Key.Key_F, Key.Key_F11), "F", N_("Full screen")),
    KeyLine(
        Command.NEXT_MONITOR,
        (QKeyCombination(SHIFT, Key.Key_F),),
        N_("Shift F"),
        N_("Full screen on the next monitor"),
    ),
    KeyLine(Command.SMALL_WINDOW, (Key.Key_W,), "W", N_("Small window")),
    KeyLine(Command.SHOW_KEYS, (Key.Key_Question, Key.Key_F1), "?", N_("Show these keys")),
    KeyLine(Command.LEAVE, (Key.Key_Escape,), N_("Esc"), N_("Leave the session")),
    KeyLine(
        Command.ON,
        (Key.Key_PageDown, Key.Key_MediaNext),
        N_("Page Down"),
        N_("Ready, or next phase"),
    ),
    KeyLine(Command.PAUSE, (Key.Key_MediaPause, Key.Key_MediaStop)),
    KeyLine(Command.SCROLL_UP, (Key.Key_Up,), repeats=True),
    KeyLine(Command.SCROLL_DOWN, (Key.Key_Down,), repeats=True),
)
"""Every key of a session. Many keyboards send "play" from a key that should pause too: it does."""

MEDIA_KEYS: frozenset[Qt.Key | QKeyCombination] = frozenset(
    {
        Key.Key_MediaPlay,
        Key.Key_MediaPause,
        Key.Key_MediaTogglePlayPause,
        Key.Key_MediaStop,
        Key.Key_MediaNext,
        Key.Key_MediaPrevious,
    }
)
"""The keys that may be wanted for music instead."""


class Keys(QObject):
    """Makes the keys work wherever the focus is within *page*, until they are switched off.

    *has_media* says whether those for music, too, steer the session.
    """

    def __init__(
        self,
        page: QWidget,
        commands: dict[Command, Callable[[], None]],
        *,
        has_media: bool = True,
    ) -> None:
        super().__init__(page)
        self._shortcuts = [
            _shortcut(page, key, line.repeats, commands[line.command])
            for line in KEY_LINES
            for key in line.keys
            if has_media or key not in MEDIA_KEYS
        ]

    def set_enabled(self, enabled: bool) -> None:
        """Listen, or leave the keys to what lies over the page."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(enabled)


def _shortcut(
    page: QWidget, key: Qt.Key | QKeyCombination, repeats: bool, act: Callable[[], None]
) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(act)
    return shortcut
