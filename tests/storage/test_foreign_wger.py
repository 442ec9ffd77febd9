import pytest

from stretchtimer.storage.foreign_wger import from_wger, paragraphs_of
from tests.storage.foreign_samples import WGER

GERMAN, ENGLISH = WGER["translations"]


def read(**changed):
    return from_wger({**WGER, **changed})


def test_the_english_text_is_taken():
    assert (read().name, read().language) == ("Frame stretch", "en")


def test_without_an_english_text_the_first_is_taken_in_its_language():
    german = read(translations=[GERMAN])
    assert (german.name, german.language) == ("Türrahmen", "de")


def test_a_language_may_be_said_in_words():
    french = {**GERMAN, "language": {"short_name": "fr"}}
    assert read(translations=[french]).language == "fr"


@pytest.mark.parametrize("language", [99, None, "en: x", "", [2]])
def test_a_language_we_do_not_know_is_left_open(language):
    assert read(translations=[{**GERMAN, "language": language}]).language == ""


def test_markup_becomes_paragraphs():
    assert read().steps == ("Lie & rest.", "Heel up")


def test_the_licence_of_the_text_wins_over_that_of_the_entry():
    assert read().licence == "CC-BY-SA 3 https://licence.example/3, by A writer, A title"


def test_the_licence_of_the_entry_is_kept_where_the_text_has_none():
    said = read(translations=[GERMAN]).licence
    assert said == "CC-BY-SA 4 https://licence.example/by-sa, by The entry's author"


def test_a_licence_nobody_says_is_told():
    bare = {key: value for key, value in WGER.items() if "license" not in key}
    assert from_wger({**bare, "translations": [GERMAN]}).licence == "not said"


def test_the_source_and_what_it_was_made_from_are_kept():
    assert read().source == (
        "wger, exercise 11111111-2222-3333-4444-555555555555. "
        "https://object.example, after https://older.example"
    )


def test_what_is_needed_is_said_in_our_words_where_there_are_some():
    assert (read().equipment, read().unmatched) == (("mat",), ("Resistance band",))


def test_muscles_have_their_english_names_where_there_are_some():
    assert read().muscles == ("Hamstrings", "Gastrocnemius")


@pytest.mark.parametrize("markup", [None, 3, "", "<script></script>", "<p></p>"])
def test_no_text_is_no_step(markup):
    assert paragraphs_of(markup) == ()
