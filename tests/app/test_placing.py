"""The windows' places between one time and the next."""

import json

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from stretchtimer.app.placing import SmallPlace, keep_place, show_where_it_was
from stretchtimer.gui.monitors import Place
from stretchtimer.gui.qt_monitors import monitors


@pytest.fixture
def file(tmp_path):
    return tmp_path / "window.json"


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_window_comes_back_where_it_was(window, file):
    window.setGeometry(30, 40, 500, 400)
    window.show()
    keep_place(window, file)
    window.hide()
    window.setGeometry(0, 0, 200, 200)
    show_where_it_was(window, file)
    assert window.geometry().getRect() == (30, 40, 500, 400)


def test_a_maximised_window_comes_back_maximised(window, file):
    window.showMaximized()
    keep_place(window, file)
    window.showNormal()
    show_where_it_was(window, file)
    assert window.isMaximized()


def test_a_window_is_never_larger_than_the_screen(window, file):
    monitor = monitors()[0].key
    kept = {"width": 9000, "height": 9000, "maximized": False, "left": 700, "top": 700}
    file.write_text(json.dumps(kept | {"monitor": monitor}))
    show_where_it_was(window, file)
    screen = QApplication.primaryScreen().size()
    assert window.size().boundedTo(screen) == window.size()


def test_full_screen_is_for_one_session_only(window, file):
    window.showFullScreen()
    keep_place(window, file)
    assert not file.exists()


def test_the_small_window_has_a_place_of_its_own(tmp_path, qapp):
    shelf = SmallPlace(tmp_path / "small.json")
    shelf.write_small(Place(400, 168, 12, 34, "HDMI-1"))
    assert shelf.read_small() == Place(400, 168, 12, 34, "HDMI-1")


def test_a_place_that_was_never_kept_is_none(tmp_path):
    assert SmallPlace(tmp_path / "small.json").read_small() is None
