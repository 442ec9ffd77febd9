"""Which cards are shown: what is typed, and which chips are on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from stretchtimer.core.card import Card
from stretchtimer.core.duration import MINUTE, Millis
from stretchtimer.core.safety import Care, Condition

SHORT: tuple[Millis, ...] = (5 * MINUTE, 10 * MINUTE)
"""The lengths that routines can be asked to stay under."""


def folded(text: str) -> str:
    """Return *text* as it is searched: small letters without accents, hyphens as spaces."""
    import unicodedata

    apart = unicodedata.normalize("NFKD", text.replace("-", " "))
    return "".join(char for char in apart if not unicodedata.combining(char)).casefold()


def searchable(card: Card) -> str:
    """Return everything of *card* that a search looks at, folded."""
    names = (exercise.name for exercise in card.exercises)
    return folded(" ".join((card.title, card.summary, *card.areas, *card.equipment, *names)))


class CardFilter(NamedTuple):
    """What the user wants to see.

    Areas are alternatives to each other; everything else narrows what is left. ``under`` is a
    length in milliseconds, 0 for any.
    """

    text: str = ""
    areas: frozenset[str] = frozenset()
    under: Millis = 0
    no_equipment: bool = False
    own: bool = False

    @property
    def is_open(self) -> bool:
        """True where no chip is on."""
        return self == CardFilter(text=self.text)

    def toggled_area(self, area: str) -> CardFilter:
        """Return the filter with *area* on where it was off, and the other way round."""
        return self._replace(areas=self.areas ^ {area})

    def allows(self, card: Card) -> bool:
        """Return whether the chips let *card* through."""
        return (
            (not self.areas or not self.areas.isdisjoint(card.areas))
            and (not self.under or card.total < self.under)
            and not (self.no_equipment and card.equipment)
            and (card.is_own or not self.own)
        )

    @property
    def words(self) -> tuple[str, ...]:
        """What is typed, as the words that must all be found."""
        return tuple(folded(self.text).split())


def chosen(cards: Sequence[Card], texts: Sequence[str], wanted: CardFilter) -> tuple[Card, ...]:
    """Return the cards that *wanted* lets through; *texts* are what is searched of each.

    Those whose title holds every word come first.
    """
    words = wanted.words
    found = [
        card
        for card, text in zip(cards, texts, strict=True)
        if all(word in text for word in words) and wanted.allows(card)
    ]
    if words:
        found.sort(key=lambda card: not all(word in folded(card.title) for word in words))
    return tuple(found)


def areas_of(cards: Sequence[Card]) -> tuple[tuple[str, int], ...]:
    """Return the areas that occur with their number of cards, the most frequent first."""
    return tuple(Counter(area for card in cards for area in set(card.areas)).most_common())


def is_unfit(card: Card, conditions: Collection[Condition]) -> bool:
    """Return whether everything in the routine is to be avoided."""
    avoided = card.asked(Care.AVOID, conditions)
    return bool(card.exercises) and len(avoided) == len(card.exercises)
