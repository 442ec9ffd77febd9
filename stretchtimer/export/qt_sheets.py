"""One exercise on a handout: pictures on the left, what to do on the right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from stretchtimer.export.handout import STOP, Sheet
from stretchtimer.export.pagination import Piece
from stretchtimer.export.qt_blocks import Block, side_by_side, stacked, text_blocks
from stretchtimer.export.qt_handout_pictures import Picture
from stretchtimer.export.qt_typesetting import GREY, Style, Typesetter
from stretchtimer.language import _
from stretchtimer.plain_words import named

HEAD = Style(13, bold=True)
DOSE = Style(11, bold=True)
LEAD = Style(9.5, italic=True)
TEXT = Style()
LABEL = Style(9.5, bold=True)
CAPTION = Style(8, colour=GREY)
_PICTURE_WIDTH, _PICTURE_HEIGHT = 50.0, 48.0
_GAP = 7.0
_MOST_LINES = 15
"""More lines than these on when to stop do not fit under the pictures."""


def sheet_blocks(
    sheet: Sheet, pictures: tuple[Picture, ...], setter: Typesetter, width: float
) -> list[Block]:
    """Return the blocks of one exercise."""
    mm = setter.millimetres
    blocks = [_rule(setter, width)]
    blocks += text_blocks(
        setter.lines(f"{sheet.number}  {sheet.title}", HEAD, width), 0, mm(2), keeps_next=True
    )
    for dose in sheet.doses:
        blocks += text_blocks(setter.lines(dose, DOSE, width), keeps_next=True)
    if not pictures:
        reading = [*_reading(sheet, setter, width), *_stop(sheet, setter, width)]
        return blocks + reading
    shift = mm(_PICTURE_WIDTH + _GAP)
    stop = _stop(sheet, setter, mm(_PICTURE_WIDTH))
    right = list(_reading(sheet, setter, width - shift))
    if len(stop) > _MOST_LINES:
        right += _stop(sheet, setter, width - shift)
        stop = []
    left = stacked([*_pictures(pictures, setter), *stop])
    beside, below = _split(right, left.piece.height)
    top = side_by_side(left, stacked(beside), shift)
    after = Piece(top.piece.height, mm(1.5))
    return [*blocks, Block(after, top.paint), *(_moved(block, shift) for block in below)]


def _rule(setter: Typesetter, width: float) -> Block:
    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(QColor("#000000"), setter.millimetres(0.3)))
        line = QRectF(x, y, width, 0)
        painter.drawLine(line.topLeft(), line.topRight())

    return Block(Piece(0.0, setter.millimetres(6), keeps_next=True), paint)


def _reading(sheet: Sheet, setter: Typesetter, width: float) -> Iterator[Block]:
    """Yield everything that is read: in short, step by step, common mistakes, how it feels."""
    mm = setter.millimetres
    for text in sheet.lead:
        yield from text_blocks(setter.lines(text, LEAD, width), 0, mm(0.8))
    for place, step in enumerate(sheet.steps, 1):
        yield from _item(f"{place}.", step, setter, width)
    if sheet.mistakes:
        yield from _label(_("Common mistakes"), setter, width)
    for mistake in sheet.mistakes:
        words = mistake.mistake.rstrip(".")
        yield from _item("•", named(words, mistake.cue), setter, width)
    for note in sheet.notes:
        yield from text_blocks(setter.lines(note, TEXT, width), 0, mm(1.2))


def _stop(sheet: Sheet, setter: Typesetter, width: float) -> list[Block]:
    """Return when to stop: under the pictures, where it is seen."""
    if not sheet.stop_if:
        return []
    lines = setter.lines(f"{sheet.stop_if}.", TEXT, width)
    return [*_label(_(STOP), setter, width), *text_blocks(lines, 0, setter.millimetres(0.4))]


def _label(text: str, setter: Typesetter, width: float) -> list[Block]:
    lines = setter.lines(text, LABEL, width)
    return text_blocks(lines, 0, setter.millimetres(1.8), keeps_next=True)


def _item(mark: str, text: str, setter: Typesetter, width: float) -> list[Block]:
    """Return a text with a number or a dot before its first line."""
    mm = setter.millimetres
    indent = mm(5.5)
    blocks = text_blocks(setter.lines(text, TEXT, width - indent), indent, mm(0.8))
    label = setter.lines(mark, TEXT, indent)[0]
    first = blocks[0]

    def paint(painter: QPainter, x: float, y: float) -> None:
        label.draw(painter, x, y)
        first.paint(painter, x, y)

    return [Block(first.piece, paint), *blocks[1:]]


def _pictures(pictures: tuple[Picture, ...], setter: Typesetter) -> Iterator[Block]:
    for picture in pictures:
        yield from _picture(picture, setter)


def _picture(picture: Picture, setter: Typesetter) -> Iterator[Block]:
    mm = setter.millimetres
    size = picture.image.size()
    scale = min(mm(_PICTURE_WIDTH) / size.width(), mm(_PICTURE_HEIGHT) / size.height())
    width, height = size.width() * scale, size.height() * scale

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.drawImage(QRectF(x, y, width, height), picture.image)

    yield Block(Piece(height, mm(1.5)), paint)
    if picture.caption:
        yield from text_blocks(setter.lines(picture.caption, CAPTION, mm(_PICTURE_WIDTH)))


def _split(blocks: list[Block], height: float) -> tuple[list[Block], list[Block]]:
    """Return the blocks that fill that *height* beside pictures, and those below them."""
    used = 0.0
    for index, block in enumerate(blocks):
        if used >= height:
            return blocks[:index], blocks[index:]
        used += (block.piece.before if index else 0.0) + block.piece.height
    return blocks, []


def _moved(block: Block, shift: float) -> Block:
    return Block(block.piece, lambda painter, x, y: block.paint(painter, x + shift, y))
