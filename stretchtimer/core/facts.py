"""What happens in a session, as facts: each is kept the moment it happens, and may be kept twice.

A fact says how something is, not what has changed, so that hearing it again changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Kind
from stretchtimer.core.history import Ending, Feeling, Outcome, Why


@dataclass(frozen=True, slots=True)
class Planned:
    """What one exercise on one side of one block asks for.

    ``order`` is the index of the first segment it is done in.
    """

    block: str
    exercise: str
    name: str
    side: Side | None
    kind: Kind
    muscles: tuple[str, ...]
    reps: int
    hold: Millis
    order: int


@dataclass(frozen=True, slots=True)
class Begun:
    """A session has begun. ``source`` is what finds its routine again: an id or a path."""

    source: str
    routine: str
    title: str
    version: str
    at: datetime
    zone: str
    planned: Millis
    choices: Choices
    exercises: tuple[Planned, ...]
    pain_before: int | None = None
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class RepKept:
    """How a rep stands: held for so long, done or not. ``reps`` is what it counts when done.

    ``took`` is the time of a set that the user counted, which is no time at stretch.
    """

    block: str
    exercise: str
    side: Side | None
    set: int
    rep: int
    held: Millis
    is_done: bool
    reps: int
    took: Millis = 0


@dataclass(frozen=True, slots=True)
class Stands:
    """Where the session stands: in which segment, how far into it, what was done so far."""

    index: int
    elapsed: Millis
    actual: Millis
    at: datetime


@dataclass(frozen=True, slots=True)
class Lengthened:
    """A phase was made longer, or shorter; ``order`` counts the changes of the timeline from 0."""

    order: int
    index: int
    by: Millis


@dataclass(frozen=True, slots=True)
class Replaced:
    """From segment ``index`` on another exercise stands in; ``exercises`` are what it asks for."""

    order: int
    index: int
    exercise: str
    exercises: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """An exercise was skipped, swapped or stopped, and why."""

    block: str
    exercise: str
    side: Side | None
    outcome: Outcome
    why: Why


@dataclass(frozen=True, slots=True)
class Ended:
    """The session is over."""

    ending: Ending
    why: Why
    actual: Millis
    at: datetime


@dataclass(frozen=True, slots=True)
class Felt:
    """What the user said of the session."""

    feeling: Feeling


@dataclass(frozen=True, slots=True)
class FeltNext:
    """What the user said of a session the morning after it: the pain, 0 to 10."""

    pain: int


Fact: TypeAlias = (
    Begun | RepKept | Stands | Lengthened | Replaced | Marked | Ended | Felt | FeltNext
)
Change: TypeAlias = Lengthened | Replaced
"""What makes the timeline under way another than the one that was compiled."""
