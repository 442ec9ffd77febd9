"""The library in its thread."""

import threading
from types import SimpleNamespace

import pytest

from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable
from stretchtimer.core.routine import Routine
from stretchtimer.gui.bridges.qt_library import QtLibrary
from tests.gui.window_fakes import card, problem

SHELF = SimpleNamespace(cards=(card(),), problems=())
ROUTINE = Routine("hip", "Hip", ())


@pytest.fixture
def make(qapp):
    made = []

    def library(scan=lambda: SHELF, read=lambda _path: ROUTINE):
        made.append(QtLibrary(scan, read))
        return made[-1]

    yield library
    for one in made:
        one.close()


def refuse(error):
    def read(_path):
        raise error

    return read


def test_what_a_scan_finds_is_told(qtbot, make):
    library = make()
    with qtbot.waitSignal(library.shelf_found) as told:
        library.scan()
    assert told.args == [SHELF]


def test_a_routine_is_told_with_its_path(qtbot, make):
    library = make()
    with qtbot.waitSignal(library.routine_read) as told:
        library.read("/hip.yaml")
    assert told.args == ["/hip.yaml", ROUTINE]


def test_a_file_with_errors_is_told_with_its_problems(qtbot, make):
    library = make(read=refuse(RoutineUnreadable((problem(),))))
    with qtbot.waitSignal(library.routine_refused) as told:
        library.read("/hip.yaml")
    assert told.args[:2] == ["/hip.yaml", (problem(),)]


def test_a_routine_that_is_gone_is_told_in_a_sentence(qtbot, make):
    library = make(read=refuse(NotInLibrary("hip")))
    with qtbot.waitSignal(library.routine_refused) as told:
        library.read("/hip.yaml")
    assert told.args[2] == "Nothing in the library is called hip."


def test_a_mistake_of_ours_does_not_end_the_thread(qtbot, make):
    library = make(read=refuse(KeyError("hip")))
    with qtbot.waitSignal(library.routine_refused):
        library.read("/hip.yaml")
    with qtbot.waitSignal(library.shelf_found):
        library.scan()


def test_a_scan_that_fails_is_told_in_a_sentence(qtbot, make):
    def broken():
        raise OSError("no folder")

    library = make(scan=broken)
    with qtbot.waitSignal(library.failed) as told:
        library.scan()
    assert "no folder" in told.args[0]


def test_files_are_not_read_in_the_windows_thread(qtbot, make):
    threads = []
    library = make(scan=lambda: threads.append(threading.current_thread()) or SHELF)
    with qtbot.waitSignal(library.shelf_found):
        library.scan()
    assert threads != [threading.current_thread()]


def test_after_the_end_no_thread_is_left(qtbot, make):
    library = make()
    with qtbot.waitSignal(library.shelf_found):
        library.scan()
    library.close()
    assert "library" not in {thread.name for thread in threading.enumerate()}
