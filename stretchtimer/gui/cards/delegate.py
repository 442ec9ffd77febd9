"""Paints one card."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from stretchtimer.core.card import Card
from stretchtimer.core.safety import Condition
from stretchtimer.gui.canvas import draw_focus, draw_surface
from stretchtimer.gui.cards.facts import Mark, marks
from stretchtimer.gui.cards.layout import GAP, PADDING, CardLayout, TextHeights, card_layout
from stretchtimer.gui.cards.model import CARD_ROLE
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CARD_CORNER, TextSize, Weight
from stretchtimer.wording import area_words

PILL_ACROSS = 9
PILL_ALONG = 4
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft

PictureOf = Callable[[Card, QSize], QPixmap]


class CardDelegate(QStyledItemDelegate):
    """Draws a card with its picture, title, areas and pills.

    *picture_of* gives the best picture of a card that fits into a size and is at hand.
    """

    def __init__(self, look: Look, picture_of: PictureOf) -> None:
        super().__init__()
        self._look = look
        self._picture_of = picture_of
        self._conditions: Collection[Condition] = ()
        self._room = 0
        self._layout: CardLayout | None = None
        self._cards: tuple[Card, ...] = ()
        look.changed.connect(self._on_look)
        self._on_look()

    def measure(
        self, cards: tuple[Card, ...], conditions: Collection[Condition], room: int
    ) -> CardLayout:
        """Fit the cards into *room* pixels; give the measures they all have."""
        if (cards, conditions, room) != (self._cards, self._conditions, self._room):
            self._cards, self._conditions, self._room = cards, conditions, room
            self._layout = None
        return self.layout_now()

    def layout_now(self) -> CardLayout:
        """Return the measures every card has now."""
        if self._layout is None:
            one = card_layout(self._room, self._look.scale, self._heights, 1, 1)
            width = one.words_width
            advance = self._title_metrics.horizontalAdvance
            titles = 2 if any(advance(card.title) > width for card in self._cards) else 1
            pills = max((len(self._pill_rows(card, width)) for card in self._cards[:60]), default=1)
            self._layout = card_layout(
                self._room, self._look.scale, self._heights, titles, min(pills, 3)
            )
        return self._layout

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a card with the gaps right of it and below."""
        layout = self.layout_now()
        return QSize(layout.width + GAP, layout.height + GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the card."""
        card, layout = index.data(CARD_ROLE), self.layout_now()
        box = QRect(option.rect.topLeft(), QSize(layout.width, layout.height))
        state = option.state
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._draw_box(painter, box, hover=bool(state & QStyle.StateFlag.State_MouseOver))
            self._draw_picture(painter, box, card)
            self._draw_words(painter, box, card)
            if state & QStyle.StateFlag.State_HasFocus:
                ring = QRectF(box)
                draw_focus(painter, ring, CARD_CORNER, self._look.colour("primary"))
        finally:
            painter.restore()

    def _draw_box(self, painter: QPainter, box: QRect, *, hover: bool) -> None:
        line = self._look.colour("primary" if hover else "line")
        draw_surface(painter, QRectF(box), CARD_CORNER, self._look.colour("surface"), line)

    def _draw_picture(self, painter: QPainter, box: QRect, card: Card) -> None:
        layout, look = self.layout_now(), self._look
        height = layout.height if layout.beside else layout.picture_height
        place = QRect(box.topLeft(), QSize(layout.picture_width, height)).adjusted(1, 1, -1, 0)
        if layout.beside:
            place.adjust(0, 0, 1, -1)
        shape, inside = QPainterPath(), QPainterPath()
        inner = QRectF(box).adjusted(1, 1, -1, -1)
        shape.addRoundedRect(inner, CARD_CORNER - 1, CARD_CORNER - 1)
        inside.addRect(QRectF(place))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawPath(shape.intersected(inside))
        room = place.adjusted(8, 6, -8, -6)
        picture = self._picture_of(card, room.size())
        size = picture.size() / picture.devicePixelRatio()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(room.topLeft(), size)
        target.moveCenter(room.center())
        painter.drawPixmap(target, picture)

    def _draw_words(self, painter: QPainter, box: QRect, card: Card) -> None:
        layout, look = self.layout_now(), self._look
        words = box.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        words.setLeft(box.right() + 1 - PADDING - layout.words_width)
        if not layout.beside:
            words.setTop(box.top() + layout.picture_height + PADDING)
        painter.setFont(self._title)
        painter.setPen(look.colour("text"))
        lines = elided_lines(card.title, self._title_metrics, layout.words_width, 2)
        for line in lines:
            painter.drawText(words, int(Qt.AlignmentFlag.AlignTop), line)
            words.setTop(words.top() + self._heights.title)
        words.setTop(words.top() + 4)
        painter.setFont(self._small)
        painter.setPen(look.colour("muted"))
        areas = self._small_metrics.elidedText(
            area_words(card.areas), Qt.TextElideMode.ElideRight, layout.words_width
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignTop), areas)
        self._draw_pills(painter, words, card)

    def _draw_pills(self, painter: QPainter, words: QRect, card: Card) -> None:
        """Draw the pills in rows that end at the lower edge of the words."""
        rows = self._pill_rows(card, self.layout_now().words_width)[:3]
        height = self._heights.pill
        top = words.bottom() + 1 - len(rows) * height - (len(rows) - 1) * 4
        painter.setFont(self._pill)
        for row in rows:
            left = words.left()
            for mark in row:
                width = self._pill_width(mark, words.width())
                self._draw_pill(painter, QRectF(left, top, width, height), mark)
                left += width + 6
            top += height + 4

    def _draw_pill(self, painter: QPainter, box: QRectF, mark: Mark) -> None:
        look = self._look
        fill = look.colour("caution_surface" if mark.caution else "sunken")
        line = look.colour("caution_line") if mark.caution else None
        draw_surface(painter, box, box.height() / 2, fill, line)
        painter.setPen(look.colour("text" if mark.caution else "muted"))
        room = int(box.width()) - 2 * PILL_ACROSS + 2
        elide = Qt.TextElideMode.ElideRight
        words = self._pill_metrics.elidedText(mark.words, elide, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _pill_rows(self, card: Card, room: int) -> list[list[Mark]]:
        """Return the pills of *card* in rows no wider than *room*."""
        rows: list[list[Mark]] = [[]]
        left = 0
        for mark in marks(card, self._conditions):
            width = self._pill_width(mark, room)
            if rows[-1] and left + width > room:
                rows.append([])
                left = 0
            rows[-1].append(mark)
            left += width + 6
        return rows

    def _pill_width(self, mark: Mark, room: int) -> int:
        words = self._pill_metrics.horizontalAdvance(mark.words)
        return min(words + 2 * PILL_ACROSS, room)

    def _on_look(self) -> None:
        self._title = self._look.font(TextSize.LARGE, Weight.SEMIBOLD)
        self._small = self._look.font(TextSize.SMALL)
        self._pill = self._look.font(TextSize.SMALL, Weight.SEMIBOLD)
        self._pill.setPixelSize(round(12 * self._look.scale))
        self._title_metrics = QFontMetrics(self._title)
        self._small_metrics = QFontMetrics(self._small)
        self._pill_metrics = QFontMetrics(self._pill)
        self._heights = TextHeights(
            self._title_metrics.height(),
            self._small_metrics.height(),
            self._pill_metrics.height() + PILL_ALONG,
        )
        self._layout = None


def elided_lines(text: str, metrics: QFontMetrics, room: int, most: int) -> list[str]:
    """Return *text* in at most *most* lines no wider than *room*, the last cut with dots."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and metrics.horizontalAdvance(" ".join(rest[: taken + 1])) <= room:
            taken += 1
        lines.append(" ".join(rest[:taken]))
        rest = rest[taken:]
    if rest:
        lines.append(" ".join(rest))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
