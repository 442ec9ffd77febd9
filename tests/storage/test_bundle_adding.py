import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.bundle_adding import add_bundle
from stretchtimer.storage.bundle_reading import open_bundle
from stretchtimer.storage.bundle_writing import write_bundle
from stretchtimer.storage.library import Library
from tests.storage.parcels import EASIER, PNG, Home, author, knee_week_2, zipped

FILES = knee_week_2()


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def opened(home, files=None):
    home.path.mkdir(parents=True, exist_ok=True)
    bundle = home.path / "in.stretch"
    bundle.write_bytes(zipped(files or FILES))
    return open_bundle(bundle, home.staging, home.folders)


def test_what_was_added_is_in_the_library(home):
    add_bundle(opened(home), home.routines)
    assert home.files() == FILES


def test_what_was_added_can_be_played(home):
    add_bundle(opened(home), home.routines)
    assert Library(home.folders).routine("knee-week-2").exercise_steps[0].exercise.pictures


def test_nothing_is_left_where_the_bundle_was_looked_at(home):
    add_bundle(opened(home), home.routines)
    assert list(home.staging.iterdir()) == []


def test_what_is_there_already_stays_untouched(home):
    home.write(FILES)
    before = (home.routines / "knee-week-2.yaml").stat().st_mtime_ns
    add_bundle(opened(home), home.routines)
    assert (home.routines / "knee-week-2.yaml").stat().st_mtime_ns == before


def test_a_shipped_file_that_is_the_same_is_not_copied(home):
    home.write({"exercises/quad-set.yaml": EASIER.encode()}, "shipped")
    add_bundle(opened(home), home.routines)
    assert "exercises/quad-set.yaml" not in home.files()


def test_a_replaced_file_is_kept_as_the_previous_one(home):
    mine = EASIER.replace("5s", "6s").encode()
    home.write({"exercises/quad-set.yaml": mine})
    add_bundle(opened(home), home.routines)
    assert home.files()["exercises/quad-set.yaml.previous"] == mine


def test_an_own_file_keeps_its_ending(home):
    home.write({"exercises/quad-set.yml": EASIER.replace("5s", "6s").encode()})
    add_bundle(opened(home), home.routines)
    assert home.files()["exercises/quad-set.yml"] == EASIER.encode()
    assert "exercises/quad-set.yaml" not in home.files()


def test_a_file_that_appeared_meanwhile_is_not_overwritten(home):
    unpacked = opened(home)
    home.write({"knee-week-2.yaml": b"mine"})
    with pytest.raises(CannotSave, match="changed meanwhile"):
        add_bundle(unpacked, home.routines)
    assert home.files() == {"knee-week-2.yaml": b"mine"}


def test_a_link_in_the_own_folder_leads_nothing_out_of_it(home, tmp_path):
    home.routines.mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    (home.routines / "images").symlink_to(tmp_path / "outside")
    with pytest.raises(CannotSave, match="outside your folder"):
        add_bundle(opened(home), home.routines)
    assert list((tmp_path / "outside").iterdir()) == []


def test_what_fails_on_the_way_adds_nothing(home):
    """A file stands where the folder of the figures has to go: found when half of it is in."""
    home.write({"figures": b"a file", "exercises/quad-set.yaml": b"mine"})
    unpacked = opened(home)
    before = home.files()
    with pytest.raises(CannotSave, match="Nothing was added"):
        add_bundle(unpacked, home.routines)
    assert home.files() == before


def test_what_fails_on_the_way_leaves_no_empty_folders(home):
    home.write({"figures": b"a file"})
    unpacked = opened(home)
    with pytest.raises(CannotSave):
        add_bundle(unpacked, home.routines)
    assert {path.name for path in home.routines.iterdir()} == {"figures"}


def test_a_folder_that_cannot_be_made_is_told(home, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotSave, match="Nothing was added"):
        add_bundle(opened(home), tmp_path / "file" / "routines")


def test_after_a_failure_nothing_waits_in_the_staging_folder(home, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotSave):
        add_bundle(opened(home), tmp_path / "file" / "routines")
    assert list(home.staging.iterdir()) == []


comments = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=30)
endings = st.sampled_from([b"\n", b"\r\n", b""])


@given(
    texts=st.fixed_dictionaries({name: comments for name in FILES if name.endswith(".yaml")}),
    ending=endings,
    picture=st.binary(max_size=300),
    there=st.frozensets(st.sampled_from(sorted(FILES))),
)
def test_out_and_in_gives_the_same_files(tmp_path_factory, texts, ending, picture, there):
    """Whatever comments and line ends there are, and whatever the other had of it before."""
    path = tmp_path_factory.mktemp("two")
    theirs, ours = author(path / "theirs"), Home(path / "ours")
    commented = {
        name: FILES[name].replace(b"\n", ending or b"\n") + f"# {text}".encode() + ending
        for name, text in texts.items()
    }
    files = {**FILES, **commented, "images/ankle.png": PNG + picture}
    theirs.write(files)
    ours.write({name: FILES[name] for name in there})
    write_bundle(path / "x.stretch", "knee-week-2", theirs.folders, "a test")
    add_bundle(open_bundle(path / "x.stretch", ours.staging, ours.folders), ours.routines)
    got = {name: content for name, content in ours.files().items() if "previous" not in name}
    assert got == files
