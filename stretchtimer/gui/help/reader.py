"""The open page of the book."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from stretchtimer.core.book import anchor_of, target_of
from stretchtimer.gui.help.typeset import heading_place, mend_bars, typeset
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar

MARGIN = 28
_REMARK = re.compile(r"<!--.*?-->\n?", re.DOTALL)


class Reader(QTextBrowser):
    """Shows one page; it opens nothing by itself: ``link_chosen`` tells what was clicked.

    *picture* gives the content of a PNG inside the book; nothing else is ever loaded (hardening,
    finding 2).
    """

    link_chosen = Signal(str)

    def __init__(
        self, look: Look, picture: Callable[[str], bytes], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = picture
        self._page = ""
        self._text = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBar(QuietScrollBar(look))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda link: self.link_chosen.emit(link.toString()))
        look.changed.connect(self._on_look)

    @property
    def page(self) -> str:
        """The path of the page that is shown."""
        return self._page

    def show_page(self, path: str, text: str) -> None:
        """Show the page *text*, whose place in the book is *path*, from its top."""
        self._page, self._text = path, _REMARK.sub("", text)
        self._set()
        self.verticalScrollBar().setValue(0)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, anchor: str) -> bool:
        """Scroll to the heading that links call *anchor*; return whether there is one."""
        place = heading_place(self.document(), anchor, anchor_of)
        if place < 0:
            return False
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(max(top - 8, 0))
        return True

    def mark(self, words: str) -> None:
        """Select the next place where *words* stand, as far as there is one."""
        kept = self.verticalScrollBar().value()
        if words and not self.find(words):
            self.verticalScrollBar().setValue(kept)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 (Qt's name)
        """Return a picture of the book; for anything else an empty one, or Qt would look itself."""
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        link = name if isinstance(name, str) else name.toString()
        content = self._picture(target_of(link, self._page).path)
        return png(content) or nothing

    def doSetSource(self, _name: QUrl | str, _kind: object = None) -> None:  # noqa: N802
        """Go nowhere: pages are shown by ``show_page`` alone."""

    def _set(self) -> None:
        look = self._look
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, look.colour("background"))
        palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
        palette.setColor(QPalette.ColorRole.Link, look.colour("primary"))
        self.setPalette(palette)
        self.setFont(look.font())
        document = self.document()
        document.setDefaultFont(look.font())
        document.setDocumentMargin(MARGIN)
        self.setMarkdown(self._text)
        mend_bars(document)
        typeset(document, look)

    def _on_look(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._set()
        bar.setValue(round(share * bar.maximum()))


def png(content: bytes) -> QImage | None:
    """Return the PNG picture in *content*; nothing where it is none."""
    if not content:
        return None
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    reader.setAutoDetectImageFormat(False)
    image = reader.read()
    return None if image.isNull() else image
