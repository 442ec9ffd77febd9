"""When to remind: on chosen days, at chosen times, only what is not done, never in quiet hours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from stretchtimer.core.settings import DAYS, Settings

LATEST = timedelta(minutes=60)
"""A reminder whose time was missed by more (the machine slept) is not made up for."""
_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)", re.ASCII)
MOST_TIMES = 12


@dataclass(frozen=True, slots=True)
class Plan:
    """When the user wants to be reminded; minutes after midnight, days from 0 for Monday."""

    is_on: bool
    days: tuple[int, ...]
    minutes: tuple[int, ...]
    quiet_from: int
    quiet_to: int

    def is_quiet(self, minute: int) -> bool:
        """Return whether *minute* of a day lies in the quiet hours, which may span midnight."""
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= minute < self.quiet_to
        return minute >= self.quiet_from or minute < self.quiet_to


@dataclass(frozen=True, slots=True)
class Reminded:
    """What was reminded of already, and until when the user wants to hear nothing."""

    last: datetime | None = None
    snoozed_until: datetime | None = None


def plan_of(settings: Settings) -> Plan:
    """Return the plan that *settings* say."""
    days = settings.value("reminder_days")
    named = days if isinstance(days, tuple) else ()
    return Plan(
        is_on=settings.flag("reminders"),
        days=tuple(DAYS.index(day) for day in DAYS if day in named),
        minutes=times_in(settings.word("reminder_times")),
        quiet_from=next(iter(times_in(settings.word("quiet_from"))), 0),
        quiet_to=next(iter(times_in(settings.word("quiet_to"))), 0),
    )


def times_in(text: str) -> tuple[int, ...]:
    """Return the times of day in *text*, in minutes after midnight, each once and in order."""
    found = {int(hour) * 60 + int(minute) for hour, minute in _TIME.findall(text)}
    return tuple(sorted(found)[:MOST_TIMES])


def is_due(plan: Plan, reminded: Reminded, now: datetime, *, done_today: int) -> bool:
    """Return whether to remind *now*, after so many sessions *done_today*.

    Each session done answers one of the day's times, the earliest first. A snooze is over when its
    time has come, also after the time of the reminder itself.
    """
    minute = now.hour * 60 + now.minute
    if not plan.is_on or plan.is_quiet(minute):
        return False
    if reminded.snoozed_until is not None:
        return now >= reminded.snoozed_until and done_today < len(plan.minutes)
    if now.weekday() not in plan.days:
        return False
    return any(
        _is_now(now, at) and not _was_told(reminded, now, at)
        for at in _open(plan.minutes, done_today)
    )


def _open(minutes: Iterable[int], done: int) -> tuple[int, ...]:
    return tuple(minutes)[done:]


def _is_now(now: datetime, minute: int) -> bool:
    at = _at(now, minute)
    return at <= now < at + LATEST


def _was_told(reminded: Reminded, now: datetime, minute: int) -> bool:
    return reminded.last is not None and reminded.last >= _at(now, minute)


def _at(now: datetime, minute: int) -> datetime:
    return now.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0)
