"""The scroll bar that is only a thumb."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from stretchtimer.gui.widgets.quiet_scroll_bar import QuietScrollBar
from tests.gui.window_fakes import a_look


@pytest.fixture
def bar(qtbot):
    made = QuietScrollBar(a_look())
    qtbot.addWidget(made)
    made.resize(12, 200)
    made.setRange(0, 300)
    made.setPageStep(100)
    return made


def middle(bar):
    return bar.thumb().center().toPoint()


def test_the_thumb_is_as_long_as_the_part_in_sight(bar):
    assert bar.thumb().height() == 50


def test_at_the_end_the_thumb_is_at_the_end(bar):
    bar.setValue(300)
    assert bar.thumb().bottom() == 200


def test_where_nothing_scrolls_there_is_no_thumb(bar):
    bar.setRange(0, 0)
    assert bar.thumb().isEmpty()


def test_dragging_the_thumb_scrolls(bar):
    start = middle(bar)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, start + QPoint(0, 75))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 75))
    assert bar.value() == 150


def test_a_press_beneath_the_thumb_turns_a_page(bar):
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 190))
    assert bar.value() == 100
