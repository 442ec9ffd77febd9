"""The options that may stand before a command as well as after it, and the parser they stand in."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from stretchtimer import __version__
from stretchtimer.cli.wishes import OPTION
from stretchtimer.core.problems import shown
from stretchtimer.language import _


class Parser(ArgumentParser):
    """Repeats nothing raw of what was typed, and takes no part of an option for the whole.

    The folder of the user's data is looked for before the words are parsed: it says the language.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, on one line that no terminal obeys."""
        super().error(shown(message))


def global_options() -> Parser:
    """Return the options that may stand before the command as well as after it."""
    options = Parser(add_help=False, argument_default=SUPPRESS)
    options.add_argument(
        "--data-dir", type=Path, metavar="DIR", help=_("keep everything the program writes in DIR")
    )
    options.add_argument(OPTION, metavar="KEY=VALUE", help=_("a setting for this run; repeatable"))
    options.add_argument("--quiet", action="store_true", help=_("leave notes out"))
    options.add_argument(
        "--version",
        action="version",
        version=f"StretchTimer {__version__}",
        help=_("show program's version number and exit"),
    )
    return options
