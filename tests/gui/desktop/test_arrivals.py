"""Files that come from outside."""

import pytest
from PySide6.QtCore import QObject, Signal

from stretchtimer.gui.desktop.arrivals import Arrivals


class Window(QObject):
    """A window in a session, or not."""

    freed = Signal()

    def __init__(self):
        super().__init__()
        self.is_alone = False
        self.notices = []

    def show_notice(self, sentence):
        self.notices.append(sentence)


@pytest.fixture
def window(qapp):
    return Window()


@pytest.fixture
def opened(window):
    files = []
    window.arrivals = Arrivals(window, files.append)
    return files


def test_a_file_is_opened(window, opened):
    window.arrivals.take(["/r/a.yaml"])
    assert (opened, window.notices) == (["/r/a.yaml"], [])


def test_of_several_one_is_opened_and_the_others_are_named(window, opened):
    window.arrivals.take(["/r/a.yaml", "/r/b.stretch", "/r/c.yaml"])
    assert opened == ["/r/a.yaml"]
    assert window.notices == ["One file is opened at a time. These were left: b.stretch, c.yaml."]


def test_nothing_comes_over_a_session(window, opened):
    window.is_alone = True
    window.arrivals.take(["/r/a.yaml"])
    assert opened == []
    assert window.notices == ["a.yaml opens when this session is over."]


def test_after_the_session_it_is_opened(window, opened):
    window.is_alone = True
    window.arrivals.take(["/r/a.yaml"])
    window.is_alone = False
    window.freed.emit()
    window.freed.emit()
    assert opened == ["/r/a.yaml"]


def test_no_files_are_no_matter(window, opened):
    window.arrivals.take([])
    assert (opened, window.notices) == ([], [])
