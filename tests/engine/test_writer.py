"""The thread that writes."""

import threading

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import Fact
from stretchtimer.engine.writer import Writer
from tests.history_examples import begun, ended, rep, stands


class FakeStore:
    """A store that refuses as long as it is told to."""

    def __init__(self) -> None:
        self.kept: list[tuple[str, Fact]] = []
        self.calls: list[str] = []
        self.threads: set[int] = set()
        self.is_full = False
        self.gate = threading.Event()
        self.gate.set()

    def keep(self, facts) -> None:
        self.gate.wait(10)
        self.threads.add(threading.get_ident())
        self.calls.append("keep")
        if self.is_full:
            raise CannotSave("The disk is full.")
        self.kept += facts

    def adopt_leftovers(self) -> None:
        self.calls.append("adopt")

    def upkeep(self) -> None:
        self.calls.append("upkeep")

    def close(self) -> None:
        self.calls.append("close")


class Desk:
    """A writer, its store, what it told, and its watch."""

    def __init__(self, **options) -> None:
        self.store = FakeStore()
        self.told: list[str] = []
        self.time = 0.0
        options = {"retry": 60.0, "seconds": lambda: self.time, **options}
        self.writer = Writer(self.store, self.told.append, **options)
        self.writer.start()


@pytest.fixture
def desk():
    made = Desk()
    yield made
    made.store.gate.set()
    made.store.is_full = False
    made.writer.close()


def test_facts_are_kept_in_order(desk):
    desk.writer.put("one", [begun(), rep(1)])
    desk.writer.put("one", [rep(2)])
    assert desk.writer.flush()
    assert desk.store.kept == [("one", begun()), ("one", rep(1)), ("one", rep(2))]


def test_the_disk_is_touched_in_another_thread_only(desk):
    desk.writer.put("one", [begun()])
    desk.writer.flush()
    assert threading.get_ident() not in desk.store.threads


def test_a_disk_that_hangs_holds_nobody_up(desk):
    desk.store.gate.clear()
    for number in range(1_000):
        desk.writer.put("one", [rep(number)])
    assert desk.store.kept == []  # and this line was reached


def test_leftovers_are_taken_up_before_anything_is_kept(desk):
    desk.writer.put("one", [begun()])
    desk.writer.flush()
    assert desk.store.calls == ["adopt", "upkeep", "keep"]


def test_what_cannot_be_kept_waits(desk):
    desk.store.is_full = True
    desk.writer.put("one", [begun()])
    assert not desk.writer.flush()
    assert desk.writer.unsaved == (("one", begun()),)


def test_the_user_is_told_once(desk):
    desk.store.is_full = True
    for number in range(5):
        desk.writer.put("one", [rep(number)])
        desk.writer.flush()
    assert desk.told == [
        "Nothing is being saved at the moment. Your session goes on. The disk is full."
    ]


def test_a_full_disk_is_not_asked_at_every_fact(desk):
    desk.store.is_full = True
    for number in range(50):
        desk.writer.put("one", [rep(number)])
    settled(desk.writer)
    assert desk.store.calls.count("keep") == 1


def test_after_a_minute_it_is_tried_again(desk):
    desk.store.is_full = True
    desk.writer.put("one", [rep(1)])
    settled(desk.writer)
    desk.store.is_full, desk.time = False, 61.0
    desk.writer.put("one", [rep(2)])
    settled(desk.writer)
    assert desk.store.kept == [("one", rep(1)), ("one", rep(2))]


def test_when_saving_works_again_the_notice_goes(desk):
    desk.store.is_full = True
    desk.writer.put("one", [rep(1)])
    desk.writer.flush()
    desk.store.is_full = False
    desk.writer.flush()
    assert desk.told[-1] == ""


def test_the_end_saves_what_is_left():
    desk = Desk()
    desk.store.is_full = True
    desk.writer.put("one", [begun(), ended()])
    settled(desk.writer)
    desk.store.is_full = False
    assert desk.writer.close()
    assert len(desk.store.kept) == 2
    assert desk.store.calls[-1] == "close"


def test_the_end_says_when_something_is_left_unsaved():
    desk = Desk()
    desk.store.is_full = True
    desk.writer.put("one", [begun()])
    assert not desk.writer.close()


def test_a_session_under_way_is_looked_at_again_and_again():
    beats = threading.Semaphore(0)
    desk = Desk(beat=0.001)
    desk.writer.watch(beats.release, lambda: None)
    assert all(beats.acquire(timeout=5) for _ in range(3))
    desk.writer.close()


def test_a_place_that_cannot_be_saved_is_told_once():
    desk = Desk(beat=0.001)
    beats = threading.Semaphore(0)

    def beat() -> None:
        beats.release()
        raise CannotSave("The disk is full.")

    desk.writer.watch(beat, lambda: None)
    assert all(beats.acquire(timeout=5) for _ in range(4))
    desk.writer.close()
    assert len([words for words in desk.told if words]) == 1


def test_a_disk_that_hangs_makes_no_beat_late():
    desk = Desk(beat=0.001)
    beats = threading.Semaphore(0)
    desk.store.gate.clear()
    desk.writer.put("one", [begun()])
    desk.writer.watch(beats.release, lambda: None)
    assert all(beats.acquire(timeout=5) for _ in range(5))
    desk.store.gate.set()
    desk.writer.close()


def test_after_a_beat_the_log_is_synced_in_the_writers_thread():
    desk = Desk(beat=0.001)
    threads: list[str] = []
    synced = threading.Semaphore(0)

    def sync() -> None:
        threads.append(threading.current_thread().name)
        synced.release()

    desk.writer.watch(lambda: None, sync)
    assert synced.acquire(timeout=5)
    desk.writer.close()
    assert set(threads) == {"writer"}


def settled(writer: Writer) -> None:
    """Wait until the writer has done what it was asked for."""
    done = threading.Event()
    writer.do(done.set)
    assert done.wait(5)


def test_facts_of_two_sessions_stay_apart(desk):
    desk.writer.put("one", [stands()])
    desk.writer.put("two", [stands()])
    desk.writer.flush()
    assert [session for session, _ in desk.store.kept] == ["one", "two"]
