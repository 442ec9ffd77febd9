"""What goes to the terminal: results to standard output, notes and complaints to standard error.

No control or bidi character out of a file gets through (hardening S4).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from stretchtimer.core.problems import shown


def say(line: str = "") -> None:
    """Print one line of the result for people."""
    print(safe(line))


def say_columns(rows: Sequence[Sequence[str]]) -> None:
    """Print *rows* with their columns one under the other."""
    shown_rows = [[safe(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown_rows, strict=True)]
    for row in shown_rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def note(line: str) -> None:
    """Print something that is no result: how it goes, what is missing."""
    print(safe(line), file=sys.stderr)


def complain(line: str) -> None:
    """Print why a command failed."""
    print(f"stretchtimer: {safe(line)}", file=sys.stderr)


def say_json(document: Any) -> None:
    """Print *document* as the one JSON document of a command."""
    lines = json.dumps(document, ensure_ascii=False, indent=2).split("\n")
    print("\n".join(_escaped(line) for line in lines))


def say_json_line(document: Any) -> None:
    """Print *document* as one line of JSON, at once."""
    print(_escaped(json.dumps(document, ensure_ascii=False)), flush=True)


def safe(text: str) -> str:
    """Return *text* as one line that no terminal takes for a command."""
    return text if text.isprintable() else shown(text, len(text))


def for_people_on_a_terminal() -> bool:
    """Return whether the result is read on a terminal, and not by another program."""
    return sys.stdout is not None and sys.stdout.isatty()


def has_keyboard() -> bool:
    """Return whether somebody can press keys here."""
    return sys.stdin is not None and sys.stdin.isatty()


def _escaped(line: str) -> str:
    """Return a line of JSON with what JSON may carry but a terminal may obey written as escapes."""
    if line.isprintable():
        return line
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
