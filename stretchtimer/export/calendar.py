"""The programme's sessions as a calendar file, for the phone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from stretchtimer.core.duration import MINUTE, Millis
from stretchtimer.core.programme import Followed, Slot, Stage

if TYPE_CHECKING:
    from icalendar import Alarm, Event

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
USUAL_LENGTH: Millis = 15 * MINUTE
"""For a routine whose length is not known."""


def calendar_file(
    followed: Followed, titles: Mapping[str, str], lengths: Mapping[str, Millis], made: datetime
) -> bytes:
    """Return the sessions of *followed* as an iCalendar file (RFC 5545).

    *titles* and *lengths* are those of the routines, by id. Times are those on the wall wherever
    the phone is, so that a change of zone or to summer time moves none of them.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//StretchTimer//Programme//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", followed.programme.title)
    for stage in followed.programme.stages:
        for slot in stage.slots:
            for event in _events(followed, stage, slot, titles, lengths):
                event.add("dtstamp", made.astimezone(UTC))
                calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(
    followed: Followed,
    stage: Stage,
    slot: Slot,
    titles: Mapping[str, str],
    lengths: Mapping[str, Millis],
) -> Iterator[Event]:
    from icalendar import Event

    first = followed.start + timedelta(weeks=stage.first_week - 1)
    end = followed.start + timedelta(weeks=stage.last_week) if stage.last_week else None
    day = next(d for d in _days_from(first) if d.weekday() in slot.days)
    minutes = -(-lengths.get(slot.routine, USUAL_LENGTH) // MINUTE)
    for minute in slot.times:
        begins = datetime.combine(day, time(*divmod(minute, 60)))
        event = Event()
        key = f"{followed.programme.id} {followed.start} {stage.first_week} {slot.routine} {minute}"
        event.add("uid", f"{uuid5(NAMESPACE_URL, key)}@stretchtimer")
        event.add("summary", titles.get(slot.routine, slot.routine))
        event.add("dtstart", begins)
        event.add("dtend", begins + timedelta(minutes=minutes))
        event.add("rrule", _rule(slot, end))
        words = " ".join(text for text in (stage.advice, slot.note) if text)
        if words:
            event.add("description", words)
        event.add_component(_alarm(titles.get(slot.routine, slot.routine)))
        yield event


def _days_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(7))


def _rule(slot: Slot, end: date | None) -> dict[str, object]:
    rule: dict[str, object] = {"freq": "weekly", "byday": [DAYS[day] for day in slot.days]}
    if end is not None:
        rule["until"] = datetime.combine(end, time()) - timedelta(seconds=1)
    return rule


def _alarm(words: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(0))
    return alarm
