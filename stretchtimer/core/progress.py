"""What the Progress page shows: the past in a range, and what it is measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum

from stretchtimer.core.duration import Millis
from stretchtimer.core.history import Session
from stretchtimer.core.programme import Adherence, Followed, adherence
from stretchtimer.core.report import point_of, routines_done
from stretchtimer.core.statistics import (
    DayDone,
    PainMeans,
    PainPoint,
    Streak,
    pain_means,
    streak_of,
    time_of,
    week_of,
)

A_MONTH = timedelta(days=30)


class Span(Enum):
    """How far back the page looks; in days, nothing for everything."""

    MONTH = 30
    QUARTER = 84
    YEAR = 365
    ALL = None

    def since(self, today: date) -> date:
        """Return the first day of it."""
        days: int | None = self.value
        return date.min if days is None else today - timedelta(days=days - 1)


@dataclass(frozen=True, slots=True)
class Progress:
    """The past as the page needs it.

    ``days`` are all days of the chosen routine (of any, if none is chosen). ``sessions`` are the
    latest of the ``total`` in the span, the latest first, without their exercises; ``stopped_at``
    names the exercise that one of them was stopped at. ``points`` is the pain of the span, the
    earliest first, ``recent`` the sessions of the last 30 days, whatever the span is. ``muscles``
    is the time at stretch of this week.
    """

    today: date
    span: Span = Span.QUARTER
    routine: str = ""
    days: tuple[DayDone, ...] = ()
    sessions: tuple[Session, ...] = ()
    total: int = 0
    points: tuple[PainPoint, ...] = ()
    recent: tuple[Session, ...] = ()
    stopped_at: Mapping[str, str] = field(default_factory=dict)
    muscles: Mapping[str, Millis] = field(default_factory=dict)
    routines: tuple[tuple[str, str], ...] = ()
    followed: Followed | None = None

    @property
    def streak(self) -> Streak:
        """How many weeks in a row had three sessions."""
        return streak_of(self.days, self.today)

    @property
    def this_week(self) -> int:
        """How many sessions there were since Monday."""
        monday = week_of(self.today)
        return sum(done.sessions for done in self.days if monday <= done.day <= self.today)

    @property
    def week_against_plan(self) -> Adherence | None:
        """How much of this week's plan is done; nothing without a programme."""
        if self.followed is None or self.routine:
            return None
        monday = max(week_of(self.today), self.followed.start)
        sunday = week_of(self.today) + timedelta(days=6)
        kept = adherence(self.followed, monday, sunday, routines_done(self.recent))
        return kept if kept.planned else None

    @property
    def time_of_month(self) -> Millis:
        """The time of the sessions of the last 30 days."""
        return time_of(self.days, self.today - A_MONTH + timedelta(days=1), self.today)

    @property
    def pain_of_month(self) -> PainMeans:
        """The mean pain before and after, of the last 30 days."""
        first = self.today - A_MONTH
        real = (session for session in self.recent if session.counts and session.day > first)
        return pain_means(point_of(session) for session in real)

    @property
    def hidden(self) -> int:
        """How many sessions of the span are not among ``sessions``."""
        return max(self.total - len(self.sessions), 0)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the page is to show: a span, a routine (any, if empty), so many sessions in words."""

    span: Span = Span.QUARTER
    routine: str = ""
    lines: int = 20

    @property
    def with_more_lines(self) -> Wanted:
        """The same with a hundred sessions more."""
        return replace(self, lines=self.lines + 100)
