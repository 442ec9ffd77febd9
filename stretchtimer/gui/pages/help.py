"""The Help page: the book, its chapters, a search, and the way to the walk and to About."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchtimer.core.book import INDEX, Chapter, Target, find, target_of
from stretchtimer.gui.help.contents import Contents
from stretchtimer.gui.help.outside_bar import OutsideBar
from stretchtimer.gui.help.reader import Reader
from stretchtimer.gui.help.trail import Trail
from stretchtimer.gui.icons import Icon
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.page_head import PageHead
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.language import _, spoken

MARGIN = 34
ROOM_BESIDE = 820
"""From this width on (at 100 % text) the chapters stand beside the page."""
CONTENTS_SHARE, CONTENTS_LEAST, CONTENTS_MOST = 0.28, 220, 340
WIDEST = 860
"""A line may be so many pixels long (at 100 % text)."""


class Book(Protocol):
    """What the page needs of the book; storage has one."""

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the chapters in their order."""

    def page(self, path: str) -> str:
        """Return the text of a page, or nothing."""

    def spoken(self, path: str) -> str:
        """Return the path of the page in the language that is spoken, where it is translated."""

    def picture(self, path: str) -> bytes:
        """Return the content of a PNG picture, or nothing."""


class HelpPage(QWidget):
    """Reads the book to whoever opens it.

    ``walk_wanted`` asks for the walk through the first routine, ``about_wanted`` for the About
    page, ``browser_wanted`` tells an address outside that the person wants to open.
    """

    walk_wanted = Signal()
    about_wanted = Signal()
    browser_wanted = Signal(str)

    def __init__(self, look: Look, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._book = book
        self._chapters = book.chapters()
        self._texts: dict[Chapter, str] = {}
        self._trail = Trail()
        self._is_beside = True
        self._build()
        self._connect()
        self._contents.show_chapters(self._chapters, "")

    def _build(self) -> None:
        self._make_parts()
        self._side, self._main = QWidget(), QWidget()
        side, main = QVBoxLayout(self._side), QVBoxLayout(self._main)
        for inner in (side, main):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(10)
        side.addWidget(self.search)
        side.addWidget(self._contents, 1)
        for link in (self.walk, self.about):
            side.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._note, self.reader, self._outside):
            main.addWidget(widget, 1 if widget is self.reader else 0)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(self._side)
        row.addWidget(self._main, 1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(12)
        head = PageHead(self._look, _("Help"), (self.back, self.forward, self.chapters))
        column.addWidget(head)
        column.addLayout(row, 1)

    def _make_parts(self) -> None:
        look = self._look
        quiet = ButtonKind.QUIET
        self.back = Button(look, "", quiet, Icon.BACK, _("Back to the page before"))
        self.forward = Button(look, "", quiet, Icon.FORWARD, _("Forward to the next page"))
        self.chapters = Button(look, _("Chapters"), icon=Icon.LIST)
        self.walk = Button(look, _("Walk through a session"), ButtonKind.LINK, Icon.PLAY)
        self.about = Button(look, _("About StretchTimer"), ButtonKind.LINK, Icon.INFORMATION)
        self.search = SearchField(look, _("Search the book"))
        self._contents = Contents(look)
        self.reader = Reader(look, self._book.picture)
        self.reader.setAccessibleName(_("The open page"))
        self._note = PlainLabel(look, size=TextSize.SMALL, role="muted")
        self._note.setVisible(False)
        self._outside = OutsideBar(look)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._move(-1))
        self.forward.clicked.connect(lambda: self._move(1))
        self.chapters.clicked.connect(self._on_chapters)
        self.walk.clicked.connect(self.walk_wanted)
        self.about.clicked.connect(self.about_wanted)
        self.search.textChanged.connect(self._on_search)
        self.search.left_for_results.connect(self._contents.choose_first)
        self._contents.chosen.connect(self._on_chosen)
        self.reader.link_chosen.connect(self._on_link)
        self._outside.opened.connect(self.browser_wanted)
        self._look.changed.connect(self._arrange)
        standard = QKeySequence.StandardKey
        for keys, then in ((standard.Back, -1), (standard.Forward, 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=then: self._move(by))

    @property
    def page(self) -> str:
        """The path of the page that is open."""
        return self.reader.page

    def open(self, path: str = "", anchor: str = "") -> None:
        """Open the page at *path* inside the book, at a heading; with none, where one was."""
        if not path and self._trail.here:
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        first = self._chapters[0].path if self._chapters else INDEX
        self._go(Target(self._book.spoken(path) if path else first, anchor))

    def focus_search(self) -> None:
        """Let the person type what they look for."""
        self._show_side(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chapters beside the page, or in its place."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one page on Backspace, close the chapters on Escape."""
        if event.key() == Qt.Key.Key_Backspace:
            self._move(-1)
        elif event.key() == Qt.Key.Key_Escape and not self._is_beside:
            self._show_side(False)
        else:
            super().keyPressEvent(event)

    def _go(self, target: Target) -> None:
        self._trail = self._trail.left_at(self.reader.verticalScrollBar().value())
        if target.path != self.reader.page:
            self._trail = self._trail.gone_to(target.path)
            self._show(target.path)
        if target.anchor:
            self.reader.go_to(target.anchor)
        self._show_side(False)
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int) -> None:
        self._trail = self._trail.left_at(self.reader.verticalScrollBar().value()).moved(by)
        here = self._trail.here
        if here is not None:
            self._show(here.page)
            self.reader.verticalScrollBar().setValue(here.down)

    def _show(self, path: str) -> None:
        missing = _("This page did not come along.")
        self.reader.show_page(path, self._book.page(path) or missing)
        self._note.show_text(_("This page is in English; it has not been translated yet."))
        self._note.setVisible(spoken() != "en" and not path.startswith(f"{spoken()}/"))
        self._outside.hide()
        if not self.search.text():
            self._contents.mark(path)
        self.back.setEnabled(self._trail.can_go_back)
        self.forward.setEnabled(self._trail.can_go_on)

    def _on_link(self, link: str) -> None:
        target = target_of(link, self.reader.page)
        if target.address:
            self._outside.ask(target.address)
        elif target.path:
            self._go(target)

    def _on_chosen(self, target: Target) -> None:
        self._go(target)
        self.reader.mark(self.search.text().strip())

    def _on_search(self, wanted: str) -> None:
        if not self._texts:
            self._texts = {chapter: self._book.page(chapter.path) for chapter in self._chapters}
        if wanted.strip():
            self._contents.show_hits(find(self._texts, wanted))
        else:
            self._contents.show_chapters(self._chapters, self.reader.page)

    def _on_chapters(self) -> None:
        is_shown = self._side.isHidden()
        self._show_side(is_shown)
        if is_shown:
            self._contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_side(self, is_shown: bool) -> None:
        self._side.setVisible(self._is_beside or is_shown)
        self._main.setVisible(self._is_beside or not is_shown)

    def _arrange(self) -> None:
        scale = max(self._look.scale, 1.0)
        was_beside, self._is_beside = self._is_beside, self.width() >= ROOM_BESIDE * scale
        self.chapters.setVisible(not self._is_beside)
        if self._is_beside:
            wide = round(self.width() * CONTENTS_SHARE)
            most = round(CONTENTS_MOST * scale)
            wide = min(max(wide, CONTENTS_LEAST), most)
            self._side.setFixedWidth(wide)
        else:
            wide = 0
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        left_over = self.width() - MARGIN - wide - round(WIDEST * scale)
        self._column.setContentsMargins(MARGIN, 22, max(MARGIN - 12, left_over), 16)
        if was_beside != self._is_beside or self._is_beside:
            self._show_side(False)
