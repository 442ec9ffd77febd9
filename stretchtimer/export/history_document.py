"""The history as one JSON document; what its keys mean stands in docs/history.md."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from stretchtimer.core.dose import Side
from stretchtimer.core.history import ExerciseDone, Session

FORMAT = 1


def history_document(sessions: Iterable[Session]) -> dict[str, Any]:
    """Return *sessions* as a JSON document, lengths in milliseconds."""
    return {"format": FORMAT, "sessions": [session_row(session) for session in sessions]}


def session_row(session: Session) -> dict[str, Any]:
    """Return one session as it stands in JSON."""
    feeling = session.feeling
    return {
        "id": session.id,
        "routine": session.routine,
        "title": session.title,
        "version": session.version,
        "began": session.began.isoformat(timespec="seconds"),
        "zone": session.zone,
        "ending": session.ending.value,
        "why": session.why.value,
        "planned_ms": session.planned,
        "actual_ms": session.actual,
        "pain_before": feeling.pain_before,
        "pain_after": feeling.pain_after,
        "pain_next_morning": feeling.pain_next,
        "stretch": feeling.stretch,
        "note": feeling.note,
        "speed": session.speed,
        "exercises": [exercise_row(done) for done in session.exercises],
    }


def exercise_row(done: ExerciseDone) -> dict[str, Any]:
    """Return one exercise on one side as it stands in JSON."""
    return {
        "block": done.block,
        "exercise": done.exercise,
        "name": done.name,
        "side": side_or_none(done.side),
        "kind": done.kind.value,
        "muscles": list(done.muscles),
        "planned_reps": done.planned_reps,
        "reps": done.reps,
        "planned_hold_ms": done.planned_hold,
        "held_ms": done.held,
        "counted_ms": done.took,
        "outcome": done.outcome.value,
        "why": done.why.value,
    }


def side_or_none(side: Side | None) -> str | None:
    """Return a side as JSON says it."""
    return side.value if side else None
