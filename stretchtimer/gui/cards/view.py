"""The cards in columns, as many as fit; only those in sight are painted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.cards.layout import GAP
from stretchtimer.gui.cards.painter import CardPainter
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.quiet_scroll_bar import BAR_WIDTH, QuietScrollBar
from stretchtimer.language import _

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from stretchtimer.core.card import Card
    from stretchtimer.core.exercise import Exercise
    from stretchtimer.core.safety import Condition
    from stretchtimer.gui.cards.model import CardModel
    from stretchtimer.gui.pictures import PictureSource

Index: TypeAlias = "QModelIndex | QPersistentModelIndex"
SLACK = 3
"""Room that Qt wants to see left over at the end of a row, or it begins the next one."""


class CardView(QListView):
    """A list of cards; ``opened`` tells which one the user wants.

    The first time it is painted as it stands; model and pictures come right after that, so that a
    start need not wait for them. *pictures* gives the source of the pictures.
    """

    opened = Signal(object)

    def __init__(
        self, look: Look, pictures: Callable[[], PictureSource], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._give_pictures = pictures
        self._pictures: PictureSource | None = None
        self._model: CardModel | None = None
        self._cards: tuple[Card, ...] = ()
        self._conditions: Collection[Condition] = ()
        self._hovered = -1
        self._painter = CardPainter(look)
        self._ground = QWidget()  # to wrap Qt's own, all classes of widgets would be loaded
        self.setViewport(self._ground)
        self._set_up()
        look.changed.connect(self._on_look)

    def _set_up(self) -> None:
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Fixed)  # Adjust waits 100 ms and flickers
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollBar(QuietScrollBar(self._look))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_("Routines"))

    def show_cards(self, cards: tuple[Card, ...], conditions: Collection[Condition]) -> None:
        """Show *cards*; where one was current and is still there, it stays so."""
        here = self._current()
        self._cards, self._conditions = cards, conditions
        if self.isVisible():
            self._fit()
        self._fill(here)
        self._ground.update()

    def focus_first(self) -> None:
        """Put the keyboard on the first card."""
        if self._model:
            self.setCurrentIndex(self._model.index(0, 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards in sight."""
        layout = self._painter.layout_now()
        high, offset = layout.height + GAP, self.verticalOffset()
        first = max(offset // high, 0) * layout.columns
        below = (offset + event.rect().bottom()) // high + 1
        with painting(self._ground) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for number in range(first, min(below * layout.columns, len(self._cards))):
                box = self._box_of(number)
                if box.intersects(event.rect()):
                    self._draw(painter, box, number)
        if self._model is None:
            QTimer.singleShot(0, self._come_alive)

    def indexAt(self, place: QPoint) -> QModelIndex:  # noqa: N802 (Qt's name)
        """Return the card at *place*; Qt itself knows of their cells only."""
        row = self._row_at(place)
        return self._model.index(row, 0) if self._model and row >= 0 else QModelIndex()

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 (Qt's name)
        """Return where a card is drawn."""
        return self._box_of(index.row()) if index.isValid() else QRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current card on Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        here = self._current()
        if event.key() in keys and here:
            self.opened.emit(here)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the card under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self._row_at(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card that was pressed."""
        super().mouseReleaseEvent(event)
        row = self._row_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self.opened.emit(self._cards[row])

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no card any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what has come while nobody could see it."""
        self._fit()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        self._fit()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _box_of(self, number: int) -> QRect:
        layout = self._painter.layout_now()
        across, down = number % layout.columns, number // layout.columns
        top = down * (layout.height + GAP) - self.verticalOffset()
        return QRect(across * (layout.width + GAP), top, layout.width, layout.height)

    def _row_at(self, place: QPoint) -> int:
        layout = self._painter.layout_now()
        across = place.x() // (layout.width + GAP)
        down = (place.y() + self.verticalOffset()) // (layout.height + GAP)
        number = down * layout.columns + across
        hit = 0 <= across < layout.columns and 0 <= number < len(self._cards)
        return number if hit and self._box_of(number).contains(place) else -1

    def _draw(self, painter: QPainter, box: QRect, number: int) -> None:
        card = self._cards[number]
        self._painter.draw(painter, box, card, hovered=number == self._hovered)
        room = self._painter.picture_room(box)
        if self._pictures:
            self._painter.draw_picture(painter, room, self._picture_of(card, room.size()))
        if self.hasFocus() and self.currentIndex().row() == number:
            self._painter.draw_focus(painter, box)

    def _come_alive(self) -> None:
        """Get the model and the pictures."""
        if self._model is not None:
            return
        from stretchtimer.gui.cards.model import CardModel

        self._model = CardModel()
        self.setModel(self._model)
        self._pictures = self._give_pictures()
        self._pictures.arrived.connect(self._on_arrived)
        self._fill(None)
        self._ground.update()

    def _fill(self, here: Card | None) -> None:
        if self._model is None:
            return
        self._model.show(self._cards, self._conditions)
        row = self._model.row_of(here.id) if here else -1
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, 0))

    def _fit(self) -> None:
        """Measure the cards for the room there is."""
        room = max(self.width() - BAR_WIDTH - GAP - SLACK, 200)
        layout = self._painter.measure(self._cards, self._conditions, room)
        size = QSize(layout.width + GAP, layout.height + GAP)
        if size != self.gridSize():
            self.setGridSize(size)

    def _current(self) -> Card | None:
        row = self.currentIndex().row() if self._model else -1
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            shape = Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            self._ground.setCursor(shape)
            self._ground.update()

    def _picture_of(self, card: Card, size: QSize) -> QPixmap | None:
        """Return the best picture of *card* that is here now."""
        if self._pictures is None:
            return None
        ratio = self.devicePixelRatioF()
        picture = self._pictures.picture(exercise_shown(card), size * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _on_arrived(self, _identifier: str) -> None:
        self._ground.update()

    def _on_look(self) -> None:
        self._fit()
        self._ground.update()


def exercise_shown(card: Card) -> Exercise:
    """Return the exercise whose picture stands on *card*, as far as a picture needs it."""
    from stretchtimer.core.exercise import Exercise

    first = card.exercises[0] if card.exercises else None
    return Exercise(
        id=first.id if first else card.id,
        name=first.name if first else card.title,
        figure=first.figure if first else "",
        pictures=(card.picture,) if card.picture else (),
    )
