"""The man page, made from the commands as the program knows them.

.venv/bin/python packaging/manual.py > stretchtimer.1
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent)]

from command_tree import Argument, Command, whole_program  # noqa: E402

from stretchtimer import __version__  # noqa: E402

HEAD = """\
.TH STRETCHTIMER 1 "{date}" "StretchTimer {version}" "User Commands"
.SH NAME
stretchtimer \\- a guided stretching timer: the prescription is the timer
.SH SYNOPSIS
.B stretchtimer
.RB [ \\-\\-data\\-dir
.IR DIR ]
.RI [ FILE ...]
.br
.B stretchtimer
.I COMMAND
.RI [ ARGUMENT ...]
.SH DESCRIPTION
StretchTimer reads a stretching routine and leads through every hold and every rep of it, with a
moving figure, tones and a voice.
.PP
Without a command it opens its window; with
.IR FILE s
(routines, or
.B .stretch
files that somebody shared) it opens them there. Where a window of the same user is open already,
that one comes forward. Where there is no display the terminal is offered instead.
"""

TAIL = """\
.SH EXIT STATUS
.TP
.B 0
It went well.
.TP
.B 1
It did not, and why was said.
.TP
.B 2
The command line was not understood.
.TP
.B 130
It was interrupted.
.SH FILES
.TP
.I ~/.local/share/stretchtimer
All that the program writes: settings, history, routines of your own.
.TP
.I ~/.cache/stretchtimer
What can be made anew at any time.
.SH ENVIRONMENT
.TP
.BR LANGUAGE ", " LC_ALL ", " LC_MESSAGES ", " LANG
The language, where the settings do not say another.
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY
Where the window opens.
.SH EXAMPLES
.TP
.B stretchtimer play desk\\-break
A session in the terminal.
.TP
.B stretchtimer export handout desk\\-break \\-o handout.pdf
The routine on paper.
.TP
.B stretchtimer check my\\-routine.yaml
What is wrong with a file, and where.
"""


def manual(program: Command, date: str) -> str:
    """Return the man page of *program*; *date* is YYYY-MM-DD."""
    parts = [HEAD.format(date=date, version=__version__), ".SH OPTIONS\n"]
    common = set(program.arguments)
    parts += [_entry(argument) for argument in program.arguments]
    parts.append(".SH COMMANDS\n")
    for command in program.all():
        if command.words:
            parts.append(_section(command, common))
    return "".join([*parts, TAIL])


def _section(command: Command, common: set[Argument]) -> str:
    lines = [f".SS {escaped(' '.join(command.words))}\n"]
    lines.append(f"{escaped(command.description or _sentence(command.summary))}\n")
    own = [each for each in command.arguments if each not in common and "--help" not in each.flags]
    return "".join(lines + [_entry(argument) for argument in own])


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." if words else ""


def _entry(argument: Argument) -> str:
    value = f" \\fI{escaped(argument.value)}\\fR" if argument.value else ""
    if argument.flags:
        names = ", ".join(f"\\fB{escaped(flag)}\\fR" for flag in argument.flags) + value
    else:
        names = value.strip()
    return f".TP\n{names}\n{escaped(argument.help or 'See above.')}\n"


def escaped(text: str) -> str:
    """Return *text* so that troff prints it as it is."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("’", "'").replace("…", "...")
    return "\\&" + safe if safe.startswith((".", "'")) else safe


def released() -> str:
    """Return the day of the newest release, YYYY-MM-DD, as the metainfo says it."""
    here = Path(__file__).resolve().parent
    text = next((here / "linux").glob("*.metainfo.xml")).read_text(encoding="utf-8")
    return text.partition('<release version="')[2].partition('date="')[2].partition('"')[0]


if __name__ == "__main__":
    sys.stdout.write(manual(whole_program(), released()))
