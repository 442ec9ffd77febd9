"""How long a set takes that the person counts: the clock has no say in it, but it can look on."""

from __future__ import annotations

from stretchtimer.core.duration import MINUTE, Millis
from stretchtimer.engine.clock import Clock

LONGEST_SET: Millis = 10 * MINUTE
"""Whoever is away for longer has not been counting all the time."""


class SetWatch:
    """Measures the time spent waiting at a set, without the pauses in it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: Millis | None = None
        self._before: Millis = 0

    def begin(self) -> None:
        """Begin with another set, stopped."""
        self._since, self._before = None, 0

    def run(self) -> None:
        """Let the time count from now on."""
        if self._since is None:
            self._since = self._clock.now()

    def rest(self) -> None:
        """Let no time count until it runs again."""
        self._before, self._since = self._passed, None

    @property
    def took(self) -> Millis:
        """How long the set took so far."""
        return min(self._passed, LONGEST_SET)

    @property
    def _passed(self) -> Millis:
        since = 0 if self._since is None else max(self._clock.now() - self._since, 0)
        return self._before + since
