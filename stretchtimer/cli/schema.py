"""Print the JSON Schema of a kind of file: for editors, and for whoever reads a report."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer.cli.printing import say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.language import _


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "kind", nargs="?", default="routine",
        choices=("routine", "exercise", "programme", "figure", "report"),
        help=_("which kind of file (a routine, if nothing is said)"),
    )  # fmt: skip


def run(args: Namespace, _around: Surroundings) -> int:
    """Print the schema."""
    if args.kind == "report":
        from stretchtimer.export.report_document import report_schema

        say_json(report_schema())
        return 0
    from stretchtimer.storage.schema import schema

    say_json(schema(args.kind))
    return 0
