"""Sessions to keep in a history, as facts."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Kind
from stretchtimer.core.facts import Begun, Ended, Fact, Planned, RepKept, Stands
from stretchtimer.core.history import Ending, Why
from stretchtimer.core.planning import version_of
from stretchtimer.storage.places import Places
from tests.examples import pigeon

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 20, 14, tzinfo=CET)
VERSION = version_of(pigeon())


def planned(side: Side | None = Side.LEFT, *, reps: int = 2, block: str = "1") -> Planned:
    """Pigeon on one side."""
    hold = reps * 30_000
    return Planned(block, "pigeon", "Pigeon", side, Kind.STATIC, ("hip", "calf"), reps, hold, 0)


def begun(at: datetime = NOW, *, routine: str = "pigeon", speed: float = 1.0) -> Begun:
    """A session of pigeon on both sides."""
    return Begun(
        source=routine,
        routine=routine,
        title=routine.capitalize(),
        version=VERSION,
        at=at,
        zone="Europe/Berlin",
        planned=pigeon().duration,
        choices=Choices(),
        exercises=(planned(Side.LEFT), planned(Side.RIGHT)),
        pain_before=4,
        speed=speed,
    )


def rep(
    number: int = 1, side: Side | None = Side.LEFT, *, held: int = 30_000, done: bool = True
) -> RepKept:
    """One rep of it."""
    return RepKept("1", "pigeon", side, 1, number, held, is_done=done, reps=1)


def stands(index: int = 3, at: datetime = NOW) -> Stands:
    """Where it stands after a minute."""
    return Stands(index, 0, 60_000, at)


def ended(ending: Ending = Ending.COMPLETE, at: datetime = NOW) -> Ended:
    """The end of it."""
    return Ended(ending, Why.UNSAID, 192_000, at)


def whole(at: datetime = NOW, *, routine: str = "pigeon") -> list[Fact]:
    """A session from beginning to end."""
    reps = [rep(number, side) for side in Side for number in (1, 2)]
    return [begun(at, routine=routine), *reps, ended(at=at)]


def under(folder: Path) -> Places:
    """The places of a test."""
    return Places.under(folder)
