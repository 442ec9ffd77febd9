"""The commands of the program as plain values, read off its parser: for man page and completion."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import NamedTuple

from stretchtimer.cli.main import COMMANDS, parser_of


class Argument(NamedTuple):
    """An option, by its *flags*, or, without flags, a word that stands by itself."""

    flags: tuple[str, ...]
    value: str  # what stands for its value in the help; nothing where it takes none
    choices: tuple[str, ...]
    help: str
    is_required: bool = False

    @property
    def takes_routine(self) -> bool:
        """True if the id of a routine may stand here."""
        return not self.flags and "ID" in self.value.split("|")

    @property
    def takes_file(self) -> bool:
        """True if a file or folder may stand here."""
        return any(word in self.value for word in ("FILE", "DIR", "PATH"))


class Command(NamedTuple):
    """A command by the words that call it (none for the program itself), and what it takes."""

    words: tuple[str, ...]
    summary: str
    description: str
    usage: str
    arguments: tuple[Argument, ...]
    commands: tuple[Command, ...]

    def all(self) -> Iterator[Command]:
        """Yield this command and all beneath it."""
        yield self
        for command in self.commands:
            yield from command.all()


def whole_program() -> Command:
    """Return the program with every command, in English."""
    return _read(parser_of(list(COMMANDS)), (), "")


def _read(parser: argparse.ArgumentParser, words: tuple[str, ...], summary: str) -> Command:
    parser.formatter_class = _Wide
    arguments: list[Argument] = []
    beneath: tuple[Command, ...] = ()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            beneath = tuple(
                _read(parser, (*words, name), helps.get(name, ""))
                for name, parser in action.choices.items()
            )
        elif action.help != argparse.SUPPRESS:
            arguments.append(_argument(parser, action))
    usage = parser.format_usage().removeprefix("usage: ").strip()
    description = " ".join((parser.description or "").split())
    return Command(words, summary, description, usage, tuple(arguments), beneath)


def _argument(parser: argparse.ArgumentParser, action: argparse.Action) -> Argument:
    formatter = parser._get_formatter()
    takes = not action.option_strings or action.nargs != 0
    metavar = action.metavar or (action.dest.upper() if action.option_strings else action.dest)
    value = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else str(metavar)
    return Argument(
        tuple(action.option_strings),
        value if takes else "",
        tuple(map(str, action.choices or ())),
        " ".join(formatter._expand_help(action).split()) if action.help else "",
        bool(action.required),
    )


class _Wide(argparse.HelpFormatter):
    """Keeps every usage on one line."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=10_000)
