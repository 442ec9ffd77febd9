"""A text that is never cut: it wraps, and gets smaller until it fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import Weight
from stretchtimer.gui.widgets.plain_label import breakable

FontOf: TypeAlias = Callable[[int], QFont]
"""Gives the font of a size in pixels."""
SMALLEST = 6
"""Text is never drawn smaller than this many pixels; only absurd texts come so far down."""


class FitLabel(QLabel):
    """A plain text as large as *largest* allows, and as small as its place asks for."""

    def __init__(
        self,
        look: Look,
        weight: Weight = Weight.NORMAL,
        role: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._weight = weight
        self._role = role
        self._largest = 17
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(align)
        look.changed.connect(self._on_look)
        self._on_look()

    def say(self, text: str) -> None:
        """Show *text*."""
        text = breakable(text)
        if text != self.text():
            self.setText(text)
            self._fit()

    def set_largest(self, pixels: int) -> None:
        """Draw the text at most *pixels* high."""
        if pixels != self._largest:
            self._largest = pixels
            self._fit()

    def set_role(self, role: str) -> None:
        """Take another colour, a field of ``Colours``."""
        if role != self._role:
            self._role = role
            self._on_look()

    def wanted(self, width: int, most: int) -> int:
        """Return how high the text would like to be in *width*, at most *most*."""
        return min(self._height_in(width, self._largest), most) if self.text() else 0

    def size_in(self, room: QSize) -> int:
        """Return how large the text could be drawn in *room*."""
        return fitting_size(
            self.text(), room, self._largest, lambda size: self._look.font_of(size, self._weight)
        )

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it fits wherever it is put."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text into the new place."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        pixels = self.size_in(self.contentsRect().size())
        if self.font().pixelSize() != pixels:
            self.setFont(self._look.font_of(pixels, self._weight))

    def _height_in(self, width: int, pixels: int) -> int:
        return text_box(self.text(), width, self._look.font_of(pixels, self._weight)).height()

    def _on_look(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._role))
        self.setPalette(palette)
        self.setFont(self._look.font_of(self._largest, self._weight))
        self._fit()


def text_box(text: str, width: int, font: QFont) -> QRect:
    """Return the box that *text* takes when it is wrapped at *width*."""
    flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), flags, text)


def fitting_size(text: str, room: QSize, largest: int, font_of: FontOf) -> int:
    """Return the largest size in pixels, up to *largest*, at which *text* fits into *room*."""

    def fits(size: int) -> bool:
        box = text_box(text, room.width(), font_of(size))
        return box.width() <= room.width() and box.height() <= room.height()

    low, high = SMALLEST, max(largest, SMALLEST)
    if fits(high):
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
