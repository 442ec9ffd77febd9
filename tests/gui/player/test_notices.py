"""What has to be told in a small window with large text."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from stretchtimer.gui.player.toast import Toast
from stretchtimer.gui.player.top_bar import LEAST_NOTICE, TopBar
from tests.gui.window_fakes import a_look

DARK = "The screen may go dark: this system does not let the program keep it on."
TITLE = "AIS hamstring stretch"
PICTURE, ABOVE = QRect(40, 100, 400, 200), QRect(24, 8, 852, 62)


@pytest.fixture
def look():
    shown = a_look()
    shown.set_text_percent(200)
    return shown


@pytest.fixture
def bar(qtbot, look):
    made = TopBar(look)
    qtbot.addWidget(made)
    made.resize(852, 62)
    made.show()
    made.show_title(TITLE)
    made.show_step("Step 2 of 9")
    return made


def sees_title(bar):
    return any(label.isVisible() and label.text() == TITLE for label in bar.findChildren(QLabel))


def test_a_notice_takes_the_titles_place_before_it_gets_too_small(bar):
    bar.show_notice(DARK)
    assert bar.notice_size >= LEAST_NOTICE
    assert not sees_title(bar)


def test_the_title_comes_back_when_nothing_is_to_be_told(bar):
    bar.show_notice(DARK)
    bar.show_notice("")
    assert sees_title(bar)


def test_a_notice_with_room_leaves_the_title_where_it_is(bar):
    bar.resize(2500, 62)
    bar.show_notice(DARK)
    assert sees_title(bar)


@pytest.fixture
def toast(qtbot, look):
    page = QWidget()
    qtbot.addWidget(page)
    made = Toast(look, page)
    made.set_largest(26)
    made.place_in(PICTURE, ABOVE)
    yield made
    made.stop()


def test_what_passes_leaves_the_picture_in_sight(toast):
    toast.tell(DARK)
    assert ABOVE.contains(toast.geometry())


def test_what_could_not_be_read_above_lies_over_the_picture(toast):
    toast.tell(f"{DARK} {DARK} {DARK}")
    assert PICTURE.contains(toast.geometry())
