"""Which words are offered while one writes, and when."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QPlainTextEdit

from stretchtimer.core.candidates import Candidates
from stretchtimer.gui.author import cursor_edits
from stretchtimer.gui.author.completion import Completion
from stretchtimer.gui.author.places import characters
from stretchtimer.gui.look import Look

Complete = Callable[[list[str], int, int], Candidates]
"""Gives what could stand in a line at a column (both from 0) of lines."""
_BEGUN = re.compile(r"\w[\w-]*$")


class WordOffers(QObject):
    """Offers what could stand at the cursor of *editor*, as *complete* knows it.

    *place* returns where on the editor the list belongs.
    """

    def __init__(
        self,
        look: Look,
        editor: QPlainTextEdit,
        complete: Complete,
        place: Callable[[], QRect],
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._complete = complete
        self._place = place
        self._begun_at = 0
        self._list = Completion(look, editor)
        self._list.chosen.connect(self._take)

    @property
    def is_open(self) -> bool:
        """True while words are in sight."""
        return self._list.is_open

    def close(self) -> None:
        """Offer nothing."""
        self._list.close()

    def offer(self, lines: Callable[[], list[str]], *, asked: bool = False) -> None:
        """Offer what can stand at the cursor; unasked only once a word has been begun."""
        cursor = self._editor.textCursor()
        line = cursor.block().text()
        column = characters(line, cursor.positionInBlock())
        if not asked and not _BEGUN.search(line[:column]):
            self.close()
            return
        found = self._complete(lines(), cursor.blockNumber(), column)
        written = line[found.start : column]
        is_done = any(one.word == written for one in found.words)
        if (is_done and not asked) or line[column : column + 1].isalnum():
            found = Candidates()
        self._list.offer(found, self._place())
        self._begun_at = found.start

    def _take(self, word: str) -> None:
        cursor = self._editor.textCursor()
        cursor_edits.take_word(cursor, self._begun_at, word)
        self._editor.setTextCursor(cursor)
