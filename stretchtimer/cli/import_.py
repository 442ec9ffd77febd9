"""Make exercise files of another program's JSON: of free-exercise-db, or of wger."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from stretchtimer.cli.printing import complain, say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.errors import CannotSave
from stretchtimer.language import _, ngettext

MANY = 25
"""More exercises than these are made only if somebody says that all of them are wanted."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("file", type=Path, metavar="FILE.json", help=_("the file"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--only", default="", metavar="WORD", help=_("those with WORD in the name"))
    which.add_argument("--all", action="store_true", help=_("all of them, however many"))
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help=_("where to write them (your own routines)")
    )


def run(args: Namespace, around: Surroundings) -> int:
    """Write a file for each exercise, and print where; what is there already stays."""
    from stretchtimer.storage.foreign_reading import read_foreign
    from stretchtimer.storage.foreign_writing import exercise_text
    from stretchtimer.storage.new_files import write_new

    wanted = [one for one in read_foreign(args.file) if args.only.lower() in one.name.lower()]
    if not wanted:
        complain(_("No exercise in it has {word} in its name.").format(word=args.only))
        return 1
    if len(wanted) > MANY and not args.all:
        said = _("There are {n} exercises. Say which: --only WORD, or --all.")
        complain(said.format(n=len(wanted)))
        return 1
    folder = (args.folder or around.folders[0].path) / "exercises"
    made = 0
    for one in wanted:
        identifier = _free_id(one.id, around)
        try:
            say(str(write_new(folder, identifier, exercise_text(one, identifier))))
            made += 1
        except CannotSave as error:
            complain(str(error))
    if not made:
        return 1
    said = ngettext(
        "{n} exercise made; look for “fill in” in it.",
        "{n} exercises made; look for “fill in” in them.",
        made,
    )
    around.note(said.format(n=made))
    return 0 if made == len(wanted) else 1


def _free_id(identifier: str, around: Surroundings) -> str:
    """Return an id that takes no shipped exercise's place."""
    shipped = (folder.path for folder in around.folders if not folder.is_own)
    taken = any((path / "exercises" / f"{identifier}.yaml").exists() for path in shipped)
    return f"{identifier}-imported" if taken else identifier
