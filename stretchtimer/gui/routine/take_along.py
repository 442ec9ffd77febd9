"""What can be made of a routine to take along: a sound file, a page on paper, a file to share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.button import Button
from stretchtimer.language import _


class TakeAlong(QWidget):
    """A button for each thing that can be made."""

    audio_wanted = Signal()
    handout_wanted = Signal()
    bundle_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        audio = Button(look, _("Save as audio for the shower"), icon=Icon.SOUND)
        handout = Button(look, _("Print handout (PDF)"), icon=Icon.PRINTER)
        bundle = Button(look, _("Share as .stretch file"), icon=Icon.EXPORT)
        audio.clicked.connect(self.audio_wanted)
        handout.clicked.connect(self.handout_wanted)
        bundle.clicked.connect(self.bundle_wanted)
        for button in (audio, handout, bundle):
            column.addWidget(button)
