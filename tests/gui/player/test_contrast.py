"""What is read from the mat stands out from what is behind it, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from stretchtimer.core.timeline import Phase
from stretchtimer.gui.player.dial import DIM_DIGITS
from stretchtimer.gui.theme import BLACK_ON_WHITE, DARK, LIGHT, WHITE_ON_BLACK, Theme
from stretchtimer.gui.widgets.session_bar import mixed

THEMES = (LIGHT, DARK, BLACK_ON_WHITE, WHITE_ON_BLACK)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor | str, other: QColor | str) -> float:
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_digits_cue_side_and_name_stand_out(theme: Theme) -> None:
    colours = theme.colours

    assert contrast(colours.text, colours.background) >= 7
    assert contrast(colours.text, colours.surface) >= 7
    assert contrast(colours.on_primary, colours.primary) >= 7
    assert contrast(colours.text, colours.primary_soft) >= 7


@pytest.mark.parametrize("theme", THEMES)
def test_digits_stand_out_in_a_pause_too(theme: Theme) -> None:
    background = QColor(theme.colours.background)

    assert contrast(mixed(QColor(theme.colours.text), background, DIM_DIGITS), background) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("phase", list(Phase))
def test_the_word_of_every_phase_can_be_read(theme: Theme, phase: Phase) -> None:
    assert contrast(theme.colours.of_phase(phase), theme.colours.background) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_other_text_can_be_read(theme: Theme) -> None:
    assert contrast(theme.colours.muted, theme.colours.background) >= 4.5
