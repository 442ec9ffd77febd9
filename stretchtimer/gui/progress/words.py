"""What the Progress page says, in words: the facts, the lines of the table, the charts read out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from stretchtimer.core.duration import MINUTE, Millis
from stretchtimer.core.history import Ending, Session
from stretchtimer.core.progress import Progress, Span
from stretchtimer.core.statistics import Band, DayDone, PainPoint, band_of, week_of
from stretchtimer.wording import (
    count_of,
    day_words,
    length_words,
    minutes_words,
    moment_words,
)

SPAN_WORDS = {
    Span.MONTH: "30 days",
    Span.QUARTER: "12 weeks",
    Span.YEAR: "1 year",
    Span.ALL: "Everything",
}
BAND_WORDS = {
    Band.BELOW: "under 5 minutes",
    Band.WITHIN: "within 5 to 10 minutes",
    Band.ABOVE: "over 10 minutes",
}


def facts(progress: Progress) -> tuple[tuple[str, str, str], ...]:
    """Return the four facts at the top: what it is, the number, and what that is of."""
    return (_week(progress), _streak(progress), _time(progress), _pain(progress))


def _week(progress: Progress) -> tuple[str, str, str]:
    plan = progress.week_against_plan
    if plan is None:
        words = count_of(progress.this_week, "session")
        return "This week", words, "three make a week count"
    return "This week", f"{plan.done} of {plan.planned}", "sessions of your programme"


def _streak(progress: Progress) -> tuple[str, str, str]:
    streak = progress.streak
    words = count_of(streak.weeks, "week")
    return "Weeks in a row", words, f"of three sessions · longest {streak.longest}"


def _time(progress: Progress) -> tuple[str, str, str]:
    time = progress.time_of_month
    return "Time stretched", length_words(time // MINUTE * MINUTE), "last 30 days"


def _pain(progress: Progress) -> tuple[str, str, str]:
    pain = progress.pain_of_month
    if pain.before is None or pain.after is None:
        return "Pain, before → after", "–", "not told in the last 30 days"
    words = f"{pain.before:.1f} → {pain.after:.1f}"
    return "Pain, before → after", words, "mean of 30 days, 0–10"


def done_words(session: Session) -> str:
    """Say how much of a session was done: all of it, or how many minutes."""
    if session.ending is Ending.COMPLETE:
        return "complete"
    return f"{session.actual // MINUTE} of {minutes_words(session.planned)}"


def pain_words(session: Session) -> str:
    """Say the pain before and after: ``4 → 2``; empty where neither was told."""
    before, after = session.feeling.pain_before, session.feeling.pain_after
    if before is None and after is None:
        return ""
    return f"{_score(before)} → {_score(after)}"


def _score(score: int | None) -> str:
    return "–" if score is None else str(score)


def note_words(session: Session, stopped_at: Mapping[str, str]) -> str:
    """Say what there is to note of a session: where it was stopped, what the user wrote."""
    said = []
    if session.speed != 1.0:
        said.append("only tried out")
    elif session.ending in (Ending.INTERRUPTED, Ending.UNDER_WAY):
        said.append("broken off")
    if session.ending is Ending.STOPPED and session.id in stopped_at:
        said.append(f"stopped at {stopped_at[session.id]}")
    if session.feeling.note:
        said.append(" ".join(session.feeling.note.split()))
    return " · ".join(said)


def row_words(session: Session, stopped_at: Mapping[str, str]) -> tuple[str, ...]:
    """Return one line of the table: when, routine, done, pain, note."""
    return (
        moment_words(session.began),
        session.title,
        done_words(session),
        pain_words(session),
        note_words(session, stopped_at),
    )


def calendar_words(days: Sequence[DayDone], today: date, weeks: int) -> str:
    """Read the calendar out: this week by days, and the weeks before by their number."""
    first = week_of(today) - timedelta(weeks=weeks - 1)
    counts = {done.day: done.sessions for done in days if done.day >= first}
    monday = week_of(today)
    by_day = [
        f"{day_words(monday + timedelta(days=n))}: {counts[monday + timedelta(days=n)]}"
        for n in range(7)
        if monday + timedelta(days=n) in counts
    ]
    this_week = ", ".join(by_day) or "none yet"
    lines = [f"This week: {this_week}."]
    for number in range(1, weeks):
        week = monday - timedelta(weeks=number)
        total = sum(counts.get(week + timedelta(days=n), 0) for n in range(7))
        if total:
            lines.append(f"Week of {day_words(week)}: {count_of(total, 'session')}.")
    return "\n".join(lines)


def points_words(points: Sequence[PainPoint], most: int = 60) -> str:
    """Read the pain chart out, the latest first."""
    if not points:
        return "No pain was told in this time."
    lines = [
        f"{day_words(point.day)}: before {_score(point.before)}, after {_score(point.after)}."
        for point in reversed(points[-most:])
    ]
    if len(points) > most:
        lines.append(f"And {len(points) - most} more before that.")
    return "\n".join(lines)


def muscle_words(muscles: Mapping[str, Millis]) -> str:
    """Read the times at stretch out, each with how it lies to five to ten minutes."""
    if not muscles:
        return "Nothing was held this week yet."
    return "\n".join(
        f"{name.capitalize()}: {length_words(time)}, {BAND_WORDS[band_of(time)]}."
        for name, time in muscles.items()
    )
