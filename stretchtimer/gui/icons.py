"""The program's own line icons, drawn on a grid of 24 by 24 at any size and in any colour."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from stretchtimer.gui.canvas import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

GRID = 24
STROKE = 1.9


class Icon(Enum):
    """The icons there are."""

    BACK = auto()
    BOOK = auto()
    CALENDAR = auto()
    CHART = auto()
    CHECK = auto()
    CHEVRON_DOWN = auto()
    CHEVRON_UP = auto()
    CLOSE = auto()
    EASIER = auto()
    EXPORT = auto()
    FORWARD = auto()
    FULL_SCREEN = auto()
    GEAR = auto()
    INFORMATION = auto()
    KEYBOARD = auto()
    LEAVE_FULL_SCREEN = auto()
    LIST = auto()
    HAND = auto()
    MINUS = auto()
    PAUSE = auto()
    PENCIL = auto()
    PLAY = auto()
    PLUS = auto()
    PRINTER = auto()
    QUESTION = auto()
    RESTART = auto()
    SEARCH = auto()
    SKIP = auto()
    SMALL_WINDOW = auto()
    SOUND = auto()
    SOUND_OFF = auto()
    STEP_BACK = auto()
    WARNING = auto()


def turned(icon: Icon, direction: Qt.LayoutDirection) -> Icon:
    """Return *icon* for a window that is read in *direction*: the ways back and on change places.

    What starts, stops and skips stays as it is on every machine that plays.
    """
    if direction is Qt.LayoutDirection.LeftToRight:
        return icon
    return {Icon.BACK: Icon.FORWARD, Icon.FORWARD: Icon.BACK}.get(icon, icon)


def draw_icon(painter: QPainter, icon: Icon, box: QRectF, colour: QColor) -> None:
    """Draw *icon* as large as fits into *box*, centred, in *colour*."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    pen = QPen(colour, STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if icon in FILLED else Qt.BrushStyle.NoBrush)
    painter.drawPath(SHAPES[icon]())
    painter.restore()


def icon_pixmap(icon: Icon, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return *icon* as a picture *size* pixels wide and high, for a screen of *ratio*."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with painting(pixmap) as painter:
        draw_icon(painter, icon, QRectF(0, 0, size, size), colour)
    return pixmap


def icon_of(icon: Icon, size: int, colour: QColor) -> QIcon:
    """Return *icon* as Qt's buttons and actions want it, sharp on screens of either ratio."""
    from PySide6.QtGui import QIcon

    made = QIcon(icon_pixmap(icon, size, colour))
    made.addPixmap(icon_pixmap(icon, size, colour, 2.0))
    return made


FILLED = frozenset({Icon.PLAY})


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Return the strokes as one path; each is a row of points joined by straight lines."""
    path = QPainterPath()
    for first, *others in strokes:
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
    return path


def _search() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(10.5, 10.5), 6, 6)
    path.addPath(_lines(((15, 15), (20, 20))))
    return path


def _speaker() -> QPainterPath:
    box = ((4, 9.5), (7.5, 9.5), (12, 5.5), (12, 18.5), (7.5, 14.5), (4, 14.5), (4, 9.5))
    return _lines(box)


def _sound() -> QPainterPath:
    path = _speaker()
    for radius in (4.0, 7.5):
        box = QRectF(12 - radius, 12 - radius, 2 * radius, 2 * radius).translated(1.5, 0)
        path.arcMoveTo(box, -40)
        path.arcTo(box, -40, 80)
    return path


def _sound_off() -> QPainterPath:
    path = _speaker()
    path.addPath(_lines(((16, 9.5), (21, 14.5)), ((21, 9.5), (16, 14.5))))
    return path


def _keyboard() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3, 6.5, 18, 11), 2, 2)
    for x in (7.0, 10.3, 13.7, 17.0):
        path.addPath(_lines(((x, 10.3), (x + 0.01, 10.3))))
    path.addPath(_lines(((8.5, 14), (15.5, 14))))
    return path


def _gear() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 3.2, 3.2)
    path.addEllipse(QPointF(12, 12), 6.3, 6.3)
    reach = ((0, 1), (0.7071, 0.7071), (1, 0), (0.7071, -0.7071))
    for x, y in reach:
        for sign in (1, -1):
            near, far = (12 + sign * 6.3 * x, 12 + sign * 6.3 * y), (sign * 8.8 * x, sign * 8.8 * y)
            path.addPath(_lines((near, (12 + far[0], 12 + far[1]))))
    return path


def _list() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(4, 4.5, 6.5, 15), 1.5, 1.5)
    path.addRoundedRect(QRectF(14, 4.5, 6, 6), 1.5, 1.5)
    path.addRoundedRect(QRectF(14, 14, 6, 5.5), 1.5, 1.5)
    return path


def _warning() -> QPainterPath:
    path = _lines(((12, 4), (21, 19.5), (3, 19.5), (12, 4)), ((12, 10), (12, 14)))
    path.addPath(_lines(((12, 16.8), (12.01, 16.8))))
    return path


def _information() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    path.addPath(_lines(((12, 11.5), (12, 16)), ((12, 8), (12.01, 8))))
    return path


def _calendar() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(4, 5.5, 16, 14.5), 2, 2)
    path.addPath(_lines(((4, 10), (20, 10)), ((8.5, 3.5), (8.5, 7)), ((15.5, 3.5), (15.5, 7))))
    return path


def _printer() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3.5, 9, 17, 8), 1.5, 1.5)
    path.addPath(_lines(((7, 9), (7, 4), (17, 4), (17, 9))))
    path.addPath(_lines(((7, 14), (17, 14), (17, 20.5), (7, 20.5), (7, 14))))
    return path


def _question() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    path.moveTo(9.5, 9.8)
    path.cubicTo(9.5, 6.6, 14.5, 6.6, 14.5, 9.8)
    path.cubicTo(14.5, 11.8, 12, 11.8, 12, 13.8)
    path.addPath(_lines(((12, 16.6), (12.01, 16.6))))
    return path


def _hand() -> QPainterPath:
    path = QPainterPath(QPointF(7.5, 13))
    for x, top in ((7.5, 6.0), (10.5, 4.5), (13.5, 4.5), (16.5, 6.5)):
        path.addPath(_lines(((x, 13), (x, top))))
    path.moveTo(16.5, 13)
    path.cubicTo(16.5, 21, 9, 22, 6.5, 17.5)
    path.lineTo(4.2, 13.5)
    return path


def _restart() -> QPainterPath:
    path = QPainterPath()
    box = QRectF(5, 5, 14, 14)
    path.arcMoveTo(box, 150)
    path.arcTo(box, 150, 300)
    path.addPath(_lines(((5, 4.5), (5.6, 8.9), (10, 8.4))))
    return path


def _easier() -> QPainterPath:
    path = QPainterPath(QPointF(3.5, 17))
    path.cubicTo(8, 17, 8, 8, 12, 8)
    path.cubicTo(15, 8, 16, 13, 20.5, 13)
    return path


def _corners(reach: float, inner: bool) -> QPainterPath:
    """Return four corner marks that open outwards, or inwards."""
    strokes = []
    for across, down in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        x, y = 12 - 7.5 * across, 12 - 7.5 * down
        near, far = (x, y), (x + across * reach, y + down * reach)
        bend, end = (far, near) if inner else (near, far)
        strokes.append(((end[0], bend[1]), bend, (bend[0], end[1])))
    return _lines(*strokes)


def _small_window() -> QPainterPath:
    path = _lines(((11, 19), (4, 19), (4, 5), (20, 5), (20, 11)))
    path.addRoundedRect(QRectF(13.5, 14, 7, 5.5), 1, 1)
    return path


SHAPES: dict[Icon, Callable[[], QPainterPath]] = {
    Icon.BACK: lambda: _lines(((20, 12), (4.5, 12)), ((10.5, 6), (4.5, 12), (10.5, 18))),
    Icon.BOOK: lambda: _lines(
        ((12, 7), (12, 19.5)),
        ((12, 7), (9, 5), (3.5, 5), (3.5, 17.5), (9, 17.5), (12, 19.5)),
        ((12, 7), (15, 5), (20.5, 5), (20.5, 17.5), (15, 17.5), (12, 19.5)),
    ),
    Icon.CALENDAR: _calendar,
    Icon.CHART: lambda: _lines(
        ((4, 4), (4, 20), (20, 20)), ((9, 16), (9, 12)), ((13, 16), (13, 8)), ((17, 16), (17, 10))
    ),
    Icon.CHECK: lambda: _lines(((5, 12.5), (10, 17.5), (19.5, 7))),
    Icon.CHEVRON_DOWN: lambda: _lines(((6, 9.5), (12, 15.5), (18, 9.5))),
    Icon.CHEVRON_UP: lambda: _lines(((6, 14.5), (12, 8.5), (18, 14.5))),
    Icon.CLOSE: lambda: _lines(((6, 6), (18, 18)), ((18, 6), (6, 18))),
    Icon.EASIER: _easier,
    Icon.EXPORT: lambda: _lines(
        ((12, 15), (12, 4)),
        ((8, 7.5), (12, 3.8), (16, 7.5)),
        ((5, 13), (5, 19.5), (19, 19.5), (19, 13)),
    ),
    Icon.FORWARD: lambda: _lines(((4, 12), (19.5, 12)), ((13.5, 6), (19.5, 12), (13.5, 18))),
    Icon.FULL_SCREEN: lambda: _corners(4.5, inner=False),
    Icon.GEAR: _gear,
    Icon.HAND: _hand,
    Icon.INFORMATION: _information,
    Icon.KEYBOARD: _keyboard,
    Icon.LEAVE_FULL_SCREEN: lambda: _corners(4.5, inner=True),
    Icon.LIST: _list,
    Icon.MINUS: lambda: _lines(((5, 12), (19, 12))),
    Icon.PAUSE: lambda: _lines(((8.5, 6), (8.5, 18)), ((15.5, 6), (15.5, 18))),
    Icon.PENCIL: lambda: _lines(
        ((4.5, 19.5), (5.5, 15), (16, 4.5), (19.5, 8), (9, 18.5), (4.5, 19.5)),
        ((13.5, 7), (17, 10.5)),
    ),
    Icon.PLAY: lambda: _lines(((8, 5.5), (18.5, 12), (8, 18.5), (8, 5.5))),
    Icon.PLUS: lambda: _lines(((12, 5), (12, 19)), ((5, 12), (19, 12))),
    Icon.PRINTER: _printer,
    Icon.QUESTION: _question,
    Icon.RESTART: _restart,
    Icon.SEARCH: _search,
    Icon.SKIP: lambda: _lines(((6, 6), (15, 12), (6, 18), (6, 6)), ((18.5, 6), (18.5, 18))),
    Icon.SMALL_WINDOW: _small_window,
    Icon.SOUND: _sound,
    Icon.SOUND_OFF: _sound_off,
    Icon.STEP_BACK: lambda: _lines(((18, 6), (9, 12), (18, 18), (18, 6)), ((5.5, 6), (5.5, 18))),
    Icon.WARNING: _warning,
}
"""How each icon is drawn."""
