"""A score from 0 to 10, by a press or by typing it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import N_, _

MOST = 10
PAIN_ENDS = (N_("no pain"), N_("the worst you can think of"))
"""What the ends of the scale of pain mean; the same everywhere (domain, section 10)."""


class Scale(QWidget):
    """A question with the numbers 0 to 10 under it, and what the ends mean; none is chosen yet."""

    scored = Signal(int)

    def __init__(
        self, look: Look, question: str, ends: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._score: int | None = None
        options = [(score, str(score)) for score in range(MOST + 1)]
        self.choice = Choice(look, question, options, None)
        self.choice.chosen.connect(self._on_chosen)
        self.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(look, question, TextSize.LARGE, Weight.SEMIBOLD))
        column.addWidget(self.choice)
        words = _("0 is {least}, 10 is {most}.").format(least=_(ends[0]), most=_(ends[1]))
        column.addWidget(PlainLabel(look, words, TextSize.SMALL, role="muted"))

    @property
    def score(self) -> int | None:
        """The score, or nothing as long as none was given."""
        return self._score

    def show_score(self, score: int | None) -> None:
        """Show *score*, telling nobody."""
        self._score = score
        if score is not None:
            self.choice.choose(score)

    def type(self, key: int) -> bool:
        """Take a digit; a 0 after a 1 makes 10. Return whether *key* was one."""
        if not Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            return False
        digit = key - Qt.Key.Key_0
        score = MOST if digit == 0 and self._score == 1 else digit
        self.show_score(score)
        self.scored.emit(score)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits wherever the focus is within it."""
        if not self.type(event.key()):
            super().keyPressEvent(event)

    def _on_chosen(self, score: object) -> None:
        if isinstance(score, int):
            self._score = score
            self.scored.emit(score)
