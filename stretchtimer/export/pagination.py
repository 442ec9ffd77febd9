"""Which piece of a text goes onto which page: none is ever cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on one page whole; lengths in any one unit.

    ``before`` is the room above it, which falls away at the top of a page; with ``keeps_next`` the
    next piece has to stand on the same page, as after a heading.
    """

    height: float
    before: float = 0.0
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a piece stands: its place in the sequence, its page from 0, its top on that page."""

    index: int
    page: int
    top: float


def paginate(pieces: Sequence[Piece], room: float) -> list[Placed]:
    """Return where each of *pieces* stands, in order, on pages with *room* for them.

    A piece, or pieces that keep together, higher than a page begin at the top of one.
    """
    placed: list[Placed] = []
    page, used = 0, 0.0
    for first, last in _groups(pieces):
        if used and used + _height(pieces[first:last]) > room:
            page, used = page + 1, 0.0
        for index in range(first, last):
            piece = pieces[index]
            before = piece.before if used else 0.0
            if used and used + before + piece.height > room:
                page, used, before = page + 1, 0.0, 0.0
            placed.append(Placed(index, page, used + before))
            used += before + piece.height
    return placed


def _groups(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield the first and the end of each run of pieces that keep together."""
    start = 0
    for index, piece in enumerate(pieces):
        if not piece.keeps_next:
            yield start, index + 1
            start = index + 1
    if start < len(pieces):
        yield start, len(pieces)


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.before + piece.height for piece in pieces)
