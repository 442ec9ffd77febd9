"""The tokens: contrast in both themes, and how large text becomes."""

from itertools import product

import pytest

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.theme import (
    BLACK_ON_WHITE,
    DARK,
    LIGHT,
    WHITE_ON_BLACK,
    system_theme,
    text_scale,
)

GROUNDS = ("background", "surface", "sunken", "primary_soft", "caution_surface")
HIGH = {"black on white": BLACK_ON_WHITE, "white on black": WHITE_ON_BLACK}
EVERY = {"light": LIGHT, "dark": DARK, **HIGH}
THEMES = pytest.mark.parametrize("theme", EVERY.values(), ids=EVERY)
HIGH_CONTRAST = pytest.mark.parametrize("theme", HIGH.values(), ids=HIGH)


def luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast_there_is():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [*product(["text"], GROUNDS), ("on_primary", "primary"), ("background", "text")],
)
def test_what_is_read_from_afar_stands_out_seven_to_one(theme, ink, ground):
    colours = theme.colours
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7


@THEMES
@pytest.mark.parametrize(("ink", "ground"), [*product(["muted", "primary"], GROUNDS)])
def test_all_other_text_stands_out_four_and_a_half_to_one(theme, ink, ground):
    colours = theme.colours
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("ground", ["background", "surface", "sunken"])
def test_the_word_of_every_phase_can_be_read_in_its_colour(theme, phase, ground):
    colours = theme.colours
    assert contrast(colours.of_phase(phase), getattr(colours, ground)) >= 4.5


@HIGH_CONTRAST
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *product(["text", "muted", "primary"], GROUNDS),
        *product(["prepare", "move", "hold", "release", "rest"], GROUNDS[:3]),
        ("line", "surface"),
        ("caution_line", "caution_surface"),
    ],
)
def test_with_high_contrast_everything_stands_out_seven_to_one(theme, ink, ground):
    colours = theme.colours
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7


@pytest.mark.parametrize(
    ("is_dark", "wants_contrast", "theme"),
    [
        (False, False, LIGHT),
        (True, False, DARK),
        (False, True, BLACK_ON_WHITE),
        (True, True, WHITE_ON_BLACK),
    ],
)
def test_the_systems_wishes_choose_the_theme(is_dark, wants_contrast, theme):
    assert system_theme(is_dark=is_dark, wants_contrast=wants_contrast) is theme


@THEMES
def test_the_five_kinds_of_phase_have_five_colours(theme):
    assert len({theme.colours.of_phase(phase) for phase in Phase}) == 5


@pytest.mark.parametrize("pixels", [9, 12, 13.3, 15])
def test_a_usual_system_font_leaves_the_tokens_as_they_are(pixels):
    assert text_scale(pixels, 100) == 1


def test_a_large_system_font_enlarges_all_text():
    assert text_scale(26, 100) == 2


def test_the_users_percentage_comes_on_top():
    assert text_scale(12, 150) == 1.5
