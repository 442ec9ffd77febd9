"""The program's sign: a ring that is nearly closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SIZES = (16, 32, 48, 128)


def draw_sign(painter: QPainter, box: QRectF, look: Look) -> None:
    """Draw the sign into *box*."""
    width = box.width() / 5
    pen = QPen(look.colour("primary"), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawArc(ring, 50 * 16, 260 * 16)


def sign_icon(look: Look) -> QIcon:
    """Return the sign on a rounded ground, for the window and the task bar."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with painting(pixmap) as painter:
            ground = QRectF(0, 0, size, size)
            draw_surface(painter, ground, size / 4.5, look.colour("surface"))
            inset = size * 0.2
            draw_sign(painter, ground.adjusted(inset, inset, -inset, -inset), look)
        icon.addPixmap(pixmap)
    return icon
