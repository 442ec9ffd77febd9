"""Show what a .stretch file holds and what adding it would change; add it if you say so."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from stretchtimer.cli.printing import say
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.core.bundle import Parcel
from stretchtimer.language import _
from stretchtimer.parcel_words import (
    NOTHING_ADDED,
    difference_words,
    parcel_facts,
    parcel_verdict,
    parts_words,
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("file", type=Path, metavar="FILE.stretch", help=_("the file"))
    parser.add_argument("--yes", action="store_true", help=_("add it without asking"))


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
            around.note(_(NOTHING_ADDED))
            return 0
        offer.add()
    finally:
        offer.discard()
    said = _("Added. Try: stretchtimer play {id}")
    around.note(said.format(id=offer.parcel.routine.id))
    return 0


def parcel_lines(parcel: Parcel) -> Iterator[str]:
    """Yield the lines that say what is in *parcel* and what adding it would change."""
    yield parcel.routine.title
    said = _("{facts}; made by {program}")
    yield "   " + said.format(facts=parcel_facts(parcel), program=parcel.made_by)
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
        around.note(_("To add it, say --yes."))
        return False
    try:
        answer = input(_("Add it to your routines? [y/N] ")).strip().lower()
        # translators: what may be typed for yes, with commas between
        return answer in ("y", "yes", *_("y,yes").split(","))
    except EOFError:
        return False
