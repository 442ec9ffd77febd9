import pytest

from stretchtimer.storage.exercise_book import ExerciseBook
from tests.storage.shelves import Shelves


@pytest.fixture
def shelves(tmp_path):
    return Shelves(tmp_path)


def test_an_exercise_is_found_by_its_id(shelves):
    assert ExerciseBook(shelves.folders).find("calf").name == "Calf"


def test_what_there_is_no_file_for_is_not_found(shelves):
    book = ExerciseBook(shelves.folders)
    assert book.find("pigeon") is None
    assert not book.has("pigeon")


@pytest.mark.parametrize("identifier", ["../calf", "exercises/calf", "calf.yaml", "", "\0"])
def test_an_id_is_no_path(shelves, identifier):
    assert ExerciseBook(shelves.folders).find(identifier) is None


def test_the_users_exercise_stands_in_the_place_of_the_shipped_one(shelves):
    shelves.stretch("calf", shelves.own, name="My calf")
    found = ExerciseBook(shelves.folders).find("calf")
    assert (found.name, found.is_own) == ("My calf", True)


def test_a_broken_exercise_of_the_user_does_not_take_the_shipped_one_away(shelves):
    shelves.stretch("calf", shelves.own, hold="long")
    assert ExerciseBook(shelves.folders).find("calf").name == "Calf"


def test_the_path_of_an_exercise_is_that_of_the_file_it_comes_from(shelves):
    shelves.stretch("calf", shelves.own, hold="long")
    path = ExerciseBook(shelves.folders).path_of("calf")
    assert path.parent.parent == shelves.shipped


def test_the_problems_of_a_broken_exercise_are_told(shelves):
    shelves.stretch("calf", shelves.own, hold="long")
    problems = [p for one in ExerciseBook(shelves.folders).readings("calf") for p in one.problems]
    assert [problem.key for problem in problems] == ["dose.hold"]


def test_an_exercise_with_errors_is_there_but_not_found(shelves):
    shelves.stretch("soleus", shelves.own, hold="long")
    book = ExerciseBook(shelves.folders)
    assert book.has("soleus")
    assert book.find("soleus") is None


def test_the_ids_are_in_the_order_of_the_alphabet(shelves):
    shelves.stretch("arm", shelves.own)
    assert ExerciseBook(shelves.folders).ids == ("arm", "calf")


def test_an_id_misspelled_leads_to_the_one_that_was_meant(shelves):
    assert ExerciseBook(shelves.folders).close_to("claf") == "calf"


def test_exercises_that_are_easier_than_each_other_can_be_read(shelves):
    path = shelves.stretch("calf", shelves.own)
    path.write_text(path.read_text() + "easier: [calf]\n")
    assert ExerciseBook(shelves.folders).find("calf").easier == ("calf",)
