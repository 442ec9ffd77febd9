"""The check while one types."""

from threading import Event

import pytest

from stretchtimer.core.proof import Proof
from stretchtimer.gui.author.checker import Checker
from tests.gui.author.fakes import HIP, TEXT, proof_of


@pytest.fixture
def made(qtbot):
    checkers = []

    def make(prove, pause_ms=0):
        checkers.append(Checker(prove, pause_ms))
        return checkers[-1]

    yield make
    for checker in checkers:
        checker.close()


def test_a_check_tells_the_problems_and_what_becomes_of_the_text(made, qtbot):
    checker = made(lambda _path, text: proof_of(text))
    with qtbot.waitSignal(checker.found) as told:
        checker.check_now(HIP, lambda: TEXT + "  bad")
    finding = told.args[0]
    assert [problem.place.line for problem in finding.proof.problems] == [10]
    assert finding.outlook.timeline is not None


def test_a_result_that_comes_after_a_newer_text_is_dropped(made, qtbot):
    begun, may_end = Event(), Event()

    def slow(_path, text):
        if text == "old":
            begun.set()
            may_end.wait(5)
        return Proof()

    checker = made(slow)
    found = []
    checker.found.connect(lambda finding: found.append(finding.text))
    checker.check_now(HIP, lambda: "old")
    begun.wait(5)
    checker.check_now(HIP, lambda: "new")
    may_end.set()
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["new"]


def test_a_text_is_taken_when_the_typing_pauses(made, qtbot):
    proved = []
    checker = made(lambda _path, text: proved.append(text) or Proof(), pause_ms=30)
    texts = iter(["abc"])
    for _ in range(3):
        checker.check_soon(HIP, lambda: next(texts))
    with qtbot.waitSignal(checker.found):
        pass
    assert proved == ["abc"]


def test_a_check_that_breaks_says_so_and_the_next_one_works(made, qtbot):
    def breaks(_path, text):
        if text == "break":
            raise ZeroDivisionError("oh")
        return Proof()

    checker = made(breaks)
    with qtbot.waitSignal(checker.failed) as told:
        checker.check_now(HIP, lambda: "break")
    assert "ZeroDivisionError" in told.args[0]
    with qtbot.waitSignal(checker.found):
        checker.check_now(HIP, lambda: "fine")


def test_what_is_forgotten_is_never_told(made, qtbot):
    checker = made(lambda _path, _text: Proof(), pause_ms=1)
    with qtbot.assertNotEmitted(checker.found, wait=30):
        checker.check_soon(HIP, lambda: "x")
        checker.forget()
