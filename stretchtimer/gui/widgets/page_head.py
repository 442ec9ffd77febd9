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

GAP = 10


class Beside(QWidget):
    """Something at the left, and *tools* beside it where it keeps *least* of the room then."""

    def __init__(
        self,
        look: Look,
        what: QWidget,
        tools: Sequence[QWidget],
        least: float = 0.4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tuple(tools)
        self._least = least
        self._box = QWidget()
        flow = FlowLayout(self._box, gap=GAP)
        for tool in tools:
            flow.addWidget(tool)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(what, 1)
        self._row.addWidget(self._box, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self.arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tools beside it, or beneath."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Put the tools where they fit; call it when they have changed."""
        shown = [tool for tool in self._tools if not tool.isHidden()]
        wide = sum(tool.sizeHint().width() for tool in shown) + GAP * max(len(shown) - 1, 0) + 2
        fits = wide + self._least_beside() <= self.width()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if fits else direction.TopToBottom)
        self._box.setMinimumWidth(wide if fits else 0)

    def _least_beside(self) -> float:
        """Return how many pixels have to be left beside the tools."""
        return self.width() * self._least


class PageHead(Beside):
    """A page's title, and what can be done there."""

    def __init__(
        self,
        look: Look,
        title: str,
        tools: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.title = PlainLabel(look, title, TextSize.TITLE, Weight.SEMIBOLD)
        super().__init__(look, self.title, tools, 0.25, parent)

    def _least_beside(self) -> float:
        return self.title.fontMetrics().horizontalAdvance(self.title.text()) + 2 * GAP
