"""The ring round the digits: a closed line that is drawn as far as the phase has come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from stretchtimer.gui.player.scene import FILLING, Way

POINTS = 360
"""Into how many straight pieces the ring is cut; a piece is shorter than the ring is thick."""


class Ring:
    """A closed line with round corners, a circle where they are large, that begins at the top."""

    def __init__(self, box: QRectF, corner: float, thickness: float) -> None:
        self.box = box
        self.corner = corner
        self.thickness = thickness
        path = outline(box, corner)
        share = path.percentAtLength
        length = path.length()
        self._points = [path.pointAtPercent(share(length * n / POINTS)) for n in range(POINTS + 1)]

    def draw_track(self, painter: QPainter, colour: QColor) -> None:
        """Draw the whole ring, as the ground that the rest is drawn on."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(colour, self.thickness))
        painter.drawPath(outline(self.box, self.corner))

    def draw(self, painter: QPainter, share: float, way: Way, colour: QColor) -> None:
        """Draw *share* of the ring in the manner of *way*."""
        line = self.line(share, way)
        if len(line) < 2:
            return
        pen = _pen(colour, self.thickness)
        if way is Way.EMPTIES_BROKEN:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
            pen.setDashPattern([0.9, 0.45])
        elif way is Way.WAITS:
            pen.setDashPattern([0.01, 1.9])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(line))

    def line(self, share: float, way: Way) -> list[QPointF]:
        """Return the points of the part that is drawn: from the top on, or what is left of it."""
        at = min(max(share, 0.0), 1.0) * POINTS
        if way in FILLING or way is Way.WAITS:
            return self._stretch(0.0, at) if at > 0 else []
        drawn = self._stretch(POINTS - at, float(POINTS)) if at > 0 else []
        return drawn[::-1]  # dashes are counted from the end that stays

    def changed(self, before: float, after: float, way: Way) -> QRect:
        """Return the part of the widget that looks different when the share changes."""
        ends = [min(max(share, 0.0), 1.0) * POINTS for share in (before, after)]
        if way not in FILLING:
            ends = [POINTS - end for end in ends]
        box = QPolygonF(self._stretch(min(ends), max(ends))).boundingRect()
        edge = self.thickness / 2 + 2
        return box.adjusted(-edge, -edge, edge, edge).toAlignedRect()

    def _stretch(self, start: float, end: float) -> list[QPointF]:
        """Return the points between two places on the ring, both counted in points."""
        between = self._points[int(start) + 1 : int(end) + 1]
        return [_between(self._points, start), *between, _between(self._points, end)]


def outline(box: QRectF, corner: float) -> QPainterPath:
    """Return the ring's middle line, clockwise from the top."""
    corner = min(corner, box.width() / 2, box.height() / 2)
    size, middle = 2 * corner, box.center().x()
    right, bottom = box.right() - size, box.bottom() - size
    path = QPainterPath(QPointF(middle, box.top()))
    for left, top, start in (
        (right, box.top(), 90),
        (right, bottom, 0),
        (box.left(), bottom, 270),
        (box.left(), box.top(), 180),
    ):
        path.arcTo(QRectF(left, top, size, size), start, -90)
    path.lineTo(middle, box.top())
    return path


def _between(points: Sequence[QPointF], place: float) -> QPointF:
    index = min(int(place), POINTS - 1)
    part = place - index
    return points[index] * (1 - part) + points[index + 1] * part


def _pen(colour: QColor, thickness: float) -> QPen:
    pen = QPen(colour, thickness)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
