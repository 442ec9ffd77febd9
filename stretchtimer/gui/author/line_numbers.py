"""The numbers beside the lines of the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look

GAP = 18
"""Pixels between the numbers and the text."""

Lines = Callable[[], Iterable[tuple[int, float]]]
"""Gives every line in sight: its number (from 1), and where its top is."""


class LineNumbers(QWidget):
    """Draws a number for every line in sight; lines with a problem have a mark before it."""

    def __init__(self, look: Look, editor: QPlainTextEdit, lines: Lines) -> None:
        super().__init__(editor)
        self._look = look
        self._editor = editor
        self._lines = lines
        self._troubled: frozenset[int] = frozenset()

    def mark(self, lines: frozenset[int]) -> None:
        """Mark *lines*, counted from 1."""
        if lines != self._troubled:
            self._troubled = lines
            self.update()

    def room(self) -> int:
        """Return how wide the numbers are."""
        digits = max(len(str(self._editor.blockCount())), 2)
        return GAP + self._editor.fontMetrics().horizontalAdvance("• " + "9" * digits)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        height = self._editor.fontMetrics().height()
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("surface"))
            painter.setFont(self._editor.font())
            for line, top in self._lines():
                is_troubled = line in self._troubled
                painter.setPen(self._look.colour("prepare" if is_troubled else "muted"))
                box = QRectF(0, top, self.width() - GAP, height)
                words = f"• {line}" if is_troubled else str(line)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)
