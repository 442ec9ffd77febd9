"""A text file as an editor sees it, and the way back: what nobody changed keeps every byte."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.language import _

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_LOST = re.compile("[\0\u2029\ufdd0\ufdd1]")
"""Characters that text editors take for the ends of lines, or drop."""
_BOM = "\ufeff"


class NotText(StretchTimerError):
    """A file that cannot be edited as text without harm to it."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The bytes of a text file, and its text with plain ends of lines and no byte order mark."""

    content: bytes
    text: str

    @classmethod
    def of(cls, content: bytes) -> Manuscript:
        """Return the manuscript that *content* is. Raises NotText."""
        try:
            decoded = content.decode("utf-8")
        except UnicodeDecodeError as error:
            message = _("This file is not saved as UTF-8, so it cannot be edited here.")
            raise NotText(message) from error
        if _LOST.search(decoded):
            message = _("There are invisible characters in this file that would not survive.")
            raise NotText(message)
        return cls(content, "\n".join(body for body, _ in _lines(decoded.removeprefix(_BOM))))

    def rewritten(self, text: str) -> Manuscript:
        """Return this file with *text* in it; lines that stay keep the ends they have."""
        decoded = self.content.decode("utf-8")
        mark = _BOM if decoded.startswith(_BOM) else ""
        old = _lines(decoded.removeprefix(_BOM))
        ends = _ends(old, text.split("\n"))
        whole = "".join(map("".join, zip(text.split("\n"), ends, strict=True)))
        return Manuscript((mark + whole).encode("utf-8"), text)


def _lines(text: str) -> list[tuple[str, str]]:
    """Return each line with its end; the last one has none, and is empty after an end."""
    found = [(match[1], match[2]) for match in _LINE.finditer(text)]
    if len(found) > 1 and not found[-2][1]:  # at the very end the pattern matches nothing once more
        found.pop()
    return found


def _ends(old: list[tuple[str, str]], new: list[str]) -> list[str]:
    """Return the end of each line of *new*, which has been *old* before."""
    count = Counter(end for _, end in old if end)
    usual = count.most_common(1)[0][0] if count else "\n"
    ends = [usual] * len(new)
    if len(count) > 1:
        bodies = [body for body, _ in old]
        for tag, start, stop, at, _ in SequenceMatcher(
            None, bodies, new, autojunk=False
        ).get_opcodes():
            if tag == "equal":
                ends[at : at + stop - start] = [end or usual for _, end in old[start:stop]]
    ends[-1] = ""
    return ends
