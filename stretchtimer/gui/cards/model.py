"""The cards as Qt's views want them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from stretchtimer.core.card import Card
from stretchtimer.core.safety import Condition
from stretchtimer.gui.cards.facts import spoken


class CardModel(QAbstractListModel):
    """The cards that are shown, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[Card, ...] = ()
        self._conditions: Collection[Condition] = ()

    def show(self, cards: Sequence[Card], conditions: Collection[Condition]) -> None:
        """Show *cards* to somebody with *conditions*; nothing happens where they are the same."""
        fresh = tuple(cards)
        if fresh == self._cards and conditions == self._conditions:
            return
        self.beginResetModel()
        self._cards, self._conditions = fresh, conditions
        self.endResetModel()

    def row_of(self, identifier: str) -> int:
        """Return the row of the card of that routine, or -1."""
        ids = (row for row, card in enumerate(self._cards) if card.id == identifier)
        return next(ids, -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many cards there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """Return the title, or what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(card, self._conditions)
            case _:
                return None
