"""The question before a session."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.check_in import CheckInPage


@pytest.fixture
def page(qtbot, qapp):
    made = CheckInPage(Look(qapp), "Pigeon")
    qtbot.addWidget(made)
    made.show()
    return made


def started(page: CheckInPage) -> list[object]:
    told: list[object] = []
    page.started.connect(told.append)
    return told


def test_two_keys_are_enough(page):
    told = started(page)
    QTest.keyClick(page, Qt.Key.Key_4)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert told == [4]


def test_ten_is_a_one_and_a_nought(page):
    told = started(page)
    for key in (Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_Return):
        QTest.keyClick(page, key)
    assert told == [10]


def test_enter_alone_starts_without_it(page):
    told = started(page)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert told == [None]


def test_escape_is_not_now(page, qtbot):
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_a_press_scores_too(page):
    told = started(page)
    page.scale.choice.choose(7)
    page.scale.show_score(7)
    page.start.click()
    assert told == [7]


def test_asked_never_again_it_says_so_and_starts(page, qtbot):
    told = started(page)
    with qtbot.waitSignal(page.never_again):
        page.never.click()
    assert told == [None]
