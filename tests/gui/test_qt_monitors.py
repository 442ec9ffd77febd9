"""Windows and the monitors there are; without a screen there is one."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.gui.qt_monitors import (
    Rescuer,
    enter_full_screen,
    leave_full_screen,
    monitor_of,
    monitors,
    next_monitor,
)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.setGeometry(20, 30, 400, 300)
    made.show()
    return made


def test_the_monitor_of_a_window_is_one_of_those_there_are(window):
    assert monitor_of(window) in monitors()


def test_full_screen_on_a_monitor_that_is_gone_is_full_screen_here(window):
    enter_full_screen(window, "HDMI-7")
    assert window.isFullScreen()


def test_after_full_screen_a_maximised_window_is_maximised_again(window):
    window.showMaximized()
    enter_full_screen(window, "")
    leave_full_screen(window)
    assert window.isMaximized()


def test_a_window_that_is_not_full_screen_is_left_alone(window):
    leave_full_screen(window)
    assert window.size().toTuple() == (400, 300)


def test_after_the_only_monitor_comes_itself(window):
    assert next_monitor(window, "") == monitor_of(window).key


def test_a_window_in_reach_is_not_moved(window):
    before = window.geometry()
    Rescuer(window).rescue()
    assert window.geometry() == before


def test_a_window_out_of_reach_is_brought_back(window):
    window.move(5_000, 5_000)
    Rescuer(window).rescue()
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry())


def test_a_hidden_window_is_left_alone(window):
    window.hide()
    window.move(5_000, 5_000)
    Rescuer(window).rescue()
    assert window.pos().toTuple() == (5_000, 5_000)
