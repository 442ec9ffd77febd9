"""The editor: a routine as text, with everything that helps to write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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

from stretchtimer.core.candidates import Candidates
from stretchtimer.core.problems import Problem
from stretchtimer.gui.author import indenting
from stretchtimer.gui.author.completion import Completion
from stretchtimer.gui.author.highlighter import Highlighter
from stretchtimer.gui.author.line_numbers import LineNumbers
from stretchtimer.gui.author.places import characters
from stretchtimer.gui.author.underlines import Underlines
from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize
from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from stretchtimer.language import N_, _

Complete = Callable[[list[str], int, int], Candidates]
"""Gives what could stand in a line at a column (both from 0) of lines."""

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
        self._complete = complete
        self._line = 1
        self._may_leave = False
        self._is_filling = False
        self._offered_from = 0
        self._numbers = LineNumbers(look, self, self.lines_in_sight)
        self._highlighter = Highlighter(look, self.document())
        self._underlines = Underlines(look, self)
        self._completion = Completion(look, self)
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
        self._completion.chosen.connect(self._take)
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
        old = self.text
        if text == old:
            return
        start = _common(old, text)
        end = _common(old[start:][::-1], text[start:][::-1])
        before = sum(1 for char in old[:start] if char > "\uffff") + start
        middle = old[start : len(old) - end]
        cursor = QTextCursor(self.document())
        cursor.setPosition(before)
        length = len(middle) + sum(1 for char in middle if char > "\uffff")
        cursor.setPosition(before + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])

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
        if self._completion.is_open and key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            event.ignore()  # the list takes it
            return
        may_leave, self._may_leave = self._may_leave, key == Qt.Key.Key_Escape
        if may_leave and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.focusNextPrevChild(key == Qt.Key.Key_Tab)
        elif not self._own_key(event):
            super().keyPressEvent(event)
            is_typed = bool(event.text()) and event.text().isprintable()
            if is_typed or (self._completion.is_open and key == Qt.Key.Key_Backspace):
                self.offer_words()

    def _own_key(self, event: QKeyEvent) -> bool:
        """Do what this editor does itself for a key; return whether it does."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Space if control:
                self.offer_words(asked=True)
            case Qt.Key.Key_Slash if control:
                self._change_lines(indenting.toggled_comments)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self._begin_line()
            case Qt.Key.Key_Tab:
                self._set_in()
            case Qt.Key.Key_Backtab:
                self._change_lines(indenting.set_out)
            case Qt.Key.Key_Backspace if not control:
                return self._set_out_one()
            case _:
                return False
        return True

    def _begin_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[
            : characters(cursor.block().text(), cursor.positionInBlock())
        ]
        cursor.insertText("\n" + indenting.indent_after(before))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _set_in(self) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection() and "\u2029" in cursor.selectedText():
            self._change_lines(indenting.set_in)
        else:
            cursor.insertText(indenting.spaces_to_next(cursor.positionInBlock()))

    def _set_out_one(self) -> bool:
        """Take two spaces away at once where only spaces stand before the cursor."""
        cursor = self.textCursor()
        column = cursor.positionInBlock()
        before = cursor.block().text()[:column]
        if cursor.hasSelection() or not before or before.strip(" ") or column % indenting.STEP:
            return False
        left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, indenting.STEP)
        cursor.removeSelectedText()
        return True

    def _change_lines(self, change: Callable[[list[str]], list[str]]) -> None:
        """Change the lines that are selected, or the one the cursor is in."""
        chosen = self.textCursor()
        first = self.document().findBlock(chosen.selectionStart())
        last = self.document().findBlock(chosen.selectionEnd())
        blocks = [first]
        while blocks[-1] != last:
            blocks.append(blocks[-1].next())
        cursor = QTextCursor(first)
        cursor.beginEditBlock()
        for block, new in zip(blocks, change([block.text() for block in blocks]), strict=True):
            if block.text() != new:
                _change_margin(QTextCursor(block), block.text(), new)
        cursor.endEditBlock()

    # --- words that are offered -----------------------------------------------------------------

    def offer_words(self, *, asked: bool = False) -> None:
        """Offer what can stand at the cursor; unasked only once a word has been begun."""
        cursor = self.textCursor()
        line = cursor.block().text()
        column = characters(line, cursor.positionInBlock())
        if not asked and not re.search(r"\w[\w-]*$", line[:column]):
            self._completion.close()
            return
        found = self._complete(self.text.split("\n"), cursor.blockNumber(), column)
        written = line[found.start : column]
        is_done = any(one.word == written for one in found.words)
        if (is_done and not asked) or line[column : column + 1].isalnum():
            found = Candidates()
        self._completion.offer(found, self._rect_of_cursor())
        self._offered_from = found.start

    def _rect_of_cursor(self) -> QRect:
        rect = self.cursorRect()
        return rect.translated(self._numbers.width(), 0)

    def _take(self, word: str) -> None:
        cursor = self.textCursor()
        column = characters(cursor.block().text(), cursor.positionInBlock())
        count = column - self._offered_from
        left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, max(count, 0))
        cursor.insertText(word)
        self.setTextCursor(cursor)

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
            self._completion.close()
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


def _common(one: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _change_margin(cursor: QTextCursor, old: str, new: str) -> None:
    """Change *old* to *new*, which differ near their beginning, at *cursor*."""
    end = _common(old[::-1], new[::-1])
    start = _common(old[: len(old) - end], new[: len(new) - end])
    keep = QTextCursor.MoveMode.KeepAnchor
    cursor.setPosition(cursor.position() + start)
    cursor.setPosition(cursor.position() + len(old) - end - start, keep)
    cursor.insertText(new[start : len(new) - end])
