import pytest

from stretchtimer.core.dose import Side
from stretchtimer.sound.phrases import ENGLISH, FRENCH, GERMAN, SPANISH, english_length, phrases_of


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (1_000, "one second"),
        (30_000, "thirty seconds"),
        (60_000, "one minute"),
        (90_000, "one minute thirty seconds"),
        (600_000, "ten minutes"),
        (1_500, "one point five seconds"),
    ],
)
def test_a_length_in_words(length, words):
    assert english_length(length) == words


def test_a_side_is_named_by_the_part_of_the_body_it_means():
    assert ENGLISH.side(Side.RIGHT, "leg") == "Right leg."


def test_a_side_that_means_nothing_special_is_a_side():
    assert ENGLISH.side(Side.LEFT, "side") == "Left side."


@pytest.mark.parametrize(
    ("tag", "phrases"),
    [("de-AT", GERMAN), ("es", SPANISH), ("FR", FRENCH), ("en-GB", ENGLISH), ("ja", ENGLISH)],
)
def test_a_language_tag_finds_its_phrases(tag, phrases):
    assert phrases_of(tag) is phrases


@pytest.mark.parametrize("phrases", [ENGLISH, GERMAN, SPANISH, FRENCH])
def test_every_language_says_a_minute_and_a_half(phrases):
    assert all(phrases.hold(90_000) != phrases.hold(length) for length in (60_000, 30_000))


@pytest.mark.parametrize("phrases", [GERMAN, SPANISH, FRENCH])
def test_half_a_second_has_a_comma_where_the_language_writes_one(phrases):
    assert "1,5" in phrases.hold(1_500)
