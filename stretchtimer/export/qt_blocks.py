"""What stands on a page whole: a piece for the pagination, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtGui import QPainter

from stretchtimer.export.pagination import Piece
from stretchtimer.export.qt_typesetting import Line

Paint: TypeAlias = Callable[[QPainter, float, float], None]
"""Paints something with its upper left corner at x, y."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece, and how to paint it."""

    piece: Piece
    paint: Paint

    def keeping_next(self) -> Block:
        """Return the block as one that is never the last on its page."""
        return replace(self, piece=replace(self.piece, keeps_next=True))


def text_blocks(
    lines: Iterable[Line], x: float = 0.0, before: float = 0.0, *, keeps_next: bool = False
) -> list[Block]:
    """Return *lines* as blocks, *before* above the first; no line stands alone if it can help it.

    With *keeps_next* all of them keep together with what follows.
    """
    several = list(lines)
    last = len(several) - 1
    blocks = []
    for index, line in enumerate(several):
        near_edge = last > 0 and index in (0, last - 1)
        piece = Piece(line.height, before if index == 0 else 0.0, keeps_next or near_edge)
        blocks.append(Block(piece, _shifted(line, x)))
    return blocks


def _shifted(line: Line, x: float) -> Paint:
    return lambda painter, left, top: line.draw(painter, left + x, top)


def stacked(blocks: list[Block], before: float = 0.0, least: float = 0.0) -> Block:
    """Return *blocks* one under the other as one that is never cut, at least *least* high."""
    tops, top = [], 0.0
    for index, block in enumerate(blocks):
        top += block.piece.before if index else 0.0
        tops.append(top)
        top += block.piece.height

    def paint(painter: QPainter, x: float, y: float) -> None:
        for block, offset in zip(blocks, tops, strict=True):
            block.paint(painter, x, y + offset)

    return Block(Piece(max(top, least), before), paint)


def side_by_side(one: Block, other: Block, shift: float) -> Block:
    """Return two blocks as one, the *other* one *shift* to the right."""

    def paint(painter: QPainter, x: float, y: float) -> None:
        one.paint(painter, x, y)
        other.paint(painter, x + shift, y)

    return Block(Piece(max(one.piece.height, other.piece.height), one.piece.before), paint)
