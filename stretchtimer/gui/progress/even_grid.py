"""Cards side by side, as many in a row as have room, all equally wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from stretchtimer.gui.look import Look

GAP = 16


class EvenGrid(QWidget):
    """Lays *cards* out in rows that all hold as many; each needs *narrowest* pixels at 100 %."""

    def __init__(
        self,
        look: Look,
        cards: Sequence[QWidget],
        narrowest: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cards = tuple(cards)
        self._narrowest = narrowest
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many in a row as have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = self._fitting()
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(number, columns))

    def _fitting(self) -> int:
        """Return how many fit, where every row has as many."""
        needed = self._narrowest * max(self._look.scale, 1.0) + GAP
        most = max(int((self.width() + GAP) // needed), 1)
        count = len(self._cards)
        return next(n for n in range(min(most, count), 0, -1) if count % n == 0)
