from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from stretchtimer.gui.routine.take_along import TakeAlong
from tests.gui.window_fakes import a_look


@pytest.fixture
def buttons(qtbot):
    part = TakeAlong(a_look())
    qtbot.addWidget(part)
    return part, {one.accessibleName(): one for one in part.findChildren(QPushButton)}


def test_there_is_a_button_for_each_thing(buttons):
    words = ["Save as audio for the shower", "Print handout (PDF)", "Share as .stretch file"]
    assert list(buttons[1]) == words


def test_a_sound_file_can_be_asked_for(buttons, qtbot):
    part, named = buttons
    with qtbot.waitSignal(part.audio_wanted):
        named["Save as audio for the shower"].click()


def test_a_handout_can_be_asked_for(buttons, qtbot):
    part, named = buttons
    with qtbot.waitSignal(part.handout_wanted):
        named["Print handout (PDF)"].click()


def test_a_file_can_be_asked_for(buttons, qtbot):
    part, named = buttons
    with qtbot.waitSignal(part.bundle_wanted):
        named["Share as .stretch file"].click()
