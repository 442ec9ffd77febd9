"""The tables of the history, one script for each version; a script that was released stays."""

from __future__ import annotations

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE session (
        id INTEGER PRIMARY KEY,
        uuid TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        routine TEXT NOT NULL,
        title TEXT NOT NULL,
        version TEXT NOT NULL,
        began INTEGER NOT NULL,             -- milliseconds since 1970, UTC
        utc_offset INTEGER NOT NULL,        -- minutes, as it was there and then
        zone TEXT NOT NULL,
        day TEXT NOT NULL,                  -- the day on the wall there: 2026-11-22
        planned INTEGER NOT NULL,
        actual INTEGER NOT NULL DEFAULT 0,
        ended INTEGER,
        ending TEXT NOT NULL,
        why TEXT NOT NULL DEFAULT '',
        pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
        pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
        stretch INTEGER CHECK (stretch BETWEEN 0 AND 10),
        note TEXT NOT NULL DEFAULT '',
        speed REAL NOT NULL DEFAULT 1.0,
        choices TEXT NOT NULL DEFAULT '{}'
    );
    CREATE INDEX session_day ON session (day);
    CREATE TABLE exercise (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        block TEXT NOT NULL,
        exercise TEXT NOT NULL,
        side TEXT NOT NULL,
        place INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        muscles TEXT NOT NULL,              -- a JSON list
        planned_reps INTEGER NOT NULL,
        planned_hold INTEGER NOT NULL,
        reps INTEGER NOT NULL DEFAULT 0,
        held INTEGER NOT NULL DEFAULT 0,
        mark TEXT NOT NULL DEFAULT '',
        why TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (session, block, exercise, side)
    ) WITHOUT ROWID;
    CREATE TABLE rep (
        session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
        block TEXT NOT NULL,
        exercise TEXT NOT NULL,
        side TEXT NOT NULL,
        number_of_set INTEGER NOT NULL,
        number INTEGER NOT NULL,
        held INTEGER NOT NULL,
        is_done INTEGER NOT NULL,
        counts INTEGER NOT NULL,
        PRIMARY KEY (session, block, exercise, side, number_of_set, number)
    ) WITHOUT ROWID;
    """,
    """
    ALTER TABLE session ADD COLUMN pain_next INTEGER CHECK (pain_next BETWEEN 0 AND 10);
    ALTER TABLE session ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE exercise ADD COLUMN took INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE rep ADD COLUMN took INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX exercise_stopped ON exercise (session) WHERE mark = 'stopped';
    CREATE INDEX session_at_a_glance ON session (day, began, routine, speed, ending, planned,
        actual, counted, pain_before, pain_after, pain_next)
    """,
)

NEWEST = len(MIGRATIONS)
"""The version of the tables that this program writes."""
