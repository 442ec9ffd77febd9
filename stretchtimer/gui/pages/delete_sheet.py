"""The question before everything is deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.sheet import Sheet
from stretchtimer.language import N_, _

WHAT = N_(
    "Your history with its notes and its copies, unfinished sessions, your answers and your "
    "settings are deleted from this computer. They cannot be brought back."
)
STAYS = N_("Routine files that you wrote or added stay. So do files that you exported.")


class DeleteSheet(Sheet):
    """Says what goes and what stays; the careless key keeps everything."""

    agreed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.begin(_("Delete everything?"))
        self.add_text(_(WHAT))
        self.add_text(_(STAYS))
        self.keep = self.add_button(_("Keep everything"), primary=True)
        self.delete = self.add_button(_("Delete"))
        self.keep.clicked.connect(self.closed)
        self.delete.clicked.connect(self.agreed)
        self.setFocusProxy(self.keep)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
