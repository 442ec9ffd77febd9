"""The pages one has read, in order, with the one that is open."""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """A page, and how far down it one was, in pixels."""

    page: str
    down: int = 0


class Trail(NamedTuple):
    """Steps, and the number of the present one; going somewhere new forgets what lay ahead."""

    steps: tuple[Step, ...] = ()
    at: int = -1

    @property
    def here(self) -> Step | None:
        """The present step."""
        return self.steps[self.at] if self.steps else None

    @property
    def can_go_back(self) -> bool:
        """True where something lies behind."""
        return self.at > 0

    @property
    def can_go_on(self) -> bool:
        """True where something lies ahead."""
        return self.at + 1 < len(self.steps)

    def gone_to(self, page: str) -> Trail:
        """Return the trail with *page* as its new end."""
        steps = (*self.steps[: self.at + 1], Step(page))
        return Trail(steps, len(steps) - 1)

    def left_at(self, down: int) -> Trail:
        """Return the trail, the present step being *down* pixels down its page."""
        if not self.steps:
            return self
        here = self.steps[self.at]._replace(down=down)
        return self._replace(steps=(*self.steps[: self.at], here, *self.steps[self.at + 1 :]))

    def moved(self, by: int) -> Trail:
        """Return the trail *by* steps further, or back; where it ends, nothing changes."""
        at = self.at + by
        return self._replace(at=at) if 0 <= at < len(self.steps) else self
