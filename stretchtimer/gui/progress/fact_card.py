"""One number with what it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.plain_words import in_a_row, named


class FactCard(Surface):
    """A card that says what something is, how much, and of what."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.column.setSpacing(4)
        self._name = PlainLabel(look, "", TextSize.SMALL, role="muted")
        self._amount = PlainLabel(look, "", TextSize.TITLE, Weight.SEMIBOLD)
        self._of = PlainLabel(look, "", TextSize.SMALL, role="muted")
        for label in (self._name, self._amount, self._of):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self.setAccessibleName("")

    def say(self, name: str, amount: str, of: str) -> None:
        """Say it."""
        self._name.show_text(name)
        self._amount.show_text(amount)
        self._of.show_text(of)
        self.setAccessibleName(named(name, in_a_row((amount, of))))
