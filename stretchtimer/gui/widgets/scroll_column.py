"""A column that scrolls when it is higher than its page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look

BAR_WIDTH = 12


class QuietScrollBar(QScrollBar):
    """An upright scroll bar that is only a thumb."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a narrow bar of any height."""
        return QSize(BAR_WIDTH, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the thumb where there is something to scroll."""
        if self.maximum() <= self.minimum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        control = QStyle.ComplexControl.CC_ScrollBar
        thumb = self.style().subControlRect(control, option, part, self)
        with painting(self) as painter:
            role = "muted" if self.underMouse() or self.isSliderDown() else "line"
            box = QRectF(thumb).adjusted(3, 1, -3, -1)
            draw_surface(painter, box, 3, self._look.colour(role))


class ScrollColumn(QScrollArea):
    """A page's contents in a column no wider than *widest*; it scrolls to what has the focus."""

    def __init__(self, look: Look, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        if widest:
            inside.setMaximumWidth(widest)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setWidget(inside)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
