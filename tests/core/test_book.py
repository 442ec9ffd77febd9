"""The book of help: chapters, links, search."""

import pytest

from stretchtimer.core.book import (
    Chapter,
    Target,
    anchor_of,
    chapters_of,
    find,
    plain,
    sections_of,
    target_of,
)

INDEX = """# The book

## Using it

* [First steps](guide.md): what it is
* [Settings](settings.md)

## Building it

- [Decisions](decisions/README.md): why

A [link](other.md) in a sentence is no chapter.
"""

PAGE = """# Sound

Words about tones.

## No sound at all

Look at the *volume* and the [cable](cable.md).

```
# no heading: a remark in code
```
"""


def test_chapters_come_in_the_order_of_the_index_under_their_parts():
    assert chapters_of(INDEX) == (
        Chapter("guide.md", "First steps", "what it is", "Using it"),
        Chapter("settings.md", "Settings", "", "Using it"),
        Chapter("decisions/README.md", "Decisions", "why", "Building it"),
    )


def test_an_index_in_a_folder_names_pages_from_there():
    index = "* [Erste Schritte](guide.md)\n* [Ton](../sound.md)\n"
    paths = [chapter.path for chapter in chapters_of(index, "de/README.md")]
    assert paths == ["de/guide.md", "sound.md"]


def test_an_empty_index_has_no_chapters():
    assert chapters_of("") == ()


@pytest.mark.parametrize(
    ("link", "page", "target"),
    [
        ("format.md", "authors.md", Target("format.md")),
        ("format.md#the-dose", "authors.md", Target("format.md", "the-dose")),
        ("#limits", "format.md", Target("format.md", "limits")),
        ("../format.md", "decisions/README.md", Target("format.md")),
        ("0001.md", "decisions/README.md", Target("decisions/0001.md")),
        ("https://example.org/a", "a.md", Target(address="https://example.org/a")),
        ("mailto:a@example.org", "a.md", Target(address="mailto:a@example.org")),
        ("file:///etc/passwd", "a.md", Target(address="file:///etc/passwd")),
    ],
)
def test_a_link_leads_to_a_page_or_to_an_address(link, page, target):
    assert target_of(link, page) == target


@pytest.mark.parametrize("link", ["../secret.md", "/etc/passwd", "a/../../secret.md"])
def test_a_link_out_of_the_book_leads_nowhere(link):
    assert target_of(link, "a.md") == Target()


def test_an_anchor_is_the_heading_in_small_letters_with_hyphens():
    assert anchor_of("Who should leave it out?") == "who-should-leave-it-out"


def test_marks_are_no_part_of_plain_text():
    assert plain("* a **strong** `word` and [a link](x.md)") == "a strong word and a link"


def test_a_remark_in_code_is_no_heading():
    assert [section.heading for section in sections_of(PAGE)] == ["", "Sound", "No sound at all"]


def found(wanted: str) -> list[tuple[str, str]]:
    hits = find({Chapter("sound.md", "Sound and voice"): PAGE}, wanted)
    return [(hit.heading, hit.anchor) for hit in hits]


def test_a_search_finds_the_section_with_all_words():
    assert found("cable volume") == [("No sound at all", "no-sound-at-all")]


def test_a_heading_that_has_the_words_comes_first():
    assert found("sound")[0][0] == "Sound"


def test_case_does_not_matter():
    assert found("CABLE") == found("cable")


@pytest.mark.parametrize("wanted", ["", "   ", "giraffe", "cable giraffe"])
def test_what_is_not_there_is_not_found(wanted):
    assert found(wanted) == []


def test_the_words_around_are_shown():
    text = "start " + "filler " * 60 + "needle " + "filler " * 60
    (hit,) = find({Chapter("a.md", "A"): f"# Title\n\n{text}"}, "needle")
    assert "needle" in hit.words
    assert hit.words.startswith("… ")
    assert hit.words.endswith(" …")
    assert len(hit.words) < 140
