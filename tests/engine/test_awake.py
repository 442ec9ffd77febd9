"""The screen is kept awake, or the refusal is told; a session never fails over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from types import SimpleNamespace

from stretchtimer.engine.awake import WakepyAwake

PATIENCE = 10  # seconds after which a test has failed


class Platform:
    """A platform that tells what it is asked for."""

    def __init__(self, agrees: bool = True, breaks: bool = False) -> None:
        self.agrees = agrees
        self.breaks = breaks
        self.log: Queue[str] = Queue()

    @contextmanager
    def presenting(self) -> Iterator[SimpleNamespace]:
        if self.breaks:
            raise RuntimeError("no service")
        self.log.put("asked")
        try:
            yield SimpleNamespace(active=self.agrees)
        finally:
            self.log.put("released")


def told_by(platform: Platform) -> tuple[WakepyAwake, bool]:
    answers: Queue[bool] = Queue()
    awake = WakepyAwake(platform.presenting)
    awake.keep(answers.put)
    return awake, answers.get(timeout=PATIENCE)


def test_a_platform_that_agrees_is_told_of() -> None:
    awake, answer = told_by(Platform())

    assert answer is True
    awake.release()


def test_a_platform_that_refuses_is_told_of() -> None:
    awake, answer = told_by(Platform(agrees=False))

    assert answer is False
    awake.release()


def test_a_platform_that_breaks_is_one_that_refuses() -> None:
    _, answer = told_by(Platform(breaks=True))

    assert answer is False


def test_the_request_ends_when_it_is_released() -> None:
    platform = Platform()
    awake, _ = told_by(platform)

    awake.release()

    assert [platform.log.get(timeout=PATIENCE) for _ in range(2)] == ["asked", "released"]


def test_releasing_what_was_never_kept_does_nothing() -> None:
    WakepyAwake(Platform().presenting).release()


def test_a_second_session_ends_the_request_of_the_first() -> None:
    platform = Platform()
    awake, _ = told_by(platform)
    answers: Queue[bool] = Queue()

    awake.keep(answers.put)
    answers.get(timeout=PATIENCE)
    awake.release()

    log = [platform.log.get(timeout=PATIENCE) for _ in range(4)]
    assert sorted(log) == ["asked", "asked", "released", "released"]
