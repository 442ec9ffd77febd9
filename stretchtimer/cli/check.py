"""Check routine and exercise files: everything that is wrong with them, each with its place."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from stretchtimer.cli.printing import say_json
from stretchtimer.cli.problem_words import problem_row, say_problems
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.number_words import large_words
from stretchtimer.language import _, ngettext

BETWEEN_S = 0.3
"""How long a watch waits between two looks at the files."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=Path,
        metavar="PATH",
        help=_("files, and folders with files in them"),
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help=_("as one JSON document"))
    how.add_argument(
        "--watch",
        action="store_true",
        help=_("check again whenever a file is saved; Ctrl+C ends it"),
    )
    parser.add_argument("--strict", action="store_true", help=_("warnings count as errors"))


def run(args: Namespace, around: Surroundings) -> int:
    """Print every problem; return 1 if there is an error (with ``--strict``, a warning)."""
    return _watch(args, around) if args.watch else _check(args, around)


def _watch(args: Namespace, around: Surroundings) -> int:
    """Check again and again; Ctrl+C ends it, and the last check counts."""
    from functools import partial
    from time import sleep

    from stretchtimer.storage.watching import watch

    codes: list[int] = []
    try:
        watch(args.paths, partial(_check, args, around, codes.append), partial(sleep, BETWEEN_S))
    except KeyboardInterrupt:
        return codes[-1] if codes else 0


def _check(
    args: Namespace, around: Surroundings, found_out: Callable[[int], None] = lambda _: None
) -> int:
    """Print every problem; *found_out* has the exit code before a word of it is printed."""
    from stretchtimer.storage.checking import check

    report = check(args.paths, around.folders, around.languages)
    is_fine = report.is_fine(strict=args.strict)
    found_out(0 if is_fine else 1)
    if args.json:
        problems = [problem_row(problem) for problem in report.problems]
        say_json({"ok": is_fine, "files": report.files, "problems": problems})
        return 0 if is_fine else 1
    say_problems(report.problems)
    errors = sum(problem.is_error for problem in report.problems)
    warnings = len(report.problems) - errors
    around.note(_summary(report.files, errors, warnings))
    return 0 if is_fine else 1


def _summary(files: int, errors: int, warnings: int) -> str:
    """Say in a line how many files were checked, and how many things were found in them."""
    found = [
        ngettext("{n} error", "{n} errors", errors).format(n=large_words(errors)),
        ngettext("{n} warning", "{n} warnings", warnings).format(n=large_words(warnings)),
    ]
    told = [words for words, count in zip(found, (errors, warnings), strict=True) if count]
    checked = ngettext("{n} file checked: {found}.", "{n} files checked: {found}.", files)
    # translators: "3 errors and 1 warning"
    said = _(" and ").join(told) or _("nothing to say")
    return checked.format(n=large_words(files), found=said)
