"""The terminal's front door: finds the command, runs it, and turns errors into words."""

from __future__ import annotations

import io
import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

from stretchtimer.cli.global_options import Parser, global_options
from stretchtimer.cli.printing import complain
from stretchtimer.cli.wishes import OPTION, taken_out
from stretchtimer.core.errors import RoutineUnreadable, StretchTimerError
from stretchtimer.language import N_, _, ngettext

COMMANDS = {
    "list": N_("the routines there are"),
    "show": N_("one routine in words: every step, its dose, its safety"),
    "check": N_("everything that is wrong with routine files"),
    "new": N_("begin a routine of your own, from a template or a copy"),
    "schema": N_("the JSON Schema of a routine's or an exercise's file"),
    "timeline": N_("what happens when: every phase and every cue"),
    "play": N_("play a routine here, in the terminal"),
    "figure": N_("a picture of an exercise, or its movement"),
    "history": N_("what you have done"),
    "export": N_("make a file of a routine, a programme or your history"),
    "import": N_("make exercise files of another program's collection"),
    "open": N_("what a .stretch file holds; add it to your routines"),
    "settings": N_("what is set, and how to change it"),
    "doctor": N_("what this machine has, lacks and stores"),
}
"""Every command with what it is for; each is a module of this folder, by the same name.

A name that is a word of Python's own has a ``_`` behind it."""

FINE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""What the program ends with."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in *argv* and return the exit code; no error comes out as a traceback."""
    _speak_utf8()
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has had enough
        _write_no_more()
        return FAILED
    except RoutineUnreadable as error:
        complain(str(error))
        more = sum(problem.is_error for problem in error.problems) - 1
        if more > 0:
            said = ngettext(
                "There is {n} more like it; stretchtimer check names them all.",
                "There are {n} more like it; stretchtimer check names them all.",
                more,
            )
            complain(said.format(n=more))
        return FAILED
    except StretchTimerError as error:
        complain(str(error))
        return FAILED
    except OSError as error:
        complain(_("That did not work: {reason}.").format(reason=error.strerror or error))
        return FAILED
    except Exception as error:  # the last net: a mistake of ours is told in words too
        if sys.flags.dev_mode:  # python -X dev shows where it happened
            raise
        said = _("This is a mistake in StretchTimer: {error}")
        complain(said.format(error=f"{type(error).__name__}: {error}"))
        return FAILED


def offer_terminal(data_dir: Path | None = None, file: str = "", wishes: Sequence[str] = ()) -> int:
    """Say that no window can open here, and offer the terminal; return the exit code.

    With a *file* that is what is opened, or played; *wishes* are settings for this run.
    """
    where = [] if data_dir is None else ["--data-dir", str(data_dir)]
    where += [f"{OPTION}={wish}" for wish in wishes]
    if file:
        command = "open" if file.lower().endswith(".stretch") else "play"
        return main([command, file, *where])
    return main(["offer", *where])


def _run(argv: list[str]) -> int:
    wishes, words = taken_out(argv)
    from stretchtimer.cli.speaking import surroundings_for

    around = surroundings_for(words, wishes)
    try:
        args = parser_of(words).parse_args(words)
    except SystemExit as end:  # argparse has said why
        return end.code if isinstance(end.code, int) else WRONG_USAGE
    if wishes and not _can_be_set(wishes):
        return WRONG_USAGE
    code: int = import_module(args.module).run(args, around)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _can_be_set(wishes: Sequence[str]) -> bool:
    """Return whether all of *wishes* are settings; where one is none, it is said."""
    from stretchtimer.core.setting_text import WrongSetting, read_assignment

    try:
        for wish in wishes:
            read_assignment(wish)
    except WrongSetting as wrong:
        complain(str(wrong))
        return False
    return True


def parser_of(argv: Sequence[str]) -> ArgumentParser:
    """Return the parser of *argv*: of the commands, only those named in it are loaded."""
    parser = Parser(
        prog="stretchtimer",
        description=_("A guided stretching timer. Without a command it opens its window."),
        parents=[global_options()],
    )
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND", required=True)
    for name in (*COMMANDS, *(() if "offer" not in argv else ("offer",))):
        command = commands.add_parser(
            name, help=_(COMMANDS.get(name, "")) or None, parents=[global_options()]
        )
        path = f"stretchtimer.cli.{name}{'_' * iskeyword(name)}"
        command.set_defaults(module=path)
        if name in argv:
            module = import_module(path)
            command.description = _(str(module.__doc__))
            module.add_arguments(command)
    return parser


def _speak_utf8() -> None:
    """Let both outputs write UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _write_no_more() -> None:
    """Let what is still to be written go nowhere, or Python complains when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
