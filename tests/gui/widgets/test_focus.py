"""Where the keyboard is can be seen on every control."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchtimer.gui.nav_rail import Destination, NavItem
from stretchtimer.gui.theme import BLACK_ON_WHITE, DARK, LIGHT, WHITE_ON_BLACK
from stretchtimer.gui.widgets.button import Button, ButtonKind
from stretchtimer.gui.widgets.chip import Chip, ChoiceChip
from stretchtimer.gui.widgets.field import Field
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.gui.widgets.session_bar import SessionBar
from stretchtimer.gui.widgets.switch import Switch
from tests.gui.window_fakes import a_look

CONTROLS = {
    **{
        f"a button, {kind.name.lower()}": lambda look, kind=kind: Button(look, "Go", kind)
        for kind in ButtonKind
    },
    "a chip": lambda look: Chip(look, "Hip"),
    "a choice": lambda look: ChoiceChip(look, "Left"),
    "a switch": lambda look: Switch(look, "Sound"),
    "a search": lambda look: SearchField(look, "Search"),
    "a field": lambda look: Field(look, "Note"),
    "a place in the rail": lambda look: NavItem(look, Destination.ROUTINES),
    "the bar of a session": SessionBar,
}
THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "black on white": BLACK_ON_WHITE,
    "white on black": WHITE_ON_BLACK,
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("control", CONTROLS)
def test_where_the_keyboard_is_can_be_seen(qtbot, control, theme):
    look = a_look()
    look.set_theme(THEMES[theme])
    window, other = QWidget(), QWidget()
    qtbot.addWidget(window)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made = CONTROLS[control](look)
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    before = made.grab().toImage()
    made.setFocus()
    assert made.hasFocus()
    assert made.grab().toImage() != before
