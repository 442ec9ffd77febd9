"""How wide and how high the cards are, for the room and the text size there is."""

from __future__ import annotations

from typing import NamedTuple

GAP = 18
PADDING = 16
NARROWEST = 290
WIDEST_PICTURE = 200
TITLE_GAP, PILL_GAP, PILL_ROW_GAP = 4, 10, 4
WIDE_CARD = 560
"""From this width on a card that stands alone in its row has its picture beside the words."""


class TextLines(NamedTuple):
    """How many lines of each text there is room for on a card."""

    title: int = 1
    small: int = 1
    pill: int = 1


class TextHeights(NamedTuple):
    """The height in pixels of one line of each text on a card."""

    title: int
    small: int
    pill: int

    def of(self, lines: TextLines) -> int:
        """Return how high a card's texts are with so many *lines*, and the gaps between them."""
        texts = lines.title * self.title + lines.small * self.small + lines.pill * self.pill
        return texts + TITLE_GAP + PILL_GAP + (lines.pill - 1) * PILL_ROW_GAP

    def small_lines_left(self, room: TextLines, taken: TextLines) -> int:
        """Return how many small lines fit where others have *taken* theirs; at least one."""
        return max((self.of(room) - self.of(taken)) // self.small, 1)


class CardLayout(NamedTuple):
    """The measures of every card; all cards are alike. ``beside``: picture left, words right."""

    columns: int
    width: int
    picture_width: int
    picture_height: int
    words_height: int
    beside: bool
    lines: TextLines = TextLines()

    @property
    def height(self) -> int:
        """The height of a card."""
        if self.beside:
            return max(self.picture_height, self.words_height)
        return self.picture_height + self.words_height

    @property
    def words_width(self) -> int:
        """The room for words."""
        beside = self.picture_width if self.beside else 0
        return self.width - beside - 2 * PADDING


def card_layout(room: int, scale: float, heights: TextHeights, lines: TextLines) -> CardLayout:
    """Lay cards out in *room* pixels, as many beside each other as stay readable."""
    columns, width = columns_in(room, scale)
    beside = columns == 1 and width >= WIDE_CARD
    words = 2 * PADDING + heights.of(lines)
    picture_width = round(width * 0.38) if beside else width
    picture_height = words if beside else min(round(width * 0.47), WIDEST_PICTURE)
    return CardLayout(columns, width, picture_width, picture_height, words, beside, lines)


def columns_in(room: int, scale: float) -> tuple[int, int]:
    """Return how many cards fit beside each other, and how wide each is."""
    narrowest = round(NARROWEST * max(scale, 1.0) ** 0.75)
    columns = max((room + GAP) // (narrowest + GAP), 1)
    return columns, (room - (columns - 1) * GAP) // columns
