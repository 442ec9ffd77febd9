"""What a card says."""

import pytest

from stretchtimer.gui.cards.facts import Mark, care_words, equipment_mark, marks, spoken
from tests.gui.window_fakes import AVOIDED, CAREFUL, FINE, PREGNANCY, card


def test_the_length_comes_first():
    assert marks(card(), ())[0] == Mark("8 min")


def test_the_users_own_files_are_marked():
    assert Mark("Yours") in marks(card(is_own=True), ())


@pytest.mark.parametrize(
    ("exercises", "words"),
    [
        ((FINE,), ""),
        ((FINE, CAREFUL), "With care"),
        ((FINE, AVOIDED, CAREFUL), "1 left out for you"),
        ((AVOIDED,), "Not for you now"),
    ],
)
def test_the_users_answers_are_said_on_the_card(exercises, words):
    assert care_words(card(exercises=exercises), {PREGNANCY}) == words


def test_what_the_answers_ask_for_is_marked_as_care():
    assert Mark("With care", caution=True) in marks(card(exercises=(CAREFUL,)), {PREGNANCY})


@pytest.mark.parametrize(
    ("equipment", "words"),
    [
        ((), "No equipment"),
        (("mat",), "Mat"),
        (("mat", "strap"), "Mat, strap"),
        (("mat", "strap", "ball", "wall"), "Mat, strap +2"),
    ],
)
def test_two_things_are_named_and_the_others_counted(equipment, words):
    assert equipment_mark(card(equipment=equipment)) == words


def test_a_screen_reader_says_all_that_is_seen():
    said = spoken(card(exercises=(CAREFUL,)), {PREGNANCY})
    assert said == "Hip and hamstring. Hip. 8 min. With care. Mat. Gentle"
