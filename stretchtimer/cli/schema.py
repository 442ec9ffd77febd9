"""Print the JSON Schema of a routine's, exercise's, programme's or figure's file, for editors."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer.cli.printing import say_json
from stretchtimer.cli.surroundings import Surroundings


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "kind", nargs="?", default="routine",
        choices=("routine", "exercise", "programme", "figure"),
        help="which kind of file (a routine, if nothing is said)",
    )  # fmt: skip


def run(args: Namespace, _around: Surroundings) -> int:
    """Print the schema."""
    from stretchtimer.storage.schema import schema

    say_json(schema(args.kind))
    return 0
