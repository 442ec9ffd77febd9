"""Writing the history: every fact finds its place by the session's id, and may come twice."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.facts import (
    Begun,
    Ended,
    Fact,
    Felt,
    FeltNext,
    Lengthened,
    Marked,
    Planned,
    RepKept,
    Replaced,
    Stands,
)
from stretchtimer.core.history import Ending
from stretchtimer.language import _
from stretchtimer.storage.fact_rows import choices_row, side_word

_BEGIN = """
    INSERT INTO session (uuid, source, routine, title, version, began, utc_offset, zone, day,
        planned, ending, pain_before, speed, choices)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (uuid) DO NOTHING
"""
_PLAN = """
    INSERT INTO exercise (session, block, exercise, side, place, name, kind, muscles,
        planned_reps, planned_hold)
    VALUES ((SELECT id FROM session WHERE uuid = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
"""
_REP = """
    INSERT INTO rep (session, block, exercise, side, number_of_set, number, held, is_done, counts,
        took)
    VALUES ((SELECT id FROM session WHERE uuid = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET held = max(held, excluded.held),
        is_done = max(is_done, excluded.is_done), counts = excluded.counts,
        took = max(took, excluded.took)
"""
_SUM = """
    UPDATE exercise SET mark = replace(mark, 'stopped', ''), (reps, held, took) = (
        SELECT coalesce(sum(is_done * counts), 0), coalesce(sum(rep.held), 0),
            coalesce(sum(rep.took), 0) FROM rep
        WHERE rep.session = exercise.session AND rep.block = exercise.block
            AND rep.exercise = exercise.exercise AND rep.side = exercise.side)
    WHERE session = (SELECT id FROM session WHERE uuid = ?)
        AND block = ? AND exercise = ? AND side = ?
"""
_COUNTED = """
    UPDATE session SET counted = (SELECT sum(took) FROM exercise WHERE session = session.id)
    WHERE uuid = ?
"""
_MARK = """
    UPDATE exercise SET mark = ?, why = ?
    WHERE session = (SELECT id FROM session WHERE uuid = ?)
        AND block = ? AND exercise = ? AND side = ?
"""
_STANDS = "UPDATE session SET actual = max(actual, ?) WHERE uuid = ?"
_END = """
    UPDATE session SET ending = ?, why = ?, actual = ?, ended = ?
    WHERE uuid = ? AND (? OR ending = 'under way')
"""
_FELT_NEXT = "UPDATE session SET pain_next = ? WHERE uuid = ?"
_FELT = """
    UPDATE session SET pain_before = ?, pain_after = ?, stretch = ?, note = ? WHERE uuid = ?
"""


def keep(connection: sqlite3.Connection, facts: Iterable[tuple[str, Fact]]) -> None:
    """Keep *facts*, each with its session's id, all of them or none. Raises CannotSave."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for session, fact in facts:
                _keep(connection, session, fact)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise CannotSave(
            _("Your history cannot be saved ({reason}).").format(reason=error)
        ) from error


def erase_all(connection: sqlite3.Connection) -> None:
    """Delete every session, leaving nothing of it in the file. Raises CannotSave."""
    try:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("DELETE FROM session")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise CannotSave(
            _("Your history cannot be deleted ({reason}).").format(reason=error)
        ) from error


def _keep(connection: sqlite3.Connection, session: str, fact: Fact) -> None:
    match fact:
        case Begun():
            _begin(connection, session, fact)
        case RepKept():
            _keep_rep(connection, session, fact)
        case Replaced(exercises=exercises):
            _plan(connection, session, exercises)
        case Marked(block, exercise, side, outcome, why):
            place = (block, exercise, side_word(side))
            connection.execute(_MARK, (outcome.value, why.value, session, *place))
        case Stands(actual=actual):
            connection.execute(_STANDS, (actual, session))
        case Ended(ending, why, actual, at):
            is_final = ending is not Ending.INTERRUPTED  # who stopped it knew better
            when = (actual, _millis(at), session, is_final)
            connection.execute(_END, (ending.value, why.value, *when))
        case Felt(felt):
            scores = (felt.pain_before, felt.pain_after, felt.stretch)
            connection.execute(_FELT, (*scores, felt.note, session))
        case FeltNext(pain):
            connection.execute(_FELT_NEXT, (pain, session))
        case Lengthened():
            return


def _keep_rep(connection: sqlite3.Connection, session: str, fact: RepKept) -> None:
    place = (session, fact.block, fact.exercise, side_word(fact.side))
    numbers = (fact.set, fact.rep, fact.held, fact.is_done, fact.reps, fact.took)
    connection.execute(_REP, (*place, *numbers))
    connection.execute(_SUM, place)
    if fact.took:
        connection.execute(_COUNTED, (session,))


def _begin(connection: sqlite3.Connection, session: str, fact: Begun) -> None:
    offset = (fact.at.utcoffset() or timedelta()) // timedelta(minutes=1)
    what = (fact.source, fact.routine, fact.title, fact.version)
    when = (_millis(fact.at), offset, fact.zone, fact.at.date().isoformat())
    state = (fact.planned, Ending.UNDER_WAY.value, fact.pain_before, fact.speed)
    choices = json.dumps(choices_row(fact.choices))
    connection.execute(_BEGIN, (session, *what, *when, *state, choices))
    _plan(connection, session, fact.exercises)


def _plan(connection: sqlite3.Connection, session: str, exercises: Iterable[Planned]) -> None:
    rows = (
        (session, p.block, p.exercise, side_word(p.side), p.order, p.name, p.kind.value,
         json.dumps(p.muscles), p.reps, p.hold)
        for p in exercises
    )  # fmt: skip
    connection.executemany(_PLAN, rows)


def _millis(at: datetime) -> int:
    return round(at.timestamp() * 1000)
