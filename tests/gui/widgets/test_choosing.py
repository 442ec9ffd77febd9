"""Chips, choices, switches and steppers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.widgets.chip import Chip, ChoiceChip
from stretchtimer.gui.widgets.choice import Choice
from stretchtimer.gui.widgets.stepper import Stepper
from stretchtimer.gui.widgets.switch import Switch
from tests.gui.window_fakes import a_look, heard, named


@pytest.fixture
def choice(qtbot):
    made = Choice(a_look(), "Tones", [("clear", "Clear"), ("soft", "Soft")], "clear")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def stepper(qtbot):
    made = Stepper(a_look(), "Hold", (50, 100, 150), 100, lambda n: f"{n} %")
    qtbot.addWidget(made)
    return made


def test_a_choice_has_the_value_it_was_given(choice):
    assert choice.value == "clear"


def test_a_press_on_a_chip_tells_the_new_value(choice):
    told = heard(choice.chosen)
    named(choice, "Soft").click()
    assert told == ["soft"]


def test_exactly_one_chip_is_chosen(choice):
    named(choice, "Soft").click()
    chips = choice.findChildren(ChoiceChip)
    assert [chip.accessibleName() for chip in chips if chip.isChecked()] == ["Soft"]


def test_a_choice_that_is_shown_tells_nobody(choice):
    told = heard(choice.chosen)
    choice.choose("soft")
    assert (choice.value, told) == ("soft", [])


def test_the_arrow_keys_go_through_a_choice(qtbot, choice):
    choice.show()
    with qtbot.waitActive(choice):
        choice.activateWindow()
    named(choice, "Clear").setFocus()
    QTest.keyClick(named(choice, "Clear"), Qt.Key.Key_Right)
    assert choice.value == "soft"


def test_less_and_more_go_through_the_values(stepper):
    told = heard(stepper.stepped)
    named(stepper, "Hold: more. Now 100 %").click()
    named(stepper, "Hold: less. Now 150 %").click()
    assert told == [150, 100]


def test_at_the_end_there_is_no_more(stepper):
    stepper.show_value(150)
    assert not named(stepper, "Hold: more. Now 150 %").isEnabled()


def test_a_value_between_two_steps_goes_to_the_next_one(stepper):
    stepper.show_value(70)
    named(stepper, "Hold: more. Now 70 %").click()
    assert stepper.value == 100


@pytest.mark.parametrize("make", [Chip, Switch], ids=["chip", "switch"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_turn_it_on(qtbot, make, key):
    part = make(a_look(), "Under 5 min")
    qtbot.addWidget(part)
    QTest.keyClick(part, key)
    assert part.isChecked()


def test_a_press_on_the_words_of_a_switch_counts(qtbot):
    switch = Switch(a_look(), "Include it today")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert switch.isChecked()


def test_a_switch_with_many_words_grows_where_it_is_narrow(qtbot):
    switch = Switch(a_look(), "Pain right at the sit bone, worse when you sit or bend forward")
    qtbot.addWidget(switch)
    assert switch.heightForWidth(200) > switch.sizeHint().height()
