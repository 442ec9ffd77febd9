"""A sentence that says what has just changed, large enough for the mat, and goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import CARD_CORNER, Weight
from stretchtimer.gui.widgets.fit_label import FitLabel

STAYS = 4_000
STAYS_A_LETTER = 60
"""How many milliseconds it is to be seen, and how many more for each letter."""
PADDING = 14
LEAST_ABOVE = 16
"""Letters of so many pixels are enough for a sentence to lie above instead of over the picture."""


class Toast(FitLabel):
    """Lies over the picture, never over name, side or digits."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, Weight.SEMIBOLD, parent=parent)
        self._rooms: tuple[QRect, QRect] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def place_in(self, picture: QRect, above: QRect) -> None:
        """Lie *above*, where that lets it be read; else at the bottom of the *picture*."""
        self._rooms = (picture, above)
        if not self.text():
            return
        size = self._size_in(above)
        is_readable = size >= LEAST_ABOVE or size >= self._size_in(picture)
        room = above if is_readable else picture
        inner = room.width() - 2 * PADDING
        height = min(self.wanted(inner, room.height()) + 2 * PADDING, room.height())
        self.setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height)

    def _size_in(self, room: QRect) -> int:
        return self.size_in(room.size().shrunkBy(self.contentsMargins()))

    def tell(self, sentence: str) -> None:
        """Show *sentence* for a while."""
        self.say(sentence)
        if self._rooms:
            self.place_in(*self._rooms)
        self.show()
        self.raise_()
        self._timer.start(STAYS + STAYS_A_LETTER * len(sentence))

    def stop(self) -> None:
        """Be gone."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, then the sentence."""
        with painting(self) as painter:
            look = self._look
            box = QRectF(self.rect())
            fill, line = look.colour("primary_soft"), look.colour("primary")
            draw_surface(painter, box, CARD_CORNER, fill, line)
        super().paintEvent(event)
