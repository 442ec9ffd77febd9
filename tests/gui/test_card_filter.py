"""Which cards are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.gui.card_filter import (
    CardFilter,
    areas_of,
    chosen,
    folded,
    is_unfit,
    searchable,
)
from tests.gui.window_fakes import AVOIDED, FINE, PREGNANCY, card

HIP = card("Hip", areas=("hip",), total=200_000, equipment=())
CALF = card("Calf", areas=("calf",), total=400_000, is_own=True)
BOTH = card("Both", areas=("hip", "calf"), total=900_000)
ALL = (HIP, CALF, BOTH)


def titles(wanted):
    found = chosen(ALL, [searchable(card) for card in ALL], wanted)
    return [card.title for card in found]


def test_nothing_asked_for_shows_all():
    assert titles(CardFilter()) == ["Hip", "Calf", "Both"]


def test_areas_are_alternatives():
    assert titles(CardFilter(areas=frozenset({"hip", "calf"}))) == ["Hip", "Calf", "Both"]


def test_an_area_shows_what_works_there():
    assert titles(CardFilter(areas=frozenset({"calf"}))) == ["Calf", "Both"]


def test_a_length_narrows_what_the_areas_leave():
    assert titles(CardFilter(areas=frozenset({"calf"}), under=600_000)) == ["Calf"]


def test_a_routine_of_just_that_length_is_not_under_it():
    assert titles(CardFilter(under=200_000)) == []


def test_no_equipment_means_none_at_all():
    assert titles(CardFilter(no_equipment=True)) == ["Hip"]


def test_the_users_own_can_be_shown_alone():
    assert titles(CardFilter(own=True)) == ["Calf"]


def test_a_search_finds_parts_of_words():
    assert titles(CardFilter(text="cal")) == ["Calf", "Both"]


def test_every_word_of_a_search_must_be_found():
    assert titles(CardFilter(text="hip calf")) == ["Both"]


def test_what_has_the_words_in_its_title_comes_first():
    cards = (card("Other", summary="Good for the pigeon"), card("Pigeon"))
    found = chosen(cards, [searchable(c) for c in cards], CardFilter(text="pigeon"))
    assert [c.title for c in found] == ["Pigeon", "Other"]


@pytest.mark.parametrize("typed", ["MÜLLER", "muller", "Mu\u0308ller"])
def test_accents_and_capitals_make_no_difference(typed):
    assert folded(typed) in searchable(card("Müller's stretch"))


@pytest.mark.parametrize("word", ["bridge", "mat", "low back", "low-back", "calm"])
def test_exercise_equipment_area_and_summary_are_searched(word):
    routine = card("R", areas=("low-back",), equipment=("mat",), summary="Calm the hip.")
    assert folded(word) in searchable(routine)


def test_pressing_an_area_twice_is_pressing_it_never():
    assert CardFilter().toggled_area("hip").toggled_area("hip") == CardFilter()


def test_areas_are_counted_and_the_most_frequent_comes_first():
    assert areas_of((HIP, BOTH)) == (("hip", 2), ("calf", 1))


def test_a_routine_of_nothing_but_what_is_to_be_avoided_is_unfit():
    assert is_unfit(card(exercises=(AVOIDED,)), {PREGNANCY})


def test_a_routine_with_something_to_do_is_not_unfit():
    assert not is_unfit(card(exercises=(AVOIDED, FINE)), {PREGNANCY})


def test_a_routine_of_notes_alone_is_not_unfit():
    assert not is_unfit(card(exercises=()), {PREGNANCY})


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_written_is_found_by_writing_it(title, rest):
    assert folded(title) in searchable(card(title or "x", summary=rest))
