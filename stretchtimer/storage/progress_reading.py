"""What the Progress page shows, read from the history in one go."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import A_MONTH, Progress, Wanted
from stretchtimer.core.statistics import per_muscle, week_of
from stretchtimer.storage.history_reading import (
    days_done,
    held_by_muscles,
    how_many,
    latest_sessions,
    pain_points,
    routines_done,
    sessions,
    stopped_at,
)


def read_progress(
    connection: sqlite3.Connection,
    today: date,
    wanted: Wanted,
    followed: Followed | None = None,
) -> Progress:
    """Return what there is to show up to *today*."""
    routine, since = wanted.routine, wanted.span.since(today)
    month, monday = today - A_MONTH, week_of(today)
    latest = latest_sessions(connection, wanted.lines, since, routine)
    recent = sessions(connection, month, routine=routine, with_exercises=False)
    sunday = monday + timedelta(days=6)
    return Progress(
        today=today,
        span=wanted.span,
        routine=routine,
        days=days_done(connection, routine),
        sessions=latest,
        total=how_many(connection, since, routine),
        points=pain_points(connection, since, routine),
        recent=recent,
        stopped_at=stopped_at(connection, latest[-1].day if latest else today),
        muscles=per_muscle(held_by_muscles(connection, monday, sunday, routine)),
        routines=routines_done(connection),
        followed=followed,
    )
