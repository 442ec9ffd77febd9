"""Facts of a session as plain JSON values, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Side
from stretchtimer.core.exercise import Kind
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
from stretchtimer.core.history import Ending, Feeling, Outcome, Why

Row = dict[str, Any]


def row_of(fact: Fact) -> Row:
    """Return *fact* as a mapping of JSON values, its ``kind`` among them."""
    match fact:
        case Begun():
            return {**_begun_row(fact), "kind": "begun"}
        case RepKept():
            row = {name: getattr(fact, name) for name in (*_REP_KEYS, "took")}
            return {**row, "side": side_word(fact.side), "kind": "rep"}
        case Stands(index, elapsed, actual, at):
            return {"kind": "stands", "at": [index, elapsed, actual], "when": at.isoformat()}
        case Lengthened(order, index, by):
            return {"kind": "lengthened", "at": [order, index, by]}
        case Replaced(order, index, exercise, exercises):
            rows = [planned_row(planned) for planned in exercises]
            return {"kind": "replaced", "at": [order, index], "by": exercise, "exercises": rows}
        case Marked(block, exercise, side, outcome, why):
            words = [block, exercise, side_word(side), outcome.value, why.value]
            return {"kind": "marked", "words": words}
        case Ended(ending, why, actual, at):
            words = [ending.value, why.value]
            return {"kind": "ended", "words": words, "actual": actual, "when": at.isoformat()}
        case Felt(feeling):
            scores = [feeling.pain_before, feeling.pain_after, feeling.stretch]
            return {"kind": "felt", "scores": scores, "note": feeling.note}
        case FeltNext(pain):
            return {"kind": "felt next", "pain": pain}


def fact_of(row: Row) -> Fact:
    """Return the fact that *row* says; KeyError, ValueError or TypeError where it says none."""
    return _READERS[row["kind"]](row)


def side_word(side: Side | None) -> str:
    """Return a side as it is kept; nothing is an empty word."""
    return side.value if side else ""


def side_of(word: str) -> Side | None:
    """Return the side that *word* stands for."""
    return Side(word) if word else None


_REP_KEYS = ("block", "exercise", "set", "rep", "held", "is_done", "reps")


def planned_row(planned: Planned) -> list[Any]:
    """Return what an exercise asks for as a list."""
    who = [planned.block, planned.exercise, planned.name, side_word(planned.side)]
    what = [planned.kind.value, planned.muscles, planned.reps, planned.hold, planned.order]
    return [*who, *what]


def _planned(row: list[Any]) -> Planned:
    block, exercise, name, side, kind, muscles, reps, hold, order = row
    place = (block, exercise, name, side_of(side), Kind(kind))
    return Planned(*place, tuple(muscles), reps, hold, order)


def choices_row(choices: Choices) -> Row:
    """Return today's choices as JSON values."""
    return {
        "first_side": choices.first_side.value,
        "only_side": side_word(choices.only_side),
        "hold_percent": choices.hold_percent,
        "reps_percent": choices.reps_percent,
        "extra_prepare": choices.extra_prepare,
        "declined": sorted(choices.declined),
        "stand_ins": sorted(choices.stand_ins),
    }


def _choices(row: Row) -> Choices:
    return Choices(
        first_side=Side(row["first_side"]),
        only_side=side_of(row["only_side"]),
        hold_percent=row["hold_percent"],
        reps_percent=row["reps_percent"],
        extra_prepare=row["extra_prepare"],
        declined=frozenset(row["declined"]),
        stand_ins=frozenset((number, exercise) for number, exercise in row["stand_ins"]),
    )


_BEGUN_KEYS = ("source", "routine", "title", "version", "zone", "planned", "pain_before", "speed")


def _begun_row(fact: Begun) -> Row:
    return {
        **{name: getattr(fact, name) for name in _BEGUN_KEYS},
        "at": fact.at.isoformat(),
        "choices": choices_row(fact.choices),
        "exercises": [planned_row(planned) for planned in fact.exercises],
    }


def _begun(row: Row) -> Begun:
    return Begun(
        **{name: row[name] for name in _BEGUN_KEYS},
        at=datetime.fromisoformat(row["at"]),
        choices=_choices(row["choices"]),
        exercises=tuple(_planned(planned) for planned in row["exercises"]),
    )


def _rep(row: Row) -> RepKept:
    side, took = (
        side_of(row["side"]),
        row.get("took", 0),
    )  # a log of 1.0 has no time of counted sets
    return RepKept(side=side, took=took, **{name: row[name] for name in _REP_KEYS})


def _stands(row: Row) -> Stands:
    index, elapsed, actual = row["at"]
    return Stands(index, elapsed, actual, datetime.fromisoformat(row["when"]))


def _replaced(row: Row) -> Replaced:
    order, index = row["at"]
    exercises = tuple(_planned(planned) for planned in row["exercises"])
    return Replaced(order, index, row["by"], exercises)


def _marked(row: Row) -> Marked:
    block, exercise, side, outcome, why = row["words"]
    return Marked(block, exercise, side_of(side), Outcome(outcome), Why(why))


def _ended(row: Row) -> Ended:
    ending, why = row["words"]
    when = datetime.fromisoformat(row["when"])
    return Ended(Ending(ending), Why(why), row["actual"], when)


def _felt(row: Row) -> Felt:
    before, after, stretch = row["scores"]
    return Felt(Feeling(before, after, stretch, row["note"]))


_READERS: dict[str, Callable[[Row], Fact]] = {
    "begun": _begun,
    "rep": _rep,
    "stands": _stands,
    "lengthened": lambda row: Lengthened(*row["at"]),
    "replaced": _replaced,
    "marked": _marked,
    "ended": _ended,
    "felt": _felt,
    "felt next": lambda row: FeltNext(row["pain"]),
}
