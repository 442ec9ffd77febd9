from pathlib import Path

import pytest

from stretchtimer.__main__ import files_in, settings_of, taken_apart, wished
from stretchtimer.cli.main import offer_terminal


@pytest.mark.parametrize("name", ["x.stretch", "/a b/X.STRETCH", "x.yaml", "x.yml"])
def test_routines_files_alone_are_opened(name):
    assert files_in([name, "y.yaml"]) == [name, "y.yaml"]


@pytest.mark.parametrize("words", [[], ["list"], ["check", "x.yaml"], ["x.stretch", "--yes"]])
def test_everything_else_is_a_command(words):
    assert files_in(words) == []


def test_the_data_folder_may_stand_before_a_file():
    data, rest = taken_apart(["--data-dir", "d", "x.stretch"])
    assert (data, files_in(rest)) == (Path("d"), ["x.stretch"])


def test_without_a_display_a_shared_file_is_shown_in_the_terminal(tmp_path, capsys):
    (tmp_path / "x.stretch").write_bytes(b"nothing")
    assert offer_terminal(tmp_path / "data", str(tmp_path / "x.stretch")) == 1
    assert "no .stretch file" in capsys.readouterr().err


def test_without_a_display_a_wrong_setting_is_told_too(tmp_path, capsys):
    assert offer_terminal(tmp_path, "x.yaml", ["theem=dark"]) == 2
    assert "Did you mean theme?" in capsys.readouterr().err


def test_settings_for_this_run_are_taken_out_of_the_words():
    assert wished(["--set", "theme=dark", "x.stretch"]) == (("theme=dark",), ["x.stretch"])


def test_without_such_words_all_stay():
    assert wished(["x.stretch"]) == ((), ["x.stretch"])


def test_settings_for_this_run_are_read():
    assert settings_of(["theme=dark", "volume=30"]) == {"theme": "dark", "volume": 30}


def test_a_wrong_setting_for_this_run_is_told(capsys):
    assert settings_of(["theem=dark"]) is None
    assert "Did you mean theme?" in capsys.readouterr().err
