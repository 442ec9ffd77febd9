import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.storage.glance import FIRST_CARDS, read_glance
from stretchtimer.storage.index import is_fresh, read_index, stamp_of, write_index
from stretchtimer.storage.library import Library
from stretchtimer.storage.shipped_words import shipped_files
from tests.storage.shelves import Shelves


@pytest.fixture
def shelves(tmp_path):
    shelves = Shelves(tmp_path)
    shelves.prescription("calves", shelves.shipped)
    shelves.prescription("mine", shelves.own, title="Mine – für die Wade")
    shelves.prescription("torn", shelves.own, exercise="nosuch")
    shelves.stretch("torn", shelves.own, hold="long")
    return shelves


@pytest.fixture
def index(shelves):
    return Library(shelves.folders).scan()


@pytest.fixture
def kept(index, tmp_path):
    """The file of an index."""
    write_index(tmp_path / "library.json", index)
    return tmp_path / "library.json"


def test_an_index_is_read_as_it_was_written(kept, index):
    assert read_index(kept) == index


def test_the_first_cards_are_those_of_the_shelf(kept, index):
    assert read_glance(kept).cards == index.shelf.cards
    assert read_glance(kept).more == 0


def test_of_many_cards_the_first_come_first(shelves, tmp_path):
    for number in range(FIRST_CARDS + 5):
        shelves.prescription(f"calves-{number}", shelves.own, title=f"Calves {number:03}")
    index = Library(shelves.folders).scan()
    write_index(tmp_path / "library.json", index)
    glance = read_glance(tmp_path / "library.json")
    assert glance.cards == index.shelf.cards[:FIRST_CARDS]
    assert glance.more == len(index.shelf.cards) - FIRST_CARDS


@pytest.mark.parametrize("read", [read_index, read_glance])
def test_where_there_is_no_index_there_is_none(read, tmp_path):
    assert read(tmp_path / "nosuch") is None


@pytest.mark.parametrize("read", [read_index, read_glance])
def test_a_folder_is_no_index(read, tmp_path):
    assert read(tmp_path) is None


@pytest.mark.parametrize("read", [read_index, read_glance])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"\n\n",
        b"\0" * 500,
        b"{}",
        b"[" * 100_000,
        b"null\nnull\n",
        b"00000000 \n00000000 \n",
        b"99999999 {}\n99999999 {}\n",
        b"not a number at all\n",
        b'{"version": 1, "languages": [], "exercises": [], "entries": []}',
    ],
)
def test_what_is_no_index_is_none(read, content, tmp_path):
    (tmp_path / "library.json").write_bytes(content)
    assert read(tmp_path / "library.json") is None


@pytest.mark.parametrize("read", [read_index, read_glance])
def test_an_index_of_another_version_of_the_program_is_none(read, kept):
    content = kept.read_bytes()
    kept.write_bytes(content.replace(b'"program":"', b'"program":"9', 1))
    assert read(kept) is None


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_an_index_cut_short_is_none(part, kept):
    content = kept.read_bytes()
    kept.write_bytes(content[: int(len(content) * part)])
    assert read_index(kept) is None


@given(data=st.data())
def test_an_index_changed_anywhere_is_none_or_the_same(data, tmp_path_factory):
    folder = tmp_path_factory.getbasetemp() / "changed"
    path, whole = folder / "library.json", folder / "whole.json"
    if not whole.exists():
        shelves = Shelves(folder)
        shelves.prescription("calves", shelves.shipped)
        write_index(whole, Library(shelves.folders).scan())
    content = bytearray(whole.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    assert read_index(path) in (None, read_index(whole))
    assert read_glance(path) in (None, read_glance(whole))


def test_an_index_that_cannot_be_kept_is_no_error(index, tmp_path):
    (tmp_path / "file").touch()
    write_index(tmp_path / "file" / "library.json", index)


@pytest.mark.skipif(os.name != "posix", reason="needs names that are no text")
def test_names_that_are_no_text_are_kept(shelves, tmp_path):
    (shelves.own / os.fsdecode(b"\xff.yaml")).write_text("a: b")
    index = Library(shelves.folders).scan()
    write_index(tmp_path / "library.json", index)
    assert read_index(tmp_path / "library.json") == index


def test_the_index_is_two_lines_of_json(kept):
    lines = kept.read_bytes().splitlines()
    assert [type(json.loads(line[9:])) for line in lines] == [dict, dict]


def test_an_index_is_fresh_until_a_file_changes(index, shelves):
    assert is_fresh(index, shelves.folders, ("en",))
    shelves.prescription("mine", shelves.own, title="Changed")
    assert not is_fresh(index, shelves.folders, ("en",))


def test_an_index_is_not_fresh_once_there_is_a_new_file(index, shelves):
    shelves.prescription("new", shelves.own)
    assert not is_fresh(index, shelves.folders, ("en",))


def test_an_index_in_another_language_is_not_fresh(index, shelves):
    assert not is_fresh(index, shelves.folders, ("de",))


def test_an_index_is_not_fresh_once_an_exercise_changed(index, shelves):
    shelves.stretch("calf", shelves.shipped, hold="1m30s")
    assert not is_fresh(index, shelves.folders, ("en",))


def test_the_stamp_of_a_file_that_is_not_there_is_empty(tmp_path):
    assert stamp_of(tmp_path / "nosuch").size == -1


def test_cards_in_another_language_are_not_shown_at_a_glance(kept):
    assert read_glance(kept, ("de",)) is None


def test_an_index_depends_on_the_translations_it_is_made_of(shelves):
    (file,) = shipped_files(("de",))
    index = Library(shelves.folders, ("de",)).scan()
    assert stamp_of(file) in index.exercises


def test_a_library_in_another_language_is_read_anew(shelves):
    index = Library(shelves.folders, ("en",)).scan()
    assert Library(shelves.folders, ("de",)).scan(index).languages == ("de",)
