"""What every part of the program stands on; no dataclass, for the first paint waits for it."""

from __future__ import annotations

from typing import Protocol, TypeVar

from stretchtimer.gui.look import Look
from stretchtimer.gui.settings_desk import SettingsDesk
from stretchtimer.gui.window import MainWindow
from stretchtimer.storage.places import Places


class Closable(Protocol):
    """What runs beside the window and has to be let go of."""

    def close(self) -> None:
        """Let go."""


Part = TypeVar("Part", bound=Closable)


class Closing:
    """What is to be closed at the end: the last that was made comes first."""

    def __init__(self) -> None:
        self._parts: list[Closable] = []

    def add(self, part: Part) -> Part:
        """Return *part*, which is closed at the end."""
        self._parts.append(part)
        return part

    def close_all(self) -> None:
        """Close everything that was added."""
        while self._parts:
            self._parts.pop().close()


class Ground:
    """The window, how it looks, what is set, where files lie, and what is closed at the end."""

    def __init__(self, window: MainWindow, look: Look, desk: SettingsDesk, places: Places) -> None:
        self.window = window
        self.look = look
        self.desk = desk
        self.places = places
        self.closing = Closing()
