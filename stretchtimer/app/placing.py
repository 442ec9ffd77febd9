"""The windows' places, kept between one time and the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.monitors import Box, Place, place_of, put_back
from stretchtimer.gui.qt_monitors import monitor_of, monitors
from stretchtimer.storage.window_file import WindowSize, read_window_size, write_window_size


def show_where_it_was(window: QWidget, file: Path) -> None:
    """Show *window* as large as it was last time and where it was, as far as there is room now."""
    size = read_window_size(file)
    if size:
        window.resize(size.width, size.height)
        box = put_back(_place(size), monitors())
        if box:
            window.resize(box.width, box.height)
            window.move(box.left, box.top)
    if size and size.is_maximized:
        window.showMaximized()
    else:
        window.show()


def keep_place(window: QWidget, file: Path) -> None:
    """Keep where *window* is, and how large; full screen is for one session only."""
    if window.isFullScreen():
        return
    is_maximized = window.isMaximized()
    normal = window.normalGeometry() if is_maximized else window.geometry()
    corner = normal.topLeft() if is_maximized else window.pos()
    size = WindowSize(normal.width(), normal.height(), is_maximized)
    if _knows_places():
        box = Box(corner.x(), corner.y(), size.width, size.height)
        place = place_of(box, monitor_of(window))
        size = size._replace(left=place.left, top=place.top, monitor=place.monitor)
    write_window_size(file, size)


class SmallPlace:
    """The place of the small window, in a file beside that of the whole one."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read_small(self) -> Place | None:
        """Return where it was last time."""
        size = read_window_size(self._file)
        return _place(size) if size and size.left is not None else None

    def write_small(self, place: Place) -> None:
        """Keep where it is now."""
        if _knows_places():
            size = WindowSize(
                place.width, place.height, False, place.left, place.top, place.monitor
            )
            write_window_size(self._file, size)


def _place(size: WindowSize) -> Place:
    return Place(size.width, size.height, size.left, size.top, size.monitor)


def _knows_places() -> bool:
    """Return whether a program is told where its windows are; under Wayland it is not."""
    return not QGuiApplication.platformName().startswith("wayland")
