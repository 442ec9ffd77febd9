"""Paints one card."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from stretchtimer.gui.canvas import draw_focus, draw_surface
from stretchtimer.gui.cards.facts import Mark, marks
from stretchtimer.gui.cards.layout import PADDING, CardLayout, TextHeights, TextLines, card_layout
from stretchtimer.gui.look import Look
from stretchtimer.gui.reading import reading_direction
from stretchtimer.gui.theme import CARD_CORNER, TextSize, Weight
from stretchtimer.plain_words import area_words

if TYPE_CHECKING:
    from stretchtimer.core.card import Card
    from stretchtimer.core.safety import Condition

PILL_ACROSS = 9
PILL_ALONG = 4
MOST_TITLE_LINES = 4
MOST_PILL_ROWS = 3
MEASURED = 60
"""So many cards are measured for their small texts; those after them are like them."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class CardPainter:
    """Draws cards with picture, title, areas and pills; all cards have the same measures."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._conditions: Collection[Condition] = ()
        self._room = 0
        self._layout: CardLayout | None = None
        self._cards: tuple[Card, ...] = ()
        self._scale = 0.0
        self._follow_look()

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
        if self._scale != self._look.scale:
            self._follow_look()
        if self._layout is None:
            measures = self._room, self._look.scale, self._heights
            width = card_layout(*measures, TextLines()).words_width
            self._layout = card_layout(*measures, self._lines_in(width))
        return self._layout

    def _lines_in(self, width: int) -> TextLines:
        """Return how many lines the texts of the cards need where lines are *width* long."""
        title, small = self._title_metrics.horizontalAdvance, self._small_metrics.horizontalAdvance
        needed = {
            TextLines(
                1 if title(card.title) <= width else self._title_lines(card.title, width),
                1 + (small(area_words(card.areas)) > width),
                min(len(self._pill_rows(card, width)), MOST_PILL_ROWS),
            )
            for card in self._cards[:MEASURED]
        }
        return max(needed, key=self._heights.of, default=TextLines())

    def _title_lines(self, title: str, width: int) -> int:
        return len(elided_lines(title, self._title_metrics, width, MOST_TITLE_LINES))

    def draw(self, painter: QPainter, box: QRect, card: Card, *, hovered: bool) -> None:
        """Draw *card* into *box*, but for its picture."""
        line = self._look.colour("primary" if hovered else "line")
        draw_surface(painter, QRectF(box), CARD_CORNER, self._look.colour("surface"), line)
        self._draw_ground(painter, box)
        self._draw_words(painter, box, card)

    def draw_focus(self, painter: QPainter, box: QRect) -> None:
        """Draw the ring round the card in *box*."""
        draw_focus(painter, QRectF(box), CARD_CORNER, self._look.colour("primary"))

    def picture_room(self, box: QRect) -> QRect:
        """Return the room for the picture of the card in *box*."""
        return self._picture_ground(box).adjusted(8, 6, -8, -6)

    def draw_picture(self, painter: QPainter, room: QRect, picture: QPixmap | None) -> None:
        """Draw *picture* in the middle of *room*."""
        if picture is None:
            return
        size = picture.size() / picture.devicePixelRatio()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(room.topLeft(), size)
        target.moveCenter(room.center())
        painter.drawPixmap(target, picture)

    def _picture_ground(self, box: QRect) -> QRect:
        layout = self.layout_now()
        if layout.beside:
            place = QRect(box.topLeft(), QSize(layout.picture_width, layout.height))
            return self._as_read(place.adjusted(1, 1, 0, -1), box)
        place = QRect(box.topLeft(), QSize(layout.picture_width, layout.picture_height))
        return place.adjusted(1, 1, -1, 0)

    def _draw_ground(self, painter: QPainter, box: QRect) -> None:
        """Draw what the picture lies on, with the card's round corners."""
        painter.save()
        painter.setClipRect(self._picture_ground(box))
        ground = QRectF(box).adjusted(1, 1, -1, -1)
        draw_surface(painter, ground, CARD_CORNER - 1, self._look.colour("sunken"))
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, card: Card) -> None:
        layout, look = self.layout_now(), self._look
        words = box.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        words.setLeft(box.right() + 1 - PADDING - layout.words_width)
        words = self._as_read(words, box)
        if not layout.beside:
            words.setTop(box.top() + layout.picture_height + PADDING)
        painter.setFont(self._title)
        painter.setPen(look.colour("text"))
        most = MOST_TITLE_LINES
        lines = elided_lines(card.title, self._title_metrics, layout.words_width, most)
        for line in lines:
            painter.drawText(words, int(Qt.AlignmentFlag.AlignTop), line)
            words.setTop(words.top() + self._heights.title)
        words.setTop(words.top() + 4)
        painter.setFont(self._small)
        painter.setPen(look.colour("muted"))
        areas = area_words(card.areas)
        pills = min(len(self._pill_rows(card, layout.words_width)), MOST_PILL_ROWS)
        left = self._heights.small_lines_left(layout.lines, TextLines(len(lines), 0, pills))
        for line in elided_lines(areas, self._small_metrics, layout.words_width, left):
            painter.drawText(words, int(Qt.AlignmentFlag.AlignTop), line)
            words.setTop(words.top() + self._heights.small)
        self._draw_pills(painter, words, card)

    def _draw_pills(self, painter: QPainter, words: QRect, card: Card) -> None:
        """Draw the pills in rows that end at the lower edge of the words."""
        rows = self._pill_rows(card, self.layout_now().words_width)[:MOST_PILL_ROWS]
        height = self._heights.pill
        top = words.bottom() + 1 - len(rows) * height - (len(rows) - 1) * 4
        painter.setFont(self._pill)
        for row in rows:
            left = words.left()
            for mark in row:
                width = self._pill_width(mark, words.width())
                pill = self._as_read(QRect(left, top, width, height), words)
                self._draw_pill(painter, QRectF(pill), mark)
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

    def _as_read(self, box: QRect, whole: QRect) -> QRect:
        """Return *box*, thought from the left of *whole*, where it lies as the window is read."""
        if not self._from_right:
            return box
        return QRect(QPoint(whole.left() + whole.right() - box.right(), box.top()), box.size())

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
        words = mark.words
        if words not in self._widths:  # most cards say the same few words
            self._widths[words] = self._pill_metrics.horizontalAdvance(words)
        return min(self._widths[words] + 2 * PILL_ACROSS, room)

    def _follow_look(self) -> None:
        self._scale = self._look.scale
        self._from_right = reading_direction() is Qt.LayoutDirection.RightToLeft
        self._widths: dict[str, int] = {}
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
