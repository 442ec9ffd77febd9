"""What is asked after a session: pain, how strong the stretch was, a note; all may stay empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.core.history import Feeling
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.scale import PAIN_ENDS, Scale
from stretchtimer.gui.widgets.surface import Surface
from stretchtimer.language import N_, _

LONGEST_NOTE = 2_000
STRENGTH = (N_("nothing at all"), N_("as strong as it can be; 3 is what to aim for"))


class Feelings(Surface):
    """The questions; ``told`` tells all answers each time one of them changes."""

    told = Signal(object)  # Feeling

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.pain = Scale(look, _("How much does it hurt now?"), PAIN_ENDS)
        self.stretch = Scale(look, _("How strong was the stretch?"), STRENGTH)
        self.note = Field(look, _("Note"))
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(_("Right side tighter, slept badly …"))
        self.column.setSpacing(14)
        self.column.addWidget(self.pain)
        self.column.addWidget(self.stretch)
        self.column.addWidget(PlainLabel(look, _("A note"), TextSize.LARGE, Weight.SEMIBOLD))
        self.column.addWidget(self.note)
        words = _("Kept as you go. Leave out what you like.")
        self.column.addWidget(PlainLabel(look, words, TextSize.SMALL, role="muted"))
        self.pain.scored.connect(lambda _score: self._tell())
        self.stretch.scored.connect(lambda _score: self._tell())
        self.note.editingFinished.connect(self._tell)

    @property
    def feeling(self) -> Feeling:
        """The answers as they are now."""
        return Feeling(None, self.pain.score, self.stretch.score, self.note.text().strip())

    def _tell(self) -> None:
        self.told.emit(self.feeling)
