"""What you have done: every session, with how it came out and how it felt."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.history import Ending, Session
from stretchtimer.wording import minutes_words

HEADS = ("when", "routine", "done", "pain", "note")


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="as one JSON document")
    how.add_argument("--csv", action="store_true", help="as a table for a spreadsheet")
    parser.add_argument(
        "--since", type=day, default=date.min, metavar="DATE", help="from this day on: 2026-11-22"
    )


def day(text: str) -> date:
    """Return the day in *text*. Raises ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("a day like 2026-11-22") from None


def run(args: Namespace, around: Surroundings) -> int:
    """Print every session, the earliest first."""
    sessions = sessions_of(around, args.since)
    if args.json:
        from stretchtimer.export.history_document import history_document

        say_json(history_document(sessions))
    elif args.csv:
        from stretchtimer.export.history_table import history_table

        for line in history_table(sessions).splitlines():
            say(line)
    elif sessions:
        say_columns([HEADS, *(_cells(session) for session in sessions)])
    else:
        around.note("There is no session yet.")
    return 0


def sessions_of(around: Surroundings, since: date, until: date = date.max) -> tuple[Session, ...]:
    """Return the sessions of the user, those that were just killed among them."""
    from stretchtimer.engine.diary import Diary
    from stretchtimer.storage.diary_files import DiaryFiles
    from stretchtimer.storage.history import past
    from stretchtimer.storage.history_reading import sessions

    if around.places.sessions.exists():  # what a session left behind belongs to the history too
        Diary(
            DiaryFiles(around.places), lambda words: around.note(words) if words else None
        ).close()
    with past(around.places) as connection:
        return sessions(connection, since, until)


def _cells(session: Session) -> tuple[str, ...]:
    feeling = session.feeling
    scores = [feeling.pain_before, feeling.pain_after]
    pain = " → ".join("–" if score is None else str(score) for score in scores)
    when = session.began.strftime("%Y-%m-%d %H:%M")
    note = feeling.note if session.counts else f"tried out at {session.speed:g} times the speed"
    return when, session.title, done_words(session), pain if scores != [None, None] else "", note


def done_words(session: Session) -> str:
    """Say how much of a session was done."""
    if session.ending is Ending.COMPLETE:
        return "complete"
    return f"{minutes_words(session.actual)} of {minutes_words(session.planned)}"
