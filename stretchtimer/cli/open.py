"""Show what a .stretch file holds and what adding it would change; add it if you say so."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from stretchtimer.cli.printing import say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.bundle import Parcel
from stretchtimer.parcel_words import (
    NOTHING_ADDED,
    difference_words,
    parcel_facts,
    parcel_verdict,
    parts_words,
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("file", type=Path, metavar="FILE.stretch", help="the file")
    parser.add_argument("--yes", action="store_true", help="add it without asking")


def run(args: Namespace, around: Surroundings) -> int:
    """Show the bundle, and add it where that is wanted."""
    from stretchtimer.storage.parcel_shelf import ParcelShelf

    shelf = ParcelShelf(around.places.cache / "opening", around.folders, around.languages)
    offer = shelf.look(args.file)
    try:
        for line in parcel_lines(offer.parcel):
            say(line)
        if offer.parcel.changes_nothing:
            return 0
        if not (args.yes or _is_wanted(around)):
            around.note(NOTHING_ADDED)
            return 0
        offer.add()
    finally:
        offer.discard()
    around.note(f"Added. Try: stretchtimer play {offer.parcel.routine.id}")
    return 0


def parcel_lines(parcel: Parcel) -> Iterator[str]:
    """Yield the lines that say what is in *parcel* and what adding it would change."""
    yield parcel.routine.title
    yield f"   {parcel_facts(parcel)}; made by {parcel.made_by}"
    if parcel.routine.summary:
        yield f"   {parcel.routine.summary}"
    yield parcel_verdict(parcel)
    for difference in parcel.differences:
        yield f"   {difference_words(difference)}"
    for effect, names in parts_words(parcel):
        yield f"{effect}:"
        for name in names:
            yield f"   {name}"


def _is_wanted(around: Surroundings) -> bool:
    """Ask; without a keyboard say how to add it."""
    if not (sys.stdin is not None and sys.stdin.isatty()):
        around.note("To add it, say --yes.")
        return False
    try:
        return input("Add it to your routines? [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False
