"""The head of a page: its title at the left, what can be done at the right, beneath if need be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel


class PageHead(QWidget):
    """A title, and *tools* beside it where there is room for all of them in one line."""

    def __init__(
        self,
        look: Look,
        title: str,
        tools: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tools = tuple(tools)
        self.title = PlainLabel(look, title, TextSize.TITLE, Weight.SEMIBOLD)
        self._box = QWidget()
        flow = FlowLayout(self._box, gap=10)
        for tool in tools:
            flow.addWidget(tool)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._box)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools beside the title, or beneath it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = sum(tool.sizeHint().width() + 10 for tool in self._tools if not tool.isHidden())
        title = self.title.fontMetrics().horizontalAdvance(self.title.text()) + 20
        fits = title + wide <= self.width()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self._box.setMinimumWidth(wide if fits else 0)
