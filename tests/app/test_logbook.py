"""The log of the window hears of every error; the user hears one plain sentence."""

import sys
import threading

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from stretchtimer.app.logbook import Logbook
from stretchtimer.storage.log_file import log_files
from tests.app.programs import open_routine
from tests.gui.window_fakes import heard

PERSONAL = "a name nobody should read"
SENTENCE = "Something went wrong inside StretchTimer."


@pytest.fixture(autouse=True)
def no_stray_log_records():
    """Records are what is tested here."""


@pytest.fixture
def quiet():
    """Nobody else listens for errors, as where the program runs by itself."""
    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
    yield
    sys.excepthook, threading.excepthook = before


@pytest.fixture
def book(qapp, quiet, tmp_path):
    made = Logbook(tmp_path)
    yield made
    made.close()


def text(folder):
    return "".join(file.read_text(encoding="utf-8") for file in log_files(folder))


def fail():
    raise RuntimeError(PERSONAL)


def test_it_begins_with_the_versions(book, tmp_path):
    assert "started: version=" in text(tmp_path)


def test_an_error_in_the_window_is_told_once_and_written(book, qtbot, tmp_path):
    told = heard(book.told)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith(SENTENCE)
    assert "error in the window: RuntimeError at test_logbook.py" in text(tmp_path)
    assert PERSONAL not in text(tmp_path)


def test_an_error_in_a_thread_is_told_and_written(book, qtbot, tmp_path):
    told = heard(book.told)
    thread = threading.Thread(target=fail, name="errand")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "error in errand: RuntimeError" in text(tmp_path)


def test_an_error_that_was_told_of_already_is_only_written(book, tmp_path):
    told = heard(book.told)
    book.caught(KeyError(PERSONAL))
    assert "error in a thread: KeyError" in text(tmp_path)
    assert PERSONAL not in text(tmp_path)
    assert told == []


def test_no_traceback_reaches_the_terminal(book, qtbot, capfd):
    told = heard(book.told)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(told))
    assert "Traceback" not in capfd.readouterr().err


def test_ctrl_c_is_no_error(book, tmp_path):
    told = heard(book.told)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" not in text(tmp_path)


def test_closed_it_listens_no_more(qapp, quiet, tmp_path):
    book = Logbook(tmp_path)
    book.close()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert text(tmp_path).splitlines()[-1].endswith("closed")


def test_a_whole_run_writes_nothing_personal(qtbot, open_program, places):
    places.own_routines.mkdir(parents=True)
    own = places.own_routines / "my-sore-knee.yaml"
    own.write_text(
        "format: 1\nroutine: my-sore-knee\ntitle: Knee of Jane Doe\nsteps:\n"
        "  - note: After the fall in May\n  - exercise: pigeon\n",
        encoding="utf-8",
    )
    program = open_program(conditions=("pregnancy",))
    program.navigator.open_file(str(own))
    open_routine(qtbot, program, places).focus_start()
    QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.is_alone)
    program.window.close()
    program.close()
    said = text(places.logs)
    assert "started" in said
    assert "routines: count=" in said
    assert "session: phases=" in said
    personal = ("my-sore-knee", "Jane", "fall in May", "pregnancy", str(places.data), "hamstring")
    assert not [word for word in personal if word in said]
