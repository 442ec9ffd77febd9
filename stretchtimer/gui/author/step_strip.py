"""The whole session as a strip, the step at the cursor bright and marked, the others faint."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from stretchtimer.core.timeline import Phase, Timeline
from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.language import _
from stretchtimer.wording import length_words

THICKNESS = 14
OVER = 5
FAINT = 0.42
GAP = 2


class StepStrip(QWidget):
    """Draws a timeline once, and then only which part of it is meant."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._timeline: Timeline | None = None
        self._blocks = (0, 0)
        self._drawn = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look)

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Draw *timeline*; with none, nothing."""
        if timeline is not self._timeline:
            self._timeline = timeline
            self._drawn = QPixmap()
            length = length_words(timeline.duration) if timeline else _("nothing yet")
            self.setAccessibleName(_("The session, {length}").format(length=length))
            self.update()

    def mark(self, first: int, end: int) -> None:
        """Mark the blocks from *first* to before *end*; none where they are the same."""
        if (first, end) != self._blocks:
            self._blocks = first, end
            self.update()

    def sizeHint(self) -> QSize:
        """Return a strip of its usual thickness."""
        return QSize(200, THICKNESS + 2 * OVER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strip, and the mark on it."""
        if self._timeline is None or not self._timeline.duration:
            return
        if self._drawn.isNull() or self._drawn.width() != self.width():
            self._drawn = self._draw(self._timeline)
        first, end = self._marked()
        with painting(self) as painter:
            painter.setOpacity(FAINT if end > first else 1.0)
            painter.drawPixmap(0, OVER, self._drawn)
            if end <= first:
                return
            painter.setOpacity(1.0)
            bright = QRectF(first, 0, max(end - first, 2), THICKNESS)
            painter.drawPixmap(bright.translated(0, OVER), self._drawn, bright)
            mark = QRectF(min(first, self.width() - 3), 0, 3, THICKNESS + 2 * OVER)
            painter.fillRect(mark, self._look.colour("text"))

    def _marked(self) -> tuple[float, float]:
        """Return from where to where the marked blocks reach."""
        timeline = self._timeline
        first, end = self._blocks
        if timeline is None or first == end:
            return 0.0, 0.0
        inside = [s for s in timeline.segments if first <= s.block < end]
        if not inside:
            return 0.0, 0.0
        scale = self.width() / timeline.duration
        return inside[0].start * scale, max(inside[-1].end * scale, inside[0].start * scale + 2)

    def _draw(self, timeline: Timeline) -> QPixmap:
        """Draw the phases column by column, those of one step joined."""
        width = max(self.width(), 1)
        picture = QPixmap(width, THICKNESS)
        picture.fill(Qt.GlobalColor.transparent)
        colours = {phase: self._look.phase_colour(phase) for phase in Phase}
        drawn = runs(timeline, width)
        blocks = [timeline.segments[index].block for _, _, index in drawn]
        with painting(picture) as painter:
            for (left, right, index), block, after in zip(
                drawn, blocks, [*blocks[1:], -1], strict=True
            ):
                gap = GAP if after != block and right - left > GAP + 1 else 0
                colour = colours[timeline.segments[index].phase]
                painter.fillRect(left, 0, right - left - gap, THICKNESS, colour)
        return picture

    def _on_look(self) -> None:
        self._drawn = QPixmap()
        self.update()


def runs(timeline: Timeline, width: int) -> list[tuple[int, int, int]]:
    """Return from which column to which each segment is drawn; short ones may have none."""
    ends = [segment.start + segment.duration for segment in timeline.segments]
    step = timeline.duration / width
    last = len(ends) - 1
    shown = [min(bisect_right(ends, (at + 0.5) * step), last) for at in range(width)]
    edges = [0, *(at for at in range(1, width) if shown[at] != shown[at - 1]), width]
    return [(left, right, shown[left]) for left, right in pairwise(edges)]
