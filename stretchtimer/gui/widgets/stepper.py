"""A value with a button for less and one for more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.language import _


class Stepper(QWidget):
    """Goes through *values* one by one; *words* says each. ``stepped`` tells the new value."""

    stepped = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        values: Sequence[int],
        value: int,
        words: Callable[[int], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._values = tuple(values)
        self._words = words
        self._value = value
        self._less = Button(look, kind=ButtonKind.QUIET, icon=Icon.MINUS)
        self._shown = PlainLabel(look, weight=Weight.MEDIUM)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setWordWrap(False)
        self._more = Button(look, kind=ButtonKind.QUIET, icon=Icon.PLUS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self._less, self._shown, self._more):
            row.addWidget(part)
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        look.changed.connect(self._on_look)
        self._on_look()
        self.show_value(value)

    @property
    def value(self) -> int:
        """The value shown."""
        return self._value

    def show_value(self, value: int) -> None:
        """Show *value*, telling nobody."""
        self._value = value
        words = self._words(value)
        self._shown.show_text(words)
        self._less.show_words(
            "", _("{name}: less. Now {value}").format(name=self._name, value=words)
        )
        self._more.show_words(
            "", _("{name}: more. Now {value}").format(name=self._name, value=words)
        )
        self._less.setEnabled(value > self._values[0])
        self._more.setEnabled(value < self._values[-1])

    def _step(self, by: int) -> None:
        later = [value for value in self._values if (value - self._value) * by > 0]
        if later:
            self.show_value(later[0] if by > 0 else later[-1])
            self.stepped.emit(self._value)

    def _on_look(self) -> None:
        metrics = QFontMetrics(self._look.font(TextSize.BODY, Weight.MEDIUM))
        widest = max(metrics.horizontalAdvance(self._words(value)) for value in self._values)
        self._shown.setMinimumWidth(widest + 6)
