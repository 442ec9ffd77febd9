"""Labels that show what is written."""

import pytest
from PySide6.QtCore import Qt

from stretchtimer.gui.theme import DARK
from stretchtimer.gui.widgets.plain_label import BREAK_HERE, LONGEST_WORD, PlainLabel, breakable
from tests.gui.window_fakes import a_look


@pytest.fixture
def label(qtbot):
    made = PlainLabel(a_look(), "<img src='/dev/zero'>")
    qtbot.addWidget(made)
    return made


def test_markup_is_only_text(label):
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text().startswith("<img")


def test_a_word_too_long_for_a_line_can_be_broken():
    assert BREAK_HERE in breakable("x" * (LONGEST_WORD + 1))


def test_usual_words_stay_as_they_are():
    text = "Lie on your back with both legs long, and breathe."
    assert breakable(text) == text


def test_nothing_is_lost_where_a_word_is_broken():
    word = "abc" * 40
    assert breakable(word).replace(BREAK_HERE, "") == word


def test_a_label_takes_the_colour_of_another_theme(qtbot):
    look = a_look()
    label = PlainLabel(look, "Words", role="muted")
    qtbot.addWidget(label)
    look.set_theme(DARK)
    assert label.palette().windowText().color().name().upper() == DARK.colours.muted
