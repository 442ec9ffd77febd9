"""The window: pages, what lies over them, and files dropped on it."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from stretchtimer.gui.monitors import TITLE_BAR
from stretchtimer.gui.nav_rail import Destination, NavRail
from stretchtimer.gui.window import MainWindow, dropped_file
from tests.gui.window_fakes import a_look, heard, labels, named


@pytest.fixture
def window(qtbot):
    made = MainWindow(a_look())
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(window):
    made = QWidget()
    window.show_page(made, Destination.ROUTINES)
    return made


def dropped(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(), copy, data, left, Qt.KeyboardModifier.NoModifier)
    return event, data  # the event does not keep the data


def test_it_tells_once_when_it_was_painted(qtbot, window, page):
    told = heard(window.painted)
    window.show()
    qtbot.waitUntil(lambda: len(told) == 1)
    window.repaint()
    qtbot.wait(0)
    assert len(told) == 1


def test_a_press_in_the_rail_tells_where_to_go(window):
    wanted = heard(window.destination_wanted)
    named(window, "Settings").click()
    assert wanted == [Destination.SETTINGS]


def test_the_rail_shows_where_one_is(window):
    window.show_page(QWidget(), Destination.SETTINGS)
    assert named(window, "Settings").isChecked()


def test_the_page_is_in_sight(window, page):
    window.show()
    assert page.isVisible()


def test_a_session_stands_alone(window, page):
    window.show()
    session = QWidget()
    window.show_alone(session)
    assert session.isVisible()
    assert not window.findChild(NavRail).isVisible()
    assert window.is_alone


def test_after_a_session_one_is_back_where_it_began(window, page):
    window.show()
    window.show_alone(QWidget())
    window.end_alone()
    assert page.isVisible()
    assert window.findChild(NavRail).isVisible()
    assert not window.is_alone


def test_beneath_a_cover_nothing_answers(window, page):
    button = QPushButton("Beneath", page)
    window.show()
    window.cover_with(QWidget())
    assert not button.isEnabled()
    assert window.is_covered


def test_once_it_is_lifted_everything_answers_again(window, page):
    button = QPushButton("Beneath", page)
    window.cover_with(QWidget())
    window.uncover()
    assert button.isEnabled()
    assert not window.is_covered


def test_the_keyboard_comes_back_to_where_it_was(qtbot, window, page):
    button = QPushButton("Beneath", page)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus()
    window.cover_with(QWidget())
    window.uncover()
    assert button.hasFocus()


def test_a_cover_is_as_large_as_the_window(window, page):
    cover = QWidget()
    window.show()
    window.cover_with(cover)
    window.resize(900, 600)
    assert cover.size() == window.size()


def test_a_notice_is_read_and_put_away(window, page):
    window.show()
    window.show_notice("Your settings are not being saved.")
    assert "not being saved" in labels(window)
    named(window, "Put this notice away").click()
    assert "not being saved" not in labels(window)


def test_it_tells_before_it_closes(window):
    told = heard(window.closing)
    window.close()
    assert len(told) == 1


def test_a_routine_file_can_be_dropped():
    event, _data = dropped("/home/me/hip.YAML")
    assert dropped_file(event) == "/home/me/hip.YAML"


def test_no_other_file_can():
    event, _data = dropped("/home/me/hip.exe")
    assert dropped_file(event) == ""


@pytest.mark.parametrize("width", [640, 900, 1280, 1920])
def test_there_is_no_width_in_which_the_rail_takes_more_than_a_fifth(window, page, width):
    window.resize(width, 700)
    window.show()
    assert window.findChild(NavRail).width() < width / 5 + 20


def test_ctrl_f_asks_for_the_search(qtbot, window, page):
    wanted = heard(window.search_wanted)
    with qtbot.waitSignal(window.painted):
        window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(wanted) == 1)


def test_a_first_window_has_room_on_its_screen(window):
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() + TITLE_BAR <= room.height()


def test_nothing_is_dropped_on_a_session(window, page):
    window.show_alone(QWidget())
    _event, data = dropped("/home/me/hip.yaml")
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enters = QDragEnterEvent(QPoint(), copy, data, left, Qt.KeyboardModifier.NoModifier)
    enters.setAccepted(False)
    window.dragEnterEvent(enters)
    assert not enters.isAccepted()


def test_after_a_session_the_window_is_free(window, page):
    freed = heard(window.freed)
    window.show_alone(QWidget())
    assert not freed
    window.end_alone()
    assert len(freed) == 1
