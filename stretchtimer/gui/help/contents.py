"""The chapters of the book, and what a search has found in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from stretchtimer.core.book import Chapter, Hit, Target
from stretchtimer.gui.help.entry_delegate import EntryDelegate
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from stretchtimer.language import _
from stretchtimer.plain_words import named

TARGET = Qt.ItemDataRole.UserRole


class Contents(QListWidget):
    """A list of places in the book; ``chosen`` tells the one that was asked for."""

    chosen = Signal(object)  # Target

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(EntryDelegate(look, self))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(_("Chapters"))
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item)
        look.changed.connect(self._on_look)
        self._on_look()

    def show_chapters(self, chapters: Sequence[Chapter], page: str) -> None:
        """List *chapters* under their parts, and mark the one whose path is *page*."""
        self.clear()
        for part, of_part in groupby(chapters, key=lambda chapter: chapter.part):
            if part:
                self._add_part(part)
            for chapter in of_part:
                self._add(chapter.title, Target(chapter.path))
        self.mark(page)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """List what was found."""
        self.clear()
        if not hits:
            self._add_part(_("Nothing was found. Try one word, or the beginning of one."))
        for hit in hits:
            place = hit.chapter.title
            if hit.heading and hit.heading != place:
                place = named(place, hit.heading)
            self._add(f"{place}\n{hit.words}", Target(hit.chapter.path, hit.anchor))
        self.scrollToTop()

    def mark(self, page: str) -> None:
        """Mark the chapter whose path is *page*."""
        for row in range(self.count()):
            target = self.item(row).data(TARGET)
            if target and target.path == page:
                self.setCurrentRow(row)
                QTimer.singleShot(0, self, self._show_marked)  # once it is laid out
                return
        self.setCurrentRow(-1)

    def choose_first(self) -> None:
        """Go to the first entry that leads anywhere."""
        for row in range(self.count()):
            if self.item(row).data(TARGET):
                self.setCurrentRow(row)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and Space for a click."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentRow() >= 0:
            self._on_item(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _show_marked(self) -> None:
        if self.currentRow() >= 0:
            self.scrollToItem(self.currentItem())

    def _add_part(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, words: str, target: Target) -> None:
        item = QListWidgetItem(words, self)
        item.setData(TARGET, target)

    def _on_item(self, item: QListWidgetItem) -> None:
        target = item.data(TARGET)
        if target:
            self.chosen.emit(target)

    def _on_look(self) -> None:
        look = self._look
        palette, role = QPalette(self.palette()), QPalette.ColorRole
        palette.setColor(role.Base, look.colour("background"))
        palette.setColor(role.Text, look.colour("text"))
        self.setPalette(palette)
        self.setFont(look.font())
        self.scheduleDelayedItemsLayout()
