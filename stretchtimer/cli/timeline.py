"""Print what happens when: every phase of a routine and every cue, to the millisecond."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from stretchtimer.cli.printing import for_people_on_a_terminal, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.cli.today import add_choices, add_routine, choices_of
from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.cues import Cue, CueKind, plan_cues
from stretchtimer.core.duration import MINUTE, SECOND
from stretchtimer.core.routine import Routine
from stretchtimer.core.timeline import Segment, Timeline
from stretchtimer.language import N_, _
from stretchtimer.plain_words import named
from stretchtimer.wording import length_words, phase_word, seconds_words, side_word

# translators: heads of columns; set.rep are two numbers with a point between
HEADS = (
    N_("at"), N_("lasts"), N_("phase"), N_("side"), N_("set.rep"), N_("exercise"), N_("text")
)  # fmt: skip
"""Of the columns, said with ``_``."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    add_routine(parser)
    parser.add_argument("--json", action="store_true", help=_("as one JSON document"))
    add_choices(parser)


def run(args: Namespace, around: Surroundings) -> int:
    """Print the timeline as it is with today's choices; the user's settings do not change it."""
    routine = around.library.find(args.routine)
    timeline = compile_timeline(routine, choices_of(args))
    if args.json:
        say_json(timeline_document(routine, timeline))
        return 0
    rows = [_cells(segment) for segment in timeline.segments]
    if for_people_on_a_terminal():
        _say_table(rows)
    else:
        say_columns(rows)
    around.note(f"{named(routine.title, length_words(timeline.duration))}.")
    return 0


def timeline_document(routine: Routine, timeline: Timeline) -> dict[str, Any]:
    """Return *timeline* as it stands in JSON."""
    return {
        "routine": routine.id,
        "title": routine.title,
        "total_ms": timeline.duration,
        "segments": [segment_row(segment) for segment in timeline.segments],
        "cues": [cue_row(cue) for cue in plan_cues(timeline)],
    }


def segment_row(segment: Segment) -> dict[str, Any]:
    """Return *segment* as it stands in JSON."""
    return {
        "index": segment.index,
        "start_ms": segment.start,
        "duration_ms": segment.duration,
        "phase": segment.phase.value,
        "exercise": segment.exercise.id if segment.exercise else None,
        "side": segment.side.value if segment.side else None,
        "set": segment.set,
        "rep": segment.rep,
        "gate": segment.gate,
        "text": segment.text,
    }


def cue_row(cue: Cue) -> dict[str, Any]:
    """Return *cue* as it stands in JSON; only what is said has a text."""
    row = {"at_ms": cue.at, "kind": cue.kind.value, "name": cue.name}
    return {**row, "text": cue.text} if cue.kind is CueKind.SPEECH else row


def _cells(segment: Segment) -> tuple[str, ...]:
    count = ".".join(str(number) for number in (segment.set, segment.rep) if number is not None)
    minutes, millis = divmod(segment.start, MINUTE)
    seconds = f"{millis / SECOND:06.3f}" if millis % SECOND else f"{millis // SECOND:02}"
    return (
        f"{minutes}:{seconds}",
        _("waits") if segment.gate else seconds_words(segment.duration),
        phase_word(segment.phase),
        side_word(segment.side, segment.exercise) if segment.side else "",
        count,
        segment.exercise.id if segment.exercise else "",
        segment.text,
    )


def _say_table(rows: list[tuple[str, ...]]) -> None:
    from stretchtimer.cli.pretty import console, table

    console().print(table(tuple(_(head) for head in HEADS), rows))
