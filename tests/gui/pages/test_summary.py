"""The page after a session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from stretchtimer.gui.look import Look
from stretchtimer.gui.pages.summary import SummaryPage
from stretchtimer.gui.player.outcome import Line, Outcome, Part

OUTCOME = Outcome(
    "<b>A routine</b>",
    True,
    (
        Line("Pigeon", (Part("Left leg", 2, 2, "hold"), Part("Right leg", 1, 2, "hold"))),
        Line("Bridge", (Part("", 0, 1, "set"),)),
    ),
    90_000,
    240_000,
)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> SummaryPage:
    page = SummaryPage(Look(qapp), OUTCOME)
    qtbot.addWidget(page)
    return page


def words(page: SummaryPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_it_says_what_was_held_on_each_side(page: SummaryPage) -> None:
    assert "Left leg: 2 of 2 holds · Right leg: 1 of 2 holds" in words(page)


def test_it_says_what_was_left_out(page: SummaryPage) -> None:
    assert "left out" in words(page)


def test_it_says_how_long_was_held_and_how_long_it_took(page: SummaryPage) -> None:
    assert {"1 min 30 s", "4 min"} <= set(words(page))


def test_its_texts_are_plain(page: SummaryPage) -> None:
    formats = {label.textFormat() for label in page.findChildren(QLabel)}

    assert formats == {Qt.TextFormat.PlainText}


def test_one_can_do_it_again(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.again_wanted):
        page.again.click()


def test_one_can_go_back(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.back_wanted):
        page.back.click()
