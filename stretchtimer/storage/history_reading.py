"""Reading the history: sessions with their exercises, and sums for the pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Any

from stretchtimer.core.dose import Side
from stretchtimer.core.duration import Millis
from stretchtimer.core.exercise import Kind
from stretchtimer.core.history import (
    STRETCHES,
    Ending,
    ExerciseDone,
    Feeling,
    Outcome,
    Session,
    Why,
)
from stretchtimer.core.statistics import DayDone, PainPoint

_SESSION = """
    SELECT id, uuid, routine, title, version, began, utc_offset, zone, ending, why, planned,
        actual, pain_before, pain_after, stretch, note, speed, pain_next, counted
    FROM session WHERE day BETWEEN ? AND ? AND (? = '' OR routine = ?) ORDER BY began
"""
_LATEST = _SESSION.replace("ORDER BY began", "ORDER BY day DESC, began DESC LIMIT ?")
_POINTS = """
    SELECT day, pain_before, pain_after, pain_next FROM session
    WHERE day >= ? AND (? = '' OR routine = ?) AND speed = 1.0
        AND coalesce(pain_before, pain_after, pain_next) IS NOT NULL
    ORDER BY day, began
"""
_EXERCISES = """
    SELECT session, block, exercise, name, side, kind, muscles, planned_reps, planned_hold, reps,
        held, mark, exercise.why, place, took
    FROM exercise JOIN session ON session.id = exercise.session
    WHERE day BETWEEN ? AND ? AND (? = '' OR routine = ?) ORDER BY session, place, side
"""
_DAYS = """
    SELECT day, sum(ending = 'complete' OR 2 * (actual - counted) >= planned), sum(actual)
    FROM session
    WHERE speed = 1.0 AND (? = '' OR routine = ?) GROUP BY day ORDER BY day
"""
_MUSCLES = f"""
    SELECT muscles, sum(held) FROM exercise
    WHERE held > 0 AND kind IN ({", ".join(f"'{kind.value}'" for kind in STRETCHES)})
        AND session IN (SELECT id FROM session WHERE speed = 1.0 AND day BETWEEN ? AND ?
            AND (? = '' OR routine = ?))
    GROUP BY muscles HAVING sum(held) >= 1000
"""  # noqa: S608 - the words of an enum
_STOPPED = """
    SELECT uuid, name FROM exercise JOIN session ON session.id = exercise.session
    WHERE mark = 'stopped' AND day BETWEEN ? AND ?
"""
_ROUTINES = "SELECT routine, title FROM session GROUP BY routine ORDER BY max(began) DESC"
_HOW_MANY = "SELECT count(*) FROM session WHERE day >= ? AND (? = '' OR routine = ?)"
_ONE = "SELECT day FROM session WHERE uuid = ?"
FIRST_DAY, LAST_DAY = date.min, date.max


def sessions(
    connection: sqlite3.Connection,
    since: date = FIRST_DAY,
    until: date = LAST_DAY,
    routine: str = "",
    *,
    with_exercises: bool = True,
) -> tuple[Session, ...]:
    """Return the sessions from *since* to *until* (both included), the earliest first."""
    asked = (since.isoformat(), until.isoformat(), routine, routine)
    done: dict[int, list[Any]] = {}
    if with_exercises:
        for row in connection.execute(_EXERCISES, asked):
            done.setdefault(row[0], []).append(row[1:])
    return tuple(_session(row, done.get(row[0], ())) for row in connection.execute(_SESSION, asked))


def latest_sessions(
    connection: sqlite3.Connection, most: int, since: date = FIRST_DAY, routine: str = ""
) -> tuple[Session, ...]:
    """Return the latest sessions from *since* on, without their exercises, the latest first."""
    asked = (since.isoformat(), LAST_DAY.isoformat(), routine, routine, most)
    return tuple(_session(row, ()) for row in connection.execute(_LATEST, asked))


def how_many(connection: sqlite3.Connection, since: date = FIRST_DAY, routine: str = "") -> int:
    """Return how many sessions there are from *since* on."""
    asked = (since.isoformat(), routine, routine)
    return int(connection.execute(_HOW_MANY, asked).fetchone()[0])


def pain_points(
    connection: sqlite3.Connection, since: date = FIRST_DAY, routine: str = ""
) -> tuple[PainPoint, ...]:
    """Return the pain of the sessions from *since* on that tell any, the earliest first."""
    rows = connection.execute(_POINTS, (since.isoformat(), routine, routine))
    return tuple(
        PainPoint(date.fromisoformat(day), before, after, after_night)
        for day, before, after, after_night in rows
    )


def days_done(connection: sqlite3.Connection, routine: str = "") -> tuple[DayDone, ...]:
    """Return how much was done on each day that had a session, in order.

    A session counts when it was done to its end, or by half of its time.
    """
    return tuple(
        DayDone(date.fromisoformat(day), count, actual)
        for day, count, actual in connection.execute(_DAYS, (routine, routine))
    )


def held_by_muscles(
    connection: sqlite3.Connection,
    since: date = FIRST_DAY,
    until: date = LAST_DAY,
    routine: str = "",
) -> tuple[tuple[tuple[str, ...], Millis], ...]:
    """Return how long exercises for the same muscles were held, all of them together."""
    asked = (since.isoformat(), until.isoformat(), routine, routine)
    rows = connection.execute(_MUSCLES, asked)
    return tuple((tuple(json.loads(muscles)), held) for muscles, held in rows)


def routines_done(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """Return id and title of every routine in the history, the latest done first."""
    return tuple(connection.execute(_ROUTINES))


def stopped_at(
    connection: sqlite3.Connection, since: date = FIRST_DAY, until: date = LAST_DAY
) -> dict[str, str]:
    """Return the name of the exercise that a session was stopped at, by the session's id."""
    return dict(connection.execute(_STOPPED, (since.isoformat(), until.isoformat())))


def session_called(connection: sqlite3.Connection, identifier: str) -> Session | None:
    """Return the session with this id, or nothing."""
    row = connection.execute(_ONE, (identifier,)).fetchone()
    if row is None:
        return None
    day = date.fromisoformat(row[0])
    return next((s for s in sessions(connection, day, day) if s.id == identifier), None)


def _session(row: Any, exercises: Iterable[Any]) -> Session:
    _, uuid, routine, title, version, began, offset, zone, ending, why = row[:10]
    planned, actual, before, after, stretch, note, speed, after_night, counted = row[10:]
    rows = list(exercises)
    complete = ending == Ending.COMPLETE.value
    touched = max((r[12] for r in rows if r[8] or r[9] or r[10] or r[13]), default=-1)
    return Session(
        id=uuid,
        routine=routine,
        title=title,
        version=version,
        began=_moment(began, offset),
        zone=zone,
        ending=_ENDINGS[ending],
        why=_WHYS[why],
        planned=planned,
        actual=actual,
        feeling=Feeling(before, after, stretch, note, after_night),
        exercises=tuple(_exercise(r, is_reached=complete or r[12] <= touched) for r in rows),
        speed=speed,
        counted=counted,
    )


def _exercise(row: Any, *, is_reached: bool) -> ExerciseDone:
    block, exercise, name, side, kind, muscles, reps, hold, done, held, mark, why, _, took = row
    return ExerciseDone(
        block=block,
        exercise=exercise,
        name=name,
        side=Side(side) if side else None,
        kind=Kind(kind),
        muscles=tuple(json.loads(muscles)),
        planned_reps=reps,
        planned_hold=hold,
        reps=done,
        held=held,
        took=took,
        mark=Outcome(mark) if mark else None,
        why=Why(why),
        is_reached=is_reached,
    )


_ENDINGS = {ending.value: ending for ending in Ending}
_WHYS = {why.value: why for why in Why}


@cache
def _zone(offset: int) -> timezone:
    return timezone(timedelta(minutes=offset))


def _moment(began: int, offset: int) -> datetime:
    return datetime.fromtimestamp(began / 1000, _zone(offset))
