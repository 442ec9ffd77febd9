"""The question of the morning after, above the routines."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from stretchtimer.core.history import Feeling
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.morning_banner import WORSE, MorningBanner
from tests.core.test_report import SESSION
from tests.gui.window_fakes import heard

AFTER = replace(SESSION, title="<b>Pigeon</b>", feeling=Feeling(4, 2))


@pytest.fixture
def banner(qtbot, qapp):
    made = MorningBanner(Look(qapp), AFTER, hour=8)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def said(banner) -> list[str]:
    return [label.text() for label in banner.findChildren(QLabel) if label.isVisible()]


def test_it_asks_for_the_morning(banner):
    assert "How does it feel this morning?" in said(banner)


def test_in_the_afternoon_it_does_not_speak_of_the_morning(qtbot, qapp):
    late = MorningBanner(Look(qapp), AFTER, hour=15)
    qtbot.addWidget(late)
    assert late.accessibleName() == "How does it feel today?"


def test_two_keys_answer_it(banner, qtbot):
    told, left = heard(banner.told), heard(banner.left)
    QTest.keyClick(banner.focusWidget(), Qt.Key.Key_3)
    QTest.keyClick(banner.focusWidget(), Qt.Key.Key_Return)
    assert told == [3]
    assert len(left) == 1


def test_ten_is_a_one_and_a_nought(banner):
    told = heard(banner.told)
    QTest.keyClick(banner.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(banner.focusWidget(), Qt.Key.Key_0)
    assert told == [1, 10]


def test_it_can_be_left_out(banner):
    told, left = heard(banner.told), heard(banner.left)
    banner.done.click()
    assert (told, len(left)) == ([], 1)


def test_a_worse_morning_is_met_with_a_rest(banner):
    banner.scale.choice.choose(5)
    banner.scale.choice.chosen.emit(5)
    assert WORSE in said(banner)


def test_a_morning_that_is_no_worse_is_not(banner):
    banner.scale.choice.chosen.emit(2)
    assert WORSE not in said(banner)


def test_its_texts_are_plain(banner):
    formats = {label.textFormat() for label in banner.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("percent", [100, 200])
def test_it_is_as_high_as_its_words_need(qtbot, qapp, percent):
    look = Look(qapp)
    look.set_text_percent(percent)
    made = MorningBanner(look, AFTER, hour=8)
    qtbot.addWidget(made)
    made.show()
    made.resize(600, 10)
    made.scale.choice.chosen.emit(9)
    qtbot.waitUntil(lambda: made.height() >= made.layout().heightForWidth(made.width()))
