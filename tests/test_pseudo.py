"""Languages that nobody speaks."""

import pytest

from stretchtimer.language import English, _, catalogue_of, speak, speak_first_of
from stretchtimer.pseudo import Pseudo


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en", English())


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_it_is_spoken_by_its_whole_name(tag, tmp_path):
    assert speak_first_of([tag, tag[:2]], tmp_path) == tag


@pytest.mark.parametrize("tag", ["en-XA", "ar-XB"])
def test_what_is_filled_in_stays_as_it_is(tag, tmp_path):
    speak(tag, catalogue_of(tag, tmp_path))
    assert "3 min" in _("{time} to go").format(time="3 min")


def test_a_text_gets_some_40_percent_longer():
    text = "Choose a routine to begin"
    assert 1.3 < len(Pseudo("en-XA").gettext(text)) / len(text) < 1.6


def test_a_text_has_accents():
    assert Pseudo("en-XA").gettext("Hold").startswith("Ĥööļð")


def test_every_word_is_drawn_from_right_to_left():
    assert Pseudo("ar-XB").gettext("Hold on").endswith("\u202eHold\u202c \u202eon\u202c")


def test_a_mirrored_text_begins_at_the_right():
    assert Pseudo("ar-XB").gettext("Hold on").startswith("\u200f")


@pytest.mark.parametrize(("number", "said"), [(1, "rep"), (2, "reps")])
def test_it_counts_as_english_does(number, said):
    assert Pseudo("ar-XB").ngettext("rep", "reps", number).endswith(f"\u202e{said}\u202c")


def test_a_mark_between_numbers_stays_a_mark():
    assert Pseudo("en-XA").pgettext("decimal mark", ".") == "."
