"""What a history adds up to: weeks, streaks, minutes at stretch, pain before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from stretchtimer.core.duration import MINUTE, Millis

WEEK = timedelta(days=7)
SESSIONS_IN_A_GOOD_WEEK = 3
"""Three days a week keep what was gained (domain, section 8); a week with as many counts."""
LEAST_AT_STRETCH: Millis = 5 * MINUTE
MOST_AT_STRETCH: Millis = 10 * MINUTE
"""The band of time at stretch for a muscle in a week (domain, sections 4.1 and 8)."""


class DayDone(NamedTuple):
    """How much was done on a day: sessions, and the time of their phases; ten years are 3,650."""

    day: date
    sessions: int
    actual: Millis


@dataclass(frozen=True, slots=True)
class Streak:
    """How many weeks in a row had at least three sessions: up to now, and the most so far."""

    weeks: int
    longest: int


class PainPoint(NamedTuple):
    """The pain of one session, 0 to 10; nothing where it was not told.

    ``next`` is that of the morning after it.
    """

    day: date
    before: int | None
    after: int | None
    next: int | None = None


@dataclass(frozen=True, slots=True)
class PainMeans:
    """The mean pain before and after, over the sessions that tell both; nothing where none does."""

    before: float | None
    after: float | None
    sessions: int


class Band(Enum):
    """How a week's time at stretch lies to the five to ten minutes."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


def week_of(day: date, first_weekday: int = 0) -> date:
    """Return the first day of the week that *day* lies in; weeks begin on Monday (0) if not said.

    What is counted by weeks begins on Monday wherever one lives; only a calendar may differ.
    """
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def sessions_by_week(days: Iterable[DayDone]) -> dict[date, int]:
    """Return how many sessions there were in each week that had any, by its Monday."""
    weeks: dict[date, int] = {}
    for done in days:
        monday = week_of(done.day)
        weeks[monday] = weeks.get(monday, 0) + done.sessions
    return weeks


def streak_of(days: Iterable[DayDone], today: date) -> Streak:
    """Return the streak; the week under way adds to it and never breaks it."""
    by_week = sessions_by_week(days)
    good = {week for week, count in by_week.items() if count >= SESSIONS_IN_A_GOOD_WEEK}
    this_week = week_of(today)
    last = this_week if this_week in good else this_week - WEEK
    ends = [week for week in good if week + WEEK not in good]
    longest = max((_run_to(week, good) for week in ends), default=0)
    return Streak(_run_to(last, good), longest)


def _run_to(week: date, good: set[date]) -> int:
    """Return how many weeks in a row up to *week* are in *good*."""
    length = 0
    while week in good:
        week -= WEEK
        length += 1
    return length


def time_of(days: Iterable[DayDone], since: date, until: date) -> Millis:
    """Return the time of all sessions from *since* to *until*, both included."""
    return sum(done.actual for done in days if since <= done.day <= until)


def per_muscle(held: Iterable[tuple[Sequence[str], Millis]]) -> dict[str, Millis]:
    """Return the time at stretch of each muscle, the most first.

    *held* pairs the muscles of an exercise with a time it was held; each of them gets all of it.
    """
    times: dict[str, Millis] = {}
    for muscles, millis in held:
        for muscle in muscles:
            times[muscle] = times.get(muscle, 0) + millis
    return dict(sorted(times.items(), key=lambda item: (-item[1], item[0])))


def a_week(times: Mapping[str, Millis], weeks: float) -> dict[str, Millis]:
    """Return *times* of some weeks as the mean of one week."""
    return {muscle: round(millis / max(weeks, 1)) for muscle, millis in times.items()}


def band_of(at_stretch: Millis) -> Band:
    """Return how a week's time at stretch lies to the band."""
    if at_stretch < LEAST_AT_STRETCH:
        return Band.BELOW
    return Band.WITHIN if at_stretch <= MOST_AT_STRETCH else Band.ABOVE


def pain_means(points: Iterable[PainPoint]) -> PainMeans:
    """Return the means of those sessions that tell the pain before and after."""
    both = [(p.before, p.after) for p in points if p.before is not None and p.after is not None]
    if not both:
        return PainMeans(None, None, 0)
    return PainMeans(
        sum(before for before, _ in both) / len(both),
        sum(after for _, after in both) / len(both),
        len(both),
    )
