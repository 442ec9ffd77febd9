"""The bar of the session: where one is, and where a click leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from stretchtimer.core.exercise import Exercise
from stretchtimer.gui.look import Look
from stretchtimer.gui.widgets.session_bar import SessionBar
from tests.examples import pigeon, step, timeline
from tests.gui.painted import missed, repainted


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> SessionBar:
    bar = SessionBar(Look(qapp))
    qtbot.addWidget(bar)
    bar.resize(600, 28)
    bar.show_timeline(pigeon())
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


@pytest.mark.parametrize("position", [0, 40_500, 60_000, 192_000])
def test_whatever_looks_different_is_repainted(bar: SessionBar, position: int) -> None:
    bar.show_position(40_000)

    assert missed(bar, lambda: bar.show_position(position)) == 0


def test_less_than_a_pixel_repaints_nothing(bar: SessionBar) -> None:
    bar.show_position(40_000)

    assert repainted(bar, lambda: bar.show_position(40_001)).isEmpty()


def test_a_click_asks_for_the_beginning_of_the_phase(qtbot: QtBot, bar: SessionBar) -> None:
    piece = bar.pieces[2]
    where = QPoint(int(piece.left + piece.width / 2), 14)

    with qtbot.waitSignal(bar.asked_for) as asked:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=where)

    assert asked.args == [piece.start]


def test_markup_in_a_name_is_only_text_in_a_tooltip(bar: SessionBar) -> None:
    trap = Exercise("trap", "<img src='/dev/zero'>")
    bar.show_timeline(timeline(step(trap)))

    assert "<img" not in bar.tooltip_of(bar.pieces[0])
    assert "&lt;img" in bar.tooltip_of(bar.pieces[0])
