"""The outline of a body from the front and from behind, and the areas on it, as points.

Every number counts from the middle of the body and from its top; a body is 84 wide and 220 high.
Only the right half is written down, the left is its mirror image.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from stretchtimer.core.guide import Place

Points = tuple[tuple[float, float], ...]

WIDE, HIGH = 84.0, 220.0
HEAD = QRectF(-9, 4, 18, 25)
HALF: Points = (
    (4.5, 25), (5.5, 31), (13, 34), (20, 37), (24.5, 45), (26.5, 60), (28.5, 74), (31, 88),
    (33, 100), (34.5, 108), (33, 115), (29.5, 113), (28.5, 103), (26, 90), (23.5, 76), (21.5, 62),
    (18.5, 52), (17, 64), (15.5, 76), (16.5, 88), (19, 99), (19.5, 112), (18, 130), (15.5, 146),
    (14.8, 156), (16, 168), (14, 184), (10.8, 200), (12, 208), (15, 214), (10, 217), (5, 215),
    (5.5, 204), (5.6, 188), (4.4, 172), (5.6, 158), (4.8, 146), (3, 128), (1.6, 114), (0, 110),
)  # fmt: skip
"""From the neck by the arm and down the leg to the crotch."""

View: TypeAlias = dict[Place, tuple[Points, ...]]

FRONT: View = {
    Place.HIP: (((14.6, 88), (18.4, 96), (19.6, 106), (19.4, 116), (16.6, 114), (15, 102)),),
    Place.FRONT: (
        ((3.6, 101), (13.6, 92), (15.6, 106), (16.6, 120), (15.8, 136), (13.6, 146), (6.4, 146),
         (4.6, 132), (3.2, 116)),
    ),
}  # fmt: skip
BACK: View = {
    Place.BACK: (((0, 68), (14.6, 70), (15.2, 80), (15.6, 87), (0, 87)),),
    Place.HIP: (
        ((2, 90), (16, 89), (18.6, 97), (19.4, 108), (18.6, 114), (13, 113), (12, 106), (2, 104)),
    ),
    Place.SIT_BONE: (((1.6, 105), (7, 103), (12.4, 106), (12.8, 113), (7, 116.5), (1.8, 114)),),
    Place.THIGH_BACK: (
        ((3.4, 117), (11, 117), (18.4, 117), (17, 132), (14.8, 147), (6, 147), (4.4, 134)),
    ),
    Place.CALF: (((5.8, 150), (14.4, 150), (15.4, 168), (13, 184), (10.4, 197), (6.2, 197),
                  (6.2, 186), (5.2, 171)),),
}  # fmt: skip


def body() -> QPainterPath:
    """Return the outline, head and all."""
    there = [QPointF(x, y) for x, y in HALF]
    back = [QPointF(-point.x(), point.y()) for point in reversed(there[:-1])]
    outline = smooth((*there, *back))
    head = QPainterPath()
    head.addEllipse(HEAD)
    return outline.united(head)


def areas_of(view: View) -> dict[Place, QPainterPath]:
    """Return the shapes of the areas in *view*: on the body, and none over another."""
    whole = body()
    shapes = {place: _area(parts).intersected(whole) for place, parts in view.items()}
    for place, shape in tuple(shapes.items()):
        for other in tuple(shapes)[: tuple(shapes).index(place)]:
            shapes[other] = shapes[other].subtracted(shape)
    return shapes


def _area(parts: Sequence[Points]) -> QPainterPath:
    """Return the shape of an area, on both sides of the body; one in the middle is one."""
    path = QPainterPath()
    for points in parts:
        right = [QPointF(x, y) for x, y in points]
        left = [QPointF(-point.x(), point.y()) for point in reversed(right)]
        if points[0][0] == 0:
            path = path.united(smooth((*right, *left)))
        else:
            path = path.united(smooth(right)).united(smooth(left))
    return path


def smooth(points: Sequence[QPointF]) -> QPainterPath:
    """Return a closed, round line that runs by *points*."""
    path = QPainterPath(_between(points[-1], points[0]))
    for point, coming in zip(points, (*points[1:], points[0]), strict=True):
        path.quadTo(point, _between(point, coming))
    path.closeSubpath()
    return path


def _between(one: QPointF, other: QPointF) -> QPointF:
    return (one + other) / 2
