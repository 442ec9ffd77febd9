"""What the keys of an editor do to its text, by way of a cursor; each can be undone in one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextDocument

from stretchtimer.gui.author import indenting
from stretchtimer.gui.author.places import characters, units

_KEEP = QTextCursor.MoveMode.KeepAnchor
_LEFT = QTextCursor.MoveOperation.Left
BREAK = "\u2029"
"""What Qt writes for the end of a line in what is selected."""

Change = Callable[[list[str]], list[str]]
"""Gives lines anew."""


def replace_text(document: QTextDocument, old: str, new: str) -> None:
    """Change all of *document* from *old* to *new*, touching only what differs."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    before, middle = old[:start], old[start : len(old) - end]
    cursor = QTextCursor(document)
    cursor.setPosition(units(before))
    cursor.setPosition(units(before) + units(middle), _KEEP)
    cursor.insertText(new[start : len(new) - end])


def begin_line(cursor: QTextCursor) -> None:
    """Begin a line that is set in as the one before it asks."""
    line = cursor.block().text()
    before = line[: characters(line, cursor.positionInBlock())]
    cursor.insertText("\n" + indenting.indent_after(before))


def set_in(cursor: QTextCursor) -> None:
    """Set the lines that are selected in; without any, put spaces in up to the next step."""
    if cursor.hasSelection() and BREAK in cursor.selectedText():
        change_lines(cursor, indenting.set_in)
    else:
        cursor.insertText(indenting.spaces_to_next(cursor.positionInBlock()))


def set_out_one(cursor: QTextCursor) -> bool:
    """Take two spaces away where only spaces stand before *cursor*; return whether it did."""
    column = cursor.positionInBlock()
    before = cursor.block().text()[:column]
    if cursor.hasSelection() or not before or before.strip(" ") or column % indenting.STEP:
        return False
    cursor.movePosition(_LEFT, _KEEP, indenting.STEP)
    cursor.removeSelectedText()
    return True


def take_word(cursor: QTextCursor, begun_at: int, word: str) -> None:
    """Put *word* in the place of what was begun of it at a column of the line."""
    column = characters(cursor.block().text(), cursor.positionInBlock())
    cursor.movePosition(_LEFT, _KEEP, max(column - begun_at, 0))
    cursor.insertText(word)


def change_lines(chosen: QTextCursor, change: Change) -> None:
    """Change the lines that are selected, or the one that the cursor is in."""
    document = chosen.document()
    first = document.findBlock(chosen.selectionStart())
    last = document.findBlock(chosen.selectionEnd())
    blocks = [first]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    cursor = QTextCursor(first)
    cursor.beginEditBlock()
    for block, new in zip(blocks, change([block.text() for block in blocks]), strict=True):
        if block.text() != new:
            _change_margin(QTextCursor(block), block.text(), new)
    cursor.endEditBlock()


def _change_margin(cursor: QTextCursor, old: str, new: str) -> None:
    """Change *old* to *new*, which differ near their beginning, at *cursor*."""
    end = _common(old[::-1], new[::-1])
    start = _common(old[: len(old) - end], new[: len(new) - end])
    cursor.setPosition(cursor.position() + start)
    cursor.setPosition(cursor.position() + len(old) - end - start, _KEEP)
    cursor.insertText(new[start : len(new) - end])


def _common(one: str, other: str) -> int:
    """Return how many characters at the beginning are the same."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
