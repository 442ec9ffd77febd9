"""The shipped folders are found wherever the program runs from."""

import pytest

from stretchtimer.resources import data_root


@pytest.mark.parametrize("kind", ["assets", "routines"])
def test_the_shipped_folder_is_there_and_not_empty(kind):
    assert any(data_root(kind).iterdir())


def test_in_a_wheel_the_folder_lies_inside_the_package(tmp_path):
    (tmp_path / "stretchtimer" / "assets").mkdir(parents=True)
    assert data_root("assets", tmp_path / "stretchtimer") == tmp_path / "stretchtimer" / "assets"


def test_in_a_checkout_the_folder_lies_beside_the_package(tmp_path):
    (tmp_path / "routines").mkdir()
    assert data_root("routines", tmp_path / "stretchtimer") == tmp_path / "routines"


def test_what_lies_inside_the_package_wins(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "stretchtimer" / "assets").mkdir(parents=True)
    assert data_root("assets", tmp_path / "stretchtimer") == tmp_path / "stretchtimer" / "assets"


def test_a_missing_folder_is_said_by_name(tmp_path):
    with pytest.raises(FileNotFoundError, match="routines is neither"):
        data_root("routines", tmp_path)
