"""The whole routine as a strip: every phase as wide as it lasts, and what the colours mean."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from stretchtimer.core.timeline import Phase, Segment, Timeline
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _
from stretchtimer.wording import length_words, phase_word

THICKNESS = 14
GAP = 2
LEGEND = (Phase.PREPARE, Phase.MOVE, Phase.HOLD, Phase.RELEASE, Phase.REST)
ALIKE = {Phase.SET_REST: Phase.REST, Phase.SWITCH: Phase.REST, Phase.REPS: Phase.HOLD}


class Strip(QWidget):
    """The coloured phases alone, to be looked at; a step's phases stand together."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._timeline: Timeline | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw *timeline*."""
        self._timeline = timeline
        self.setAccessibleName(
            _("The session, {length}").format(length=length_words(timeline.duration))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return a strip of its usual thickness."""
        return QSize(300, THICKNESS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps."""
        if not self._timeline or not self._timeline.duration:
            return
        scale = self.width() / self._timeline.duration
        with painting(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            for _block, block in groupby(self._timeline.segments, key=lambda s: s.block):
                self._draw_block(painter, tuple(block), scale)

    def _draw_block(self, painter: QPainter, segments: tuple[Segment, ...], scale: float) -> None:
        """Draw the phases of one step in a box with round corners."""
        left, right = segments[0].start * scale, segments[-1].end * scale
        box = QRectF(left, 0, max(right - left - GAP, 1), self.height())
        corners = QPainterPath()
        corners.addRoundedRect(box, min(4.0, box.width() / 3), min(4.0, box.width() / 3))
        painter.save()
        painter.setClipPath(corners)
        for segment in segments:
            phase = QRectF(segment.start * scale, 0, segment.duration * scale, self.height())
            painter.fillRect(phase, self._look.phase_colour(segment.phase))
        painter.restore()


class Swatch(QWidget):
    """A small square in the colour of a phase."""

    def __init__(self, look: Look, phase: Phase) -> None:
        super().__init__()
        self._look = look
        self._phase = phase
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square smaller than a letter."""
        side = round(self._look.pixels(TextSize.SMALL) * 0.75)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the square."""
        with painting(self) as painter:
            colour = self._look.phase_colour(self._phase)
            draw_surface(painter, QRectF(self.rect()), 2, colour)


class TimelineStrip(QWidget):
    """The strip with a legend of the phases that occur in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = Strip(look)
        self._keys = {phase: self._key(look, phase) for phase in LEGEND}
        legend = FlowLayout(gap=16)
        for key in self._keys.values():
            legend.addWidget(key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._strip)
        column.addLayout(legend)

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw *timeline*, and name the phases in it."""
        self._strip.show_timeline(timeline)
        present = {ALIKE.get(s.phase, s.phase) for s in timeline.segments if s.duration}
        for phase, key in self._keys.items():
            key.setVisible(phase in present)

    def _key(self, look: Look, phase: Phase) -> QWidget:
        key = QWidget(self)
        row = QHBoxLayout(key)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Swatch(look, phase), 0, Qt.AlignmentFlag.AlignVCenter)
        words = PlainLabel(look, phase_word(phase), TextSize.SMALL, role="muted")
        words.setWordWrap(False)
        row.addWidget(words)
        return key
