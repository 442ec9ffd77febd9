"""The look: theme, fonts and motion as they are now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from stretchtimer.gui.look import Wish, palette_of
from stretchtimer.gui.theme import (
    BLACK_ON_WHITE,
    DARK,
    LIGHT,
    WHITE_ON_BLACK,
    TextSize,
    Weight,
)
from tests.gui.window_fakes import a_look, heard


@pytest.fixture
def look(qapp):
    return a_look()


def test_a_theme_that_was_chosen_is_shown(look):
    look.set_theme(DARK)
    assert look.colour("background").name().upper() == DARK.colours.background


def test_without_a_choice_the_system_is_followed(look, qapp):
    look.set_theme(DARK)
    look.set_theme(None)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert look.theme is (DARK if dark else LIGHT)


def test_high_contrast_keeps_to_the_systems_light_or_dark(look, qapp):
    look.set_theme(None, high_contrast=True)
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert look.theme is (WHITE_ON_BLACK if dark else BLACK_ON_WHITE)


def test_a_change_of_theme_is_told_once(look):
    look.set_theme(LIGHT)
    told = heard(look.changed)
    look.set_theme(DARK)
    look.set_theme(DARK)
    assert len(told) == 1


def test_text_grows_with_the_percentage(look):
    before = look.pixels(TextSize.BODY)
    look.set_text_percent(200)
    assert look.pixels(TextSize.BODY) == 2 * before


def test_digits_have_one_width(look):
    assert QFont.Tag("tnum") in look.font().featureTags()
    metrics = QFontMetrics(look.font(TextSize.TITLE, Weight.BOLD))
    assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


@pytest.mark.parametrize(("wish", "still"), [(Wish.ON, True), (Wish.OFF, False)])
def test_the_user_decides_over_motion(look, wish, still):
    look.set_reduced_motion(wish)
    assert look.reduced_motion is still


def test_what_qt_draws_itself_has_the_same_ground():
    palette = palette_of(DARK)
    assert palette.window().color().name().upper() == DARK.colours.background


def test_the_application_takes_the_size_of_the_text(look, qapp):
    look.set_text_percent(150)
    assert qapp.font().pixelSize() == look.pixels(TextSize.BODY)
    look.set_text_percent(100)
