"""A body from the front and from behind, on which one says where it is felt."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from stretchtimer.core.guide import Place
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.body_shape import BACK, FRONT, HIGH, WIDE, areas_of, body
from stretchtimer.language import _, pgettext

USUAL_HEIGHT, HIGHEST = 360, 520
VIEWS = (FRONT, BACK)
STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class Area(QRadioButton):
    """One area; it is pressed and reached by the keyboard, and painted with the body.

    ``stepped`` tells that the keyboard goes on to the next (1) or back (-1).
    """

    stepped = Signal(int)

    def __init__(self, place: Place, body_outline: QWidget) -> None:
        super().__init__(body_outline)
        self.place = place
        self._outline = body_outline
        self.setAccessibleName(_("{place}, in the picture").format(place=_(place.value)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def hitButton(self, _position: object) -> bool:  # noqa: N802 (Qt's name)
        """Take a press anywhere on the area: its mask leaves nothing else."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the areas by the arrow keys; where they lie says nothing to Qt."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Have the body painted; it paints its areas."""
        self._outline.update()


class BodyOutline(QWidget):
    """Front and back side by side; ``chosen`` tells the place of the area that was pressed."""

    chosen = Signal(object)  # Place

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._body = body()
        self._views = tuple(areas_of(view) for view in VIEWS)
        self._shapes: dict[Place, QPainterPath] = {}
        places = dict.fromkeys(place for view in VIEWS for place in view)
        self.areas = {place: Area(place, self) for place in places}
        for place, button in self.areas.items():
            button.toggled.connect(lambda on, place=place: self._on_toggled(on, place))
            button.stepped.connect(lambda step, place=place: self._on_stepped(step, place))
        self.setAccessibleName(_("A body from the front and from behind"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look)

    def choose(self, place: Place | None) -> None:
        """Show *place* as the chosen one, telling nobody; one that has no area is not shown."""
        for one, button in self.areas.items():
            button.blockSignals(True)
            button.setAutoExclusive(False)  # so that none can be chosen, too
            button.setChecked(one is place)
            button.setAutoExclusive(True)
            button.blockSignals(False)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at which the smallest area is well hit."""
        height = min(round(USUAL_HEIGHT * max(self._look.scale, 1.0)), HIGHEST)
        per_point = (height - 2 * self._line()) / HIGH
        return QSize(round(2.4 * WIDE * per_point), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a smaller area could be missed."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the areas where the bodies are."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both bodies, their areas, and what each is."""
        with painting(self) as painter:
            for number in range(len(VIEWS)):
                self._draw_body(painter, number)
            for place in self.areas:
                self._draw_area(painter, place)
            self._draw_words(painter)

    def _draw_body(self, painter: QPainter, number: int) -> None:
        painter.setPen(QPen(self._look.colour("muted"), 1.2))
        painter.setBrush(self._look.colour("sunken"))
        painter.drawPath(self._placing(number).map(self._body))

    def _draw_area(self, painter: QPainter, place: Place) -> None:
        """Draw an area: filled when chosen, with a wide line where the keyboard is."""
        button, look = self.areas[place], self._look
        line = QPen(look.colour("primary"), 1.2)
        if button.hasFocus():
            line = QPen(look.colour("text"), 3)
        elif not button.isChecked():
            line.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(line)
        if button.isChecked():
            painter.setBrush(look.colour("primary"))
        elif button.underMouse() or button.hasFocus():
            painter.setBrush(look.colour("primary_soft"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._shapes.get(place, QPainterPath()))

    def _draw_words(self, painter: QPainter) -> None:
        """Say which body is which, and below them what the area is that one points at."""
        painter.setFont(self._look.font(TextSize.SMALL))
        line, middle = self._line(), Qt.AlignmentFlag.AlignHCenter
        painter.setPen(self._look.colour("muted"))
        views = (pgettext("of the body", "Front"), pgettext("of the body", "Back"))
        for number, words in enumerate(views):
            centre = self._placing(number).map(QPointF(0, 0)).x()
            box = QRectF(
                centre - self.width() / 4, self.height() - 2 * line, self.width() / 2, line
            )
            painter.drawText(box, middle, words)
        pointed_at = self._pointed_at()
        if pointed_at:
            painter.setPen(self._look.colour("text"))
            below = QRectF(0, self.height() - line, self.width(), line)
            words = _(pointed_at.value)
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(below, middle, cut)

    def _pointed_at(self) -> Place | None:
        """Return the area under the mouse, else the one with the keyboard, else the chosen one."""
        for points in (QWidget.underMouse, QWidget.hasFocus, QRadioButton.isChecked):
            for place, button in self.areas.items():
                if points(button):
                    return place
        return None

    def _placing(self, number: int) -> QTransform:
        """Return how the points of a body become those of the widget."""
        line = self._line()
        scale = min((self.height() - 2 * line) / HIGH, self.width() / (2.4 * WIDE))
        middle = self.width() / 2 + (number - 0.5) * 1.2 * WIDE * scale
        return QTransform.fromTranslate(middle, 0).scale(scale, scale)

    def _arrange(self) -> None:
        for place, button in self.areas.items():
            shape = QPainterPath()
            for number, view in enumerate(self._views):
                if place in view:
                    shape.addPath(self._placing(number).map(view[place]))
            self._shapes[place] = shape
            button.setGeometry(self.rect())
            region = QRegion()
            for polygon in shape.toFillPolygons():
                region = region.united(QRegion(polygon.toPolygon()))
            button.setMask(region)
        self.update()

    def _line(self) -> int:
        return round(self._look.pixels(TextSize.SMALL) * 1.5)

    def _on_look(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _on_stepped(self, step: int, place: Place) -> None:
        places = tuple(self.areas)
        to = self.areas[places[(places.index(place) + step) % len(places)]]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        to.setChecked(True)

    def _on_toggled(self, on: bool, place: Place) -> None:
        self.update()
        if on:
            self.chosen.emit(place)
