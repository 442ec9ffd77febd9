"""The rail at the window's left: where one can go."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.gui.canvas import as_read, draw_focus, draw_ground, draw_surface, painting
from stretchtimer.gui.icons import Icon, draw_icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.sign import draw_sign
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize, Weight
from stretchtimer.language import N_, _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ROOM_FOR_WORDS = 1000
"""A window of fewer pixels (at 100 % text) shows icons alone."""
INSET = 14


class Destination(Enum):
    """The places in the rail."""

    ROUTINES = N_("Routines")
    PROGRAMME = N_("Programme")
    PROGRESS = N_("Progress")
    GUIDE = N_("Guide")
    AUTHOR = N_("Author")
    HELP = N_("Help")
    SETTINGS = N_("Settings")

    @property
    def words(self) -> str:
        """What the place is called."""
        return _(self.value)


ICONS = {
    Destination.ROUTINES: Icon.LIST,
    Destination.PROGRAMME: Icon.CALENDAR,
    Destination.PROGRESS: Icon.CHART,
    Destination.GUIDE: Icon.QUESTION,
    Destination.AUTHOR: Icon.PENCIL,
    Destination.HELP: Icon.BOOK,
    Destination.SETTINGS: Icon.GEAR,
}
AT_THE_FOOT = Destination.HELP


class NavItem(QRadioButton):
    """One place to go, with its icon; the words may be left out where there is little room."""

    def __init__(self, look: Look, destination: Destination) -> None:
        super().__init__()
        self._look = look
        self._destination = destination
        self._with_words = True
        self.setAccessibleName(destination.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look)
        self._on_look()

    def show_words(self, with_words: bool) -> None:
        """Show the words beside the icon, or the icon alone."""
        self._with_words = with_words
        self.setToolTip("" if with_words else self._destination.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the icon, and of the words where they are shown."""
        side = self._icon_side()
        words = QFontMetrics(self.font()).horizontalAdvance(self._destination.words) + 10
        width = 24 + side + (words + 12 if self._with_words else 0)
        return QSize(width, max(side, QFontMetrics(self.font()).height()) + 20)

    def hitButton(self, _position: object) -> bool:  # noqa: N802 (Qt's name)
        """Take a press anywhere."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words, on a soft box where one is."""
        look, box, side = self._look, QRectF(self.rect()), self._icon_side()
        with painting(self) as painter:
            if self.isChecked():
                draw_surface(painter, box, CONTROL_CORNER, look.colour("primary_soft"))
            elif self.underMouse():
                draw_surface(painter, box, CONTROL_CORNER, look.colour("sunken"))
            ink = look.colour("primary" if self.isChecked() else "muted")
            left = 12 if self._with_words else (self.width() - side) / 2
            direction = self.layoutDirection()
            icon = as_read(QRectF(left, (self.height() - side) / 2, side, side), box, direction)
            draw_icon(painter, ICONS[self._destination], icon, ink)
            if self._with_words:
                painter.setFont(self.font())
                painter.setPen(ink)
                room = as_read(box.adjusted(12 + side + 10, 0, 0, 0), box, direction)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._destination.words)
            if self.hasFocus():
                draw_focus(painter, box, CONTROL_CORNER, look.colour("primary"))

    def _icon_side(self) -> int:
        return self._look.pixels(TextSize.LARGE)

    def _on_look(self) -> None:
        self.setFont(self._look.font(TextSize.BODY, Weight.MEDIUM))
        self.updateGeometry()


class Brand(QWidget):
    """The program's sign and name."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._with_words = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("StretchTimer")
        look.changed.connect(self.updateGeometry)

    def show_words(self, with_words: bool) -> None:
        """Show the name beside the sign, or the sign alone."""
        self._with_words = with_words
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the sign, and of the name where it is shown."""
        font = self._look.font(TextSize.LARGE, Weight.SEMIBOLD)
        side = round(20 * self._look.scale)
        words = QFontMetrics(font).horizontalAdvance("StretchTimer") + 24
        return QSize(24 + side + (words if self._with_words else 0), side + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw an open ring, and the name."""
        side = round(20 * self._look.scale)
        left = 10 if self._with_words else (self.width() - side) / 2
        with painting(self) as painter:
            whole, direction = QRectF(self.rect()), self.layoutDirection()
            box = QRectF(left, (self.height() - side) / 2, side, side)
            draw_sign(painter, as_read(box, whole, direction), self._look)
            if self._with_words:
                painter.setFont(self._look.font(TextSize.LARGE, Weight.SEMIBOLD))
                painter.setPen(self._look.colour("text"))
                room = as_read(whole.adjusted(10 + side + 12, 0, 0, 0), whole, direction)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "StretchTimer")


class NavRail(QWidget):
    """The rail; ``chosen`` tells where the user wants to go."""

    chosen = Signal(object)  # Destination

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._brand = Brand(look)
        self._items = {place: NavItem(look, place) for place in Destination}
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 18, INSET, 18)
        column.setSpacing(4)
        column.addWidget(self._brand)
        column.addSpacing(10)
        for place, item in self._items.items():
            if place is AT_THE_FOOT:
                column.addStretch(1)
            column.addWidget(item)
        for place, item in self._items.items():
            item.clicked.connect(lambda _on=False, place=place: self.chosen.emit(place))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The places, as buttons, from the top."""
        return tuple(self._items.values())

    @property
    def marked(self) -> Destination:
        """Where the user is."""
        return next(place for place, item in self._items.items() if item.isChecked())

    def mark(self, destination: Destination) -> None:
        """Show where the user is."""
        self._items[destination].setChecked(True)

    def fit(self, window_width: int) -> None:
        """Show words where a window of that width has room for them."""
        with_words = window_width >= ROOM_FOR_WORDS * max(self._look.scale, 1.0)
        self._brand.show_words(with_words)
        for item in self._items.values():
            item.show_words(with_words)
        self.setMinimumWidth(round(212 * self._look.scale) if with_words else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rail's ground and its edge."""
        with painting(self) as painter:
            draw_ground(painter, QRectF(self.rect()), self._look.colour("surface"))
            edge = QRectF(self.width() - 1, 0, 1, self.height())
            edge = as_read(edge, QRectF(self.rect()), self.layoutDirection())
            draw_ground(painter, edge, self._look.colour("line"))
