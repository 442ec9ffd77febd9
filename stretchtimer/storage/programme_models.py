"""The keys of a programme's file; its JSON Schema is generated from these."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias

from pydantic import Field, PlainValidator, WithJsonSchema

from stretchtimer.core.problems import shown
from stretchtimer.core.programme import Turn
from stretchtimer.language import _
from stretchtimer.storage.fields import (
    Identifier,
    Language,
    Name,
    Note,
    OneOf,
    OneOrMany,
    Text,
    Title,
    Whole,
    words_of,
    wrong,
)
from stretchtimer.storage.models import Entry, Format

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LAST_WEEK = 520
"""Ten years; a programme that goes on says so instead."""

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_PERCENT = re.compile(r"(\d{1,3})\s*%", re.ASCII)
_WEEKS = re.compile(r"(\d{1,3})(?:\s*-\s*(\d{1,3})|\s+(on))?", re.ASCII)
_PAIN = re.compile(r"(10|\d)(?:\s*-\s*(10|\d))?", re.ASCII)


def _time(value: Any) -> int:
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        message = _("`{value}` is no time of day.").format(value=shown(str(value), 40))
        raise wrong("time", message, _("Write it like 07:30."))
    return int(found[1]) * 60 + int(found[2])


def _percent(value: Any) -> int:
    found = _PERCENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or not 10 <= int(found[1]) <= 300:
        message = _("`{value}` is no share of the usual dose.").format(value=shown(str(value), 40))
        raise wrong("percent", message, _("Write 10% to 300%, like 80%."))
    return int(found[1])


def _weeks(value: Any) -> tuple[int, int | None]:
    found = _WEEKS.fullmatch(value.strip()) if isinstance(value, str) else None
    first = int(found[1]) if found else 0
    last = None if found and found[3] else int(found[2]) if found and found[2] else first
    if not 1 <= first <= LAST_WEEK or (last is not None and not first <= last <= LAST_WEEK):
        message = _("`{value}` are no weeks.").format(value=shown(str(value), 40))
        raise wrong("weeks", message, _("Write them like 1, 2-3 or 7 on, counted from 1."))
    return first, last


def _pain(value: Any) -> tuple[int, int]:
    found = _PAIN.fullmatch(value.strip()) if isinstance(value, str) else None
    low, high = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if low > high:
        message = _("`{text}` is no pain from 0 to 10.").format(text=shown(str(value), 40))
        raise wrong("pain", message, _("Write it like 0-3."))
    return low, high


def _pattern(pattern: re.Pattern[str], *examples: str) -> WithJsonSchema:
    return WithJsonSchema(
        {"type": "string", "pattern": f"^{pattern.pattern}$", "examples": list(examples)}
    )


_WEEKS_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": LAST_WEEK},
            {"type": "string", "pattern": f"^{_WEEKS.pattern}$", "examples": ["2-3", "7 on"]},
        ]
    }
)
_PAIN_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "integer", "minimum": 0, "maximum": 10},
            {"type": "string", "pattern": f"^{_PAIN.pattern}$", "examples": ["0-3"]},
        ]
    }
)
Time: TypeAlias = Annotated[int, PlainValidator(_time), _pattern(_TIME, "07:30", "20:00")]
Percent: TypeAlias = Annotated[int, PlainValidator(_percent), _pattern(_PERCENT, "80%")]
Weeks: TypeAlias = Annotated[tuple[int, int | None], PlainValidator(_weeks), _WEEKS_SCHEMA]
Pain: TypeAlias = Annotated[tuple[int, int], PlainValidator(_pain), _PAIN_SCHEMA]
Day: TypeAlias = Annotated[str, OneOf(DAYS)]
TurnWord: TypeAlias = Annotated[str, OneOf(words_of(Turn))]
Days = Annotated[list[Day], OneOrMany(DAYS)]
Times = Annotated[list[Time], OneOrMany()]
Exercises = Annotated[list[Identifier], OneOrMany()]


class SessionEntry(Entry):
    """A routine that is planned."""

    routine: Identifier = Field(description="The routine's id.")
    days: Days = Field(
        default_factory=lambda: list(DAYS), description="mon to sun; every day, if nothing is said."
    )
    times: Times = Field(
        default_factory=lambda: [_time("09:00")], description="Times of day, like 07:30."
    )
    hold: Percent = Field(100, description="How long to hold, of what the routine says: 80%.")
    reps: Percent = Field(100, description="How many reps, of what the routine says: 50%.")
    swap: dict[Identifier, Identifier] = Field(
        default_factory=dict,
        description="Exercises of the routine, each with the easier one to do instead.",
    )
    leave_out: Exercises = Field(
        default_factory=list, description="Exercises of the routine that are not done."
    )
    note: Text | None = Field(None, description="What to mind in these weeks.")


class StageEntry(Entry):
    """Some weeks that are alike."""

    name: Name = Field(description="What these weeks are for, in a word or two.")
    weeks: Weeks = Field(description="Which weeks: 1, 2-3, or 7 on.")
    advice: Text | None = Field(None, description="What to mind in these weeks.")
    sessions: list[SessionEntry] = Field(min_length=1, description="What is planned.")


class RuleEntry(Entry):
    """How to go on."""

    rule: Note = Field(description="The rule in the therapist's words.")
    turn: TurnWord = Field(description="up, stay, down, or ask somebody who can examine.")
    sessions: Annotated[int, Whole(1, 99)] = Field(1, description="After how many sessions.")
    pain: Pain = Field((0, 10), description="With which pain in them: 0-3.")


class ProgrammeFile(Entry):
    """One programme (routines/programmes/ID.yaml)."""

    format: Format = Field(description="The version of the format: 1.")
    programme: Identifier = Field(description="The programme's id, the same as the file's name.")
    title: Name = Field(description="What the programme is called.")
    summary: Text | None = Field(None, description="The programme in one or two sentences.")
    author: Title | None = Field(None, description="Who wrote it.")
    language: Language = Field("en", description="The language of the texts: en, de, …")
    stages: list[StageEntry] = Field(min_length=1, description="The weeks, in order.")
    rules: list[RuleEntry] = Field(default_factory=list, description="How to go on from there.")
    review: Annotated[list[Annotated[int, Whole(1, LAST_WEEK)]], OneOrMany()] = Field(
        default_factory=list, description="The weeks to look back in."
    )
