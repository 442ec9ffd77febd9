"""The monitors as Qt knows them, and windows moved between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.monitors import Box, Monitor, is_in_reach, monitor_after, monitor_called

BEFORE, WAS_MAXIMIZED = "place_before", "was_maximized_before"
"""What a window remembers while it fills another monitor than its own."""
SETTLING_MS = 400
"""How long the desktop may take to put its windows in order once a monitor is gone."""


def monitors() -> tuple[Monitor, ...]:
    """Return the monitors there are, the desktop's first one first."""
    return tuple(_monitor(screen) for screen in _screens())


def monitor_of(window: QWidget) -> Monitor:
    """Return the monitor that *window* is on."""
    return _monitor(window.screen())


def box_of(area: QRect) -> Box:
    """Return Qt's rectangle as plain numbers."""
    return Box(area.x(), area.y(), area.width(), area.height())


def enter_full_screen(window: QWidget, key: str) -> None:
    """Let *window* fill the monitor called *key*; its own where that one is not there."""
    screen = _screen_called(key)
    if screen is not None and screen is not window.screen():
        _go_to(window, screen)
        window.windowHandle().setScreen(screen)
    window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)


def _go_to(window: QWidget, screen: QScreen) -> None:
    """Bring *window* to *screen*, and remember where it was and whether it was maximised."""
    if not isinstance(window.property(BEFORE), QRect):
        is_large = window.isMaximized() or window.isFullScreen()
        window.setProperty(BEFORE, window.normalGeometry() if is_large else window.geometry())
        window.setProperty(WAS_MAXIMIZED, window.isMaximized())
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(screen.availableGeometry())


def leave_full_screen(window: QWidget) -> None:
    """Show *window* as it was before it filled the screen, where it was, maximised or not."""
    if not window.isFullScreen():
        return
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    before = window.property(BEFORE)
    if isinstance(before, QRect):
        window.setProperty(BEFORE, None)
        window.setGeometry(before)
        if window.property(WAS_MAXIMIZED):
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def next_monitor(window: QWidget, key: str) -> str:
    """Return the key of the monitor after the one called *key*, or after that of *window*."""
    there = monitors()
    here = monitor_called(key, there) or monitor_of(window)
    found = monitor_after(here.key, there)
    return found.key if found else ""


class Rescuer(QObject):
    """Brings *window* to a monitor that is there whenever one has gone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLING_MS)
        self._settling.timeout.connect(self.rescue)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(lambda _screen: self._settling.start())

    def rescue(self) -> None:
        """Bring the window back, if it is out of reach; full screen it fills what is there."""
        window, screen = self._window, QGuiApplication.primaryScreen()
        if not window.isVisible():
            return
        if window.isFullScreen():
            if window.screen().geometry() != window.geometry():
                window.setGeometry(window.screen().geometry())
        elif not is_in_reach(box_of(window.frameGeometry()), monitors()):
            free = screen.availableGeometry()
            size = window.size().boundedTo(free.size())
            window.setGeometry(QRect(free.topLeft(), size))


def _screens() -> list[QScreen]:
    first = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not first)


def _screen_called(key: str) -> QScreen | None:
    for screen in _screens():
        monitor = _monitor(screen)
        if key and key in (monitor.key, monitor.name):
            return screen
    return None


def _monitor(screen: QScreen) -> Monitor:
    serial = screen.serialNumber()
    make = " ".join(part for part in (screen.manufacturer(), screen.model(), serial) if part)
    return Monitor(screen.name(), box_of(screen.availableGeometry()), make if serial else "")
