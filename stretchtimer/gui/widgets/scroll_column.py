"""A column that scrolls when it is higher than its page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.quiet_scroll_bar import BAR_WIDTH, QuietScrollBar

__all__ = ["BAR_WIDTH", "ScrollColumn"]


class ScrollColumn(QScrollArea):
    """A page's contents in a column no wider than *widest*; it scrolls to what has the focus."""

    def __init__(self, look: Look, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
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
