"""Rich's console as this program wants it: text is text, and the terminal says what it can do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from stretchtimer.cli.printing import safe


def console(file: TextIO | None = None) -> Console:
    """Return a console in which nothing in a text is taken for markup, emoji or a number."""
    return Console(file=file, markup=False, emoji=False, highlight=False)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Table:
    """Return a table that wraps where it must; the first column is the one to type."""
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for number, head in enumerate(heads):
        drawn.add_column(head, style="bold" if number == 0 else "", no_wrap=number == 0)
    for row in rows:
        drawn.add_row(*(Text(safe(cell)) for cell in row))
    return drawn
