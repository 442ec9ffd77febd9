import os

import pytest

from stretchtimer.core.compiling import compile_timeline
from stretchtimer.core.errors import NotInLibrary, RoutineUnreadable
from stretchtimer.core.safety import Care, Condition
from stretchtimer.storage.folders import Folder
from stretchtimer.storage.library import Library
from tests.storage.shelves import Shelves


@pytest.fixture
def shelves(tmp_path):
    shelves = Shelves(tmp_path)
    shelves.prescription("calves", shelves.shipped)
    return shelves


@pytest.fixture
def library(shelves):
    return Library(shelves.folders)


def test_a_routine_is_found_by_its_id(library):
    assert library.find("calves").title == "Calves"


def test_an_exercise_is_found_as_a_routine(library):
    routine = library.find("exercise:calf")
    assert (routine.id, routine.title) == ("exercise:calf", "Calf")
    assert compile_timeline(routine).duration == 10_000 + 30_000 + 8_000 + 30_000


def test_exercises_and_routines_are_two_name_spaces(shelves):
    shelves.prescription("calf", shelves.own, title="The calf routine")
    library = Library(shelves.folders)
    assert library.find("calf").title == "The calf routine"
    assert library.find("exercise:calf").title == "Calf"


def test_a_file_is_found_by_its_path(library, shelves):
    assert library.find(str(shelves.shipped / "calves.yaml")).title == "Calves"


def test_a_file_finds_the_exercises_beside_it_before_those_of_the_library(shelves, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "exercises").mkdir(parents=True)
    shelves.stretch("calf", elsewhere, name="Calf from elsewhere")
    path = shelves.prescription("calves", elsewhere)
    found = Library(shelves.folders).find(str(path))
    assert found.exercise_steps[0].exercise.name == "Calf from elsewhere"


def test_a_file_finds_the_exercises_of_the_library_too(shelves, tmp_path):
    path = shelves.prescription("lonely", tmp_path)
    assert Library(shelves.folders).find(str(path)).exercise_steps[0].exercise.name == "Calf"


@pytest.mark.parametrize("folder", ["exercises", "desk"])
def test_the_file_of_an_exercise_is_played_itself_wherever_it_lies(shelves, tmp_path, folder):
    (tmp_path / folder).mkdir()
    path = shelves.stretch("calf", shelves.own, name="Another calf")
    path = path.rename(tmp_path / folder / "calf.yaml")
    assert Library(shelves.folders).find(str(path)).title == "Another calf"


@pytest.mark.parametrize("wanted", ["claves", "calvs"])
def test_what_is_not_in_the_library_is_told_with_what_was_meant(library, wanted):
    with pytest.raises(NotInLibrary, match="Did you mean calves"):
        library.find(wanted)


def test_an_unknown_exercise_is_told_with_what_was_meant(library):
    with pytest.raises(NotInLibrary, match="Did you mean calf"):
        library.find("exercise:clf")


@pytest.mark.parametrize(
    "wanted", ["", "..", "a\0b", "x" * 5_000, "exercise:", "exercise:../calf", "\x1b[31m", "\udcff"]
)
def test_no_name_at_all_brings_it_down(library, wanted):
    with pytest.raises(NotInLibrary) as caught:
        library.find(wanted)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "wanted", ["nosuch.yaml", "/nosuch/x.yaml", "a\0b.yaml", "x" * 5_000 + "/"]
)
def test_a_path_that_leads_nowhere_is_unreadable(library, wanted):
    with pytest.raises(RoutineUnreadable):
        library.find(wanted)


def test_a_file_with_errors_is_unreadable_and_carries_them(shelves):
    shelves.prescription("torn", shelves.own, exercise="claf")
    with pytest.raises(RoutineUnreadable, match="calf") as caught:
        Library(shelves.folders).find("torn")
    assert [problem.code for problem in caught.value.problems] == ["unknown-exercise"]


def test_an_exercise_without_a_hold_cannot_be_played_by_itself(shelves):
    path = shelves.own / "exercises" / "bare.yaml"
    shelves.put(path, "format: 1\nexercise: bare\nname: Bare\nkind: static\n")
    with pytest.raises(RoutineUnreadable, match="how long"):
        Library(shelves.folders).find("exercise:bare")


def test_an_exercise_that_would_last_for_days_cannot_be_played(shelves):
    path = shelves.own / "exercises" / "long.yaml"
    head = "format: 1\nexercise: long\nname: Long\nkind: timer\n"
    shelves.put(path, head + "dose: {hold: 2h, reps: 999}\n")
    with pytest.raises(RoutineUnreadable, match="too large"):
        Library(shelves.folders).find("exercise:long")


def test_the_users_routine_stands_in_the_place_of_the_shipped_one(shelves):
    shelves.prescription("calves", shelves.own, title="Mine")
    library = Library(shelves.folders)
    assert (library.find("calves").title, library.find("calves").is_own) == ("Mine", True)
    assert [card.title for card in library.shelf().cards] == ["Mine"]


def test_deleting_it_brings_the_shipped_one_back(shelves):
    shelves.prescription("calves", shelves.own, title="Mine").unlink()
    assert Library(shelves.folders).find("calves").title == "Calves"


def test_a_broken_one_does_not_take_the_shipped_one_away(shelves):
    shelves.prescription("calves", shelves.own, exercise="nosuch")
    library = Library(shelves.folders)
    assert library.find("calves").title == "Calves"
    assert [card.title for card in library.shelf().cards] == ["Calves"]


def test_a_broken_one_is_told(shelves):
    path = shelves.prescription("calves", shelves.own, exercise="nosuch")
    problems = Library(shelves.folders).shelf().problems
    assert [problem.path for problem in problems] == [str(path)]


def test_one_broken_file_hides_no_other(shelves):
    shelves.put(shelves.own / "torn.yaml", "[" * 100_000)
    shelves.put(shelves.own / "exercises" / "calf.yaml", "exercise: [")
    (shelves.own / "folder.yaml").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(shelves.own / "pipe.yaml")
    (shelves.own / "binary.yaml").write_bytes(bytes(range(256)))
    shelf = Library(shelves.folders).shelf()
    assert [card.id for card in shelf.cards] == ["calves"]
    assert len({problem.path for problem in shelf.problems}) >= 4


def test_a_card_says_what_its_routine_says(library, shelves):
    (card,) = library.shelf().cards
    assert (card.id, card.title, card.total) == ("calves", "Calves", 78_000)
    assert (card.areas, card.equipment, card.is_own) == (("calf",), ("wall",), False)
    assert card.path == str(shelves.shipped / "calves.yaml")
    assert card.asked(Care.CAUTION, [Condition.BALANCE_PROBLEMS])


def test_cards_are_in_the_order_of_their_titles(shelves):
    for identifier, title in [("b", "zebra"), ("c", "Apple"), ("d", "apple tree")]:
        shelves.prescription(identifier, shelves.own, title=title)
    titles = [card.title for card in Library(shelves.folders).shelf().cards]
    assert titles == ["Apple", "apple tree", "Calves", "zebra"]


def test_folders_that_are_not_there_hold_nothing(tmp_path):

    shelf = Library((Folder(tmp_path / "nosuch", is_own=True),)).shelf()
    assert shelf.cards == ()
    assert shelf.problems == ()


def test_what_the_index_knows_is_not_read_again(shelves):
    known = Library(shelves.folders).scan()
    path = shelves.shipped / "calves.yaml"
    state = path.stat()
    path.write_text("x" * state.st_size)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert Library(shelves.folders).scan(known) == known


def test_a_file_that_changed_is_read_again(shelves):
    known = Library(shelves.folders).scan()
    shelves.prescription("calves", shelves.shipped, title="Calves, newer")
    cards = Library(shelves.folders).scan(known).shelf.cards
    assert [card.title for card in cards] == ["Calves, newer"]


def test_when_an_exercise_changed_its_routines_are_read_again(shelves):
    known = Library(shelves.folders).scan()
    shelves.stretch("calf", shelves.shipped, hold="1m30s")
    (card,) = Library(shelves.folders).scan(known).shelf.cards
    assert card.total == 78_000 + 2 * 60_000


def test_problems_of_exercises_are_remembered(shelves):
    shelves.stretch("torn", shelves.own, hold="long")
    known = Library(shelves.folders).scan()
    assert Library(shelves.folders).scan(known).shelf.problems == known.shelf.problems != ()


def test_a_file_whose_name_is_no_text_is_told(shelves):
    if os.name != "posix":
        pytest.skip("needs names that are no text")
    path = shelves.own / os.fsdecode(b"\xff.yaml")
    path.write_text("a: b")
    assert Library(shelves.folders).shelf().problems
