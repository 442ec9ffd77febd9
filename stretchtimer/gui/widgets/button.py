"""The button: primary, plain or quiet, with words, an icon, or both."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from stretchtimer.gui.canvas import as_read, draw_focus, draw_surface, painting
from stretchtimer.gui.icons import Icon, draw_icon, turned
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CONTROL_CORNER, TextSize, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ButtonKind(Enum):
    """How much a button asks to be pressed; a page has one primary button."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"  # no box until the pointer or the keyboard is on it
    LINK = "link"  # words alone, flush with what stands above and below


WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
PADDING = {
    ButtonKind.PRIMARY: (20, 11),
    ButtonKind.PLAIN: (16, 11),
    ButtonKind.QUIET: (10, 8),
    ButtonKind.LINK: (2, 8),
}
GAP = 8
SLACK = 3
"""Pixels to spare, so that rounding never breaks a line."""


class Button(QPushButton):
    """A button that wraps its words when there is little room, and answers to Enter too."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: Icon | None = None,
        name: str = "",
        size: TextSize = TextSize.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kind = kind
        self._icon = icon
        self._size = size
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look)
        self.show_words(words, name)
        self._on_look()

    @property
    def words(self) -> str:
        """The words on the button."""
        return self._words

    def show_words(self, words: str, name: str = "") -> None:
        """Put *words* on it; *name* is what a screen reader says, where that should be more."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name or words)
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: Icon | None) -> None:
        """Put another icon on it."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size with all words in one line."""
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self._words) + SLACK if self._words else 0
        return QSize(width + self._beside(), self.heightForWidth(width + self._beside()))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word, and the height of one line."""
        metrics = self._metrics()
        longest = max((metrics.horizontalAdvance(w) for w in self._words.split()), default=0)
        return QSize(longest + SLACK + self._beside(), self._one_line())

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower button is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words become in *width*."""
        room = max(width - self._beside(), 1)
        text = self._metrics().boundingRect(QRect(0, 0, room, 10_000), int(WRAP), self._words)
        return max(self._one_line(), text.height() + 2 * PADDING[self._kind][1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the icon and the words."""
        with painting(self) as painter:
            ink = self._draw_box(painter)
            self._draw_contents(painter, ink)
            if self.hasFocus():
                draw_focus(painter, QRectF(self.rect()), CONTROL_CORNER, self._focus_colour())

    def _draw_box(self, painter: QPainter) -> QColor:
        """Draw the box of this kind; give the colour of what stands on it."""
        look, box = self._look, QRectF(self.rect())
        hover = self.isEnabled() and (self.underMouse() or self.isDown())
        ink = look.colour("text" if self.isEnabled() else "muted")
        match self._kind:
            case ButtonKind.PRIMARY if self.isEnabled():
                fill = look.colour("primary")
                fill = fill.darker(112) if self.isDown() else fill
                draw_surface(painter, box, CONTROL_CORNER, fill)
                return look.colour("on_primary")
            case ButtonKind.PRIMARY:
                draw_surface(painter, box, CONTROL_CORNER, look.colour("sunken"))
            case ButtonKind.PLAIN:
                fill = look.colour("sunken" if hover else "surface")
                draw_surface(painter, box, CONTROL_CORNER, fill, look.colour("line"))
            case ButtonKind.LINK:
                ink = look.colour("primary" if hover else "muted")
            case ButtonKind.QUIET:
                if hover:
                    draw_surface(painter, box, CONTROL_CORNER, look.colour("sunken"))
                if not self._words:
                    ink = look.colour("muted")
        return ink

    def _draw_contents(self, painter: QPainter, ink: QColor) -> None:
        across = PADDING[self._kind][0]
        room = self.rect().adjusted(across, 0, -across, 0)
        side, gap = self._icon_side(), GAP if self._words else 0
        beside = side + gap if self._icon else 0
        painter.setFont(self.font())
        painter.setPen(ink)  # without a pen, text has no size
        text = painter.boundingRect(room.adjusted(beside, 0, 0, 0), int(WRAP), self._words)
        start = room.left() + max((room.width() - beside - text.width()) // 2, 0)
        if self._kind in (ButtonKind.QUIET, ButtonKind.LINK) and self._words:
            start = room.left()
        whole, direction = QRectF(self.rect()), self.layoutDirection()
        if self._icon:
            box = QRectF(start, (self.height() - side) / 2, side, side)
            draw_icon(painter, turned(self._icon, direction), as_read(box, whole, direction), ink)
        painter.setPen(ink)
        text.moveLeft(start + beside)
        words = as_read(QRectF(text), whole, direction)
        painter.drawText(words, int(WRAP), self._words)

    def _focus_colour(self) -> QColor:
        return self._look.colour("text" if self._kind is ButtonKind.PRIMARY else "primary")

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font())

    def _icon_side(self) -> int:
        return round(self._look.pixels(self._size) * 1.2)

    def _beside(self) -> int:
        """Return the width of everything but the words."""
        icon = self._icon_side() + (GAP if self._words else 0) if self._icon else 0
        across = PADDING[self._kind][0] if self._words else PADDING[self._kind][1]
        return icon + 2 * across

    def _one_line(self) -> int:
        content = max(self._metrics().height(), self._icon_side())
        return content + 2 * PADDING[self._kind][1]

    def _on_look(self) -> None:
        strong = self._kind in (ButtonKind.PRIMARY, ButtonKind.PLAIN)
        weight = Weight.SEMIBOLD if strong else Weight.NORMAL
        self.setFont(self._look.font(self._size, weight))
        self.updateGeometry()
        self.update()
