from pathlib import Path

import pytest

from stretchtimer.storage.places import Places


def test_under_a_folder_everything_written_lies_in_it(tmp_path):
    places = Places.under(tmp_path)
    for path in (places.settings_file, places.index_file, places.own_routines):
        assert path.is_relative_to(tmp_path)


def test_a_folder_named_from_here_is_not_lost_when_we_go_elsewhere():
    assert Places.under(Path("data")).data.is_absolute()


def test_the_users_places_are_those_of_the_platform(strangers_home):
    assert "stretchtimer" in Places.of_user().settings_file.parts


def test_the_users_folder_comes_before_the_shipped_one(tmp_path):
    own, shipped = Places.under(tmp_path).folders()
    assert (own.is_own, shipped.is_own) == (True, False)
    assert own.path == tmp_path / "routines"


def test_the_settings_may_name_another_folder(tmp_path):
    own, _ = Places.under(tmp_path).folders(str(tmp_path / "mine"))
    assert own.path == tmp_path / "mine"


def test_a_tilde_is_the_users_home(tmp_path):
    own, _ = Places.under(tmp_path).folders("~/mine")
    assert own.path == Path.home() / "mine"


@pytest.mark.parametrize("folder", ["~nobody-of-that-name/x", "a\0b", "", "x" * 5_000])
def test_no_name_of_a_folder_is_a_traceback(tmp_path, folder):
    assert Places.under(tmp_path).folders(folder)


def test_the_shipped_files_are_there(tmp_path):
    places = Places.under(tmp_path)
    assert (places.routines / "exercises").is_dir()
    assert (places.assets / "schema").is_dir()
