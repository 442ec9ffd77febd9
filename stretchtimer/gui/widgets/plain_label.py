"""A text that is shown as it is written, whatever is in it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight

LONGEST_WORD = 24
BREAK_HERE = "\u200b"
"""A space of no width: a line may end at it."""
_LONG_WORD = rf"\S{{{LONGEST_WORD + 1},}}"


def breakable(text: str) -> str:
    """Return *text* with places to break a line in words too long for one."""
    if len(text) <= LONGEST_WORD:
        return text
    return re.sub(
        _LONG_WORD,
        lambda found: BREAK_HERE.join(
            found[0][at : at + LONGEST_WORD] for at in range(0, len(found[0]), LONGEST_WORD)
        ),
        text,
    )


class PlainLabel(QLabel):
    """A label that wraps, follows the look, and reads no markup (hardening S7)."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        size: TextSize = TextSize.BODY,
        weight: Weight = Weight.NORMAL,
        role: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._size = size
        self._weight = weight
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._on_look)
        self._on_look()
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show *text*; a word too long for a line is broken."""
        self.setText(breakable(text))

    def set_role(self, role: str) -> None:
        """Take another colour, a field of ``Colours``."""
        self._role = role
        self._on_look()

    def _on_look(self) -> None:
        self.setFont(self._look.font(self._size, self._weight))
        self._make_room()
        palette = QPalette(self.palette())
        colour = self._look.colour(self._role)
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, colour)
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)

    def _make_room(self) -> None:
        """Leave room where a line from the right ends: Qt draws the space behind it too."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(self.fontMetrics().horizontalAdvance(" "), 0, 0, 0)
