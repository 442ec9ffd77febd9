"""How two versions of a text differ, in words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from stretchtimer.core.manuscript import Manuscript, NotText
from stretchtimer.core.problems import shown

MOST = 40
LONGEST = 120


def comparison_words(mine: str, disk: bytes) -> list[str]:
    """Say where the file on the *disk* differs from *mine*, line by line."""
    try:
        theirs = Manuscript.of(disk).text
    except NotText as error:
        return [str(error)]
    found = list(_differences(mine.split("\n"), theirs.split("\n")))
    if not found:
        return ["The two say the same."]
    rest = len(found) - MOST
    return found[:MOST] + ([f"There are {rest} more differences."] if rest > 0 else [])


def _differences(mine: list[str], theirs: list[str]) -> Iterator[str]:
    changes = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    for tag, start, end, at, until in changes:
        line = f"Line {start + 1}"
        match tag:
            case "replace":
                yield f"{line}: you have {_said(mine[start:end])}, they {_said(theirs[at:until])}."
            case "delete":
                yield f"{line}: only you have {_said(mine[start:end])}."
            case "insert":
                yield f"Before line {start + 1}: only they have {_said(theirs[at:until])}."
            case _:
                pass


def _said(lines: list[str]) -> str:
    first = next((line for line in lines if line.strip()), "").strip()
    rest = len(lines) - 1
    more = f" and {rest} more line{'s' * (rest > 1)}" if rest else ""
    return (f"“{shown(first, LONGEST)}”" if first else "an empty line") + more
