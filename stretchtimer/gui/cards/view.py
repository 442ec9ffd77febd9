"""The cards in columns, as many as fit; only those in sight are painted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from stretchtimer.core.card import Card
from stretchtimer.core.exercise import Exercise
from stretchtimer.core.safety import Condition
from stretchtimer.gui.cards.delegate import CardDelegate
from stretchtimer.gui.cards.layout import GAP
from stretchtimer.gui.cards.model import CARD_ROLE, CardModel
from stretchtimer.gui.look import Look
from stretchtimer.gui.pictures import PictureSource
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, QuietScrollBar

SLACK = 3
"""Room that Qt wants to see left over at the end of a row, or it begins the next one."""


class CardView(QListView):
    """A list of cards; ``opened`` tells which one the user wants."""

    opened = Signal(object)

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._cards: tuple[Card, ...] = ()
        self._conditions: Collection[Condition] = ()
        self._model = CardModel()
        self._delegate = CardDelegate(look, self._picture_of)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.clicked.connect(self._on_clicked)
        pictures.arrived.connect(self._on_arrived)
        look.changed.connect(self._on_look)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)  # Adjust waits 100 ms and flickers
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(QuietScrollBar(self._look))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName("Routines")
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().setAutoFillBackground(False)

    def show_cards(self, cards: tuple[Card, ...], conditions: Collection[Condition]) -> None:
        """Show *cards*; where one was current and is still there, it stays so."""
        here = self._current()
        self._cards, self._conditions = cards, conditions
        self._fit()
        self._model.show(cards, conditions)
        row = self._model.row_of(here.id) if here else -1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def focus_first(self) -> None:
        """Put the keyboard on the first card."""
        self.setCurrentIndex(self._model.index(0, 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current card on Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self._current():
            self.opened.emit(self._current())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        self._fit()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        """Measure the cards for the room there is; the gap right of the last one may overhang."""
        room = self.width() - BAR_WIDTH - GAP - SLACK
        before = self.gridSize()
        layout = self._delegate.measure(self._cards, self._conditions, max(room, 200))
        size = QSize(layout.width + GAP, layout.height + GAP)
        if size != before:
            self.setGridSize(size)

    def _current(self) -> Card | None:
        card = self.currentIndex().data(CARD_ROLE)
        return card if isinstance(card, Card) else None

    def _picture_of(self, card: Card, size: QSize) -> QPixmap:
        """Return the best picture of *card* that is here now."""
        ratio = self.devicePixelRatioF()
        picture = self._pictures.picture(exercise_shown(card), size * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _on_arrived(self, _identifier: str) -> None:
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        if isinstance(card, Card):
            self.opened.emit(card)

    def _on_look(self) -> None:
        self._fit()
        self.viewport().update()


def exercise_shown(card: Card) -> Exercise:
    """Return the exercise whose picture stands on *card*, as far as a picture needs it."""
    first = card.exercises[0] if card.exercises else None
    return Exercise(
        id=first.id if first else card.id,
        name=first.name if first else card.title,
        pictures=(card.picture,) if card.picture else (),
    )
