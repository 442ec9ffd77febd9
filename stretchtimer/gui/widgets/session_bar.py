"""The bar of the whole session: every phase as wide as it lasts, and where one is."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from stretchtimer.core.duration import Millis
from stretchtimer.core.timeline import Timeline
from stretchtimer.gui.canvas import draw_focus, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.bar_pieces import GAP, Piece, pieces_of
from stretchtimer.language import _
from stretchtimer.wording import clock_words, headline, phase_word

THICKNESS = 16
HEAD = 3
"""How wide the line is that says: here."""
STILL_TO_COME = 0.36
"""How strongly the phases to come are coloured."""


class SessionBar(QWidget):
    """Draws a timeline and a playhead; a click asks for the phase under the pointer.

    Both are handed in; it repaints only from where the playhead was to where it is.
    """

    asked_for = Signal(int)  # the position, in ms, at which the phase or exercise begins

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._timeline: Timeline | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._position: Millis = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("The session"))
        look.changed.connect(self.update)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is drawn, from left to right."""
        return self._pieces

    def sizeHint(self) -> QSize:
        """Return a bar of its usual thickness."""
        return QSize(400, THICKNESS + 12)

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw *timeline* from now on; does nothing if it is drawn already."""
        if timeline is not self._timeline:
            self._timeline = timeline
            self._lay_out()

    def show_position(self, position: Millis) -> None:
        """Put the playhead at *position*."""
        before, after = self._x_of(self._position), self._x_of(position)
        self._position = position
        if before != after:
            left, right = min(before, after) - HEAD - GAP, max(before, after) + HEAD + GAP
            self.update(left, 0, right - left, self.height())

    def place_of(self, x: float) -> Piece | None:
        """Return the piece under *x*, nothing where there is none."""
        return next((p for p in self._pieces if p.left <= x < p.left + p.width + GAP), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pieces out for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the phase that was clicked."""
        piece = self.place_of(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and piece is not None:
            self.asked_for.emit(piece.start)

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer, when it rests there."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            piece = self.place_of(event.pos().x())
            QToolTip.showText(event.globalPos(), self.tooltip_of(piece) if piece else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces that the update touches, and the playhead."""
        with painting(self) as painter:
            box = self._bar()
            for piece in self._pieces:
                if event.rect().intersects(QRect(int(piece.left), 0, int(piece.width) + 2, 999)):
                    self._draw_piece(painter, piece, box)
            self._draw_head(painter, box)
            if self.hasFocus():
                draw_focus(painter, QRectF(self.rect()), 6, self._look.colour("primary"))

    def _draw_piece(self, painter: QPainter, piece: Piece, bar: QRectF) -> None:
        """Draw a piece: in full colour as far as one has come, faintly from there on."""
        colour = self._look.phase_colour(piece.phase)
        ahead = mixed(colour, self._look.colour("background"), STILL_TO_COME)
        if not piece.start < self._position < piece.end:
            self._draw_box(painter, piece, bar, colour if piece.end <= self._position else ahead)
            return
        here = self._x_of(self._position)
        for left, right, ink in ((0, here, colour), (here, self.width(), ahead)):
            painter.save()
            painter.setClipRect(QRectF(left, 0, right - left, self.height()))
            self._draw_box(painter, piece, bar, ink)
            painter.restore()

    def _draw_box(self, painter: QPainter, piece: Piece, bar: QRectF, colour: QColor) -> None:
        corner = min(3.0, piece.width / 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        box = QRectF(piece.left, bar.top(), max(piece.width, 1.0), bar.height())
        painter.drawRoundedRect(box, corner, corner)

    def _draw_head(self, painter: QPainter, bar: QRectF) -> None:
        box = QRectF(self._x_of(self._position) - HEAD / 2, bar.top() - 6, HEAD, bar.height() + 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawRoundedRect(box, 1, 1)

    def _bar(self) -> QRectF:
        return QRectF(0, (self.height() - THICKNESS) / 2, self.width(), THICKNESS)

    def _x_of(self, position: Millis) -> int:
        whole = self._timeline.duration if self._timeline else 0
        room = self.width() - HEAD - 1
        return round(position / whole * room) + HEAD // 2 + 1 if whole else HEAD // 2 + 1

    def _lay_out(self) -> None:
        self._pieces = pieces_of(self._timeline, self.width()) if self._timeline else ()
        self.update()

    def tooltip_of(self, piece: Piece) -> str:
        """Return what a tooltip says of *piece*, safe from markup in names (hardening S7)."""
        return f"<span>{escape(self._words_of(piece))}</span>"

    def _words_of(self, piece: Piece) -> str:
        timeline = self._timeline
        if timeline is None:
            return ""
        segment = timeline.segments[piece.first]
        words = (
            _("{exercise}, at {time}") if piece.is_merged else _("{phase}, {exercise}, at {time}")
        )
        return words.format(
            phase=phase_word(segment.phase),
            exercise=headline(timeline, segment),
            time=clock_words(piece.start),
        )


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return *share* of *colour* on *other*, without transparency."""
    return QColor.fromRgbF(
        *(
            channel * share + beneath * (1 - share)
            for channel, beneath in (
                (colour.redF(), other.redF()),
                (colour.greenF(), other.greenF()),
                (colour.blueF(), other.blueF()),
            )
        )
    )
