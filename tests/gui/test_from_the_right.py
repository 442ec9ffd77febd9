"""The window as it lies for somebody who reads from the right."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from stretchtimer.gui.canvas import as_read
from stretchtimer.gui.icons import Icon, turned
from stretchtimer.gui.player.top_bar import TopBar
from stretchtimer.gui.widgets.flow import FlowLayout
from stretchtimer.gui.widgets.plain_label import PlainLabel
from stretchtimer.gui.widgets.search_field import SearchField
from stretchtimer.gui.widgets.switch import Switch
from tests.gui.session_fakes import playing
from tests.gui.window_fakes import a_look

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WHOLE = QRectF(10, 0, 100, 20)


@pytest.mark.parametrize(
    ("direction", "left"), [(LEFT, 15.0), (RIGHT, 75.0)], ids=["from the left", "from the right"]
)
def test_what_is_painted_lies_as_it_is_read(direction, left):
    assert as_read(QRectF(15, 2, 30, 10), WHOLE, direction) == QRectF(left, 2, 30, 10)


@pytest.mark.parametrize(
    ("icon", "shown"),
    [
        (Icon.BACK, Icon.FORWARD),
        (Icon.FORWARD, Icon.BACK),
        (Icon.SKIP, Icon.SKIP),
        (Icon.PLAY, Icon.PLAY),
    ],
)
def test_the_way_back_points_the_other_way_and_what_plays_does_not(icon, shown):
    assert turned(icon, RIGHT) is shown
    assert turned(icon, LEFT) is icon


def test_words_in_a_row_begin_at_the_right(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    around.setLayoutDirection(RIGHT)
    row = FlowLayout(around, gap=10)
    first, second = QWidget(), QWidget()
    for part in (first, second):
        part.setFixedSize(30, 20)
        row.addWidget(part)
    around.resize(200, 60)
    around.show()
    assert (first.x(), second.x()) == (170, 130)


def test_a_search_leaves_room_for_its_glass_at_the_right(qtbot, qapp):
    qapp.setLayoutDirection(RIGHT)
    try:
        field = SearchField(a_look(), "Search")
        qtbot.addWidget(field)
        margins = field.textMargins()
    finally:
        qapp.setLayoutDirection(LEFT)
    assert margins.right() > margins.left()


def test_the_way_out_of_a_session_is_at_the_right(qtbot):
    bar = TopBar(a_look())
    qtbot.addWidget(bar)
    bar.setLayoutDirection(RIGHT)
    bar.resize(900, 50)
    bar.show()
    assert bar.back.x() > 800
    assert bar.full_screen.x() < 100


def test_the_picture_of_a_session_is_at_the_right_and_its_bar_runs_as_ever(qtbot):
    page = playing(qtbot).page
    page.setLayoutDirection(RIGHT)
    page.arrange()
    assert page.stage.x() > page.dial.x()
    assert page.elapsed.x() < page.left.x()
    page.setLayoutDirection(LEFT)
    page.arrange()
    assert page.stage.x() < page.dial.x()


@pytest.fixture
def from_the_right(qapp):
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


@pytest.mark.usefixtures("from_the_right")
def test_a_label_has_room_for_the_space_behind_a_line(qtbot):
    label = PlainLabel(a_look(), "words")
    qtbot.addWidget(label)
    assert label.contentsMargins().left() > 0


def test_a_switch_from_the_right_has_room_for_the_space_behind_a_line(qtbot, qapp):
    switch = Switch(a_look(), "words")
    qtbot.addWidget(switch)
    usual = switch.sizeHint().width()
    switch.setLayoutDirection(RIGHT)
    assert switch.sizeHint().width() > usual
