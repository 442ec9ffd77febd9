"""The question before a session: how much it hurts now. Two keys, and one may leave it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scale import PAIN_ENDS, Scale
from stretchtimer.gui.widgets.scroll_column import ScrollColumn
from stretchtimer.language import N_, _

WIDTH = 640
RED_FROM = 6
HOW = N_("Type a number, then Enter. Enter alone starts without it.")
STRONG = N_(
    "That is a lot today. Gentle movement is enough, or none at all. If it is new, spreading or "
    "does not let go, ask a doctor or physiotherapist first."
)


class CheckInPage(QWidget):
    """Asks for the pain before a session; ``started`` tells the score, or nothing."""

    SPOKEN_AS = "Dialog"

    started = Signal(object)  # int, or None
    left = Signal()
    never_again = Signal()

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.scale = Scale(look, _("How much does it hurt now?"), PAIN_ENDS)
        self.scale.scored.connect(self._on_scored)
        self.start = Button(look, _("Start"), ButtonKind.PRIMARY, Icon.PLAY, size=TextSize.LARGE)
        self.start.clicked.connect(lambda: self.started.emit(self.scale.score))
        self.back = Button(look, _("Not now"), size=TextSize.LARGE)
        self.back.clicked.connect(self.left)
        self.never = Button(look, _("Do not ask before sessions"), ButtonKind.LINK)
        self.never.clicked.connect(self._on_never)
        self._strong = PlainLabel(look, _(STRONG))
        self._strong.hide()
        self.setAccessibleName(_("Before you start"))
        self.setAccessibleDescription(f"{self.scale.accessibleName()} {_(HOW)}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out(title)
        look.changed.connect(self.update)

    def _lay_out(self, title: str) -> None:
        scroll = ScrollColumn(self._look)
        column = scroll.column
        column.setContentsMargins(28, 48, 28, 28)
        column.setSpacing(18)
        column.addWidget(PlainLabel(self._look, title, TextSize.LARGE, role="muted"))
        head = PlainLabel(self._look, _("Before you start"), TextSize.DISPLAY, Weight.BOLD)
        column.addWidget(head)
        column.addWidget(self.scale)
        column.addWidget(PlainLabel(self._look, _(HOW), role="muted"))
        column.addWidget(self._strong)
        buttons = FlowLayout(gap=12)
        buttons.addWidget(self.start)
        buttons.addWidget(self.back)
        column.addLayout(buttons)
        column.addWidget(self.never, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        scroll.setMaximumWidth(round(WIDTH * max(self._look.scale, 1.0)))
        row.addWidget(scroll, 100)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits for the score, Enter for the start, Escape for not now."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.started.emit(self.scale.score)
            case Qt.Key.Key_Escape:
                self.left.emit()
            case key if not self.scale.type(key):
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painting(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("background"))

    def _on_scored(self, score: int) -> None:
        self._strong.setVisible(score >= RED_FROM)

    def _on_never(self) -> None:
        self.never_again.emit()
        self.started.emit(None)
