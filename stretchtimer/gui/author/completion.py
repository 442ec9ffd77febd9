"""The words that are offered while one writes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from stretchtimer.core.candidates import Candidates
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.language import _

WIDEST = 520
WORD = Qt.ItemDataRole.UserRole


class Completion(QCompleter):
    """A list under the cursor; ``chosen`` tells the word that was taken."""

    chosen = Signal(str)

    def __init__(self, look: Look, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._look = look
        self._words = QStandardItemModel(self)
        self._popup = QListView()
        self.setModel(self._words)
        self.setPopup(self._popup)
        self.setWidget(editor)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(8)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self._popup.setAccessibleName(_("Words that can stand here"))

    @property
    def is_open(self) -> bool:
        """True while the list is in sight."""
        return self._popup.isVisible()

    def offer(self, candidates: Candidates, at: QRect) -> None:
        """Show *candidates* under *at*, the first marked; with none, show nothing."""
        if not candidates.words:
            self.close()
            return
        self._words.clear()
        for candidate in candidates.words:
            words = "   ".join(filter(None, (candidate.word, candidate.meaning)))
            item = QStandardItem(words)
            item.setData(candidate.word, WORD)
            self._words.appendRow(item)
        self._popup.setFont(self._look.font(TextSize.BODY))
        width = self._popup.sizeHintForColumn(0) + 32
        self.complete(QRect(at.topLeft(), at.size()).adjusted(0, 0, min(width, WIDEST), 4))
        self._popup.setCurrentIndex(self.completionModel().index(0, 0))

    def close(self) -> None:
        """Show nothing."""
        self._popup.hide()

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(WORD)))
