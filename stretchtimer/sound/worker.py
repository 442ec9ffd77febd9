"""A thread that does one thing after the other, so that nobody has to wait for a sound device."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol, TypeAlias

Task: TypeAlias = Callable[[], None]

LOOK_EVERY = 0.25
"""How many seconds pass between two looks after the device."""


class Worker(Protocol):
    """Does tasks in the order they were posted, and another one again and again in between."""

    def start(self, in_between: Task) -> None:
        """Begin to work; *in_between* is done about four times a second."""

    def post(self, task: Task) -> None:
        """Have *task* done soon; returns at once."""

    def finish(self, last: Task) -> None:
        """Do what was posted, then *last*, then end."""


class ThreadWorker:
    """A worker with one long-lived thread that never keeps the program from ending."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._thread: Thread | None = None

    def start(self, in_between: Task) -> None:
        """Begin to work, once."""
        if self._thread is None:
            self._thread = Thread(target=self._run, args=(in_between,), name="sound", daemon=True)
            self._thread.start()

    def post(self, task: Task) -> None:
        """Have *task* done soon; returns at once."""
        self._tasks.put(task)

    def finish(self, last: Task) -> None:
        """Do what was posted, then *last*, then end; waits for it at most a second."""
        self._tasks.put(last)
        self._tasks.put(None)
        if self._thread is not None:
            self._thread.join(1.0)

    def _run(self, in_between: Task) -> None:
        while True:
            try:
                task = self._tasks.get(timeout=LOOK_EVERY)
            except Empty:
                task = in_between
            if task is None:
                return
            task()
