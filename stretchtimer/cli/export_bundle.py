"""Put a routine, its exercises, pictures and sounds into one .stretch file to share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer import __version__
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.language import _, ngettext


def add_arguments(parser: ArgumentParser) -> None:
    """Add what it understands."""
    parser.add_argument("routine", metavar="ID|FILE", help=_("a routine's id, or a file"))


def run(args: Namespace, around: Surroundings) -> int:
    """Write the bundle."""
    from stretchtimer.storage.bundle_writing import write_bundle

    made_by = f"StretchTimer {__version__}"
    made = write_bundle(args.output, args.routine, around.folders, made_by, around.languages)
    count = len(made.files)
    said = ngettext("{path} holds {n} file.", "{path} holds {n} files.", count)
    around.note(said.format(path=args.output, n=count))
    return 0
