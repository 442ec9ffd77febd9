"""What the person is told beside the session itself: on the page, and by their screen reader."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from stretchtimer.gui.look import Look
from stretchtimer.gui.player.announcing import announce
from stretchtimer.gui.player.parts import PlayerParts

SMALL_NOTICE = 11
"""A notice that has to be smaller, in pixels at 100 %, is shown large for a while."""


class Teller(QObject):
    """Tells in the line above as long as something holds, large for a while, or by voice alone."""

    announced = Signal(str)  # what a screen reader is told

    def __init__(self, look: Look, parts: PlayerParts) -> None:
        super().__init__(parts)
        self._look = look
        self._parts = parts
        self._standing: dict[str, str] = {}

    def announce(self, sentence: str) -> None:
        """Have a screen reader say *sentence*, if there is anything in it."""
        if sentence:
            self.announced.emit(sentence)
            announce(self._parts, sentence)

    def notice(self, sentence: str) -> None:
        """Say *sentence* for a few seconds."""
        self._parts.place_toast()
        self._parts.toast.tell(sentence)
        self.announce(sentence)

    def stand(self, about: str, sentence: str) -> None:
        """Say *sentence* in the line above for as long as it is true; none takes it away."""
        top = self._parts.top
        self._standing[about] = sentence
        top.show_notice("  ".join(said for said in self._standing.values() if said))
        if sentence and top.notice_size < SMALL_NOTICE * self._look.scale:
            self.notice(sentence)
        else:
            self.announce(sentence)
