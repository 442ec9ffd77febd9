"""Stand-ins that tests hand to the code instead of patching it."""

from __future__ import annotations


class FakeClock:
    """A clock that stands still until a test moves it; in whole milliseconds."""

    def __init__(self, millis: int = 0) -> None:
        self.millis = millis

    def now(self) -> int:
        """The reading."""
        return self.millis

    def sleep(self, millis: int) -> None:
        """Let *millis* go by at once."""
        self.millis += millis
