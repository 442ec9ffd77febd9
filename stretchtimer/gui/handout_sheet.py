"""What is asked before a handout is printed: for whom it is, who gives it, and on which paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from stretchtimer.export.paper import Paper
from stretchtimer.gui.look import Look
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.field import Field
from stretchtimer.language import N_, _

PAPERS = {Paper.A4: "A4", Paper.LETTER: N_("Letter")}
LONGEST = 100


@dataclass(frozen=True, slots=True)
class HandoutWish:
    """The names on a handout, empty where there are none, and its paper."""

    for_whom: str
    by_whom: str
    paper: Paper


class HandoutSheet(Sheet):
    """Asks for names and paper; ``wanted`` tells the answer. Nothing of it is kept."""

    wanted = Signal(object)  # HandoutWish

    def __init__(
        self, look: Look, title: str, wish: HandoutWish, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.begin(_("A page to take along"))
        self.add_text(title, role="muted")
        self._for_whom = self._asked(_("For whom (may stay empty)"), wish.for_whom)
        words = _("The name stands on the paper only. StretchTimer does not keep it.")
        self.add_text(words, TextSize.SMALL, "muted")
        self._by_whom = self._asked(_("From whom (may stay empty)"), wish.by_whom)
        self.add_text(_("Paper"), TextSize.SMALL)
        papers: list[tuple[object, str]] = [(paper, _(name)) for paper, name in PAPERS.items()]
        self._paper = Choice(look, _("Paper"), papers, wish.paper)
        self.add(self._paper)
        go = self.add_button(_("Save as PDF…"), primary=True)
        go.clicked.connect(self._on_wanted)
        self.add_button(_("Cancel")).clicked.connect(self.closed)
        self.setFocusProxy(self._for_whom)

    @property
    def wish(self) -> HandoutWish:
        """What is asked for at this moment."""
        paper = self._paper.value
        return HandoutWish(
            " ".join(self._for_whom.text().split()),
            " ".join(self._by_whom.text().split()),
            paper if isinstance(paper, Paper) else Paper.A4,
        )

    def _asked(self, words: str, said: str) -> Field:
        self.add_text(words, TextSize.SMALL)
        field = Field(self._look, words)
        field.setMaxLength(LONGEST)
        field.setText(said)
        field.returnPressed.connect(self._on_wanted)
        self.add(field)
        return field

    def _on_wanted(self) -> None:
        self.wanted.emit(self.wish)
