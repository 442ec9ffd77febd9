"""A column that scrolls when it is higher than its page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.quiet_scroll_bar import BAR_WIDTH, QuietScrollBar

__all__ = ["BAR_WIDTH", "ScrollColumn"]


class Inside(QWidget):
    """What scrolls: as high as its contents are in the width there is, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows from the width (Qt would take the larger)."""
        return QSize(super().minimumSizeHint().width(), 0)


class ScrollColumn(QScrollArea):
    """A page's contents in a column no wider than *widest*; it scrolls to what has the focus."""

    def __init__(self, look: Look, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._widest = widest
        self._inside = Inside()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        if widest:
            look.changed.connect(self._limit)
            self._limit()

    def _limit(self) -> None:
        """Keep the lines from becoming too long to read."""
        self._inside.setMaximumWidth(round(self._widest * max(self._look.scale, 1.0)))
