"""What joins words in a row is the language's own."""

from pathlib import Path

import pytest

from stretchtimer.language import English, speak, speak_first_of
from stretchtimer.plain_words import head_words, in_a_row, named, phrases_in_a_row
from stretchtimer.resources import data_root


@pytest.fixture
def french():
    speak_first_of(["fr"], Path(data_root("assets")) / "languages")
    yield
    speak("en", English())


def test_phrases_are_parted_so_that_they_may_have_commas():
    assert phrases_in_a_row(["a cramp, at night", "pain"]) == "a cramp, at night; pain"


def test_words_are_parted_by_commas():
    assert in_a_row(["7:00", "19:00"]) == "7:00, 19:00"


def test_a_name_stands_before_what_is_said_of_it():
    assert named("Pigeon", "2 × 30 s") == "Pigeon: 2 × 30 s"


@pytest.mark.usefixtures("french")
def test_french_has_a_firm_space_before_a_colon():
    assert named("Pigeon", "2") == "Pigeon\u00a0: 2"


@pytest.mark.usefixtures("french")
def test_french_has_a_firm_space_before_the_colon_of_a_head():
    assert head_words("son") == "son\u00a0:"
