"""A bar that says that nothing is being saved, as long as that is so, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchtimer.gui.canvas import painting
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.notice import IconMark
from stretchtimer.gui.widgets.page_head import Beside
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _


class UnsavedBar(QWidget):
    """Says why; it cannot be put away, because it goes by itself when saving works again."""

    save_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = PlainLabel(look)
        self.save = Button(look, _("Save elsewhere…"))
        self.retry = Button(look, _("Try again"))
        self.save.clicked.connect(self.save_wanted)
        self.retry.clicked.connect(self.retry_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 6, 22, 6)
        row.setSpacing(10)
        row.addWidget(IconMark(look, Icon.WARNING), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Beside(look, self._words, (self.retry, self.save)), 1)
        look.changed.connect(self.update)

    def say(self, sentence: str) -> None:
        """Say why; with nothing to say, go."""
        self._words.show_text(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground in the colour of caution."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("caution_surface"))
