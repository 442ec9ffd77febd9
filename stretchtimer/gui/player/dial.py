"""The ring with the phase's word, the seconds and the count; it paints only what has changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.player.dial_plan import Box, DialPlan, plan_dial
from stretchtimer.gui.player.glyphs import draw_glyph
from stretchtimer.gui.player.ring import Ring
from stretchtimer.gui.player.scene import Mood, Way
from stretchtimer.gui.theme import Weight
from stretchtimer.gui.widgets.fit_label import fitting_size
from stretchtimer.gui.widgets.session_bar import mixed
from stretchtimer.language import _

DIM = 0.35
"""How much of its colour the ring keeps in a pause."""
DIM_DIGITS = 0.8
"""How much the digits keep of theirs: they stay readable from the mat."""
SIGN = 1.2
SIGN_GAP = 0.5
"""The size of a phase's sign, and the room beside it, in heights of a capital letter."""
OVERSHOOT = 0.05
"""How far a digit may reach beyond its height, as a part of it."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Face:
    """What the dial says for as long as segment and status stay the same."""

    mood: Mood
    phase: Phase
    way: Way
    word: str
    count: str = ""
    ask: str = ""

    @property
    def is_dim(self) -> bool:
        """True where the time stands still, or does not count yet."""
        return self.mood in (Mood.PAUSED, Mood.LEAD_IN)


class Dial(QWidget):
    """Draws the face, the digits and the share of the ring that it was last handed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._face: Face | None = None
        self._digits = ""
        self._share = 0.0
        self._digit_height = 100
        self._line_sizes = (30, 20)
        self._plan: DialPlan | None = None
        self._ring: Ring | None = None
        self._fonts: dict[tuple[str, int, Weight], QFont] = {}
        self._digit_font = look.font_of(100, Weight.BOLD)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(_("Time left of this phase"))
        look.changed.connect(self._lay_out)

    @property
    def digits(self) -> str:
        """The digits that are shown."""
        return self._digits

    @property
    def face(self) -> Face | None:
        """What else is shown."""
        return self._face

    def minimumSizeHint(self) -> QSize:
        """Return nothing: it fits wherever it is put."""
        return QSize(0, 0)

    def set_sizes(self, digits: int, word: int, count: int) -> None:
        """Draw the digits *digits* pixels high, the lines round them as high as they say."""
        if (digits, (word, count)) != (self._digit_height, self._line_sizes):
            self._digit_height, self._line_sizes = digits, (word, count)
            self._lay_out()

    def show_face(self, face: Face) -> None:
        """Show *face*; does nothing if it is shown already."""
        if face != self._face:
            self._face = face
            self.update()

    def show_digits(self, digits: str) -> None:
        """Show *digits*, repainting no more than they cover."""
        if digits == self._digits:
            return
        is_as_long = len(digits) == len(self._digits)
        self._digits = digits
        if is_as_long and self._plan:
            self.update(self._inked(self._plan.digits).toAlignedRect())
        else:
            self._lay_out()

    def show_share(self, share: float) -> None:
        """Draw *share* of the ring, repainting the piece that has changed."""
        if share == self._share or self._face is None or self._ring is None:
            self._share = share
            return
        self.update(self._ring.changed(self._share, share, self._face.way))
        self._share = share

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find everything a new place."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the update touches."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))
            if self._face is None or self._plan is None or self._ring is None:
                return
            touched = QRectF(event.rect())
            self._draw_ring(painter, self._face, self._ring)
            if touched.intersects(self._inked(self._plan.word)):
                self._draw_word(painter, self._face, self._plan)
            if touched.intersects(self._inked(self._plan.digits)):
                self._draw_middle(painter, self._face, self._plan)
            if touched.intersects(self._inked(self._plan.count)):
                self._draw_count(painter, self._face, self._plan)

    def _draw_ring(self, painter: QPainter, face: Face, ring: Ring) -> None:
        colour = self._look.phase_colour(face.phase)
        if face.is_dim:
            colour = mixed(colour, self._look.colour("background"), DIM)
        ring.draw_track(painter, self._look.colour("sunken"))
        ring.draw(painter, self._share, face.way, colour)

    def _draw_word(self, painter: QPainter, face: Face, plan: DialPlan) -> None:
        """Draw the phase's sign and its word, side by side right above the digits."""
        font = self._line_font(face.word, plan, self._line_sizes[0], Weight.BOLD, has_sign=True)
        metrics = QFontMetricsF(font)
        width, cap = metrics.horizontalAdvance(face.word), metrics.capHeight()
        side, gap = cap * SIGN, cap * SIGN_GAP
        left = plan.word.left + (plan.word.width - side - gap - width) / 2
        base = plan.word.bottom - metrics.descent() / 2
        sign = QRectF(left, base - (cap + side) / 2, side, side)
        colour = self._ink(face)
        draw_glyph(painter, face.phase, face.mood, sign, colour)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(left + side + gap, base), face.word)

    def _draw_middle(self, painter: QPainter, face: Face, plan: DialPlan) -> None:
        if face.mood is Mood.GATE or (face.ask and not self._digits):
            painter.setFont(self._ask_font(face.ask, plan.ask))
            painter.setPen(self._look.colour("text"))
            painter.drawText(rect(plan.ask), int(WRAP), face.ask)
        elif self._digits:
            colour = self._look.colour("text")
            if face.mood is Mood.PAUSED:
                colour = mixed(colour, self._look.colour("background"), DIM_DIGITS)
            self._draw_digits(painter, plan.digits, colour)

    def _draw_digits(self, painter: QPainter, box: Box, colour: QColor) -> None:
        """Draw the digits as high as *box*, pressed together where they are too wide for it."""
        width = QFontMetricsF(self._digit_font).horizontalAdvance(self._digits)
        painter.save()
        painter.translate(box.left + box.width / 2, box.top + (box.height + self._digit_height) / 2)
        painter.scale(min(box.width / width, 1.0), 1.0)
        painter.setFont(self._digit_font)
        painter.setPen(colour)
        painter.drawText(QPointF(-width / 2, 0), self._digits)
        painter.restore()

    def _draw_count(self, painter: QPainter, face: Face, plan: DialPlan) -> None:
        """Draw which rep and set it is, right below the digits."""
        font = self._line_font(face.count, plan, self._line_sizes[1], Weight.MEDIUM)
        metrics = QFontMetricsF(font)
        left = plan.count.left + (plan.count.width - metrics.horizontalAdvance(face.count)) / 2
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        base = plan.count.top + metrics.descent() / 2 + metrics.capHeight()
        painter.drawText(QPointF(left, base), face.count)

    def _ink(self, face: Face) -> QColor:
        if face.mood in (Mood.PAUSED, Mood.LEAD_IN):
            return self._look.colour("text")
        return self._look.phase_colour(face.phase)

    def _line_font(
        self, text: str, plan: DialPlan, most: int, weight: Weight, *, has_sign: bool = False
    ) -> QFont:
        """Return the largest font in which *text* has its place right above or below the digits."""
        key = (text, most, weight)
        if key not in self._fonts:
            trial = QFontMetricsF(self._look.font_of(100, weight))
            cap = trial.capHeight() / 100
            sign = cap * (SIGN + SIGN_GAP) if has_sign else 0.0
            wide = trial.horizontalAdvance(text) / 100 + sign
            room = min(most, plan.word.height) if has_sign else min(most, plan.count.height)
            size = plan.line_size(room, wide, cap + trial.descent() / 200)
            self._fonts[key] = self._look.font_of(round(size), weight)
        return self._fonts[key]

    def _ask_font(self, text: str, box: Box) -> QFont:
        """Return the largest font in which *text*, wrapped, fits into *box*."""
        key = (text, 0, Weight.BOLD)
        if key not in self._fonts:
            room = QSize(int(box.width), int(box.height))
            size = fitting_size(
                text, room, int(box.height), lambda pixels: self._look.font_of(pixels, Weight.BOLD)
            )
            self._fonts[key] = self._look.font_of(size, Weight.BOLD)
        return self._fonts[key]

    def _inked(self, box: Box) -> QRectF:
        """Return where what stands in *box* may leave ink: round digits reach over their line."""
        over = self._digit_height * OVERSHOOT + 2
        return rect(box).adjusted(-over, -over, over, over)

    def _lay_out(self) -> None:
        self._fonts.clear()
        self._digit_font = font_as_high(self._look, self._digit_height)
        metrics = QFontMetricsF(self._digit_font)
        width = max(metrics.horizontalAdvance(text) for text in ("00", self._digits))
        self._plan = plan_dial(
            self.width(), self.height(), (width, self._digit_height), self._line_sizes
        )
        edge = self._plan.thickness / 2
        box = rect(self._plan.ring).adjusted(edge, edge, -edge, -edge)
        self._ring = Ring(box, self._plan.corner - edge, self._plan.thickness)
        self.update()


def font_as_high(look: Look, pixels: int) -> QFont:
    """Return the font in which a digit is *pixels* high."""
    trial = QFontMetricsF(look.font_of(200, Weight.BOLD)).tightBoundingRect("0").height()
    return look.font_of(round(200 * pixels / trial) if trial else pixels, Weight.BOLD)


def rect(box: Box) -> QRectF:
    """Return *box* as Qt has it."""
    return QRectF(box.left, box.top, box.width, box.height)
