"""The language the program speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from stretchtimer.language import (
    N_,
    English,
    _,
    languages_of,
    ngettext,
    pgettext,
    speak,
    speak_first_of,
    spoken,
    wanted_languages,
)


class Shouting:
    """A language in which everything is loud."""

    def gettext(self, message: str) -> str:
        return message.upper()

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return (msgid1 if n < 2 else msgid2).upper()

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} ({context})".upper()


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak("en", English())


def test_english_says_a_text_as_it_is_written() -> None:
    assert _("Hold") == "Hold"


def test_english_has_one_form_for_one_and_one_for_all_else() -> None:
    assert [ngettext("{n} rep", "{n} reps", n) for n in (0, 1, 2)] == [
        "{n} reps",
        "{n} rep",
        "{n} reps",
    ]


def test_another_language_says_it_its_own_way() -> None:
    speak("xx", Shouting())
    assert (_("Hold"), ngettext("rep", "reps", 2), pgettext("side", "left")) == (
        "HOLD",
        "REPS",
        "LEFT (SIDE)",
    )


def test_a_marked_text_stays_as_it_is() -> None:
    speak("xx", Shouting())
    assert N_("Hold") == "Hold"


def test_no_text_is_no_text_in_every_language() -> None:
    speak("xx", Shouting())
    assert _("") == ""


def test_without_a_catalogue_it_stays_english(tmp_path: Path) -> None:
    speak_first_of(["de-AT", "de"], tmp_path)
    assert spoken() == "en"


def test_a_damaged_catalogue_counts_as_none(tmp_path: Path) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "stretchtimer.mo").write_bytes(b"no catalogue")
    assert speak_first_of(["de"], tmp_path) == "en"


def test_a_language_we_do_not_have_is_passed_over(tmp_path: Path) -> None:
    assert speak_first_of(["sv", "en"], tmp_path) == "en"


def test_the_first_language_comes_from_the_list_of_languages() -> None:
    assert languages_of({"LANGUAGE": "fr:de", "LANG": "de_DE.UTF-8"})[0] == "fr"


def test_a_language_brings_its_wider_one_along() -> None:
    assert languages_of({"LC_ALL": "de_AT.UTF-8"}) == ("de-AT", "de")


def test_no_language_is_english() -> None:
    assert languages_of({"LANG": "C"}) == ("en",)


def test_the_chosen_language_comes_before_the_systems() -> None:
    assert wanted_languages("es", {"LANG": "de_DE.UTF-8"}) == ("es", "de-DE", "de")


def test_as_the_system_has_it_is_the_systems_alone() -> None:
    assert wanted_languages("system", {"LANG": "fr_FR.UTF-8"}) == ("fr-FR", "fr")
