"""The catalogues hold what the program says, and the translations fit the English.

If a test of this folder fails, run: python -m tools.catalogues
"""

import re
from pathlib import Path

from stretchtimer.language import DOMAIN
from tests.languages.catalogues import forms, originals, translations
from tools.catalogues import files, stale, template

ROOT = Path(__file__).parent.parent.parent
PLACE = re.compile(r"\{[a-z_]*\}|%\([a-z_]+\)[a-z]|%[sr]")


def named(found):
    return [f"{language} {domain}: {message.id!r}" for language, domain, message in found]


def places(text):
    return sorted(PLACE.findall(text))


def test_every_text_is_in_the_catalogues_and_nothing_else():
    assert [str(path.relative_to(ROOT)) for path, _ in stale(files())] == []


def test_texts_are_found_where_they_are_marked():
    known = template(DOMAIN)
    assert "There is no such file." in known  # in a function
    assert "Pregnancy" in known  # in a table
    assert known.get("low back", "word")  # in a vocabulary


def test_a_translation_has_the_places_that_are_filled_in():
    wrong = [
        one
        for one in translations()
        if any(
            places(said) not in [places(text) for text in originals(one[2])]
            for said in forms(one[2])
            if said
        )
    ]
    assert named(wrong) == []


def test_a_translation_begins_and_ends_with_the_same_spaces_as_the_english():
    def ends(text):
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    wrong = [
        one
        for one in translations()
        if one[2].context is None
        and any(ends(said) != ends(originals(one[2])[0]) for said in forms(one[2]) if said)
    ]
    assert named(wrong) == []


def test_a_text_that_counts_has_all_forms_of_its_language():
    wrong = [
        one
        for one in translations()
        if one[2].pluralizable and not (len(forms(one[2])) == 2 and all(forms(one[2])))
    ]
    assert named(wrong) == []


def test_what_an_author_types_stays_as_it_is():
    """What stands in backticks are keys and words of the files: they have no translation."""

    def keys(text):
        return sorted(re.findall(r"`([a-z_]+)`", text))

    wrong = [
        one
        for one in translations()
        if any(keys(said) != keys(originals(one[2])[0]) for said in forms(one[2]) if said)
    ]
    assert named(wrong) == []
