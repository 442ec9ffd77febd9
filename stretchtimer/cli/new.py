"""Begin a routine or an exercise of your own: from a template, or as a copy of one there is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stretchtimer.cli.printing import complain, say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.language import _

KINDS = ("ais", "static", "circuit", "advice", "exercise")
EXERCISE = "exercise"
WRONG_USAGE = 2


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "kind", nargs="?", choices=KINDS, metavar="KIND",
        help=_(
            "what to begin: ais (short moving holds), static (still holds), circuit, advice, or "
            "exercise (one exercise of your own)"
        ),
    )  # fmt: skip
    parser.add_argument("id", metavar="ID", help=_("the new file's id, like knee-week-2"))
    parser.add_argument("--from", dest="source", metavar="ID", help=_("copy this routine instead"))
    parser.add_argument("--title", default="", help=_("what it is called"))
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help=_("where to write it (your own routines)")
    )


def run(args: Namespace, around: Surroundings) -> int:
    """Write the file, and print where it is."""
    from stretchtimer.storage.new_files import write_new

    if (args.kind is None) == (args.source is None):
        complain(_("Say a KIND or --from ID: stretchtimer new static knee-week-2"))
        return WRONG_USAGE
    title = args.title or args.id.replace("-", " ").capitalize()
    text = _template(args.kind, args.id, title) if args.kind else _copy(args, around, title)
    usual = around.folders[0].path / ("exercises" if args.kind == EXERCISE else "")
    path = write_new(args.folder or usual, args.id, text)
    say(str(path))
    around.note(_("Write in it with any editor; stretchtimer check --watch tells what is wrong."))
    return 0


def _template(kind: str, identifier: str, title: str) -> str:
    from stretchtimer.storage.templates import TEMPLATES

    return next(one for one in TEMPLATES if one.kind == kind).text(identifier, title)


def _copy(args: Namespace, around: Surroundings, title: str) -> str:
    from stretchtimer.storage.copying import copied_routine

    title = args.title and title
    return copied_routine(args.source, args.id, title, around.folders, around.languages)
