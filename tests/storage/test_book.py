"""Pages and pictures come out of one folder."""

import os

import pytest

from stretchtimer.storage.book import BookShelf

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def shelf(tmp_path):
    folder = tmp_path / "docs"
    (folder / "images").mkdir(parents=True)
    (folder / "README.md").write_text("## Part\n\n* [One](one.md): first\n", encoding="utf-8")
    (folder / "one.md").write_text("# One", encoding="utf-8")
    (folder / "images" / "a.png").write_bytes(PNG)
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (tmp_path / "secret.png").write_bytes(PNG)
    return BookShelf(folder)


def test_the_chapters_are_those_of_the_index(shelf):
    assert [chapter.path for chapter in shelf.chapters()] == ["one.md"]


def test_a_translated_page_takes_the_place_of_the_english_one(shelf, tmp_path):
    (tmp_path / "docs" / "de").mkdir()
    (tmp_path / "docs" / "de" / "one.md").write_text("# Eins", encoding="utf-8")
    german = BookShelf(tmp_path / "docs", "de")
    assert german.spoken("one.md") == "de/one.md"
    assert german.spoken("README.md") == "README.md"
    assert shelf.spoken("one.md") == "one.md"


def test_an_index_in_the_language_lists_the_chapters(shelf, tmp_path):
    (tmp_path / "docs" / "de").mkdir()
    (tmp_path / "docs" / "de" / "README.md").write_text("* [Eins](../one.md)", encoding="utf-8")
    (chapter,) = BookShelf(tmp_path / "docs", "de").chapters()
    assert (chapter.path, chapter.title) == ("one.md", "Eins")


def test_a_page_is_read(shelf):
    assert shelf.page("one.md") == "# One"


def test_a_picture_is_read(shelf):
    assert shelf.picture("images/a.png") == PNG


@pytest.mark.parametrize("path", ["../secret.md", "missing.md", "images", "", "one.md\0", "a.txt"])
def test_what_is_no_page_of_the_book_is_empty(shelf, path):
    assert shelf.page(path) == ""


def test_a_picture_outside_is_not_read(shelf, tmp_path):
    assert shelf.picture("../secret.png") == b""
    assert shelf.picture(str(tmp_path / "secret.png")) == b""


def test_a_link_that_leads_out_is_not_followed(shelf, tmp_path):
    (tmp_path / "docs" / "way.md").symlink_to(tmp_path / "secret.md")
    assert shelf.page("way.md") == ""


def test_a_pipe_does_not_hang_it(shelf, tmp_path):
    os.mkfifo(tmp_path / "docs" / "pipe.png")
    assert shelf.picture("pipe.png") == b""


def test_without_a_folder_the_book_is_empty(tmp_path):
    assert BookShelf(tmp_path / "none").chapters() == ()
