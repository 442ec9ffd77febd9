"""What a widget repainted, and what looks different in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget


class Painted(QObject):
    """Collects what a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return False


def repainted(widget: QWidget, change: Callable[[], None]) -> QRegion:
    """The part of *widget* that is repainted after *change*."""
    QApplication.processEvents()
    painted = Painted()
    widget.installEventFilter(painted)
    change()
    QApplication.processEvents()
    widget.removeEventFilter(painted)
    return painted.region


def missed(widget: QWidget, change: Callable[[], None]) -> int:
    """How many pixels of *widget* look different after *change* but were not repainted."""
    before = widget.grab().toImage()
    region = repainted(widget, change)
    return _different(before, widget.grab().toImage(), region)


def _different(before: QImage, after: QImage, region: QRegion) -> int:
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        for y in range(before.height())
        for x in range(before.width())
        if not region.contains(QPoint(x, y))
    )
