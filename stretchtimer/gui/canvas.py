"""Painting that always ends: an open painter and a Python error together would end the process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Yield a smooth painter on *device* and end it, whatever happens in between."""
    painter = QPainter(device)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter
    finally:
        painter.end()


def as_read(box: QRectF, whole: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Return *box*, thought from the left of *whole*, where it lies as the window is read."""
    if direction is Qt.LayoutDirection.LeftToRight:
        return box
    left = whole.left() + whole.right() - box.right()
    return QRectF(left, box.top(), box.width(), box.height())


def draw_surface(
    painter: QPainter, box: QRectF, corner: float, fill: QColor, line: QColor | None = None
) -> None:
    """Draw a rounded box, with a line of one pixel inside its edge where one is given."""
    painter.setBrush(fill)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(line, 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, corner, corner)


def draw_ground(painter: QPainter, box: QRectF, fill: QColor) -> None:
    """Fill *box*; ``fillRect`` would do, but loads every gradient there is, which takes 4 ms."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRect(box)


def draw_focus(painter: QPainter, box: QRectF, corner: float, colour: QColor) -> None:
    """Draw the ring that says: the keyboard is here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), corner, corner)
