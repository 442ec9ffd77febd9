"""The book of help: its chapters in their order, its links, and what is found in it.

The order is that of the index, a page with a list of links under headings, which reads as well on
a page of the repository as it does in the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

INDEX = "README.md"
"""The page that lists the chapters."""
MOST_HITS = 40
AROUND = 60
"""So many characters are shown on each side of what was found."""

_HEADING = re.compile(r"^(#{1,4})\s+(.*?)\s*#*$")
_ENTRY = re.compile(r"^[*-]\s+\[([^\]]+)\]\(([^)#]+\.md)\)(?::\s*(.*))?$")
_FENCE = "```"


class Chapter(NamedTuple):
    """One page of the book: its file inside the book's folder, and what the index says of it."""

    path: str
    title: str
    summary: str = ""
    part: str = ""


class Target(NamedTuple):
    """Where a link leads: a page of the book and a heading on it, or an address outside."""

    path: str = ""
    anchor: str = ""
    address: str = ""


class Hit(NamedTuple):
    """A heading under which something was found, and the words around it."""

    chapter: Chapter
    heading: str
    anchor: str
    words: str


class Section(NamedTuple):
    """A heading, and the plain words beneath it."""

    heading: str
    anchor: str
    words: str


def chapters_of(index: str, place: str = INDEX) -> tuple[Chapter, ...]:
    """Return the chapters that a page lists, each with the heading it stands under.

    *index* is the text of the page and *place* its path inside the book.
    """
    part, found = "", []
    for line in index.splitlines():
        heading = _HEADING.match(line)
        entry = _ENTRY.match(line.strip())
        if heading and len(heading[1]) > 1:
            part = heading[2]
        elif entry:
            path = target_of(entry[2], place).path
            found.append(Chapter(path, entry[1], entry[3] or "", part))
    return tuple(found)


def target_of(link: str, page: str) -> Target:
    """Return where *link* leads from *page*: both are paths inside the book's folder."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", link):
        return Target(address=link)
    path, _, anchor = link.partition("#")
    if not path:
        return Target(page, anchor)
    inside = normpath(join(dirname(page), path))
    if inside.startswith(("..", "/")):
        return Target()
    return Target(inside, anchor)


def anchor_of(heading: str) -> str:
    """Return the name by which links reach a heading: small letters, hyphens for spaces."""
    words = re.sub(r"[^\w\s-]", "", plain(heading).lower())
    return re.sub(r"\s", "-", words.strip())


def plain(text: str) -> str:
    """Return *text* without Markdown's marks."""
    text = re.sub(r"<!--.*?-->", " ", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^[\s>*-]*\|?[-|: ]{3,}\|?$", " ", text)
    return re.sub(r"\s+", " ", re.sub(r"[`*|]|^#+", " ", text)).strip()


def sections_of(page: str) -> Iterator[Section]:
    """Yield the sections of *page*, one for each heading."""
    heading, words, in_code = "", list[str](), False
    for line in page.splitlines():
        in_code ^= line.startswith(_FENCE)
        begins = None if in_code else _HEADING.match(line)
        if begins:
            yield Section(heading, anchor_of(heading), _joined(words))
            heading, words = plain(begins[2]), []
        elif not line.startswith(_FENCE):
            words.append(line.strip() if in_code else plain(line))
    yield Section(heading, anchor_of(heading), _joined(words))


def _joined(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def find(pages: Mapping[Chapter, str], wanted: str) -> tuple[Hit, ...]:
    """Return where all words of *wanted* stand together, sections named by them first."""
    words = wanted.casefold().split()
    if not words:
        return ()
    named: list[Hit] = []
    others: list[Hit] = []
    for chapter, page in pages.items():
        for section in sections_of(page):
            heading = section.heading.casefold()
            everything = f"{chapter.title} {section.heading} {section.words}".casefold()
            if all(word in everything for word in words):
                hit = Hit(chapter, section.heading, section.anchor, _around(section.words, words))
                (named if all(word in heading for word in words) else others).append(hit)
    return tuple((*named, *others)[:MOST_HITS])


def _around(text: str, words: list[str]) -> str:
    """Return the piece of *text* around the first of *words*, or its beginning."""
    folded = text.casefold()
    at = next((folded.find(word) for word in words if word in folded), 0)
    begin, end = max(at - AROUND, 0), min(at + AROUND, len(text))
    begin = text.find(" ", begin) + 1 if begin else 0
    end = max(text.rfind(" ", at, end), at) if end < len(text) else end
    return f"{'… ' if begin else ''}{text[begin:end].strip()}{' …' if end < len(text) else ''}"
