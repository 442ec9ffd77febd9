"""The hints of the walk: what to try in a session, one thing after the other."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from stretchtimer.language import N_


class Done(Enum):
    """What a hint waits for, beside being put away with N."""

    ANSWERED = auto()  # a step that waited was answered
    PAUSED = auto()
    WENT_ON = auto()
    NOTHING = auto()


class Hint(NamedTuple):
    """One thing to know, and what shows that it is known."""

    words: str
    until: Done = Done.NOTHING


HINTS = (
    Hint(
        N_("Some steps wait for you. Read what is there, then press Space when you are ready."),
        Done.ANSWERED,
    ),
    Hint(N_("The ring counts down. Get into the position meanwhile; the picture shows it.")),
    Hint(N_("Space pauses. Try it."), Done.PAUSED),
    Hint(N_("Nothing counts while it is paused. Space again, and it goes on."), Done.WENT_ON),
    Hint(N_("→ goes to the next phase, ← back. + and − give or take ten seconds.")),
    Hint(N_("Too much? E takes an easier version, where there is one.")),
    Hint(N_("If something hurts, press H: you can skip it, take it easier, or stop.")),
    Hint(N_("M turns the sound off and on, F fills the screen.")),
    Hint(N_("Esc leaves, and asks first. ? shows all keys. That is everything.")),
)
"""In the order in which they are shown."""


class Course(NamedTuple):
    """Where somebody is among *hints*."""

    hints: tuple[Hint, ...] = HINTS
    at: int = 0

    @property
    def hint(self) -> Hint | None:
        """The hint to be shown; nothing after the last."""
        return self.hints[self.at] if self.at < len(self.hints) else None

    @property
    def is_last(self) -> bool:
        """True for the last hint."""
        return self.at == len(self.hints) - 1

    def after(self, done: Done) -> Course:
        """Return the course once *done* has happened."""
        hint = self.hint
        return self.next() if hint and hint.until is done else self

    def next(self) -> Course:
        """Return the course with the next hint."""
        return self._replace(at=min(self.at + 1, len(self.hints)))
