"""The first page of a handout: who it is for, every dose, the week's boxes, when to stop."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from stretchtimer.export.handout import COLUMNS, DoseRow, Handout
from stretchtimer.export.pagination import Piece
from stretchtimer.export.qt_blocks import Block, text_blocks
from stretchtimer.export.qt_typesetting import GREY, Line, Style, Typesetter
from stretchtimer.language import _

TITLE = Style(21, bold=True, leading=1.2)
PEOPLE = Style(11)
TEXT = Style()
HEAD = Style(12.5, bold=True)
SMALL = Style(8.5, colour=GREY)
CELL = Style(9.5)
NOTE = Style(9, italic=True)
CELL_HEAD = Style(8.5, bold=True)
_LINE = QColor("#8a8a8a")
_SHARES = (0.055, 0.405, 0.15, 0.07, 0.07, 0.11, 0.14)
"""How wide the columns of the table are, of the whole."""


def overview(handout: Handout, setter: Typesetter, width: float) -> list[Block]:
    """Return the blocks of the first page."""
    mm = setter.millimetres
    blocks = text_blocks(setter.lines(handout.title, TITLE, width), keeps_next=True)
    for text, style in ((handout.people, PEOPLE), (handout.facts, SMALL)):
        if text:
            blocks += text_blocks(setter.lines(text, style, width), before=mm(0.8))
    for text in handout.paragraphs:
        blocks += text_blocks(setter.lines(text, TEXT, width), before=mm(1.8))
    blocks += _table(handout.rows, setter, width)
    blocks += _week(handout, setter, width)
    blocks += text_blocks(
        setter.lines(_("When to get help"), HEAD, width), 0, mm(5), keeps_next=True
    )
    for head, signs in handout.warnings:
        blocks += text_blocks(setter.lines(f"{head} {signs}", TEXT, width), before=mm(1.2))
    blocks += text_blocks(setter.lines(handout.disclaimer, SMALL, width), before=mm(2.5))
    return blocks


def _table(rows: tuple[DoseRow, ...], setter: Typesetter, width: float) -> Iterator[Block]:
    head = _row(DoseRow(tuple(map(_, COLUMNS))), CELL_HEAD, setter, width)
    gap = Piece(head.piece.height, setter.millimetres(4), keeps_next=True)
    yield Block(gap, head.paint)
    for row in rows:
        if row.words:
            yield from _words(row, setter, width)
        else:
            yield _row(row, CELL, setter, width)


def _words(row: DoseRow, setter: Typesetter, width: float) -> Iterator[Block]:
    """Yield the lines of a note, which may be long, and the rule under them."""
    indent, gap = setter.millimetres(4) * row.indent, setter.millimetres(1.1)
    lines = setter.lines(row.words, NOTE, width - indent)
    yield from text_blocks(lines, indent, gap, keeps_next=len(lines) < 6)
    yield Block(Piece(gap), lambda painter, x, y: _rule(painter, setter, x, y + gap, width))


def _row(row: DoseRow, style: Style, setter: Typesetter, width: float) -> Block:
    """Return a line of the table with a rule under it."""
    mm = setter.millimetres
    indent, gap = mm(4) * row.indent, mm(1.1)
    cells: list[tuple[float, list[Line]]] = []
    left = 0.0
    for column, text in enumerate(row.cells):
        room = _SHARES[column] * width
        shift = indent if column < 2 else 0.0
        cells.append((left + shift, setter.lines(text, style, room - shift - mm(2))))
        left += room
    height = max(sum(line.height for line in lines) for _, lines in cells) + 2 * gap

    def paint(painter: QPainter, x: float, y: float) -> None:
        for shift, lines in cells:
            top = y + gap
            for line in lines:
                line.draw(painter, x + shift, top)
                top += line.height
        _rule(painter, setter, x, y + height, width)

    return Block(Piece(height), paint)


def _rule(painter: QPainter, setter: Typesetter, x: float, y: float, width: float) -> None:
    painter.setPen(QPen(_LINE, setter.millimetres(0.15)))
    painter.drawLine(QPointF(x, y), QPointF(x + width, y))


def _week(handout: Handout, setter: Typesetter, width: float) -> Iterator[Block]:
    """Yield the week's boxes as one block under its heading."""
    mm = setter.millimetres
    yield from text_blocks(setter.lines(_("This week"), HEAD, width), 0, mm(5), keeps_next=True)
    first = 0.28 * width
    day = (width - first) / len(handout.days)
    row, box = mm(7.5), mm(5)
    heads = [setter.lines(name, CELL_HEAD, day)[0] for name in handout.days]
    names = [setter.lines(name, CELL, first)[0] for name in handout.diary]

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(_LINE, mm(0.25)))
        for place, head in enumerate(heads):
            head.draw(painter, x + first + place * day + (day - head.width) / 2, y)
        for order, name in enumerate(names):
            top = y + row * (order + 0.85)
            name.draw(painter, x, top + (box - name.height) / 2)
            painter.setPen(QPen(_LINE, mm(0.25)))
            for place in range(len(heads)):
                left = x + first + place * day + (day - box) / 2
                painter.drawRect(QRectF(left, top, box, box))

    yield Block(Piece(row * (len(names) + 0.85), mm(1.5)), paint)
