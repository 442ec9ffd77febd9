"""Leaving a text that is not saved: what shall become of it is asked first."""

from __future__ import annotations

from collections.abc import Callable

from stretchtimer.gui.author.draft_keeper import DraftKeeper
from stretchtimer.gui.author.work import Work
from stretchtimer.gui.look import Look
from stretchtimer.gui.sheet import Sheet
from stretchtimer.gui.window import MainWindow
from stretchtimer.language import _


class Leaving:
    """Asks before unsaved work is left; *save* returns whether it was saved."""

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        work: Work,
        drafts: DraftKeeper,
        save: Callable[[], bool],
    ) -> None:
        self._window = window
        self._look = look
        self._work = work
        self._drafts = drafts
        self._save = save

    def then(self, action: Callable[[], object]) -> None:
        """Do *action*, which ends the work on this text; where it is unsaved, ask first."""
        if not self._work.is_unsaved:
            action()
            return
        sheet = Sheet(self._look)
        sheet.begin(_("Save your work first?"))
        words = _("{name} has changes that are not saved.")
        sheet.add_text(words.format(name=self._work.name))
        choices: tuple[tuple[str, Callable[[], bool]], ...] = (
            (_("Save"), self._save),
            (_("Keep for later"), self._drafts.keep_now),
            (_("Throw away"), self._throw_away),
        )
        for words, settle in choices:
            button = sheet.add_button(words, primary=settle == self._save)
            button.clicked.connect(lambda _on=False, settle=settle: self._leave(settle, action))
        stay = sheet.add_button(_("Stay"))
        for leave in (stay.clicked, sheet.closed):
            leave.connect(self._window.uncover)
        self._window.cover_with(sheet)

    def _leave(self, settle: Callable[[], bool], action: Callable[[], object]) -> None:
        self._window.uncover()
        if settle():
            self._work.forget()
            action()

    def _throw_away(self) -> bool:
        document = self._work.document
        return self._drafts.drop(document.path) if document else True
