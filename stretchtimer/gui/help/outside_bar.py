"""Shows an address outside before anything is opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.problems import shown
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.button import Button
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import _

SAFE = ("https://", "http://", "mailto:")


class OutsideBar(Surface):
    """The address, and two buttons; ``opened`` tells it when the person has said yes."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._address = ""
        self._words = PlainLabel(look)
        self.column.addWidget(self._words)
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.open = Button(look, _("Open in the browser"))
        self.leave = Button(look, _("Not now"))
        self.open.clicked.connect(self._on_open)
        self.leave.clicked.connect(self.hide)
        row.addWidget(self.open)
        row.addWidget(self.leave)
        self.column.addWidget(buttons)
        self.hide()

    def ask(self, address: str) -> None:
        """Show *address* and ask; an address that is no page of the web is only shown."""
        self._address = address
        words = _("This link leads out of StretchTimer, to {address}").format(
            address=shown(address)
        )
        self._words.show_text(words)
        self.open.setVisible(address.lower().startswith(SAFE))
        self.show()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        self.hide()
        self.opened.emit(self._address)
