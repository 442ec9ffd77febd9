"""A hint over the picture of a session, large enough to be read from the mat."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from stretchtimer.core.playback import Status
from stretchtimer.gui.canvas import draw_surface, painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.player import PlayerPage
from stretchtimer.gui.player.announcing import announce
from stretchtimer.gui.theme import CARD_CORNER, TextSize, Weight
from stretchtimer.gui.walk.hints import Course, Done
from stretchtimer.gui.widgets.fit_label import FitLabel
from stretchtimer.language import _

PADDING = 12
EDGE = 8
TALLEST = 10_000
LARGE, SMALL = 0.029, 0.02
"""The size of hint and footnote, as parts of the window's height."""
HIGHEST = 0.55
"""The part of the picture that a hint may cover."""


class HintCard(QWidget):
    """Shows the hints of a *course* on *page*; N or a click puts one away. ``ended`` after all."""

    ended = Signal()

    def __init__(self, look: Look, page: PlayerPage, course: Course | None = None) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._course = course or Course()
        self._was_waiting = page.qt_player.playback.status is Status.WAITING
        self._words = FitLabel(look, Weight.SEMIBOLD, parent=self)
        self._foot = FitLabel(look, role="muted", parent=self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        next_key = QShortcut(QKeySequence(Qt.Key.Key_N), page)
        next_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        next_key.activated.connect(self.go_on)
        page.qt_player.status_changed.connect(self._on_status)
        page.qt_player.segment_entered.connect(self._on_segment)
        page.installEventFilter(self)
        look.changed.connect(self.place)
        self._show()

    @property
    def words(self) -> str:
        """The hint that is shown; nothing after the last."""
        return self._words.text() if not self.isHidden() else ""

    def go_on(self) -> None:
        """Show the next hint."""
        self._take(self._course.next())

    def place(self) -> None:
        """Lie over the upper part of the picture, or beneath what is to be read.

        Where that is too small for text of a readable size it takes what it needs of the stage.
        """
        stage, look = self._page.stage, self._look
        room = stage.free_box().translated(stage.pos())
        tall = max(self._page.window().height(), self._page.height())
        self._words.set_largest(max(round(tall * LARGE), look.pixels(TextSize.SMALL)))
        self._foot.set_largest(max(round(tall * SMALL), round(look.pixels(TextSize.SMALL) * 0.8)))
        height = self._height_in(room.width())
        is_cramped = height > room.height() * HIGHEST
        if is_cramped:
            room = stage.geometry().adjusted(EDGE, EDGE, -EDGE, -EDGE)
            height = min(self._height_in(room.width()), room.height())
        is_low = is_cramped or self._was_waiting
        top = room.bottom() + 1 - height if is_low else room.top()
        self.setGeometry(room.left(), top, room.width(), height)
        inner = room.width() - 2 * PADDING
        foot = self._foot.wanted(inner, height)
        self._words.setGeometry(QRect(PADDING, PADDING, inner, height - foot - 3 * PADDING))
        self._foot.setGeometry(QRect(PADDING, height - foot - PADDING, inner, foot))

    def _height_in(self, width: int) -> int:
        """Return how high the hint is in *width*."""
        inner = max(width - 2 * PADDING, 40)
        words = self._words.wanted(inner, TALLEST)
        return words + self._foot.wanted(inner, TALLEST) + 3 * PADDING

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take another place when the page has another size."""
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the hint away."""
        event.accept()
        self.go_on()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box."""
        with painting(self) as painter:
            look = self._look
            fill, line = look.colour("primary_soft"), look.colour("primary")
            draw_surface(painter, QRectF(self.rect()), CARD_CORNER, fill, line)

    def _on_status(self, status: Status) -> None:
        is_running = status is Status.RUNNING
        if is_running and self._was_waiting:
            self._take(self._course.after(Done.ANSWERED))
        elif is_running:
            self._take(self._course.after(Done.WENT_ON))
        elif status is Status.PAUSED:
            self._take(self._course.after(Done.PAUSED))
        self._was_waiting = status is Status.WAITING
        self._on_segment()

    def _on_segment(self, _segment: object = None) -> None:
        QTimer.singleShot(0, self, self.place)  # once the page has made room for the new name

    def _take(self, course: Course) -> None:
        if course != self._course:
            self._course = course
            self._show()

    def _show(self) -> None:
        hint = self._course.hint
        if hint is None:
            if not self.isHidden():
                self.hide()
                self.ended.emit()
            return
        self._words.say(_(hint.words))
        self._foot.say(
            _("N: put this away") if self._course.is_last else _("N or a click: next hint")
        )
        self.setAccessibleName(self._words.text())
        self.place()
        self.show()
        announce(self, f"{self._words.text()} {self._foot.text()}")
