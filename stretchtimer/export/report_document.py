"""The therapist's report as one JSON document, and the schema that says what stands in it."""

from __future__ import annotations

from typing import Any

from stretchtimer.core.report import Report
from stretchtimer.export.history_document import side_or_none

FORMAT = 2
"""2 has the pain of the next morning and the time of counted sets."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_document(report: Report) -> dict[str, Any]:
    """Return *report* as a JSON document, lengths in milliseconds."""
    kept = report.adherence
    return {
        "format": FORMAT,
        "since": report.since.isoformat(),
        "until": report.until.isoformat(),
        "sessions": report.sessions,
        "complete": report.complete,
        "days": report.days,
        "actual_ms": report.actual,
        "programme": report.programme or None,
        "adherence": {"planned": kept.planned, "done": kept.done} if kept else None,
        "pain": {
            "before_mean": report.pain.before,
            "after_mean": report.pain.after,
            "points": [
                {
                    "date": p.day.isoformat(),
                    "before": p.before,
                    "after": p.after,
                    "next_morning": p.next,
                }
                for p in report.pain_points
            ],
        },
        "at_stretch_a_week_ms": dict(report.muscles),
        "doses": [
            {
                "exercise": dose.exercise,
                "name": dose.name,
                "side": side_or_none(dose.side),
                "planned_times": dose.planned_times,
                "times": dose.times,
                "planned_reps": dose.planned_reps,
                "reps": dose.reps,
                "planned_hold_ms": dose.planned_hold,
                "held_ms": dose.held,
                "counted_ms": dose.took,
            }
            for dose in report.doses
        ],
        "stops": [
            {
                "date": stop.day.isoformat(),
                "routine": stop.routine,
                "exercise": stop.exercise or None,
                "side": side_or_none(stop.side),
                "outcome": stop.outcome.value,
                "why": stop.why.value,
            }
            for stop in report.stops
        ],
        "notes": [
            {"date": note.day.isoformat(), "routine": note.routine, "text": note.text}
            for note in report.notes
        ],
    }


def _object(description: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any], description: str = "") -> dict[str, Any]:
    return {"type": "array", "items": item, **({"description": description} if description else {})}


_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NONE: dict[str, Any] = {"type": ["string", "null"]}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_DATE: dict[str, Any] = {"type": "string", "format": "date"}
_SIDE: dict[str, Any] = {"enum": ["left", "right", None]}
_PAIN: dict[str, Any] = {"type": ["integer", "null"], "minimum": 0, "maximum": 10}
_MEAN: dict[str, Any] = {"type": ["number", "null"], "minimum": 0, "maximum": 10}
_WHY: dict[str, Any] = {"enum": ["", "pain", "choice"]}


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the report."""
    adherence = _object("Sessions of the programme in the range.", planned=_COUNT, done=_COUNT)
    point = _object(
        "The pain of one session.", date=_DATE, before=_PAIN, after=_PAIN, next_morning=_PAIN
    )
    pain = _object(
        "Pain from 0 to 10; the means are over the sessions that tell both.",
        before_mean=_MEAN,
        after_mean=_MEAN,
        points=_list(point),
    )
    dose = _object(
        "An exercise on a side, in all sessions together.",
        exercise=_TEXT, name=_TEXT, side=_SIDE, planned_times=_COUNT, times=_COUNT,
        planned_reps=_COUNT, reps=_COUNT, planned_hold_ms=_COUNT, held_ms=_COUNT, counted_ms=_COUNT,
    )  # fmt: skip
    stop = _object(
        "What was skipped, swapped or stopped; without an exercise, a session that broke off.",
        date=_DATE, routine=_TEXT, exercise=_TEXT_OR_NONE, side=_SIDE,
        outcome={"enum": ["skipped", "swapped", "stopped"]}, why=_WHY,
    )  # fmt: skip
    note = _object("What the user wrote.", date=_DATE, routine=_TEXT, text=_TEXT)
    muscles = {
        "type": "object",
        "description": "The mean time at stretch in a week of the range, by muscle.",
        "additionalProperties": _COUNT,
    }
    return {
        "$schema": DIALECT,
        "title": "StretchTimer report",
        **_object(
            "What was planned, what was done and how it felt, from since to until (both included).",
            format={"const": FORMAT}, since=_DATE, until=_DATE, sessions=_COUNT, complete=_COUNT,
            days=_COUNT, actual_ms=_COUNT, programme=_TEXT_OR_NONE,
            adherence={"anyOf": [adherence, {"type": "null"}]}, pain=pain,
            at_stretch_a_week_ms=muscles, doses=_list(dose), stops=_list(stop), notes=_list(note),
        ),
    }  # fmt: skip
