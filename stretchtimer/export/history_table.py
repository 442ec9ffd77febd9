"""The history as a table for spreadsheets: a line for each exercise and side of each session."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from stretchtimer.core.duration import SECOND
from stretchtimer.core.history import ExerciseDone, Session

HEADS = (
    "session", "date", "time", "zone", "routine", "title", "version", "ending", "why",
    "planned_s", "actual_s", "pain_before", "pain_after", "pain_next_morning", "stretch",
    "note",
    "exercise", "name", "side", "planned_reps", "reps", "planned_hold_s", "held_s", "counted_s",
    "outcome",
    "exercise_why",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula, or looks behind for one."""


def history_table(sessions: Iterable[Session]) -> str:
    """Return *sessions* as CSV with a line of heads. No text in it can become a formula."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADS)
    writer.writerows(row for session in sessions for row in _rows(session))
    return text.getvalue()


def harmless(text: str) -> str:
    """Return *text* so that a spreadsheet shows it, whatever it begins with."""
    lead = text.lstrip(" \u00a0\ufeff")
    return f"'{text}" if lead.startswith(_FORMULA) else text


def _rows(session: Session) -> Iterator[list[object]]:
    feeling = session.feeling
    texts = (session.zone, session.routine, session.title, session.version)
    head: list[object] = [
        session.id,
        session.began.strftime("%Y-%m-%d"),
        session.began.strftime("%H:%M:%S"),
        *(harmless(text) for text in texts),
        session.ending.value,
        session.why.value,
        session.planned / SECOND,
        session.actual / SECOND,
        *(feeling.pain_before, feeling.pain_after, feeling.pain_next, feeling.stretch),
        harmless(feeling.note),
    ]
    for done in session.exercises:
        yield head + _cells(done)
    if not session.exercises:
        yield head + [""] * (len(HEADS) - len(head))


def _cells(done: ExerciseDone) -> list[object]:
    return [
        harmless(done.exercise),
        harmless(done.name),
        done.side.value if done.side else "",
        done.planned_reps,
        done.reps,
        done.planned_hold / SECOND,
        done.held / SECOND,
        done.took / SECOND,
        done.outcome.value,
        done.why.value,
    ]
