"""Keeping the screen awake while somebody follows it from the mat."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread
from typing import Any, Protocol, TypeAlias

Told: TypeAlias = Callable[[bool], None]
"""Is told once whether the screen is kept awake, possibly from another thread."""


class Awake(Protocol):
    """Keeps the screen awake between two calls; neither of them waits, or fails."""

    def keep(self, told: Told) -> None:
        """Keep the screen awake from now on, and say whether that worked."""

    def release(self) -> None:
        """Let the screen sleep again when it wants to."""


class WakepyAwake:
    """Asks the platform through wakepy, in a thread of its own: the request may take its time.

    wakepy is imported only when a session starts. *enter* gives the context in which the screen is
    awake; its value has ``active``.
    """

    def __init__(self, enter: Callable[[], AbstractContextManager[Any]] | None = None) -> None:
        self._enter = enter or _presenting
        self._done: Event | None = None

    def keep(self, told: Told) -> None:
        """Ask for a screen that stays on; ``told`` is called from the thread that asks."""
        self.release()
        self._done = Event()
        Thread(
            target=_stay_awake, args=(self._enter, told, self._done), name="awake", daemon=True
        ).start()

    def release(self) -> None:
        """End the request, if there is one; does nothing twice."""
        if self._done is not None:
            self._done.set()
            self._done = None


def _presenting() -> AbstractContextManager[Any]:
    from wakepy import keep

    return keep.presenting(on_fail="pass")


def _stay_awake(enter: Callable[[], AbstractContextManager[Any]], told: Told, done: Event) -> None:
    """Hold the request until *done*; a platform that breaks is a platform that refuses."""
    answered = False
    try:
        with enter() as mode:
            answered = True
            if not done.is_set():
                told(bool(mode.active))
            done.wait()
    except Exception:  # whatever a platform's service raises, the session goes on
        if not answered and not done.is_set():
            told(False)
