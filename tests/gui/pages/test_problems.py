"""The page of files with problems."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from stretchtimer.core.problems import Severity
from stretchtimer.gui.pages.problems import MOST_SHOWN, ProblemsPage, problem_words
from tests.gui.window_fakes import a_look, heard, labels, problem


@pytest.fixture
def page(qtbot):
    made = ProblemsPage(a_look())
    qtbot.addWidget(made)
    return made


def test_file_line_message_and_hint_are_shown(page):
    page.show_problems((problem(line=7),))
    assert "/routines/broken.yaml" in labels(page)
    assert "Line 7: `1:30` is no duration. Write 1m30s." in labels(page)


def test_problems_of_one_file_stand_together(page):
    page.show_problems((problem("a"), problem("b"), problem("a", 9)))
    assert labels(page).count("a\n") == 1


def test_a_message_is_shown_as_it_is_written(page):
    page.show_problems((problem(message="<img src='/dev/zero'>"),))
    assert "<img src='/dev/zero'>" in labels(page)


def test_of_very_many_the_first_are_shown_and_the_rest_counted(page):
    page.show_problems(tuple(problem(line=n) for n in range(1, MOST_SHOWN + 11)))
    assert "And 10 more." in labels(page)


def test_what_was_mended_is_gone(page):
    page.show_problems((problem("a"),))
    page.show_problems(())
    assert "There are none." in labels(page)


def test_a_warning_says_that_the_file_can_be_played():
    assert "can be played" in problem_words(problem(severity=Severity.WARNING))


def test_escape_goes_back(page):
    left = heard(page.left)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert len(left) == 1
