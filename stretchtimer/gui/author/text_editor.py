"""The editor: a routine as text, with everything that helps to write it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QHelpEvent,
    QKeyEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from stretchtimer.core.problems import Problem
from stretchtimer.gui.author import cursor_edits, indenting
from stretchtimer.gui.author.highlighter import Highlighter
from stretchtimer.gui.author.line_numbers import LineNumbers
from stretchtimer.gui.author.underlines import Underlines
from stretchtimer.gui.author.word_offers import Complete, WordOffers
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from stretchtimer.language import N_, _

HOW_TO_LEAVE = N_("Press Escape and then Tab to leave the text.")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextEditor(QPlainTextEdit):
    """Edits one text. ``edited`` tells that it has changed, ``line_entered`` where the cursor is.

    Lines count from 1.
    """

    edited = Signal()
    line_entered = Signal(int)

    def __init__(self, look: Look, complete: Complete, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line = 1
        self._may_leave = False
        self._is_filling = False
        self._numbers = LineNumbers(look, self, self.lines_in_sight)
        self._highlighter = Highlighter(look, self.document())
        self._underlines = Underlines(look, self)
        self._words = WordOffers(look, self, complete, self._rect_of_cursor)
        self._set_up()
        self._connect()
        self._on_look()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setVerticalScrollBar(QuietScrollBar(self._look))
        self.setAccessibleName(_("The routine as text"))
        self.setAccessibleDescription(_(HOW_TO_LEAVE))
        self.setCursorWidth(2)

    def _connect(self) -> None:
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self._on_cursor)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._on_update)
        self._look.changed.connect(self._on_look)

    # --- what is in it --------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The text, every character as it is."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def line(self) -> int:
        """The line that the cursor is in."""
        return self._line

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning, with nothing to undo."""
        self._is_filling = True
        self.setPlainText(text)
        self._is_filling = False
        self._underlines.clear()
        self._numbers.mark(frozenset())
        self._on_cursor()

    def replace_text(self, text: str) -> None:
        """Change to *text* in a way that can be undone, touching only what differs."""
        if text != self.text:
            cursor_edits.replace_text(self.document(), self.text, text)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Underline *problems* at their places."""
        self._underlines.show(problems)
        self._numbers.mark(frozenset(problem.place.line for problem in problems))

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor at a place, and bring it into sight."""
        block = self.document().findBlockByNumber(min(line, self.blockCount()) - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(max(column - 1, 0), block.length() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines_in_sight(self) -> Iterator[tuple[int, float]]:
        """Yield every line in sight: its number, and where its top is."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > bottom:
                return
            yield block.blockNumber() + 1, top
            block = block.next()

    # --- what the keys do -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set lines in and out, make remarks, offer words; everything else is as usual."""
        key = event.key()
        if self._words.is_open and key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            event.ignore()  # the list takes it
            return
        may_leave, self._may_leave = self._may_leave, key == Qt.Key.Key_Escape
        if may_leave and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif not self._own_key(event):
            super().keyPressEvent(event)
            is_typed = bool(event.text()) and event.text().isprintable()
            if is_typed or (self._words.is_open and key == Qt.Key.Key_Backspace):
                self.offer_words()

    def _own_key(self, event: QKeyEvent) -> bool:
        """Do what this editor does itself for a key; return whether it does."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        cursor = self.textCursor()
        match event.key():
            case Qt.Key.Key_Space if control:
                self.offer_words(asked=True)
            case Qt.Key.Key_Slash if control:
                cursor_edits.change_lines(cursor, indenting.toggled_comments)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                cursor_edits.begin_line(cursor)
                self.setTextCursor(cursor)
                self.ensureCursorVisible()
            case Qt.Key.Key_Tab:
                cursor_edits.set_in(cursor)
            case Qt.Key.Key_Backtab:
                cursor_edits.change_lines(cursor, indenting.set_out)
            case Qt.Key.Key_Backspace if not control:
                return cursor_edits.set_out_one(cursor)
            case _:
                return False
        return True

    def offer_words(self, *, asked: bool = False) -> None:
        """Offer what can stand at the cursor; unasked only once a word has been begun."""
        self._words.offer(lambda: self.text.split("\n"), asked=asked)

    def _rect_of_cursor(self) -> QRect:
        return self.cursorRect().translated(self._numbers.width(), 0)

    # --- what Qt asks for -----------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is wrong under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            problems = self._underlines.at(self.cursorForPosition(event.pos()).position())
            self._tell(event.globalPos(), problems)
            return True
        return super().viewportEvent(event)

    def _tell(self, at: QPoint, problems: tuple[Problem, ...]) -> None:
        words = "\n".join(f"{problem.message} {problem.hint}".strip() for problem in problems)
        shown = f"<p style='white-space:pre-wrap'>{escape(words)}</p>"
        QToolTip.showText(at, shown if words else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text."""
        super().resizeEvent(event)
        self._place_numbers()

    def _place_numbers(self) -> None:
        inside = self.contentsRect()
        room = self._numbers.room()
        self._numbers.setGeometry(inside.left(), inside.top(), room, inside.height())

    def _make_room(self) -> None:
        self.setViewportMargins(self._numbers.room(), 0, 0, 0)
        self._place_numbers()

    def _on_update(self, rect: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _on_text(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _on_cursor(self) -> None:
        line = self.textCursor().blockNumber() + 1
        if line != self._line:
            self._line = line
            self._words.close()
            self.line_entered.emit(line)

    def _on_look(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self._look.pixels(TextSize.BODY) - 1)
        self.setFont(font)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, self._look.colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("text"))
        self.setPalette(palette)
        self._underlines.refresh()
        self._make_room()
