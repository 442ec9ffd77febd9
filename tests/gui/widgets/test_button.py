"""Buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.icons import Icon
from stretchtimer.gui.widgets.button import Button, ButtonKind
from tests.gui.window_fakes import a_look, heard


@pytest.fixture
def look(qapp):
    return a_look()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(qtbot, look, key):
    button = Button(look, "Start")
    qtbot.addWidget(button)
    pressed = heard(button.clicked)
    QTest.keyClick(button, key)
    assert len(pressed) == 1


def test_an_ampersand_is_only_a_letter(qtbot, look):
    button = Button(look, "Hip & hamstring")
    qtbot.addWidget(button)
    assert button.words == "Hip & hamstring"
    assert button.shortcut().isEmpty()


def test_a_button_without_words_has_a_name(qtbot, look):
    button = Button(look, icon=Icon.CLOSE, name="Put it away")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Put it away"


def test_a_narrow_button_is_a_high_one(qtbot, look):
    button = Button(look, "Some more words than fit into one short line")
    qtbot.addWidget(button)
    wide = button.sizeHint()
    assert button.heightForWidth(wide.width() // 3) > wide.height()


def test_the_longest_word_always_fits(qtbot, look):
    button = Button(look, "A hamstring")
    qtbot.addWidget(button)
    longest = button.fontMetrics().horizontalAdvance("hamstring")
    assert button.minimumSizeHint().width() > longest


@pytest.mark.parametrize("kind", ButtonKind, ids=lambda kind: kind.value)
def test_every_kind_draws_its_words(qtbot, look, kind):
    without, with_words = Button(look, " ", kind), Button(look, "Start", kind)
    for button in (without, with_words):
        qtbot.addWidget(button)
        button.resize(200, 50)
    assert with_words.grab().toImage() != without.grab().toImage()


def test_text_of_twice_the_size_makes_a_larger_button(qtbot, look):
    button = Button(look, "Start")
    qtbot.addWidget(button)
    before = button.sizeHint()
    look.set_text_percent(200)
    after = button.sizeHint()
    look.set_text_percent(100)
    assert after.width() > before.width() * 1.5
