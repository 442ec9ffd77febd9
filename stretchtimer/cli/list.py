"""List the routines there are, the shipped ones and your own."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from stretchtimer.cli.printing import for_people_on_a_terminal, say_columns, say_json
from stretchtimer.cli.problem_words import count_words, problem_row
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.card import Card
from stretchtimer.core.problems import Problem
from stretchtimer.wording import area_words, length_words, level_word

HEADS = ("id", "length", "level", "areas", "title")


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def run(args: Namespace, around: Surroundings) -> int:
    """Print a line for each routine. A file that cannot be read hides no other."""
    shelf = around.shelf()
    if args.json:
        problems = [problem_row(problem) for problem in shelf.problems]
        say_json({"routines": [card_row(card) for card in shelf.cards], "problems": problems})
        return 0
    rows = [_cells(card) for card in shelf.cards]
    if for_people_on_a_terminal():
        _say_table(rows)
    else:
        say_columns(rows)
    _tell_of_broken(shelf.problems, around)
    return 0


def card_row(card: Card) -> dict[str, Any]:
    """Return *card* as it stands in JSON."""
    return {
        "id": card.id,
        "title": card.title,
        "total_ms": card.total,
        "level": card.level,
        "areas": list(card.areas),
        "equipment": list(card.equipment),
        "origin": "user" if card.is_own else "shipped",
        "path": card.path,
    }


def _cells(card: Card) -> tuple[str, ...]:
    title = f"{card.title} (yours)" if card.is_own else card.title
    level, areas = level_word(card.level), area_words(card.areas)
    return card.id, length_words(card.total), level, areas, title


def _say_table(rows: list[tuple[str, ...]]) -> None:
    from stretchtimer.cli.pretty import console, table

    console().print(table(HEADS, rows))


def _tell_of_broken(problems: tuple[Problem, ...], around: Surroundings) -> None:
    paths = dict.fromkeys(problem.path for problem in problems if problem.is_error)
    if paths:
        count = count_words(len(paths), "file cannot be read", "files cannot be read")
        around.note(f"{count}. stretchtimer check tells what is wrong:")
    for path in paths:
        around.note(f"  {path}")
