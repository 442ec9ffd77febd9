import os

import pytest

from stretchtimer.storage.folders import (
    Folder,
    exercise_files,
    is_folder,
    routine_files,
    yaml_files,
)


def test_files_with_either_ending_are_found_by_name(tmp_path):
    for name in ("b.yml", "a.yaml", "C.YAML", "notes.txt", ".hidden.yaml", "a.yaml~"):
        (tmp_path / name).touch()
    assert [path.name for path in yaml_files(tmp_path)] == ["C.YAML", "a.yaml", "b.yml"]


@pytest.mark.parametrize("name", ["nosuch", "a\0b", "x" * 5_000])
def test_a_folder_that_cannot_be_read_has_no_files(tmp_path, name):
    assert yaml_files(tmp_path / name) == []


def test_a_file_is_no_folder_of_files(tmp_path):
    (tmp_path / "a").touch()
    assert yaml_files(tmp_path / "a") == []


@pytest.mark.skipif(os.name != "posix", reason="needs names that are no text")
def test_a_name_that_is_no_text_is_found_too(tmp_path):
    (tmp_path / os.fsdecode(b"\xff.yaml")).touch()
    assert len(yaml_files(tmp_path)) == 1


def test_routine_files_come_in_the_order_of_the_folders(tmp_path):
    for name in ("own", "shipped"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").touch()
    folders = Folder(tmp_path / "own", is_own=True), Folder(tmp_path / "shipped", is_own=False)
    assert [folder.is_own for _, folder in routine_files(folders)] == [True, False]


def test_exercises_lie_in_a_subfolder(tmp_path):
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "a.yaml").touch()
    found = exercise_files([Folder(tmp_path, is_own=True)])
    assert list(found) == [tmp_path / "exercises" / "a.yaml"]


@pytest.mark.parametrize("name", ["nosuch", "a\0b", "x" * 5_000])
def test_what_cannot_be_looked_at_is_no_folder(tmp_path, name):
    assert not is_folder(tmp_path / name)


def test_a_folder_is_a_folder(tmp_path):
    assert is_folder(tmp_path)
