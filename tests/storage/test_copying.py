"""A copy of a routine, and the language it goes on in."""

from pathlib import Path

import pytest

from stretchtimer.core.errors import NotInLibrary
from stretchtimer.storage.copying import copied_routine
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.places import Places

PIGEON = Places.under(Path("unused")).routines / "pigeon.yaml"
OWN = """\
format: 1
routine: mine
title: Pigeon       # as it came
language: {language}
steps:
  - note: A sentence of my own.
  - exercise: pigeon
"""


@pytest.fixture
def folders(tmp_path):
    return Folder(tmp_path, is_own=True), Folder(PIGEON.parent, is_own=False)


def test_a_copy_differs_in_its_id_alone(folders):
    copy = copied_routine("pigeon", "my-pigeon", "", folders)
    assert copy == PIGEON.read_text("utf-8").replace(
        "routine: pigeon  ", "routine: my-pigeon  "
    ).replace("routine: pigeon", "routine: my-pigeon")


def test_a_copy_has_the_title_that_is_said(folders):
    assert "\ntitle: Mine\n" in copied_routine("pigeon", "mine", "Mine", folders)


def test_a_copy_goes_on_in_the_users_language(folders):
    copy = copied_routine("pigeon", "taube", "", folders, ("de-AT", "de"))
    assert "\ntitle: Taube\n" in copy
    assert "\nlanguage: de\n" in copy


def test_the_remarks_in_a_copy_stay_as_they_are(folders):
    copy = copied_routine("pigeon", "taube", "", folders, ("de",))
    remarks = [line for line in PIGEON.read_text("utf-8").splitlines() if "  # " in line]
    assert all(line.partition("  # ")[2] in copy for line in remarks)


def test_what_the_catalogue_does_not_know_stays_as_it_was_written(folders, tmp_path):
    (tmp_path / "mine.yaml").write_text(OWN.format(language="en"), encoding="utf-8")
    copy = copied_routine("mine", "copy", "", folders, ("de",))
    assert "A sentence of my own." in copy
    assert "title: Taube" in copy


def test_a_file_in_another_language_is_copied_as_it_is(folders, tmp_path):
    (tmp_path / "mine.yaml").write_text(OWN.format(language="nl"), encoding="utf-8")
    assert "title: Pigeon " in copied_routine("mine", "copy", "", folders, ("de",))


def test_there_is_no_copy_of_what_is_not_there(folders):
    with pytest.raises(NotInLibrary):
        copied_routine("nowhere", "copy", "", folders)
