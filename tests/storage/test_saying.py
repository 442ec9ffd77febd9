"""Which language the texts of a file are said in."""

from pathlib import Path

import pytest

from stretchtimer.storage.fields import Words
from stretchtimer.storage.saying import Sayer
from stretchtimer.storage.shipped_words import shipped_files, shipped_words


class GermanOf:
    """A catalogue that knows a few sentences."""

    def __init__(self, **_known):
        self.said = {"Hold": "Halten", "Let go": "Lösen"}

    def gettext(self, message):
        return self.said.get(message, message)


def known(tag):
    return GermanOf() if tag.startswith("de") else None


def said(text, *wanted, own="en"):
    words = Words(text if isinstance(text, dict) else {"": text})
    return Sayer(wanted, own, known).say(words)


def test_a_sentence_of_the_shipped_files_is_said_in_the_users_language():
    assert said("Hold", "de") == "Halten"


def test_a_variety_of_a_language_will_do():
    assert said("Hold", "de-AT") == "Halten"


def test_a_sentence_nobody_has_translated_stays_as_the_file_has_it():
    assert said("My own words", "de") == "My own words"


def test_what_the_file_says_itself_in_the_users_language_comes_first():
    assert said({"en": "Hold", "de": "Bleiben"}, "de") == "Bleiben"


def test_a_language_that_the_file_lacks_is_made_of_its_english():
    assert said({"en": "Hold", "es": "Mantén"}, "de") == "Halten"


def test_a_language_that_comes_first_wins_over_a_translation_into_a_later_one():
    assert said("Hold", "en", "de") == "Hold"


def test_a_language_nobody_knows_is_passed_over():
    assert said("Hold", "sv", "de") == "Halten"


def test_a_file_in_another_language_than_english_is_not_translated():
    assert said("Hold", "de", own="sv") == "Hold"


def test_no_text_is_no_text():
    assert said("", "de") == ""


def test_a_missing_text_is_no_text():
    assert Sayer(("de",), "en", known).say(None) == ""


def test_for_who_reads_english_no_catalogue_is_asked_for():
    asked = []
    Sayer(("en-GB", "en"), "en", asked.append).say(Words({"": "Hold"}))
    assert asked == []


def test_a_catalogue_is_asked_for_once():
    asked = []
    sayer = Sayer(("sv",), "en", asked.append)
    sayer.say(Words({"": "Hold"}))
    sayer.say(Words({"": "Let go"}))
    assert asked == ["sv"]


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Hold", "Let go", "My own words"], "de"),
        (["Hold", "My own words", "And more"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_the_one_that_most_was_said_in(texts, language):
    sayer = Sayer(("de",), "en", known)
    for text in texts:
        sayer.say(Words({"": text}))
    assert sayer.language == language


def test_texts_said_elsewhere_can_be_reckoned_with():
    sayer = Sayer(("de",), "en", known)
    sayer.say(Words({"": "My own words"}))
    sayer.count("de", 5)
    assert sayer.language == "de"


def test_english_depends_on_no_catalogue():
    assert shipped_files(("en-GB", "en")) == ()


def test_another_language_depends_on_its_catalogue():
    (file,) = shipped_files(("de-AT", "de"))
    assert file.parts[-3:] == ("de", "LC_MESSAGES", "routines.mo")


def test_a_language_may_be_a_strange_one():
    assert shipped_files(("../..", "x" * 300, "")) == ()


def test_a_language_nobody_has_translated_into_has_no_words():
    assert shipped_words("sv") is None


def test_a_language_nobody_speaks_makes_everything_strange():
    assert said_strangely("Hold") not in ("", "Hold")


def said_strangely(text):
    return Sayer(("en-XA",), "en", shipped_words).say(Words({"": text}))


def test_the_files_are_where_the_program_looks():
    assert all(isinstance(path, Path) for path in shipped_files(("de", "es", "fr")))
