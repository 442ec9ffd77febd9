"""One of a few values, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.chip import ChoiceChip
from stretchtimer.gui.widgets.flow import FlowLayout


class Choice(QWidget):
    """A row of chips of which one is chosen; ``chosen`` tells the new value."""

    SPOKEN_AS = "Grouping"
    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        options: Sequence[tuple[object, str]],
        value: object,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        row = FlowLayout(self, gap=6)
        self._chips: dict[object, ChoiceChip] = {}
        for option, words in options:
            chip = ChoiceChip(look, words)
            chip.setAccessibleDescription(name)
            chip.setChecked(option == value)
            chip.toggled.connect(lambda on, option=option: self._on_toggled(on, option))
            row.addWidget(chip)
            self._chips[option] = chip

    @property
    def first(self) -> QWidget:
        """The first chip, where the keyboard comes in."""
        return next(iter(self._chips.values()))

    @property
    def value(self) -> object:
        """The value that is chosen."""
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def choose(self, value: object) -> None:
        """Show *value* as the chosen one, telling nobody."""
        for chip in self._chips.values():
            chip.blockSignals(True)
        if value in self._chips:
            self._chips[value].setChecked(True)
        for chip in self._chips.values():
            chip.blockSignals(False)
        self.update()

    def _on_toggled(self, on: bool, option: object) -> None:
        if on:
            self.chosen.emit(option)
