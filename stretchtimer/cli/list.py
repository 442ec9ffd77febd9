"""List the routines there are, the shipped ones and your own."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from stretchtimer.cli.printing import for_people_on_a_terminal, say_columns, say_json
from stretchtimer.cli.problem_words import problem_row
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.card import Card
from stretchtimer.core.number_words import large_words
from stretchtimer.core.problems import Problem
from stretchtimer.language import N_, _, ngettext
from stretchtimer.wording import area_words, length_words, level_word

HEADS = (N_("id"), N_("length"), N_("level"), N_("areas"), N_("title"))
"""Of the columns, said with ``_``."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("--json", action="store_true", help=_("as one JSON document"))


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
    title = _("{title} (yours)").format(title=card.title) if card.is_own else card.title
    level, areas = level_word(card.level), area_words(card.areas)
    return card.id, length_words(card.total), level, areas, title


def _say_table(rows: list[tuple[str, ...]]) -> None:
    from stretchtimer.cli.pretty import console, table

    console().print(table(tuple(_(head) for head in HEADS), rows))


def _tell_of_broken(problems: tuple[Problem, ...], around: Surroundings) -> None:
    paths = dict.fromkeys(problem.path for problem in problems if problem.is_error)
    if paths:
        said = ngettext(
            "{n} file cannot be read. stretchtimer check tells what is wrong:",
            "{n} files cannot be read. stretchtimer check tells what is wrong:",
            len(paths),
        )
        around.note(said.format(n=large_words(len(paths))))
    for path in paths:
        around.note(f"  {path}")
