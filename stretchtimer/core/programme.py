"""A programme: which routines on which days, week by week, and how it goes on from there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

MINUTES_OF_A_DAY = 24 * 60


class Turn(Enum):
    """Which way a rule leads."""

    UP = "up"
    STAY = "stay"
    DOWN = "down"
    ASK = "ask"  # somebody who can examine


@dataclass(frozen=True, slots=True)
class Slot:
    """A routine on some days of the week (0 is Monday), at times given in minutes after midnight.

    Hold and reps are in percent of what the routine says. ``swaps`` pairs exercises of the routine
    with the easier ones done instead, ``left_out`` are exercises of it that are not done.
    """

    routine: str
    days: tuple[int, ...]
    times: tuple[int, ...]
    hold_percent: int = 100
    reps_percent: int = 100
    note: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """Some weeks that are alike; without ``last_week`` it goes on."""

    name: str
    first_week: int
    last_week: int | None
    slots: tuple[Slot, ...]
    advice: str = ""

    def has(self, week: int) -> bool:
        """Return whether *week*, counted from 1, is one of this stage's."""
        return self.first_week <= week and (self.last_week is None or week <= self.last_week)


@dataclass(frozen=True, slots=True)
class Rule:
    """How to go on: the therapist's words, and the numbers that they stand for."""

    text: str
    turn: Turn
    sessions: int = 1
    pain_from: int = 0
    pain_to: int = 10


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme as it stands in its file, in the user's language."""

    id: str
    title: str
    stages: tuple[Stage, ...]
    summary: str = ""
    author: str = ""
    rules: tuple[Rule, ...] = ()
    review_weeks: tuple[int, ...] = ()
    is_own: bool = False

    def stage_in(self, week: int) -> Stage | None:
        """Return the stage that *week* belongs to, nothing before the first and after the last."""
        return next((stage for stage in self.stages if stage.has(week)), None)

    @property
    def weeks(self) -> int:
        """How many weeks it is laid out for; a stage that goes on counts its first."""
        return max((stage.last_week or stage.first_week for stage in self.stages), default=0)


@dataclass(frozen=True, slots=True)
class Followed:
    """A programme that the user follows, from a day on."""

    programme: Programme
    start: date

    def week_on(self, day: date) -> int:
        """Return which week *day* lies in, counted from 1; 0 and less before the start."""
        return (day - self.start).days // 7 + 1

    def slots_on(self, day: date) -> tuple[Slot, ...]:
        """Return what is planned on *day*."""
        if day < self.start:
            return ()
        stage = self.programme.stage_in(self.week_on(day))
        slots = stage.slots if stage else ()
        return tuple(slot for slot in slots if day.weekday() in slot.days)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One session that is planned on a day, and whether it was done."""

    day: date
    minute: int
    slot: Slot
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class Adherence:
    """How many sessions were planned, and how many of these were done."""

    planned: int
    done: int

    @property
    def percent(self) -> int | None:
        """The share done, nothing where nothing was planned."""
        return round(100 * self.done / self.planned) if self.planned else None


def appointments_on(
    followed: Followed, day: date, done: Iterable[str] = ()
) -> tuple[Appointment, ...]:
    """Return the sessions of *day* in order; *done* are the routines done on it, each as often."""
    left = Counter(done)
    planned = sorted(
        ((minute, slot) for slot in followed.slots_on(day) for minute in slot.times),
        key=lambda item: item[0],
    )
    found = []
    for minute, slot in planned:
        is_done = left[slot.routine] > 0
        left[slot.routine] -= is_done
        found.append(Appointment(day, minute, slot, is_done))
    return tuple(found)


def appointments_between(
    followed: Followed, since: date, until: date, done: Mapping[date, Iterable[str]]
) -> Iterator[Appointment]:
    """Yield the sessions from *since* to *until*, both included, marked by what was *done*."""
    for days in range((until - since).days + 1):
        day = since + timedelta(days=days)
        yield from appointments_on(followed, day, done.get(day, ()))


def adherence(
    followed: Followed, since: date, until: date, done: Mapping[date, Iterable[str]]
) -> Adherence:
    """Return how much of the plan was done from *since* to *until*, both included."""
    planned = list(appointments_between(followed, since, until, done))
    return Adherence(len(planned), sum(appointment.is_done for appointment in planned))
