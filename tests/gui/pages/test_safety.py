"""The note, the questions, and where to get help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.core.safety import Condition
from stretchtimer.gui.pages.safety import Part, SafetySheet
from stretchtimer.gui.widgets.switch import Switch
from stretchtimer.safety_words import (
    CONDITION_QUESTIONS,
    DISCLAIMER_FIRST_RUN,
    RED_FLAGS,
    STOP_NOW_QUESTIONS,
)
from tests.gui.window_fakes import a_look, heard, labels, named


@pytest.fixture
def sheet(qtbot):
    made = SafetySheet(a_look(), ())
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def questions(sheet):
    return [s.accessibleName() for s in sheet.findChildren(Switch) if s.isVisible()]


def test_the_note_comes_first(sheet):
    assert DISCLAIMER_FIRST_RUN in labels(sheet)


def test_after_the_note_come_the_stop_now_questions(sheet):
    read = heard(sheet.note_read)
    named(sheet, "I have read this").click()
    assert questions(sheet) == list(STOP_NOW_QUESTIONS)
    assert len(read) == 1


def test_nothing_is_answered_beforehand(sheet):
    sheet.show_part(Part.STOP_NOW)
    assert not any(switch.isChecked() for switch in sheet.findChildren(Switch))


def test_none_of_these_leads_to_the_conditions(sheet):
    sheet.show_part(Part.STOP_NOW)
    named(sheet, "None of these").click()
    assert questions(sheet) == list(CONDITION_QUESTIONS.values())


@pytest.mark.parametrize("question", STOP_NOW_QUESTIONS)
def test_any_yes_leads_to_the_red_flags(sheet, question):
    stopped, answered = heard(sheet.stopped), heard(sheet.answered)
    sheet.show_part(Part.STOP_NOW)
    named(sheet, question).click()
    named(sheet, "Go on with 1 switched on").click()
    assert sheet.part is Part.ADVICE
    assert (len(stopped), answered) == (1, [])


def test_every_red_flag_is_shown(sheet):
    sheet.show_part(Part.ADVICE)
    said = labels(sheet)
    for title, signs in RED_FLAGS:
        assert title in said
        assert all(sign in said for sign in signs)


def test_the_questions_can_be_answered_again(sheet):
    sheet.show_part(Part.ADVICE)
    named(sheet, "Answer again").click()
    assert sheet.part is Part.STOP_NOW


def test_the_conditions_named_are_told(sheet):
    answered = heard(sheet.answered)
    sheet.show_part(Part.CONDITIONS)
    for condition in (Condition.PREGNANCY, Condition.KNEE_INJURY):
        named(sheet, CONDITION_QUESTIONS[condition]).click()
    named(sheet, "Go on with 2 switched on").click()
    assert answered == [frozenset({Condition.PREGNANCY, Condition.KNEE_INJURY})]


def test_naming_nothing_is_an_answer_too(sheet):
    answered = heard(sheet.answered)
    sheet.show_part(Part.CONDITIONS)
    named(sheet, "None of these").click()
    assert answered == [frozenset()]


def test_what_was_named_before_is_still_switched_on(qtbot):
    sheet = SafetySheet(a_look(), {Condition.PREGNANCY}, Part.CONDITIONS)
    qtbot.addWidget(sheet)
    on = [s.accessibleName() for s in sheet.findChildren(Switch) if s.isChecked()]
    assert on == [CONDITION_QUESTIONS[Condition.PREGNANCY]]


def test_one_key_puts_it_away_and_answers_nothing(sheet):
    closed, answered = heard(sheet.closed), heard(sheet.answered)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert (len(closed), answered) == (1, [])


def test_it_is_all_done_with_the_keyboard(qtbot, sheet):
    answered = heard(sheet.answered)
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    sheet.show_part(Part.CONDITIONS)
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Space)
    for _ in CONDITION_QUESTIONS:
        QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    assert answered == [frozenset({Condition.HAMSTRING_TEAR})]


@pytest.mark.parametrize("part", Part, ids=lambda part: part.value)
def test_the_buttons_are_always_in_sight(qtbot, sheet, part):
    sheet.resize(900, 600)
    sheet.show_part(part)
    name = {"note": "I have read this", "advice": "Close"}.get(part.value, "None of these")
    button = named(sheet, name)
    qtbot.waitUntil(lambda: button.mapTo(sheet, button.rect().bottomLeft()).y() in range(1, 600))
