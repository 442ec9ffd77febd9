"""Today's choices on the command line, and the routine that they are made for."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from stretchtimer.core.choices import Choices
from stretchtimer.core.dose import Side
from stretchtimer.core.settings import Settings
from stretchtimer.language import _

LEAST_PERCENT, MOST_PERCENT = 10, 400


def add_routine(parser: ArgumentParser) -> None:
    """Add the routine that a command is about."""
    parser.add_argument(
        "routine",
        metavar="ID|FILE",
        help=_("a routine's id (see stretchtimer list), exercise:ID, or a file"),
    )


def add_choices(parser: ArgumentParser) -> None:
    """Add how the user wants it today; the file stays as it is."""
    sides = [side.value for side in Side]
    parser.add_argument("--side", choices=sides, help=_("only this side"))
    parser.add_argument("--first", choices=sides, help=_("the side that comes first"))
    parser.add_argument(
        "--hold",
        type=percent,
        default=100,
        metavar="PERCENT",
        help=_("longer or shorter holds: 80%%"),
    )
    parser.add_argument(
        "--reps",
        type=percent,
        default=100,
        metavar="PERCENT",
        help=_("more or fewer reps: 50%%"),
    )


def percent(text: str) -> int:
    """Return the whole number in ``80%`` or ``80``. Raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d{1,3})\s*%?", text.strip(), re.ASCII)
    if not found or not LEAST_PERCENT <= int(found[1]) <= MOST_PERCENT:
        words = _("write it like 80%, from {least}% to {most}%")
        raise ArgumentTypeError(words.format(least=LEAST_PERCENT, most=MOST_PERCENT))
    return int(found[1])


def choices_of(args: Namespace, settings: Settings | None = None) -> Choices:
    """Return the choices in *args*; what they leave open is as in *settings*, where given."""
    first = settings.first_side if settings else Side.LEFT
    return Choices(
        first_side=Side(args.first) if args.first else first,
        only_side=Side(args.side) if args.side else None,
        hold_percent=args.hold,
        reps_percent=args.reps,
        extra_prepare=settings.extra_prepare if settings else 0,
    )
