import zipfile

import pytest

from stretchtimer.cli.main import main


def test_a_routine_with_its_exercises_is_in_the_file(door, tmp_path):
    result = door("export", "bundle", "pigeon", "-o", tmp_path / "p.stretch")
    names = zipfile.ZipFile(tmp_path / "p.stretch").namelist()
    assert result.code == 0
    assert {"mimetype", "manifest.json", "pigeon.yaml", "exercises/pigeon.yaml"} <= set(names)


def test_people_are_told_how_many_files_it_holds(door, mine, tmp_path):
    result = door("export", "bundle", "mine", "-o", tmp_path / "m.stretch")
    assert result.err == f"{tmp_path / 'm.stretch'} holds 1 file.\n"


def test_a_file_can_be_shared_by_its_path(door, mine, tmp_path):
    assert door("export", "bundle", mine, "-o", tmp_path / "m.stretch").code == 0


def test_an_unknown_routine_is_told_in_words(door, tmp_path):
    result = door("export", "bundle", "pigon", "-o", tmp_path / "p.stretch")
    assert result.code == 1
    assert "Did you mean pigeon?" in result.err
    assert not (tmp_path / "p.stretch").exists()


def test_a_folder_that_is_not_there_is_made(door, mine, tmp_path):
    assert door("export", "bundle", "mine", "-o", tmp_path / "new" / "m.stretch").code == 0


@pytest.mark.parametrize("wanted", ["exercise:pigeon", ""])
def test_only_routines_can_be_shared(door, tmp_path, wanted):
    assert door("export", "bundle", wanted, "-o", tmp_path / "p.stretch").code == 1


def test_an_exercise_alone_is_told_to_be_no_routine(door, tmp_path):
    result = door("export", "bundle", "exercise:pigeon", "-o", tmp_path / "p.stretch")
    assert (result.code, "this is an exercise" in result.err) == (1, True)


def test_the_options_of_every_command_may_stand_at_the_end(door, mine, tmp_path, capsys):
    file = tmp_path / "end.stretch"
    words = ["export", "bundle", str(mine), "-o", str(file), "--data-dir", str(door.data)]
    assert (main([*words, "--quiet", "--set", "volume=30"]), file.exists()) == (0, True)
