"""What you have done: every session, with how it came out and how it felt."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.history import Ending, Session
from stretchtimer.core.number_words import number_words
from stretchtimer.language import N_, _, ngettext
from stretchtimer.wording import minutes_words

HEADS = (N_("when"), N_("routine"), N_("done"), N_("pain"), N_("note"))


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help=_("as one JSON document"))
    how.add_argument("--csv", action="store_true", help=_("as a table for a spreadsheet"))
    since = _("from this day on: 2026-11-22")
    words = _("first take in what the window saved elsewhere")
    parser.add_argument("--take-in", metavar="FILE", help=words)
    parser.add_argument("--since", type=day, default=date.min, metavar="DATE", help=since)


def take_in(path: str, around: Surroundings) -> int:
    """Keep the sessions that were saved elsewhere; return of how many."""
    from stretchtimer.engine.diary import Diary
    from stretchtimer.storage.diary_files import DiaryFiles

    diary = Diary(DiaryFiles(around.places), lambda words: around.note(words) if words else None)
    try:
        return diary.take_in(path)
    finally:
        diary.close()


def day(text: str) -> date:
    """Return the day in *text*. Raises ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(_("a day like 2026-11-22")) from None


def run(args: Namespace, around: Surroundings) -> int:
    """Print every session, the earliest first."""
    if args.take_in:
        number = take_in(args.take_in, around)
        words = ngettext("{n} session is taken in.", "{n} sessions are taken in.", number)
        around.note(words.format(n=number))
    sessions = sessions_of(around, args.since)
    if args.json:
        from stretchtimer.export.history_document import history_document

        say_json(history_document(sessions))
    elif args.csv:
        from stretchtimer.export.history_table import history_table

        for line in history_table(sessions).splitlines():
            say(line)
    elif sessions:
        say_columns([tuple(_(head) for head in HEADS), *(_cells(session) for session in sessions)])
    else:
        around.note(_("There is no session yet."))
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
    note = feeling.note
    if feeling.pain_next is not None:
        words = _("next morning {score}").format(score=feeling.pain_next)
        note = f"{words} · {note}" if note else words
    if not session.counts:
        note = _("tried out at {number} times the speed").format(number=number_words(session.speed))
    return when, session.title, done_words(session), pain if scores != [None, None] else "", note


def done_words(session: Session) -> str:
    """Say how much of a session was done."""
    if session.ending is Ending.COMPLETE:
        return _("complete")
    done, planned = minutes_words(session.actual), minutes_words(session.planned)
    return _("{done} of {planned}").format(done=done, planned=planned)
