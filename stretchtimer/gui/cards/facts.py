"""What a card says, in words."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from stretchtimer.core.card import Card
from stretchtimer.core.safety import Care, Condition
from stretchtimer.language import _, ngettext
from stretchtimer.plain_words import area_words, level_word, list_words, minutes_words

MOST_EQUIPMENT = 2


class Mark(NamedTuple):
    """A pill on a card; *caution* for what the user's answers ask to take care with."""

    words: str
    caution: bool = False


def marks(card: Card, conditions: Collection[Condition]) -> tuple[Mark, ...]:
    """Return the pills of *card*, the most important first."""
    found = [Mark(minutes_words(card.total))]
    care = care_words(card, conditions)
    if care:
        found.append(Mark(care, caution=True))
    if card.is_own:
        found.append(Mark(_("Yours")))
    found.append(Mark(equipment_mark(card)))
    if level_word(card.level):
        found.append(Mark(level_word(card.level)))
    return tuple(found)


def equipment_mark(card: Card) -> str:
    """Say what is needed: up to two things, and how many more."""
    if not card.equipment:
        return _("No equipment")
    named = card.equipment[:MOST_EQUIPMENT]
    more = len(card.equipment) - len(named)
    return list_words(named) + (f" +{more}" if more else "")


def care_words(card: Card, conditions: Collection[Condition]) -> str:
    """Say what the user's answers mean for *card*; empty where they mean nothing."""
    avoided = len(card.asked(Care.AVOID, conditions))
    if avoided and avoided == len(card.exercises):
        return _("Not for you now")
    if avoided:
        return ngettext("{n} left out for you", "{n} left out for you", avoided).format(n=avoided)
    return _("With care") if card.asked(Care.CAUTION, conditions) else ""


def spoken(card: Card, conditions: Collection[Condition]) -> str:
    """Return all that the card shows, as a screen reader says it."""
    words = (mark.words for mark in marks(card, conditions))
    return ". ".join(part for part in (card.title, area_words(card.areas), *words) if part)
