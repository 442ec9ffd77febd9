"""The program's sign: a ring that is nearly closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from stretchtimer.gui.look import Look

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon

SIZES = (16, 24, 32, 48, 64, 128)


def draw_sign(painter: QPainter, box: QRectF, look: Look) -> None:
    """Draw the sign into *box*."""
    width = box.width() / 5
    pen = QPen(look.colour("primary"), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawArc(ring, 50 * 16, 260 * 16)


def sign_icon(folder: Path) -> QIcon:
    """Return the program's icon, for the window and the task bar, out of the *folder* of icons."""
    from PySide6.QtGui import QIcon

    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(folder / f"stretchtimer-{size}.png"))
    return icon
