"""Errands are done in a thread; one that goes wrong is told, and the next is done."""

import threading

import pytest

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.gui.bridges.qt_errands import QtErrands
from tests.gui.window_fakes import heard


@pytest.fixture
def errands(qapp):
    made = QtErrands()
    yield made
    made.close()


def fail(error):
    raise error


def test_what_an_errand_gives_comes_back_to_the_window(qtbot, errands):
    got = []
    errands.run(lambda: threading.current_thread().name, got.append)
    qtbot.waitUntil(lambda: got == ["errands"])


def test_a_mistake_of_ours_is_told_in_words_and_handed_to_the_log(qtbot, errands):
    told, broken = heard(errands.failed), heard(errands.broke)
    errands.run(lambda: fail(KeyError("x")), print)
    qtbot.waitUntil(lambda: bool(broken))
    assert told[0].startswith("This is a mistake in StretchTimer: KeyError")
    assert isinstance(broken[0], KeyError)


def test_what_is_no_mistake_of_ours_is_not_logged(qtbot, errands):
    told, broken = heard(errands.failed), heard(errands.broke)
    errands.run(lambda: fail(StretchTimerError("The disk is full.")), print)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["The disk is full."]
    assert broken == []


def test_after_a_mistake_the_next_errand_is_done(qtbot, errands):
    got = []
    errands.run(lambda: fail(KeyError("x")), print)
    errands.run(lambda: 5, got.append)
    qtbot.waitUntil(lambda: got == [5])


def test_what_an_errand_brings_after_the_end_is_handed_to_nobody(qapp, errands):
    got = []
    errands.run(lambda: 5, got.append)
    errands.close()  # waits for the errand; its result is on the way
    qapp.processEvents()
    assert got == []
