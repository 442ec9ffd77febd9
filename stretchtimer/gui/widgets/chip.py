"""Chips one presses to choose, and pills one only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from stretchtimer.gui.canvas import draw_focus, draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

ACROSS, ALONG = 12, 6
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


class _ChipLook:
    """How a chip is measured and painted; shared by those of which one or several are chosen."""

    def __init__(self, look: Look, button: QAbstractButton) -> None:
        self._look = look
        self._button = button
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def follow(self) -> None:
        """Take font and size from the look as it is now."""
        self._button.setFont(self._look.font(TextSize.SMALL))
        self._button.updateGeometry()
        self._button.update()

    def size(self) -> QSize:
        """Return the size the words need."""
        metrics = QFontMetrics(self._button.font())
        width = metrics.horizontalAdvance(self._button.accessibleName())
        return QSize(width + 2 + 2 * ACROSS, metrics.height() + 2 * ALONG)

    def paint(self) -> None:
        """Draw the chip: filled when chosen."""
        look, button = self._look, self._button
        box = QRectF(button.rect())
        corner = min(box.height() / 2, 16)
        with painting(button) as painter:
            if button.isChecked():
                draw_surface(painter, box, corner, look.colour("text"))
            else:
                fill = look.colour("sunken" if button.underMouse() else "surface")
                draw_surface(painter, box, corner, fill, look.colour("line"))
            painter.setFont(button.font())
            painter.setPen(look.colour("background" if button.isChecked() else "text"))
            elide = Qt.TextElideMode.ElideRight
            room = button.width() - ACROSS
            words = painter.fontMetrics().elidedText(button.accessibleName(), elide, room)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            if button.hasFocus():
                draw_focus(painter, box.adjusted(-1, -1, 1, 1), corner, look.colour("primary"))


class Chip(QCheckBox):
    """A chip that is on or off by itself, as a filter is."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = _ChipLook(look, self)
        self.setAccessibleName(words)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return the size the words need."""
        return self._shape.size()

    def minimumSizeHint(self) -> QSize:
        """Return the size the words need."""
        return self._shape.size()

    def hitButton(self, _position: object) -> bool:  # noqa: N802 (Qt's name)
        """Take a press anywhere on the chip."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, as Space is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        self._shape.paint()

    def _on_look(self) -> None:
        self._shape.follow()


class ChoiceChip(QRadioButton):
    """A chip of several, of which exactly one is chosen; the arrow keys go through them."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = _ChipLook(look, self)
        self.setAccessibleName(words)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return the size the words need."""
        return self._shape.size()

    def minimumSizeHint(self) -> QSize:
        """Return the size the words need."""
        return self._shape.size()

    def hitButton(self, _position: object) -> bool:  # noqa: N802 (Qt's name)
        """Take a press anywhere on the chip."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        self._shape.paint()

    def _on_look(self) -> None:
        self._shape.follow()


class Pill(QWidget):
    """A short fact in a rounded box, to be read only; it wraps where it must."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look)
        self._on_look()

    def sizeHint(self) -> QSize:
        """Return the size of the words in one line."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 22, metrics.height() + 8)

    def hasHeightForWidth(self) -> bool:
        """Return that a narrower pill is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words become in *width*."""
        room = QRect(0, 0, max(width - 22, 1), 10_000)
        return QFontMetrics(self.font()).boundingRect(room, int(WRAP), self._words).height() + 8

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box and the words."""
        with painting(self) as painter:
            box = QRectF(self.rect())
            corner = min(box.height() / 2, 16)
            draw_surface(painter, box, corner, self._look.colour("sunken"))
            painter.setFont(self.font())
            painter.setPen(self._look.colour("muted"))
            painter.drawText(self.rect().adjusted(10, 0, -10, 0), int(WRAP), self._words)

    def _on_look(self) -> None:
        self.setFont(self._look.font(TextSize.SMALL, Weight.SEMIBOLD))
        self.updateGeometry()
        self.update()
