"""The book of help is whole: every page is in it, every link leads somewhere."""

import re
from pathlib import Path

import pytest

from stretchtimer.cli.main import COMMANDS
from stretchtimer.core.book import anchor_of, sections_of, target_of
from stretchtimer.language import LANGUAGES
from stretchtimer.resources import data_root
from stretchtimer.storage.book import BookShelf

DOCS = data_root("docs")
SHELF = BookShelf(DOCS)
TRANSLATED = [language for language in LANGUAGES if (DOCS / language).is_dir()]
PAGES = sorted(str(file.relative_to(DOCS).as_posix()) for file in DOCS.rglob("*.md"))
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def links(page: str) -> list[str]:
    """The links of a page, those in examples left out."""
    return _LINK.findall(_CODE.sub("", SHELF.page(page)))


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_page_a_heading_or_a_picture(page):
    broken = []
    for link in links(page):
        target = target_of(link, page)
        if target.address:
            continue
        if target.path.endswith(".png"):
            is_fine = bool(SHELF.picture(target.path))
        else:
            anchors = {section.anchor for section in sections_of(SHELF.page(target.path))}
            is_fine = target.path in PAGES and (not target.anchor or target.anchor in anchors)
        if not is_fine:
            broken.append(link)
    assert broken == []


def test_every_page_can_be_reached_from_the_index():
    reached: set[str] = set()
    waiting = {"README.md", *(f"{language}/README.md" for language in TRANSLATED)}
    while waiting:
        page = waiting.pop()
        reached.add(page)
        waiting |= {target_of(link, page).path for link in links(page)} & set(PAGES) - reached
    assert set(PAGES) - reached == set()


def test_every_chapter_is_there_and_stands_once():
    paths = [chapter.path for chapter in SHELF.chapters()]
    assert [path for path in paths if path not in PAGES] == []
    assert len(set(paths)) == len(paths)


@pytest.mark.parametrize("page", PAGES)
def test_no_two_headings_of_a_page_have_one_name(page):
    names = [section.anchor for section in sections_of(SHELF.page(page)) if section.heading]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_begins_with_its_title(page):
    first = SHELF.page(page).lstrip().partition("\n")[0]
    assert re.match(r"# \S", first)


def test_an_anchor_is_made_as_repositories_make_them():
    assert anchor_of("Limits") == "limits"
    assert anchor_of("What becomes of it in time") == "what-becomes-of-it-in-time"


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_index_lists_the_same_chapters(language):
    listed = [chapter.path for chapter in BookShelf(DOCS, language).chapters()]
    assert [path.removeprefix(f"{language}/") for path in listed] == [
        chapter.path for chapter in SHELF.chapters()
    ]


@pytest.mark.parametrize("page", [page for page in PAGES if page.split("/")[0] in TRANSLATED])
def test_a_translated_page_has_as_many_sections_tables_and_items_as_the_english_one(page):
    def shape(path: str) -> list[int]:
        text = SHELF.page(path)
        marks = (r"^#+ ", r"^\|", r"^(?:\*|\d\.) ", r"^!\[")
        return [len(re.findall(mark, text, re.MULTILINE)) for mark in marks]

    english = shape(page.partition("/")[2])
    if page.endswith("guide.md"):  # the English one has a picture and a table more
        assert shape(page)[0] == english[0]
    else:
        assert shape(page) == english


def test_every_command_in_the_book_is_one():
    named = {
        word
        for page in PAGES
        for word in re.findall(r"(?:^|`)stretchtimer ([a-z]+)\b", SHELF.page(page), re.MULTILINE)
    }
    assert named
    assert named - set(COMMANDS) == set()


def test_every_key_of_a_session_is_in_the_book():
    from stretchtimer.gui.player.keys import KEY_LINES

    page = Path(DOCS / "session.md").read_text(encoding="utf-8")
    shown = {line.shown.replace("Page Down", "Page") for line in KEY_LINES if line.shown}
    assert not [key for key in shown if key.split()[-1] not in page]


def test_every_command_stands_on_the_page_of_commands():
    page = SHELF.page("commands.md")
    assert not [name for name in COMMANDS if f"| `{name}" not in page]
