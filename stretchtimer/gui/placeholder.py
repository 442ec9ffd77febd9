"""What stands where a picture is missing: calm, and with the exercise's name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen, QPixmap

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import Weight
from stretchtimer.gui.widgets.fit_label import fitting_size
from stretchtimer.gui.widgets.plain_label import breakable

GRID = 100
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def draw_placeholder(look: Look, name: str, size: QSize) -> QPixmap:
    """Return a picture of *size* device pixels: a figure at rest on a mat, and *name* beneath."""
    pixmap = QPixmap(size.expandedTo(QSize(1, 1)))
    pixmap.fill(Qt.GlobalColor.transparent)
    with painting(pixmap) as painter:
        box = QRectF(0, 0, size.width(), size.height())
        side = min(box.width(), box.height() * 1.4)
        mat = QRectF(0, 0, side * 0.62, side * 0.62 * 0.5)
        mat.moveCenter(box.center() - QPointF(0, box.height() * 0.1))
        _draw_rest(painter, look, mat)
        under = QRectF(box.left(), mat.bottom() + 6, box.width(), box.bottom() - mat.bottom() - 6)
        _draw_name(painter, look, breakable(name), under)
    return pixmap


def _draw_rest(painter: QPainter, look: Look, box: QRectF) -> None:
    """Draw somebody lying with one knee up, in a few strokes."""
    painter.save()
    painter.translate(box.left(), box.top())
    painter.scale(box.width() / GRID, box.width() / GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("primary_soft"))
    painter.drawRoundedRect(QRectF(0, 40, 100, 9), 4.5, 4.5)
    ink = (
        look.colour("line").darker(112)
        if look.colour("surface").lightness() > 128
        else (look.colour("line").lighter(140))
    )
    pen = QPen(ink, 6.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    body = QPainterPath(QPointF(24, 34))
    body.lineTo(52, 35)
    body.lineTo(66, 14)
    body.lineTo(78, 36)
    painter.drawPath(body)
    painter.drawPoint(QPointF(13, 32))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(13, 32), 3, 3)
    painter.restore()


def _draw_name(painter: QPainter, look: Look, name: str, box: QRectF) -> None:
    if box.height() < 8 or box.width() < 8:
        return

    def font_of(pixels: int) -> QFont:
        return look.font_of(pixels, Weight.MEDIUM)

    room = box.size().toSize()
    largest = min(round(17 * look.scale), max(round(room.height() * 0.5), 8))
    painter.setFont(font_of(fitting_size(name, room, largest, font_of)))
    painter.setPen(look.colour("muted"))
    painter.drawText(box, int(WRAP), name)
