"""What was done, as it is kept: sessions, and in them every exercise on every side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Kind


class Ending(Enum):
    """How a session came out."""

    UNDER_WAY = "under way"
    COMPLETE = "complete"
    STOPPED = "stopped"  # the user left it
    INTERRUPTED = "interrupted"  # the program or the machine went down, and it was not taken up


class Why(Enum):
    """Why something was left out, changed or stopped."""

    UNSAID = ""
    PAIN = "pain"
    CHOICE = "choice"


class Outcome(Enum):
    """How one exercise on one side came out."""

    DONE = "done"
    PARTLY = "partly done"
    SKIPPED = "skipped"
    SWAPPED = "swapped"
    STOPPED = "stopped"
    NOT_REACHED = "not reached"


STRETCHES = frozenset({Kind.AIS, Kind.STATIC})
"""The kinds whose hold time counts as time at stretch; a cold pack's ten minutes do not."""


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise on one side of one block: what was planned, and what was really done.

    ``block`` is the key of the block, ``mark`` what was said of it while it was done (skipped,
    swapped or stopped), ``is_reached`` whether the session came to it or past it. ``took`` is the
    time of the sets that the user counted, from where they began to the answer.
    """

    block: str
    exercise: str
    name: str
    side: Side | None
    kind: Kind
    muscles: tuple[str, ...]
    planned_reps: int
    planned_hold: Millis
    reps: int = 0
    held: Millis = 0
    took: Millis = 0
    mark: Outcome | None = None
    why: Why = Why.UNSAID
    is_reached: bool = True

    @property
    def outcome(self) -> Outcome:
        """How it came out."""
        if self.mark is not None:
            return self.mark
        if self.reps >= self.planned_reps:
            return Outcome.DONE
        if self.reps or self.held or self.took:
            return Outcome.PARTLY
        return Outcome.SKIPPED if self.is_reached else Outcome.NOT_REACHED

    @property
    def at_stretch(self) -> Millis:
        """How long a muscle was at stretch in it."""
        return self.held if self.kind in STRETCHES else 0


@dataclass(frozen=True, slots=True)
class Feeling:
    """What the user says of a session: 0 to 10 each, nothing where it was not asked or answered.

    ``pain_next`` is the pain of the morning after it.
    """

    pain_before: int | None = None
    pain_after: int | None = None
    stretch: int | None = None
    note: str = ""
    pain_next: int | None = None

    @property
    def tells_pain(self) -> bool:
        """True if any pain was told."""
        return any(p is not None for p in (self.pain_before, self.pain_after, self.pain_next))


@dataclass(frozen=True, slots=True)
class Session:
    """One session as it stands in the history.

    ``began`` carries the zone it was done in, ``version`` tells one wording of the prescription
    from another, ``actual`` is the time of the phases, without pauses, and of the sets that the
    user counted (``counted``), which are not part of what was ``planned``. ``speed`` is above 1
    where a routine was only tried out; such a session counts for nothing.
    """

    id: str
    routine: str
    title: str
    version: str
    began: datetime
    zone: str
    ending: Ending
    why: Why
    planned: Millis
    actual: Millis
    feeling: Feeling = Feeling()
    exercises: tuple[ExerciseDone, ...] = ()
    speed: float = 1.0
    counted: Millis = 0

    @property
    def day(self) -> date:
        """The day it was done on, where it was done."""
        return self.began.date()

    @property
    def counts(self) -> bool:
        """True if it was done in real time."""
        return self.speed == 1.0

    @property
    def at_stretch(self) -> Millis:
        """How long it stretched, all exercises together."""
        return sum(done.at_stretch for done in self.exercises)

    @property
    def is_enough(self) -> bool:
        """True if it answers a planned session: done to its end, or by half of its time."""
        timed = self.actual - self.counted
        return self.counts and (self.ending is Ending.COMPLETE or 2 * timed >= self.planned)
