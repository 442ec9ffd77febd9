import io
import json
import zipfile

import pytest

from stretchtimer.core.bundle import MIME_TYPE
from stretchtimer.core.errors import CannotSave, NotInLibrary, RoutineUnreadable
from stretchtimer.storage.bundle_writing import write_bundle
from tests.storage.parcels import PNG, author, knee_week_2


@pytest.fixture
def home(tmp_path):
    return author(tmp_path)


def written(home, wanted="knee-week-2"):
    target = home.path / "out.stretch"
    write_bundle(target, wanted, home.folders, "a test")
    return zipfile.ZipFile(io.BytesIO(target.read_bytes()))


def test_the_first_entry_is_an_uncompressed_mimetype(home):
    first = written(home).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_type_can_be_read_at_a_fixed_place_in_the_file(home):
    written(home)
    content = (home.path / "out.stretch").read_bytes()
    assert content[38 : 38 + len(MIME_TYPE)] == MIME_TYPE.encode()


def test_everything_the_routine_needs_is_in_it(home):
    archive = written(home)
    inside = {name: archive.read(name) for name in archive.namelist()[2:]}
    assert inside == knee_week_2()


def test_the_manifest_says_who_made_it(home):
    assert json.loads(written(home).read("manifest.json"))["made_by"] == "a test"


def test_the_same_routine_always_gives_the_same_file(home):
    written(home)
    first = (home.path / "out.stretch").read_bytes()
    written(home)
    assert (home.path / "out.stretch").read_bytes() == first


def test_what_the_routine_does_not_need_stays_at_home(home):
    home.write({"exercises/other.yaml": b"format: 1\nexercise: other\nname: O\nkind: static\n"})
    assert "exercises/other.yaml" not in written(home).namelist()


def test_a_file_can_be_shared_from_where_it_lies(home, tmp_path):
    assert (
        "exercises/images/heel.png"
        in written(home, str(home.routines / "knee-week-2.yaml")).namelist()
    )


def test_a_folder_that_is_no_library_can_be_shared_from(home):
    other = home.path / "elsewhere"
    home.routines.rename(other)
    assert "exercises/quad-set.yaml" in written(home, str(other / "knee-week-2.yaml")).namelist()


def test_a_shipped_figure_is_not_in_it(home):
    (home.routines / "figures" / "heel-slide.yaml").unlink()
    assert "figures/heel-slide.yaml" not in written(home).namelist()


def test_an_exercise_alone_is_not_shared(home):
    with pytest.raises(CannotSave, match="holds a routine"):
        written(home, str(home.routines / "exercises" / "quad-set.yaml"))


def test_a_routine_that_is_not_there_is_told_with_what_was_meant(home):
    with pytest.raises(NotInLibrary, match="Did you mean knee-week-2"):
        written(home, "knee-week-3")


def test_a_routine_with_errors_is_not_shared(home):
    home.write({"knee-week-2.yaml": b"format: 1\nroutine: knee-week-2\n"})
    with pytest.raises(RoutineUnreadable):
        written(home)


def test_of_two_pictures_of_one_name_none_is_lost_silently(home):
    """A shipped exercise and one's own may both have images/heel.png; in a bundle one would win."""
    shipped = (
        b"format: 1\nexercise: quad-set\nname: Q\nkind: active\npicture: images/heel.png\n"
        b"dose: {hold: 5s}\n"
    )
    home.write({"exercises/quad-set.yaml": shipped}, "shipped")
    home.write({"exercises/images/heel.png": PNG + b"another"}, "shipped")
    (home.routines / "exercises" / "quad-set.yaml").unlink()
    with pytest.raises(CannotSave, match=r"two different files called exercises/images/heel\.png"):
        written(home)


def test_a_picture_too_large_to_be_opened_again_is_refused(home):
    home.write({"images/ankle.png": PNG + b"0" * (32 * 1024 * 1024)})
    with pytest.raises(CannotSave, match=r"ankle\.png is larger than 32 MiB"):
        written(home)


def test_a_refused_bundle_leaves_no_file(home):
    home.write({"images/ankle.png": PNG + b"0" * (32 * 1024 * 1024)})
    with pytest.raises(CannotSave):
        written(home)
    assert not (home.path / "out.stretch").exists()
