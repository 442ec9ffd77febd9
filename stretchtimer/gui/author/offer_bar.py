"""Something has happened to the file: what, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.notice import Notice
from stretchtimer.gui.widgets.retiring import retire

Offer = tuple[str, Callable[[], None]]


class OfferBar(Notice):
    """A sentence with buttons; it goes when one of them is pressed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", icon=Icon.INFORMATION, caution=True, parent=parent)
        self._look_of = look
        self._buttons = FlowLayout(gap=8)
        self._made: list[Button] = []
        self.column.addLayout(self._buttons)
        self.hide()

    def offer(self, sentence: str, text: str, offers: Sequence[Offer]) -> None:
        """Say *sentence*, and offer what can be done."""
        self.put_away()
        self.say(sentence, text)
        for words, action in offers:
            button = Button(self._look_of, words, ButtonKind.PLAIN)
            button.clicked.connect(lambda _on=False, action=action: self._on_chosen(action))
            self._buttons.addWidget(button)
            self._made.append(button)
        self.show()

    def put_away(self) -> None:
        """Offer nothing."""
        for button in self._made:
            self._buttons.removeWidget(button)
            retire(button)
        self._made = []
        self.hide()

    def _on_chosen(self, action: Callable[[], None]) -> None:
        self.put_away()
        action()
