"""How a problem with a file is said: as JSON, and in a line or two."""

from __future__ import annotations

from typing import Any

from stretchtimer.cli.printing import for_people_on_a_terminal, safe, say
from stretchtimer.core.problems import Problem


def problem_row(problem: Problem) -> dict[str, Any]:
    """Return *problem* as it stands in JSON."""
    return {
        "path": problem.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "key": problem.key,
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }


def say_problems(problems: tuple[Problem, ...]) -> None:
    """Print each problem on a line of its own, its severity in colour on a terminal."""
    if problems and for_people_on_a_terminal():
        _say_in_colour(problems)
        return
    for problem in problems:
        say(str(problem))


def _say_in_colour(problems: tuple[Problem, ...]) -> None:
    from rich.text import Text

    from stretchtimer.cli.pretty import console

    printer = console()
    for problem in problems:
        place = f"{problem.path}:{problem.place.line}:{problem.place.column}: "
        printer.print(
            Text.assemble(
                (safe(place), "dim"),
                (problem.severity.value, "bold red" if problem.is_error else "bold yellow"),
                f": {safe(problem.message)}",
                (f" {safe(problem.hint)}" if problem.hint else "", "green"),
            )
        )
