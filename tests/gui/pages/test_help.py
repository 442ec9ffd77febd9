"""The Help page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from stretchtimer.core.book import chapters_of
from stretchtimer.gui.help.contents import TARGET
from stretchtimer.gui.pages.help import HelpPage
from stretchtimer.language import English, speak
from tests.gui.window_fakes import a_look, heard, labels, named

PAGES = {
    "README.md": "## Using it\n\n* [One](one.md): first\n* [Two](two.md): second\n",
    "one.md": "# One\n\nSee [two](two.md#deep).\n" + "\n\nmore" * 100 + "\n\n## Far down\n\nneedle",
    "two.md": "# Two\n\n## Deep\n\nWords.\n",
}


class Book:
    """A book in memory."""

    def chapters(self):
        return chapters_of(PAGES["README.md"])

    def page(self, path):
        return PAGES.get(path, "")

    def spoken(self, path):
        return path

    def picture(self, _path):
        return b""


@pytest.fixture
def look(qapp):
    return a_look()


@pytest.fixture
def page(qtbot, look):
    made = HelpPage(look, Book())
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.open()
    return made


def entries(page) -> list[str]:
    view = page.findChild(QListWidget)
    return [view.item(row).text() for row in range(view.count())]


def test_it_opens_at_the_first_chapter(page):
    assert page.page == "one.md"


def test_the_chapters_stand_beside_it(page):
    assert entries(page) == ["Using it", "One", "Two"]


def test_a_chapter_opens_at_a_click(page):
    view = page.findChild(QListWidget)
    box = view.visualItemRect(view.item(2))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center() + QPoint(0, 1))
    assert page.page == "two.md"


def test_the_open_chapter_is_marked(page):
    page.open("two.md")
    assert page.findChild(QListWidget).currentItem().data(TARGET).path == "two.md"


def test_a_link_leads_to_another_page_and_back_leads_back(page):
    page.reader.link_chosen.emit("two.md#deep")
    assert page.page == "two.md"
    page.back.click()
    assert page.page == "one.md"
    page.forward.click()
    assert page.page == "two.md"


def test_back_and_forward_are_off_where_there_is_nothing(page):
    assert not page.back.isEnabled()
    page.open("two.md")
    assert page.back.isEnabled()
    assert not page.forward.isEnabled()


def test_back_leads_to_the_place_one_was_at(page):
    page.reader.verticalScrollBar().setValue(300)
    page.open("two.md")
    page.back.click()
    assert page.reader.verticalScrollBar().value() == 300


def test_keys_lead_back_and_on(page):
    page.open("two.md")
    page.activateWindow()
    QTest.keyClick(page.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.page == "one.md"


def test_a_search_lists_places_with_the_words_around(page):
    page.search.setText("needle")
    assert entries(page) == ["One: Far down\nneedle"]


def test_what_was_found_opens_where_it_stands(page):
    page.search.setText("needle")
    page.search.left_for_results.emit()
    QTest.keyClick(page.findChild(QListWidget), Qt.Key.Key_Return)
    assert page.reader.verticalScrollBar().value() > 0
    assert page.reader.textCursor().selectedText() == "needle"


def test_an_empty_search_shows_the_chapters_again(page):
    page.search.setText("needle")
    page.search.setText("")
    assert "Two" in entries(page)


def test_what_is_not_found_is_said(page):
    page.search.setText("giraffe")
    assert entries(page) == ["Nothing was found. Try one word, or the beginning of one."]


def test_an_address_outside_is_shown_before_it_is_opened(page):
    wanted = heard(page.browser_wanted)
    page.reader.link_chosen.emit("https://example.org/x")
    assert wanted == []
    assert "https://example.org/x" in labels(page)
    named(page, "Open in the browser").click()
    assert wanted == ["https://example.org/x"]


def test_an_address_that_is_no_page_of_the_web_cannot_be_opened(page):
    page.reader.link_chosen.emit("file:///etc/passwd")
    assert named(page, "Open in the browser").isHidden()


def test_a_page_that_did_not_come_along_is_said(page):
    page.open("missing.md")
    assert "did not come along" in page.reader.toPlainText()


def test_in_another_language_it_says_that_the_book_is_english(page):
    assert "in English" not in labels(page)
    speak("de", English())
    try:
        page.open("two.md")
        assert "in English" in labels(page)
    finally:
        speak("en", English())


def test_in_a_narrow_window_the_chapters_take_the_place_of_the_page(page):
    page.resize(700, 500)
    assert not page.reader.isVisible() or not page.search.isVisible()
    page.chapters.click()
    assert page.search.isVisible()
    assert not page.reader.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.reader.isVisible()


def test_a_chapter_chosen_in_a_narrow_window_is_shown(page):
    page.resize(700, 500)
    page.chapters.click()
    view = page.findChild(QListWidget)
    view.setCurrentRow(2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.page == "two.md"
    assert page.reader.isVisible()


def test_it_leads_to_the_walk_and_to_about(page):
    walks, abouts = heard(page.walk_wanted), heard(page.about_wanted)
    page.walk.click()
    page.about.click()
    assert len(walks) == len(abouts) == 1


def test_nothing_is_cut_at_twice_the_text_in_a_small_window(page, look):
    look.set_text_percent(200)
    page.resize(810, 600)
    for button in (page.back, page.chapters):
        assert page.rect().contains(button.geometry().translated(button.parent().pos()))
