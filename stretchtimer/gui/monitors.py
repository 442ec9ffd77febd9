"""Where a window may lie on the monitors that there are now; only sums, no Qt.

It is wanted before the first paint, so nothing heavy is loaded for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

TITLE_BAR = 36
"""How high the bar is, at the most, that the desktop puts on top of a window."""
LEAST_SEEN = 64
"""How many pixels of a window have to be on a monitor, both ways, for it to be in reach."""


class Box(NamedTuple):
    """A place on the desktop, in pixels."""

    left: int
    top: int
    width: int
    height: int

    def overlap(self, other: Box) -> tuple[int, int]:
        """Return how wide and how high the part is that both have; 0 where there is none."""
        wide = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        high = min(self.top + self.height, other.top + other.height) - max(self.top, other.top)
        return (wide, high) if wide > 0 and high > 0 else (0, 0)


class Monitor(NamedTuple):
    """One monitor: the name of its socket, who made it, and the part free of the desktop's bars."""

    name: str
    free: Box
    make: str = ""

    @property
    def key(self) -> str:
        """What it is remembered by: itself if it says who it is, else the socket it is in."""
        return self.make or self.name


class Place(NamedTuple):
    """Where a window lay: ``left`` and ``top`` are counted from the corner of its *monitor*."""

    width: int
    height: int
    left: int | None = None
    top: int | None = None
    monitor: str = ""


def monitor_called(key: str, monitors: Sequence[Monitor]) -> Monitor | None:
    """Return the monitor that is remembered as *key*, by what it is or by its socket."""
    found = [m for m in monitors if key and key in (m.key, m.name)]
    return found[0] if found else None


def monitor_after(key: str, monitors: Sequence[Monitor]) -> Monitor | None:
    """Return the monitor that comes after the one called *key*, the first one after the last."""
    if not monitors:
        return None
    keys = [monitor.key for monitor in monitors]
    return monitors[(keys.index(key) + 1) % len(keys)] if key in keys else monitors[0]


def place_of(window: Box, monitor: Monitor) -> Place:
    """Return what is to be remembered of a window on *monitor*."""
    left, top = window.left - monitor.free.left, window.top - monitor.free.top
    return Place(window.width, window.height, left, top, monitor.key)


def put_back(place: Place, monitors: Sequence[Monitor]) -> Box | None:
    """Return where a window with *place* goes: all of it on a monitor that is there now.

    The first monitor stands for one that is gone. Nothing is returned where the window manager is
    to find the place; how large the window is, it is told in any case (``fitted``).
    """
    if place.left is None or place.top is None or not monitors:
        return None
    monitor = monitor_called(place.monitor, monitors) or monitors[0]
    width, height = fitted(place, monitor)
    left = min(max(place.left, 0), monitor.free.width - width)
    top = min(max(place.top, 0), monitor.free.height - height - TITLE_BAR)
    return Box(monitor.free.left + left, monitor.free.top + top, width, height)


def fitted(place: Place, monitor: Monitor) -> tuple[int, int]:
    """Return width and height, no larger than *monitor* has room for with a bar on top."""
    room = monitor.free.height - TITLE_BAR
    return min(place.width, monitor.free.width), min(place.height, room)


def is_in_reach(window: Box, monitors: Sequence[Monitor]) -> bool:
    """Return whether enough of a window is on some monitor to get hold of it."""
    return any(min(window.overlap(monitor.free)) >= LEAST_SEEN for monitor in monitors)
