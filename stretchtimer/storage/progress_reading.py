"""What the Progress page shows, read from the history in one go."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

from stretchtimer.core.programme import Followed
from stretchtimer.core.progress import A_MONTH, Progress, Span
from stretchtimer.core.statistics import per_muscle, week_of
from stretchtimer.storage.history_reading import (
    days_done,
    held_by_muscles,
    routines_done,
    sessions,
    stopped_at,
)


def read_progress(
    connection: sqlite3.Connection,
    today: date,
    span: Span = Span.QUARTER,
    routine: str = "",
    followed: Followed | None = None,
) -> Progress:
    """Return what there is to show up to *today*: in *span*, of *routine* (of any, if empty)."""
    since, month, monday = span.since(today), today - A_MONTH, week_of(today)
    found = sessions(connection, since, routine=routine, with_exercises=False)
    recent = sessions(connection, month, routine=routine, with_exercises=False)
    sunday = monday + timedelta(days=6)
    return Progress(
        today=today,
        span=span,
        routine=routine,
        days=days_done(connection, routine),
        sessions=found[::-1],
        recent=recent,
        stopped_at=stopped_at(connection, since),
        muscles=per_muscle(held_by_muscles(connection, monday, sunday, routine)),
        routines=routines_done(connection),
        followed=followed,
    )
