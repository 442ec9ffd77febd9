"""Full screen, on the monitor that was chosen for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from stretchtimer.gui.player.parts import PlayerParts
from stretchtimer.gui.qt_monitors import enter_full_screen, leave_full_screen, next_monitor


class Filling(QObject):
    """Lets the session's window fill a monitor; *monitor* returns the key of the chosen one."""

    monitor_wanted = Signal(str)

    def __init__(self, parts: PlayerParts, monitor: Callable[[], str]) -> None:
        super().__init__(parts)
        self._parts = parts
        self._monitor = monitor

    def toggle(self) -> None:
        """Fill the monitor, or leave it."""
        window = self._parts.window()
        if window.isFullScreen():
            leave_full_screen(window)
        else:
            enter_full_screen(window, self._monitor())
        self.show()

    def fill_next(self) -> None:
        """Fill the monitor after the one that is filled, and remember it."""
        window = self._parts.window()
        key = next_monitor(window, self._monitor())
        self.monitor_wanted.emit(key)
        enter_full_screen(window, key)
        self.show()

    def show(self) -> None:
        """Show on the button what it does now."""
        self._parts.top.show_full_screen(self._parts.window().isFullScreen())
