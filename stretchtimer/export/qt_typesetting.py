"""Text into lines, measured for the printer: what pages are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextLayout, QTextOption

FAMILIES = (
    "Noto Sans",
    "Liberation Sans",
    "Helvetica Neue",
    "Helvetica",
    "Arial",
    "Nimbus Sans",
    "DejaVu Sans",
)
"""The first of them that there is; what it lacks is taken from another by Qt."""
BLACK, GREY = "#000000", "#4a4a4a"
_MILLIMETRES = 25.4


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: its size in points, the distance of its lines as a share of that."""

    size: float = 9.5
    bold: bool = False
    italic: bool = False
    colour: str = BLACK
    leading: float = 1.34


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, and the layout that keeps it alive."""

    height: float
    layout: QTextLayout
    index: int
    colour: str

    @property
    def width(self) -> float:
        """How much of the line is written on."""
        return self.layout.lineAt(self.index).naturalTextWidth()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the line with its upper left corner at *x*, *y*."""
        painter.setPen(QColor(self.colour))
        line = self.layout.lineAt(self.index)
        gap = (self.height - line.height()) / 2
        line.draw(painter, QPointF(x - line.x(), y + gap - line.y()))


class Typesetter:
    """Breaks texts into lines for one device; all lengths are pixels of it."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        self._device = device
        self._dots = device.logicalDpiX()
        self._fonts: dict[Style, QFont] = {}

    def millimetres(self, length: float) -> float:
        """Return *length* millimetres in pixels."""
        return length * self._dots / _MILLIMETRES

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """Return *text* broken into lines of *width*; what stands on lines of its own stays so."""
        return [
            line
            for paragraph in text.splitlines() or [""]
            for line in self._paragraph(paragraph, style, width)
        ]

    def _paragraph(self, text: str, style: Style, width: float) -> Iterator[Line]:
        layout = QTextLayout(text, self.font(style), self._device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        height = style.size * style.leading * self._dots / 72
        layout.beginLayout()
        top, count = 0.0, 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, top))
            top, count = top + height, count + 1
        layout.endLayout()
        for index in range(count):
            tall = max(height, layout.lineAt(index).height())
            yield Line(tall, layout, index, style.colour)

    def font(self, style: Style) -> QFont:
        """Return the font of *style*."""
        if style not in self._fonts:
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPointSizeF(style.size)
            font.setWeight(QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal)
            font.setItalic(style.italic)
            font.setStyleStrategy(QFont.StyleStrategy.PreferOutline)
            self._fonts[style] = font
        return self._fonts[style]
