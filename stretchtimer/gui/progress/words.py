"""What the Progress page says, in words: the facts, the lines of the table, the charts read out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from stretchtimer.core.duration import MINUTE, Millis
from stretchtimer.core.history import Ending, Session
from stretchtimer.core.progress import Progress, Span
from stretchtimer.core.statistics import Band, DayDone, PainPoint, band_of, week_of
from stretchtimer.history_words import mean_words
from stretchtimer.language import N_, _, ngettext
from stretchtimer.plain_words import in_a_row, named
from stretchtimer.wording import (
    day_words,
    length_words,
    minutes_words,
    moment_words,
    name_words,
)

LONGEST_NOTE = 160
"""So much of a note stands in the table; all of it is in the files."""
SPAN_WORDS = {
    Span.MONTH: N_("30 days"),
    Span.QUARTER: N_("12 weeks"),
    Span.YEAR: N_("1 year"),
    Span.ALL: N_("Everything"),
}
BAND_WORDS = {
    Band.BELOW: N_("{muscle}: {time}, under 5 minutes."),
    Band.WITHIN: N_("{muscle}: {time}, within 5 to 10 minutes."),
    Band.ABOVE: N_("{muscle}: {time}, over 10 minutes."),
}


def sessions_words(number: int) -> str:
    """Say how many sessions: ``1 session``, ``2 sessions``."""
    return ngettext("{n} session", "{n} sessions", number).format(n=number)


def facts(progress: Progress) -> tuple[tuple[str, str, str], ...]:
    """Return the four facts at the top: what it is, the number, and what that is of."""
    return (_week(progress), _streak(progress), _time(progress), _pain(progress))


def _week(progress: Progress) -> tuple[str, str, str]:
    plan = progress.week_against_plan
    if plan is None:
        return _("This week"), sessions_words(progress.this_week), _("three make a week count")
    kept = _("{done} of {planned}").format(done=plan.done, planned=plan.planned)
    return _("This week"), kept, _("sessions of your programme")


def _streak(progress: Progress) -> tuple[str, str, str]:
    streak = progress.streak
    words = ngettext("{n} week", "{n} weeks", streak.weeks).format(n=streak.weeks)
    of = _("of three sessions · longest {longest}").format(longest=streak.longest)
    return _("Weeks in a row"), words, of


def _time(progress: Progress) -> tuple[str, str, str]:
    time = progress.time_of_month
    return _("Time stretched"), length_words(time // MINUTE * MINUTE), _("last 30 days")


def _pain(progress: Progress) -> tuple[str, str, str]:
    pain = progress.pain_of_month
    if pain.before is None or pain.after is None:
        return _("Pain, before → after"), "–", _("not told in the last 30 days")
    words = f"{mean_words(pain.before)} → {mean_words(pain.after)}"
    return _("Pain, before → after"), words, _("mean of 30 days, 0–10")


def done_words(session: Session) -> str:
    """Say how much of a session was done: all of it, or how many minutes."""
    if session.ending is Ending.COMPLETE:
        return _("complete")
    minutes, planned = session.actual // MINUTE, minutes_words(session.planned)
    # translators: of a session that was left early: "11 of 18 min"
    return _("{minutes} of {planned}").format(minutes=minutes, planned=planned)


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
        said.append(_("only tried out"))
    elif session.ending in (Ending.INTERRUPTED, Ending.UNDER_WAY):
        said.append(_("broken off"))
    if session.ending is Ending.STOPPED and session.id in stopped_at:
        said.append(_("stopped at {exercise}").format(exercise=stopped_at[session.id]))
    if session.feeling.pain_next is not None:
        said.append(_("next morning {score}").format(score=session.feeling.pain_next))
    if session.feeling.note:
        note = " ".join(session.feeling.note.split())
        said.append(note if len(note) <= LONGEST_NOTE else f"{note[:LONGEST_NOTE]}…")
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


def calendar_words(days: Sequence[DayDone], today: date, weeks: int, first_weekday: int = 0) -> str:
    """Read the calendar out: this week by days, and the weeks before by their number."""
    first = week_of(today, first_weekday) - timedelta(weeks=weeks - 1)
    counts = {done.day: done.sessions for done in days if done.day >= first}
    begins = week_of(today, first_weekday)
    days_of_week = (begins + timedelta(days=n) for n in range(7))
    by_day = [named(day_words(day), str(counts[day])) for day in days_of_week if day in counts]
    this_week = in_a_row(by_day)
    lines = [
        _("This week: {days}.").format(days=this_week) if by_day else _("This week: none yet.")
    ]
    for number in range(1, weeks):
        week = begins - timedelta(weeks=number)
        total = sum(counts.get(week + timedelta(days=n), 0) for n in range(7))
        if total:
            words = ngettext("Week of {day}: {n} session.", "Week of {day}: {n} sessions.", total)
            lines.append(words.format(day=day_words(week), n=total))
    return "\n".join(lines)


def points_words(points: Sequence[PainPoint], most: int = 60) -> str:
    """Read the pain chart out, the latest first."""
    if not points:
        return _("No pain was told in this time.")
    lines = [_point_words(point) for point in reversed(points[-most:])]
    more = len(points) - most
    if more > 0:
        words = ngettext("And {n} more before that.", "And {n} more before that.", more)
        lines.append(words.format(n=more))
    return "\n".join(lines)


def _point_words(point: PainPoint) -> str:
    if point.next is None:
        words = _("{day}: before {before}, after {after}.")
    else:
        words = _("{day}: before {before}, after {after}, next morning {next}.")
    return words.format(
        day=day_words(point.day),
        before=_score(point.before),
        after=_score(point.after),
        next=_score(point.next),
    )


def muscle_words(muscles: Mapping[str, Millis]) -> str:
    """Read the times at stretch out, each with how it lies to five to ten minutes."""
    if not muscles:
        return _("Nothing was held this week yet.")
    return "\n".join(
        _(BAND_WORDS[band_of(time)]).format(muscle=name_words(name), time=length_words(time))
        for name, time in muscles.items()
    )
