"""A programme as it stands today: which week it is, what is planned, how much was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from stretchtimer.core.history import Session
from stretchtimer.core.programme import (
    Adherence,
    Appointment,
    Followed,
    Stage,
    adherence,
    appointments_on,
)
from stretchtimer.core.report import routines_done

LOOKS_BACK = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Agenda:
    """Today's part of a programme.

    ``titles`` are those of the routines in it, by id, and the names of their exercises, by key.
    """

    followed: Followed
    today: date
    appointments: tuple[Appointment, ...]
    last_week: Adherence
    last_month: Adherence
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def week(self) -> int:
        """Which week of the programme it is, from 1; 0 and less before it begins."""
        return self.followed.week_on(self.today)

    @property
    def stage(self) -> Stage | None:
        """The stage that this week belongs to."""
        return self.followed.programme.stage_in(self.week)

    @property
    def is_over(self) -> bool:
        """True after the last week of a programme that has one."""
        return self.week > 0 and self.stage is None

    @property
    def next_open(self) -> Appointment | None:
        """The first session of today that is not done."""
        return next((a for a in self.appointments if not a.is_done), None)

    def title_of(self, routine: str) -> str:
        """Return what a routine is called."""
        return self.titles.get(routine, routine)

    def name_of(self, exercise: str) -> str:
        """Return what an exercise is called."""
        return self.titles.get(exercise_key(exercise), exercise)


def exercise_key(exercise: str) -> str:
    """Return the key of an exercise's name among the titles: a routine may have the same id."""
    return f"exercise:{exercise}"


def agenda_of(
    followed: Followed, today: date, sessions: Iterable[Session], titles: Mapping[str, str]
) -> Agenda:
    """Return the agenda of *today*, given the *sessions* of the last four weeks."""
    done = routines_done(sessions)

    def kept(days: int) -> Adherence:
        since = max(today - timedelta(days=days - 1), followed.start)
        return adherence(followed, since, today, done)

    return Agenda(
        followed=followed,
        today=today,
        appointments=appointments_on(followed, today, done.get(today, ())),
        last_week=kept(7),
        last_month=kept(LOOKS_BACK.days),
        titles=titles,
    )
