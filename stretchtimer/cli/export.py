"""Make a file out of a routine, a programme or your history; nothing leaves by itself."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from stretchtimer.cli.global_options import global_options
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.language import N_, _

WHATS = {
    "audio": N_("a whole session as one sound file: .wav, .mp3, .ogg or .flac"),
    "bundle": N_("a routine with everything that belongs to it, in one file to share"),
    "calendar": N_("a programme's sessions for your phone's calendar"),
    "handout": N_("a routine on paper: doses, pictures, steps, a week to tick, as a PDF"),
    "report": N_("one page, or one file, for your therapist"),
}
"""What can be made, with what it is; each is a module ``export_WHAT`` of this folder."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    whats = parser.add_subparsers(title=_("what to make"), metavar="WHAT", required=True)
    for name, words in WHATS.items():
        module = import_module(f"stretchtimer.cli.export_{name}")
        what = whats.add_parser(
            name,
            help=_(words),
            description=_(str(module.__doc__)),
            parents=[global_options()],
        )
        module.add_arguments(what)
        what.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
        what.set_defaults(make=module.run)


def run(args: Namespace, around: Surroundings) -> int:
    """Make the file."""
    code: int = args.make(args, around)
    return code
