"""The Routines page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.card_filter import CardFilter
from stretchtimer.gui.cards.view import CardView
from stretchtimer.gui.pages.routines import (
    RoutinesPage,
    empty_words,
    hidden_words,
    trouble_words,
)
from stretchtimer.gui.widgets.chip import Chip
from tests.gui.window_fakes import (
    AVOIDED,
    FINE,
    PREGNANCY,
    a_look,
    card,
    heard,
    labels,
    named,
    no_pictures,
    problem,
)

CARDS = (
    card("Hip", areas=("hip",), equipment=()),
    card("Calf", areas=("calf",), total=200_000, is_own=True),
    card("Pigeon", areas=("hip",), exercises=(AVOIDED,)),
)


@pytest.fixture
def page(qtbot):
    look = a_look()
    made = RoutinesPage(look, lambda: no_pictures(look))
    qtbot.addWidget(made)
    made.resize(1068, 800)
    made.show_shelf(CARDS, ())
    made.show()
    qtbot.waitUntil(lambda: made.findChild(CardView).model() is not None)
    return made


def titles(page):
    model = page.findChild(CardView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(page):
    return named(page, "Search by name, area, equipment")


def test_every_routine_has_a_card(page):
    assert titles(page) == ["Hip", "Calf", "Pigeon"]


def test_typing_finds_at_once(page):
    QTest.keyClicks(search(page), "pig")
    assert titles(page) == ["Pigeon"]


def test_escape_takes_the_search_away(page):
    QTest.keyClicks(search(page), "pig")
    QTest.keyClick(search(page), Qt.Key.Key_Escape)
    assert len(titles(page)) == 3


def test_enter_goes_from_the_search_to_what_was_found(page):
    QTest.keyClicks(search(page), "calf")
    QTest.keyClick(search(page), Qt.Key.Key_Return)
    assert page.findChild(CardView).currentIndex().data() == "Calf"


def test_nothing_found_is_said_in_words(page):
    QTest.keyClicks(search(page), "nowhere")
    assert "nowhere" in labels(page)


def test_what_is_typed_is_shown_as_it_is_written(page):
    search(page).setText("<b>x</b>")
    assert "<b>x</b>" in labels(page)


def test_a_chip_narrows_the_list(page):
    named(page, "Calf").click()
    assert titles(page) == ["Calf"]


def test_all_takes_every_chip_off(page):
    named(page, "Calf").click()
    named(page, "All").click()
    assert len(titles(page)) == 3


def test_a_chip_and_a_search_go_together(page):
    QTest.keyClicks(search(page), "pigeon")
    named(page, "Calf").click()
    assert titles(page) == []


def test_chips_that_would_change_nothing_are_not_shown(page):
    shown = {chip.accessibleName() for chip in page.findChildren(Chip)}
    assert shown == {"All", "Hip", "Calf", "Under 5 min", "No equipment", "Yours"}


def test_what_the_answers_rule_out_is_hidden_and_counted(page):
    page.show_conditions({PREGNANCY})
    assert titles(page) == ["Hip", "Calf"]
    assert named(page, hidden_words(1, shown=False)).isVisible()


def test_what_is_hidden_can_be_shown_all_the_same(page):
    page.show_conditions({PREGNANCY})
    named(page, hidden_words(1, shown=False)).click()
    assert titles(page) == ["Hip", "Calf", "Pigeon"]


def test_the_card_that_is_wanted_is_told(page):
    opened = heard(page.opened)
    page.focus_cards()
    page.findChild(CardView).focus_first()
    QTest.keyClick(page.findChild(CardView), Qt.Key.Key_Return)
    assert opened == [CARDS[0]]


def test_files_with_problems_are_counted_and_can_be_looked_at(page):
    wanted = heard(page.problems_wanted)
    page.show_shelf(CARDS, (problem("a"), problem("a", 9), problem("b")))
    named(page, "2 files have problems. See what").click()
    assert len(wanted) == 1


def test_without_problems_there_is_no_word_of_them(page):
    page.show_shelf(CARDS, (problem(),))
    page.show_shelf(CARDS, ())
    assert not named(page, trouble_words(())).isVisible() or trouble_words(()) == ""


def test_a_new_scan_keeps_what_is_typed(page):
    QTest.keyClicks(search(page), "calf")
    page.show_shelf((*CARDS, card("Calf and knee")), ())
    assert titles(page) == ["Calf", "Calf and knee"]


def test_before_anything_was_looked_at_nothing_is_called_empty(qtbot):
    look = a_look()
    page = RoutinesPage(look, lambda: no_pictures(look))
    qtbot.addWidget(page)
    page.show_conditions(())
    assert "no routines" not in labels(page)


def test_an_empty_library_says_what_to_do(page):
    page.show_shelf((), ())
    assert "Open a file" in labels(page)


@pytest.mark.parametrize(
    ("wanted", "word"),
    [
        (CardFilter(text="x"), "x"),
        (CardFilter(text="x", own=True), "All"),
        (CardFilter(own=True), "All"),
    ],
)
def test_an_empty_list_says_why_and_what_helps(wanted, word):
    assert word in empty_words(wanted, has_cards=True)


def test_in_a_low_window_the_chips_wait_behind_a_button(page):
    page.resize(760, 400)
    chip = named(page, "Calf")
    assert not chip.isVisible()
    named(page, "Filters").click()
    assert chip.isVisible()


def test_a_routine_with_something_left_to_do_is_not_hidden(page):
    page.show_shelf((card(exercises=(AVOIDED, FINE)),), ())
    page.show_conditions({PREGNANCY})
    assert len(titles(page)) == 1
