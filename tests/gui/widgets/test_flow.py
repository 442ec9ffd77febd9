"""A row that goes on in the next line."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from stretchtimer.gui.widgets.chip import Pill
from stretchtimer.gui.widgets.flow import FlowLayout
from tests.gui.window_fakes import a_look


@pytest.fixture
def box(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    row = FlowLayout(widget, gap=10)
    for _ in range(3):
        label = QLabel(widget)
        label.setFixedSize(100, 20)
        row.addWidget(label)
    return widget


def tops(box, width):
    box.resize(width, 200)
    box.layout().activate()
    return [label.y() for label in box.findChildren(QLabel)]


def test_what_fits_stands_in_one_line(box):
    assert tops(box, 320) == [0, 0, 0]


def test_what_does_not_fit_goes_into_the_next_line(box):
    assert tops(box, 319) == [0, 0, 30]


def test_it_says_how_high_it_becomes(box):
    row = box.layout()
    assert [row.heightForWidth(width) for width in (320, 210, 100)] == [20, 50, 80]


def test_what_is_hidden_takes_no_room(box):
    box.findChildren(QLabel)[0].hide()
    assert tops(box, 210)[1:] == [0, 0]


def test_the_narrowest_row_holds_the_widest_part(box):
    assert box.layout().minimumSize().width() == 100


def test_a_pill_too_long_for_the_line_wraps(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    row = FlowLayout(widget)
    pill = Pill(a_look(), "Mat, ball, wall, cushion, blocks, strap, cold pack")
    row.addWidget(pill)
    widget.resize(150, 300)
    row.activate()
    assert pill.width() <= 150
    assert pill.height() >= pill.heightForWidth(pill.width())
