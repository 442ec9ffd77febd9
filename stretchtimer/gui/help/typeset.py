"""Gives a document made of Markdown the look of the window: sizes, colours, room between lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import (
    QFontDatabase,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from stretchtimer.gui.look import Look
from stretchtimer.gui.theme import TextSize, Weight

HEADINGS = (TextSize.TITLE, TextSize.HEADING, TextSize.LARGE, TextSize.BODY)
LINE_HEIGHT = 130.0
"""In percent of the letters' own."""
CODE_SHARE = 0.93
"""How large letters of one width are beside others."""
WHOLE_WIDTH = QTextLength(QTextLength.Type.PercentageLength, 100)


def typeset(document: QTextDocument, look: Look) -> None:
    """Dress every block, picture and table of *document*, which was made of Markdown."""
    for block in blocks_of(document):
        if block.blockFormat().headingLevel():
            _dress_heading(block, look)
        elif block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
            _dress_code(block, look)
        else:
            _dress_text(block, look)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, look)


def mend_bars(document: QTextDocument) -> None:
    r"""Show ``\|`` as a bar: so it stands in code in a table, and Qt leaves the stroke in."""
    found = document.find("\\|")
    while not found.isNull():
        found.insertText("|")
        found = document.find("\\|", found)


def heading_place(document: QTextDocument, anchor: str, name: Callable[[str], str]) -> int:
    """Return the position of the heading that *name* calls *anchor*; -1 where there is none."""
    for block in blocks_of(document):
        if block.blockFormat().headingLevel() and name(block.text()) == anchor:
            return block.position()
    return -1


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield every block of *document*."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress_heading(block: QTextBlock, look: Look) -> None:
    level = block.blockFormat().headingLevel()
    size = HEADINGS[min(level, len(HEADINGS)) - 1]
    shape = QTextBlockFormat()
    shape.setTopMargin(0 if block.position() == 0 else look.pixels(size) * 1.1)
    shape.setBottomMargin(look.pixels(size) * 0.45)
    _all_of(block).mergeBlockFormat(shape)
    for piece in list(_fragments_of(block)):
        ink = piece.charFormat()
        ink.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # or it wins over the size
        ink.setFont(look.font(size, Weight.SEMIBOLD), FONT_BEHAVIOUR)
        ink.setForeground(look.colour("text"))
        _all_of_piece(block, piece).setCharFormat(ink)


def _dress_code(block: QTextBlock, look: Look) -> None:
    is_first = not block.previous().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    is_last = not block.next().blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    shape = QTextBlockFormat()
    shape.setBackground(look.colour("sunken"))
    shape.setNonBreakableLines(False)  # a long line is wrapped, not cut off
    shape.setTopMargin(8 if is_first else 0)
    shape.setBottomMargin(12 if is_last else 0)
    shape.setLeftMargin(12)
    shape.setRightMargin(12)
    cursor = _all_of(block)
    cursor.mergeBlockFormat(shape)
    cursor.mergeCharFormat(_code_ink(look))


def _dress_text(block: QTextBlock, look: Look) -> None:
    shape = QTextBlockFormat()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    is_item, is_cell = block.textList() is not None, _is_in_table(block)
    shape.setTopMargin(0)
    shape.setBottomMargin(0 if is_cell else 4 if is_item else look.pixels(TextSize.BODY) * 0.7)
    pieces = list(_fragments_of(block))
    if any(piece.charFormat().isImageFormat() for piece in pieces):  # it needs no air above it
        shape.setLineHeight(100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    _all_of(block).mergeBlockFormat(shape)
    for piece in pieces:
        kind = piece.charFormat()
        if kind.isImageFormat():
            picture = QTextImageFormat(kind.toImageFormat())
            picture.setMaximumWidth(WHOLE_WIDTH)
            _all_of_piece(block, piece).mergeCharFormat(picture)
        elif kind.fontFixedPitch():
            _all_of_piece(block, piece).mergeCharFormat(_code_ink(look))
        elif kind.isAnchor():
            ink = QTextCharFormat()
            ink.setForeground(look.colour("primary"))
            _all_of_piece(block, piece).mergeCharFormat(ink)


def _dress_table(table: QTextTable, look: Look) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(look.colour("line"))
    shape.setBorderCollapse(True)
    shape.setCellPadding(6)
    shape.setCellSpacing(0)
    shape.setTopMargin(4)
    shape.setBottomMargin(look.pixels(TextSize.BODY))
    shape.setWidth(WHOLE_WIDTH)
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(look.colour("sunken"))
        cell.setFormat(ground)


def _code_ink(look: Look) -> QTextCharFormat:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(round(look.pixels(TextSize.BODY) * CODE_SHARE), 1))
    ink = QTextCharFormat()
    ink.setFont(font, FONT_BEHAVIOUR)
    return ink


FONT_BEHAVIOUR = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly


def _is_in_table(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _fragments_of(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _all_of(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _all_of_piece(block: QTextBlock, piece: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(piece.position())
    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor
