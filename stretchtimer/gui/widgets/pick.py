"""One of many values, behind a button that says which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button
from stretchtimer.plain_words import named

LONGEST = 60


class Pick(Button):
    """A button that opens a menu; ``picked`` tells the value that was chosen there."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, icon=Icon.CHEVRON_DOWN, size=TextSize.SMALL, parent=parent)
        self._name = name
        self._options: tuple[tuple[object, str], ...] = ()
        self._value: object = None
        self.clicked.connect(self._on_clicked)

    @property
    def value(self) -> object:
        """The value that is chosen."""
        return self._value

    @property
    def options(self) -> tuple[tuple[object, str], ...]:
        """Every value with its words."""
        return self._options

    def offer(self, options: Sequence[tuple[object, str]], value: object) -> None:
        """Offer *options*, pairs of a value and its words, with *value* chosen; tells nobody."""
        self._options = tuple(options)
        self._show(value)

    def choose(self, value: object) -> None:
        """Choose *value*, and tell it."""
        self._show(value)
        self.picked.emit(value)

    def _show(self, value: object) -> None:
        words = dict(self._options)
        self._value = value if value in words else self._options[0][0]
        said = cut(words[self._value])
        self.show_words(said, named(self._name, said))

    def _on_clicked(self) -> None:
        menu = QMenu(self)
        for value, words in self._options:
            action = menu.addAction(cut(words).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _on=False, value=value: self.choose(value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def cut(words: str) -> str:
    """Return *words* short enough for a menu."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
