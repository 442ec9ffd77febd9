"""Put a routine, its exercises, pictures and sounds into one .stretch file to share."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer import __version__
from stretchtimer.cli.problem_words import count_words
from stretchtimer.cli.surroundings import Surroundings


def add_arguments(parser: ArgumentParser) -> None:
    """Add what it understands."""
    parser.add_argument("routine", metavar="ID|FILE", help="a routine's id, or a file")


def run(args: Namespace, around: Surroundings) -> int:
    """Write the bundle."""
    from stretchtimer.storage.bundle_writing import write_bundle

    made_by = f"StretchTimer {__version__}"
    made = write_bundle(args.output, args.routine, around.folders, made_by, around.languages)
    around.note(f"{args.output} holds {count_words(len(made.files), 'file')}.")
    return 0
