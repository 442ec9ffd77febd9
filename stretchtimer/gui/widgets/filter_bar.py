"""The chips that narrow the list of routines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.card import Card
from stretchtimer.core.duration import MINUTE
from stretchtimer.gui.card_filter import SHORT, CardFilter, areas_of
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.chip import Chip
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.retiring import retire
from stretchtimer.language import _, pgettext
from stretchtimer.plain_words import name_words

ALL = "all"
Key = str | tuple[str, object]


class FilterBar(QWidget):
    """Chips for what the routines at hand differ in; ``changed`` tells the new filter."""

    changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filter = CardFilter()
        self._chips: dict[Key, Chip] = {}
        self._row = FlowLayout(self)
        self.setAccessibleName(_("What is shown"))

    def offer(self, cards: Sequence[Card]) -> None:
        """Show a chip for everything that some of *cards* have and others lack."""
        wanted = offered(cards)
        if [key for key, _ in wanted] == list(self._chips):
            return
        for chip in self._chips.values():
            self._row.removeWidget(chip)
            retire(chip)
        self._chips = {key: self._made(key, words) for key, words in wanted}
        self._show()

    def show_filter(self, wanted: CardFilter) -> None:
        """Show *wanted* as what is on, telling nobody."""
        self._filter = wanted
        self._show()

    def _made(self, key: Key, words: str) -> Chip:
        chip = Chip(self._look, words)
        chip.clicked.connect(lambda: self._on_pressed(key))
        self._row.addWidget(chip)
        if self.isVisible():
            chip.show()
        return chip

    def _on_pressed(self, key: Key) -> None:
        self._filter = pressed(self._filter, key)
        self._show()
        self.changed.emit(self._filter)

    def _show(self) -> None:
        for key, chip in self._chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(is_on(self._filter, key))
            chip.update()


def offered(cards: Sequence[Card]) -> tuple[tuple[Key, str], ...]:
    """Return the chips that would narrow *cards*, each with its words."""
    areas = [(("area", area), name_words(area), count) for area, count in areas_of(cards)]
    lengths = [
        (
            ("under", length),
            _("Under {n} min").format(n=length // MINUTE),
            sum(c.total < length for c in cards),
        )
        for length in SHORT
    ]
    bare = (("bare", True), _("No equipment"), sum(not card.equipment for card in cards))
    own = (("own", True), _("Yours"), sum(card.is_own for card in cards))
    chips = [*areas, *lengths, bare, own]
    useful = [(key, words) for key, words, count in chips if 0 < count < len(cards)]
    return ((ALL, pgettext("all routines", "All")), *useful)


def pressed(now: CardFilter, key: Key) -> CardFilter:
    """Return the filter after the chip *key* was pressed."""
    match key:
        case ("area", str(area)):
            return now.toggled_area(area)
        case ("under", int(length)):
            return now._replace(under=0 if now.under == length else length)
        case ("bare", _):
            return now._replace(no_equipment=not now.no_equipment)
        case ("own", _):
            return now._replace(own=not now.own)
        case _:
            return CardFilter(text=now.text)


def is_on(now: CardFilter, key: Key) -> bool:
    """Return whether the chip *key* is on."""
    match key:
        case ("area", str(area)):
            return area in now.areas
        case ("under", int(length)):
            return now.under == length
        case ("bare", _):
            return now.no_equipment
        case ("own", _):
            return now.own
        case _:
            return now.is_open
