"""Files that the user wants written."""

import pytest

from stretchtimer.gui.flows.saved_files import SavedFiles, with_ending
from stretchtimer.gui.look import Look
from stretchtimer.gui.window import MainWindow
from tests.gui.flows.test_morning import InlineErrands
from tests.gui.window_fakes import labels


@pytest.fixture
def window(qapp, qtbot):
    made = MainWindow(Look(qapp))
    qtbot.addWidget(made)
    made.show()
    return made


def saved(window, put) -> SavedFiles:
    return SavedFiles(window, InlineErrands(), lambda *_: "", put)


def test_what_is_made_is_written_and_that_is_said(window):
    written = {}
    saved(window, written.__setitem__).write("/x/<b>y</b>.csv", lambda: b"content")
    assert written == {"/x/<b>y</b>.csv": b"content"}
    assert "Written: /x/<b>y</b>.csv" in labels(window)


def test_where_there_is_nothing_to_write_nothing_is_said(window):
    written = {}
    saved(window, written.__setitem__).write("/x", lambda: None)
    assert written == {}
    assert "Written" not in labels(window)


@pytest.mark.parametrize(
    ("path", "named"), [("a", "a.pdf"), ("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a.b", "a.b.pdf")]
)
def test_a_name_gets_its_ending(path, named):
    assert with_ending(path, ".pdf") == named
