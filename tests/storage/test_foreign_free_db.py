import pytest

from stretchtimer.core.exercise import Kind
from stretchtimer.storage.foreign_free_db import from_free_db
from tests.storage.foreign_samples import FREE_DB


def read(**changed):
    return from_free_db({**FREE_DB, **changed})


def test_its_id_is_made_of_its_name():
    assert read().id == "door-frame-reach"


@pytest.mark.parametrize(("category", "kind"), [("stretching", "static"), ("strength", "active")])
def test_a_stretch_is_held_still_and_all_else_is_moved(category, kind):
    assert read(category=category).kind is Kind(kind)


@pytest.mark.parametrize(("said", "level"), [("beginner", 1), ("expert", 3), (None, 0)])
def test_levels_are_ours(said, level):
    assert read(level=said).level == level


def test_areas_come_from_the_first_muscles():
    assert read().areas == ("hamstrings", "low-back")


def test_all_muscles_are_kept():
    assert read().muscles == ("hamstrings", "lower back", "calves")


def test_what_is_needed_is_kept_in_their_words():
    assert read().unmatched == ("bands",)


@pytest.mark.parametrize("equipment", [None, "body only", ""])
def test_nothing_needed_is_nothing(equipment):
    assert read(equipment=equipment).unmatched == ()


def test_source_and_licence_are_kept():
    assert "Door_Frame_Reach" in read().source
    assert "Unlicense" in read().licence


def test_without_a_name_the_id_is_one():
    assert read(name=None).name == "Door Frame Reach"
