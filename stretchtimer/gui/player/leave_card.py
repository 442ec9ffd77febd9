"""The question before a session is left; going on is what a careless key does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _

WIDTH = 440
VEIL = 0.8


class LeaveCard(QWidget):
    """Covers the page, asks, and tells the answer."""

    SPOKEN_AS = "Dialog"
    keep_going = Signal()
    leave = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._said = PlainLabel(look, "", TextSize.LARGE)
        self.stay = Button(look, _("Keep going"), ButtonKind.PRIMARY, size=TextSize.LARGE)
        self.go = Button(look, _("Leave"), size=TextSize.LARGE)
        self.stay.clicked.connect(self.keep_going)
        self.go.clicked.connect(self.leave)
        self._build()
        self.setAccessibleName(_("Leave this session?"))
        self.hide()
        look.changed.connect(self.update)

    def ask(self, done: str) -> None:
        """Ask, having said what is *done* already."""
        self._said.show_text(_("{done} A summary shows what you did.").format(done=done))
        self._said.setVisible(bool(done))
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape for "keep going", and keep the arrows within the card."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.keep_going.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.focusNextPrevChild(True)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: N802  (a Qt virtual)
        """Go from one button to the other, never to what lies beneath."""
        other = self.go if self.stay.hasFocus() else self.stay
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a veil over the page."""
        with painting(self) as painter:
            veil = QColor(self._look.colour("background"))
            veil.setAlphaF(VEIL)
            painter.fillRect(self.rect(), veil)

    def _build(self) -> None:
        card = Surface(self._look)
        card.setMaximumWidth(round(WIDTH * max(self._look.scale, 1.0)))
        card.column.setContentsMargins(28, 24, 28, 24)
        card.column.setSpacing(16)
        card.column.addWidget(
            PlainLabel(self._look, _("Leave this session?"), TextSize.HEADING, Weight.BOLD)
        )
        card.column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.stay, 1)
        row.addWidget(self.go, 1)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
