"""The cards in their columns."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.cards.model import CardModel
from stretchtimer.gui.cards.painter import elided_lines
from stretchtimer.gui.cards.view import CardView, exercise_shown
from tests.gui.window_fakes import AVOIDED, PREGNANCY, a_look, card, heard, no_pictures

CARDS = tuple(card(f"Routine {number}") for number in range(40))


@pytest.fixture
def view(qtbot):
    look = a_look()
    made = CardView(look, lambda: no_pictures(look))
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show_cards(CARDS, ())
    made.show()
    qtbot.waitUntil(lambda: made.model() is not None)
    return made


def current(view):
    return CARDS[view.currentIndex().row()].title


def test_as_many_columns_stand_beside_each_other_as_fit(view):
    first_row = {view.visualRect(view.model().index(row, 0)).x() for row in range(3)}
    assert len(first_row) == 3
    assert view.visualRect(view.model().index(3, 0)).x() == min(first_row)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_open_the_current_card(view, key):
    opened = heard(view.opened)
    view.focus_first()
    QTest.keyClick(view, key)
    assert opened == [CARDS[0]]


def test_the_arrow_keys_go_from_card_to_card(view):
    view.focus_first()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert current(view) == "Routine 4"


def test_the_card_that_is_pressed_is_opened(view):
    opened = heard(view.opened)
    place = view.visualRect(view.model().index(1, 0)).topLeft() + QPoint(20, 20)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [CARDS[1]]


def test_a_press_beside_the_cards_opens_nothing(view):
    opened = heard(view.opened)
    view.show_cards(CARDS[:1], ())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(900, 500))
    assert opened == []


def test_the_current_card_stays_current_among_others(view):
    view.focus_first()
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.show_cards(CARDS[1:3], ())
    assert view.currentIndex().row() == 0


def test_before_it_was_painted_it_has_no_model(qtbot):
    look = a_look()
    view = CardView(look, lambda: no_pictures(look))
    qtbot.addWidget(view)
    view.show_cards(CARDS, ())
    assert view.model() is None


def test_a_narrower_window_keeps_the_current_card_in_its_row(qtbot, view):
    view.resize(400, 600)
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 0)).x() == 0)


def test_a_screen_reader_is_told_all_of_a_card(view):
    text = view.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "Routine 0. Hip. 8 min. Mat. Gentle"


def test_the_same_cards_again_do_not_reset_the_list(qapp):
    model = CardModel()
    model.show(CARDS, ())
    reset = heard(model.modelReset)
    model.show(tuple(CARDS), ())
    assert reset == []


def test_other_answers_do_reset_it(qapp):
    model = CardModel()
    model.show(CARDS, ())
    reset = heard(model.modelReset)
    model.show(CARDS, {PREGNANCY})
    assert len(reset) == 1


def test_a_card_shows_its_first_exercise():
    assert exercise_shown(card(exercises=(AVOIDED,))).id == "cobra"


def test_a_picture_file_of_the_routine_comes_before_all_others():
    assert exercise_shown(card(picture="/pictures/a.png")).pictures == ("/pictures/a.png",)


def test_a_title_too_long_for_two_lines_ends_in_dots(view):
    lines = elided_lines("word " * 60, view.fontMetrics(), 200, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_short_title_is_one_line(view):
    assert elided_lines("Pigeon", view.fontMetrics(), 200, 2) == ["Pigeon"]
