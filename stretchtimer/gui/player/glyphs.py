"""The signs of the phases: a shape for each, so that colour never has to say it alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.player.scene import Mood

GRID = 24
STROKE = 3.4


def draw_glyph(painter: QPainter, phase: Phase, mood: Mood, box: QRectF, colour: QColor) -> None:
    """Draw the sign of *phase* (or of a pause) as large as fits into *box*."""
    side = min(box.width(), box.height())
    painter.save()
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    pen = QPen(colour, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    is_solid = mood is not Mood.PAUSED and phase is Phase.HOLD
    painter.setBrush(colour if is_solid else Qt.BrushStyle.NoBrush)
    painter.drawPath(_pause() if mood is Mood.PAUSED else SHAPES[phase])
    painter.restore()


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *others in strokes:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def _pause() -> QPainterPath:
    return _lines(((8, 5), (8, 19)), ((16, 5), (16, 19)))


def _disc(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), radius, radius)
    return path


def _dots() -> QPainterPath:
    return _lines(*(((x, 12), (x + 0.01, 12)) for x in (4.0, 12.0, 20.0)))


def _chevrons(up: bool) -> QPainterPath:
    tip, foot = (-5, 5) if up else (5, -5)
    return _lines(
        *(
            ((5, mid + foot / 2), (12, mid + tip / 2 + tip / 5), (19, mid + foot / 2))
            for mid in (8, 17)
        )
    )


def _both_ways() -> QPainterPath:
    return _lines(
        ((3, 8), (20, 8)),
        ((15, 3.5), (20, 8), (15, 12.5)),
        ((21, 17), (4, 17)),
        ((9, 12.5), (4, 17), (9, 21.5)),
    )


def _card() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(4, 3.5, 16, 17), 2, 2)
    path.addPath(_lines(((8, 9), (16, 9)), ((8, 14.5), (13, 14.5))))
    return path


def _tally() -> QPainterPath:
    return _lines(*(((x, 5), (x, 19)) for x in (5.0, 10.0, 15.0, 20.0)), ((2.5, 16), (22, 8)))


SHAPES = {
    Phase.PREPARE: _dots(),
    Phase.MOVE: _chevrons(up=True),
    Phase.HOLD: _disc(7.5),
    Phase.RELEASE: _chevrons(up=False),
    Phase.REST: _disc(8.5),
    Phase.SET_REST: _disc(8.5),
    Phase.SWITCH: _both_ways(),
    Phase.NOTE: _card(),
    Phase.REPS: _tally(),
}
"""Dots for getting ready, arrows for moving, a solid disc for a hold, an empty one for a rest."""
