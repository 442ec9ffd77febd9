"""The pattern guide holds what the domain asks of it."""

import re
from pathlib import Path

import pytest

from stretchtimer import guide_words
from stretchtimer.core.guide import Place, patterns_at
from stretchtimer.guide_words import CARDS, PATTERNS
from stretchtimer.resources import data_root

ROUTINES = Path(data_root("routines"))
FORBIDDEN = re.compile(r"\b(diagnos|treat|cure|heal|fix|correct)\w*", re.IGNORECASE)


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.feels_like[:30])
def test_its_routines_and_cards_are_shipped(pattern):
    for identifier in pattern.routines:
        assert (ROUTINES / f"{identifier}.yaml").exists()
    for identifier in pattern.cards:
        assert (ROUTINES / "exercises" / f"{identifier}.yaml").exists()


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.feels_like[:30])
def test_it_says_when_to_see_someone(pattern):
    assert pattern.see_someone


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.feels_like[:30])
def test_it_speaks_of_links_and_never_of_causes(pattern):
    words = " ".join((pattern.feels_like, pattern.go_easy_on, pattern.see_someone, pattern.why))
    assert not FORBIDDEN.search(words)
    assert "%" not in words


def test_what_must_not_be_stretched_has_no_routine():
    assert not any(pattern.routines for pattern in PATTERNS if pattern.is_stop)


@pytest.mark.parametrize("place", Place)
def test_every_place_has_something_to_say(place):
    assert patterns_at(PATTERNS, place)


@pytest.mark.parametrize("place", Place)
def test_what_to_stop_at_comes_first(place):
    stops = [pattern.is_stop for pattern in patterns_at(PATTERNS, place)]
    assert stops == sorted(stops, reverse=True)


def test_the_advice_is_shipped():
    assert all((ROUTINES / "exercises" / f"{card}.yaml").exists() for card in CARDS)


def test_nothing_is_shouted():
    assert "!" not in Path(guide_words.__file__).read_text()
