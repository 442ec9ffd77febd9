import json

import pytest

from tests.storage.foreign_samples import FREE_DB, WGER


@pytest.fixture
def collection(tmp_path):
    """Writes a collection, and returns its file."""

    def write(*entries):
        path = tmp_path / "collection.json"
        path.write_text(json.dumps(entries), encoding="utf-8")
        return path

    return write


def test_an_exercise_of_each_collection_becomes_a_file(door, collection):
    result = door("import", collection(FREE_DB, WGER))
    folder = door.data / "routines" / "exercises"
    assert result.code == 0
    assert result.out == f"{folder / 'door-frame-reach.yaml'}\n{folder / 'frame-stretch.yaml'}\n"


def test_what_was_made_has_no_errors(door, collection):
    path = door("import", collection(FREE_DB)).out.strip()
    assert door("check", path).code == 0


def test_what_is_there_already_stays(door, collection):
    mine = door.write("exercises/door-frame-reach.yaml", "mine")
    result = door("import", collection(FREE_DB))
    assert (result.code, mine.read_text(encoding="utf-8")) == (1, "mine")


def test_no_shipped_exercise_is_covered(door, collection):
    result = door("import", collection({**FREE_DB, "name": "Pigeon"}))
    assert result.out.endswith("pigeon-imported.yaml\n")


def test_those_with_a_word_in_the_name_can_be_picked(door, collection):
    assert door("import", collection(FREE_DB, WGER), "--only", "DOOR").out.count("\n") == 1


def test_a_word_in_no_name_is_told(door, collection):
    assert door("import", collection(FREE_DB), "--only", "elbow").code == 1


def test_a_large_collection_is_not_poured_out_by_mistake(door, collection):
    many = [{**FREE_DB, "name": f"Reach {number}"} for number in range(26)]
    result = door("import", collection(*many))
    assert (result.code, result.out) == (1, "")
    assert "There are 26 exercises" in result.err


def test_a_large_collection_can_be_wanted(door, collection):
    many = [{**FREE_DB, "name": f"Reach {number}"} for number in range(26)]
    assert door("import", collection(*many), "--all").out.count("\n") == 26


def test_a_file_of_something_else_is_told_in_words(door, mine):
    assert "This is no JSON file." in door("import", mine).err
