"""The row of buttons under the bar."""

import pytest

from stretchtimer.gui.player.controls import WORDS, Controls
from stretchtimer.gui.player.keys import Command
from tests.gui.window_fakes import a_look


@pytest.fixture
def row(qtbot):
    look = a_look()
    look.set_text_percent(200)
    controls = Controls(look)
    qtbot.addWidget(controls)
    return controls


@pytest.mark.parametrize("width", [852, 1232, 1872])
def test_no_button_is_cut_at_twice_the_text(row, width):
    row.resize(width, 90)
    row.show()
    assert max(row.button(command).geometry().right() for command in WORDS) < width


def test_a_button_that_lost_its_words_keeps_its_name(row):
    row.resize(852, 90)
    row.show()
    assert row.button(Command.HURTS).accessibleName() == WORDS[Command.HURTS].name


def test_where_there_is_room_every_word_is_said(row):
    row.resize(3000, 90)
    row.show()
    assert row.button(Command.EASIER).words == WORDS[Command.EASIER].full
