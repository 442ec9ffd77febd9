"""Where no window can open: say so, and offer to play a routine in the terminal instead."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from stretchtimer.cli import play
from stretchtimer.cli.printing import has_keyboard, note, say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.card import Card
from stretchtimer.language import N_, _
from stretchtimer.wording import length_words

NO_DISPLAY = N_(
    "There is no display here, so the window cannot open; the terminal can guide you too."
)


def add_arguments(_parser: ArgumentParser) -> None:
    """Add nothing: the command understands no more than every command does."""


def run(_args: Namespace, around: Surroundings) -> int:
    """Let the user pick a routine by its number, and play it; without a keyboard say how to."""
    note(_(NO_DISPLAY))
    cards = around.shelf().cards
    if not has_keyboard() or not cards:
        note(_("Try: stretchtimer list, then stretchtimer play ID."))
        return 1
    for number, card in enumerate(cards, 1):
        say(f"{number:>3}  {card.title} ({length_words(card.total)})")
    picked = _picked(cards)
    if picked is None:
        return 0
    parser = ArgumentParser()
    play.add_arguments(parser)
    return play.run(parser.parse_args([picked.path]), around)


def _picked(cards: tuple[Card, ...]) -> Card | None:
    """Ask until the answer is a number of the list, or nothing."""
    while True:
        try:
            answer = input(_("Number of the routine to play (Enter alone leaves): ")).strip()
        except EOFError:
            return None
        if not answer:
            return None
        if answer.isdecimal() and 1 <= int(answer) <= len(cards):
            return cards[int(answer) - 1]
