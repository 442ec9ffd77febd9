"""How two versions of a text differ, in words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from stretchtimer.core.manuscript import Manuscript, NotText
from stretchtimer.core.problems import shown
from stretchtimer.language import _, ngettext

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
        return [_("The two say the same.")]
    rest = len(found) - MOST
    if rest <= 0:
        return found
    more = ngettext("There is {n} more difference.", "There are {n} more differences.", rest)
    return [*found[:MOST], more.format(n=rest)]


def _differences(mine: list[str], theirs: list[str]) -> Iterator[str]:
    changes = SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()
    for tag, start, end, at, until in changes:
        said = {
            "replace": _("Line {line}: you have {mine}, they have {theirs}."),
            "delete": _("Line {line}: only you have {mine}."),
            "insert": _("Before line {line}: only they have {theirs}."),
        }.get(tag)
        if said:
            yours, others = _said(mine[start:end]), _said(theirs[at:until])
            yield said.format(line=start + 1, mine=yours, theirs=others)


def _said(lines: list[str]) -> str:
    first = next((line for line in lines if line.strip()), "").strip()
    text = _("“{text}”").format(text=shown(first, LONGEST)) if first else _("an empty line")
    rest = len(lines) - 1
    if not rest:
        return text
    # translators: {text} is a line in quotation marks
    more = ngettext("{text} and {n} more line", "{text} and {n} more lines", rest)
    return more.format(text=text, n=rest)
