"""The cards in columns, as many as fit; only those in sight are painted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from stretchtimer.core.card import Card
from stretchtimer.core.safety import Condition
from stretchtimer.gui.cards.delegate import CardDelegate
from stretchtimer.gui.cards.layout import GAP
from stretchtimer.gui.cards.model import CARD_ROLE, CardModel
from stretchtimer.gui.look import Look
from stretchtimer.gui.picture_source import PictureSource
from stretchtimer.gui.widgets.scroll_column import BAR_WIDTH, QuietScrollBar

MOST_PICTURES = 200


class CardView(QListView):
    """A list of cards; ``opened`` tells which one the user wants."""

    opened = Signal(object)

    def __init__(self, look: Look, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures
        self._at_hand: dict[tuple[str, int, int], QPixmap | None] = {}
        self._cards: tuple[Card, ...] = ()
        self._conditions: Collection[Condition] = ()
        self._model = CardModel()
        self._delegate = CardDelegate(look, self._picture_of)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
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

    def _fit(self) -> None:
        """Measure the cards for the room there is; the gap right of the last one may overhang."""
        room = self.width() - BAR_WIDTH - GAP
        before = self.gridSize()
        layout = self._delegate.measure(self._cards, self._conditions, max(room, 200))
        size = QSize(layout.width + GAP, layout.height + GAP)
        if size != before:
            self.setGridSize(size)

    def _current(self) -> Card | None:
        card = self.currentIndex().data(CARD_ROLE)
        return card if isinstance(card, Card) else None

    def _picture_of(self, card: Card, size: QSize) -> QPixmap | None:
        """Return the picture of *card* if it is here; else ask for it and give nothing."""
        key = card.picture or (card.exercises[0].id if card.exercises else "")
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
        place = (key, wanted.width(), wanted.height())
        if key and place not in self._at_hand:
            if len(self._at_hand) >= MOST_PICTURES:
                self._at_hand.pop(next(iter(self._at_hand)))
            self._at_hand[place] = None
            self._pictures.request(key, wanted, lambda image: self._on_picture(place, image))
        return self._at_hand.get(place)

    def _on_picture(self, place: tuple[str, int, int], image: QImage | None) -> None:
        if image is not None and not image.isNull() and place in self._at_hand:
            self._at_hand[place] = QPixmap.fromImage(image)
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        if isinstance(card, Card):
            self.opened.emit(card)

    def _on_look(self) -> None:
        self._fit()
        self.viewport().update()
