"""Write a programme's sessions into a calendar file that a phone can open."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date

from stretchtimer.cli.history import day
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.programme import Followed
from stretchtimer.language import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "programme", nargs="?", default="", metavar="ID",
        help=_("the programme (the one you follow, if nothing is said)"),
    )  # fmt: skip
    parser.add_argument(
        "--start", type=day, metavar="DATE", help=_("the first day: 2026-11-23 (today)")
    )


def run(args: Namespace, around: Surroundings) -> int:
    """Write the file."""
    from stretchtimer.engine.wall import wall_now
    from stretchtimer.export.calendar import calendar_file
    from stretchtimer.storage.files import save_document

    followed = followed_by(around, args.programme, args.start)
    cards = around.shelf().cards
    titles = {card.id: card.title for card in cards}
    lengths = {card.id: card.total for card in cards}
    content = calendar_file(followed, titles, lengths, wall_now())
    save_document(args.output, content)
    words = _("{path} written: {programme}, from {day}.").format(
        path=args.output, programme=followed.programme.title, day=followed.start
    )
    around.note(words)
    return 0


def followed_by(around: Surroundings, identifier: str, start: date | None) -> Followed:
    """Return the programme asked for, else the one the user follows. Raises NotInLibrary."""
    from stretchtimer.core.errors import NotInLibrary
    from stretchtimer.engine.wall import wall_now
    from stretchtimer.storage.programmes import Programmes

    programmes = Programmes(around.folders, around.languages)
    wanted = identifier or around.settings.word("programme")
    if not wanted:
        ids = tuple(programme.id for programme in programmes.shelf().programmes)
        raise NotInLibrary("no programme", ids)
    own_start = around.settings.word("programme_start") if not identifier else ""
    begin = start or (date.fromisoformat(own_start) if own_start else wall_now().date())
    return Followed(programmes.programme(wanted), begin)
