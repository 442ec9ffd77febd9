"""A button that shows one of a few values, and offers the others in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QMenu, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.language import _


class MenuButton(Button):
    """Shows the words of a value; ``chosen`` tells the value that somebody chose.

    *name* is what is chosen, for those who do not see where the button stands. ``entered`` tells
    that the keyboard has come.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", ButtonKind.PLAIN, parent=parent)
        self._name = name
        self._options = tuple(options)
        self.clicked.connect(self._ask)

    def show_value(self, value: str) -> None:
        """Show *value*; one that is not among the options as it is written."""
        words = dict(self._options).get(value, value) or self._name
        said = _("{name}, now {value}").format(name=self._name, value=words)
        if words != self.words:
            self.show_words(words, said)

    def menu_of_values(self) -> QMenu:
        """Return the menu of the options."""
        menu = QMenu(self)
        menu.setFont(self._look.font(TextSize.BODY))
        for value, words in self._options:
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, value=value: self.chosen.emit(value))
        return menu

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()

    def _ask(self) -> None:
        menu = self.menu_of_values()
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()
