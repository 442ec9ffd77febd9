"""One sentence above the page, with a button to put it away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.notice import IconMark
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _


class NoticeBar(QWidget):
    """Says what the user should know but need not answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = PlainLabel(look)
        self._close = Button(look, "", ButtonKind.QUIET, Icon.CLOSE, _("Put this notice away"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 6, 22, 6)
        row.setSpacing(10)
        row.addWidget(IconMark(look, Icon.INFORMATION), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close)
        look.changed.connect(self.update)

    def say(self, sentence: str) -> None:
        """Say *sentence*."""
        self._words.show_text(sentence)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground in the colour of caution."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("caution_surface"))
