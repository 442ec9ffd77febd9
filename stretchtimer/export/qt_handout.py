"""The handout as a PDF: blocks of text, tables and pictures, set on pages and painted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from stretchtimer.export.handout import Handout
from stretchtimer.export.pagination import Placed, paginate
from stretchtimer.export.paper import Paper
from stretchtimer.export.qt_blocks import Block
from stretchtimer.export.qt_handout_pictures import Picture
from stretchtimer.export.qt_overview import overview
from stretchtimer.export.qt_sheets import sheet_blocks
from stretchtimer.export.qt_typesetting import GREY, Style, Typesetter
from stretchtimer.language import _

RESOLUTION = 600
"""Dots to the inch: text is measured with them, so that it looks the same on every printer."""
_FOOT = Style(8, colour=GREY)


def handout_pdf(
    handout: Handout, pictures: Mapping[str, tuple[Picture, ...]], paper: Paper = Paper.A4
) -> bytes:
    """Return *handout* as the bytes of a PDF; *pictures* are those of each exercise's id."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, handout, paper)
    setter = Typesetter(writer)
    width = setter.millimetres(paper.sheet.width - 2 * paper.sheet.side)
    blocks = overview(handout, setter, width)
    for sheet in handout.sheets:
        blocks += sheet_blocks(sheet, pictures.get(sheet.exercise.id, ()), setter, width)
    _paint(writer, setter, paper, handout, blocks)
    buffer.close()
    return bytes(buffer.data().data())


def _writer(buffer: QBuffer, handout: Handout, paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(handout.title)
    writer.setCreator("StretchTimer")
    size = QSizeF(paper.sheet.width, paper.sheet.height)
    page = QPageSize(size, QPageSize.Unit.Millimeter, paper.value.upper())
    known = QPageSize(QPageSize.PageSizeId.A4 if paper is Paper.A4 else QPageSize.PageSizeId.Letter)
    layout = QPageLayout(
        known if known.isValid() else page, QPageLayout.Orientation.Portrait, QMarginsF()
    )
    writer.setPageLayout(layout)
    return writer


def _paint(
    writer: QPdfWriter, setter: Typesetter, paper: Paper, handout: Handout, blocks: list[Block]
) -> None:
    sheet = paper.sheet
    room = setter.millimetres(sheet.height - sheet.top - sheet.bottom)
    placed = paginate([block.piece for block in blocks], room)
    pages = placed[-1].page + 1 if placed else 1
    painter = QPainter(writer)
    try:
        page = 0
        _paint_foot(painter, setter, paper, handout.title, page, pages)
        for one in placed:
            if one.page != page:
                page = one.page
                writer.newPage()
                _paint_foot(painter, setter, paper, handout.title, page, pages)
            _paint_block(painter, setter, paper, blocks[one.index], one)
    finally:
        painter.end()


def _paint_block(
    painter: QPainter, setter: Typesetter, paper: Paper, block: Block, placed: Placed
) -> None:
    left, top = setter.millimetres(paper.sheet.side), setter.millimetres(paper.sheet.top)
    block.paint(painter, left, top + placed.top)


def _page_words(page: int, pages: int) -> str:
    return _("Page {page} of {pages}").format(page=page + 1, pages=pages)


def _paint_foot(
    painter: QPainter, setter: Typesetter, paper: Paper, title: str, page: int, pages: int
) -> None:
    """Paint the line at the bottom: the routine's title, and the page's number."""
    sheet = paper.sheet
    left = setter.millimetres(sheet.side)
    width = setter.millimetres(sheet.width) - 2 * left
    top = setter.millimetres(sheet.height - sheet.bottom + 5)
    number = setter.lines(_page_words(page, pages), _FOOT, width)[0]
    number.draw(painter, left + width - number.width, top)
    name = setter.lines(title, _FOOT, width - number.width - setter.millimetres(6))[0]
    name.draw(painter, left, top)
