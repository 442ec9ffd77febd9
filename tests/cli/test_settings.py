"""Settings from the terminal."""

import pytest

from stretchtimer.core.settings import SETTINGS
from stretchtimer.language import English, speak
from stretchtimer.storage.settings_file import read_settings
from tests.cli.commands import ROUTINE


@pytest.fixture
def kept(door):
    """Returns the settings as they lie on disk."""
    return lambda: read_settings(door.data / "settings.json").settings


@pytest.mark.parametrize("key", [setting.key for setting in SETTINGS])
def test_every_setting_is_shown(door, key):
    assert key in door("settings").out.split()


def test_what_was_changed_has_a_star(door):
    shown = door("settings", "--set", "volume=30").out.splitlines()
    assert next(line for line in shown if " volume " in line).split()[:3] == ["*", "volume", "30"]


def test_the_document_has_value_default_and_what_else_can_be(door):
    rows = {
        row["key"]: row
        for row in door("settings", "--set", "theme=dark", "--json").json["settings"]
    }
    assert rows["theme"]["value"] == "dark"
    assert rows["theme"]["default"] == "system"
    assert rows["theme"]["choices"] == ["system", "light", "dark", "high-contrast"]
    assert (rows["volume"]["low"], rows["volume"]["high"]) == (0, 100)


def test_a_change_by_its_own_command_is_kept(door, kept):
    door("settings", "--set", "volume=30", "--set=theme=dark")
    assert (kept().number("volume"), kept().word("theme")) == (30, "dark")


def test_settings_that_are_only_looked_at_are_not_written(door):
    door("settings")
    assert not (door.data / "settings.json").exists()


def test_a_setting_for_another_command_is_for_this_run(door, kept, mine):
    assert door("list", "--set", "volume=30").code == 0
    assert kept().number("volume") == 80


def test_a_setting_for_this_run_is_obeyed(door, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "mine.yaml").write_text(ROUTINE, encoding="utf-8")
    listed = door("--set", f"routines_folder={folder}", "list", "--json").json["routines"]
    assert "mine" in [routine["id"] for routine in listed]


@pytest.mark.parametrize("command", ["settings", "list"])
def test_a_wrong_setting_is_wrong_usage_and_changes_nothing(door, kept, command):
    result = door(command, "--set", "volume=30", "--set", "theem=dark")
    assert result.code == 2
    assert result.out == ""
    assert "Did you mean theme?" in result.err
    assert kept().number("volume") == 80


def test_a_setting_without_anything_behind_it_is_wrong_usage(door):
    assert door("list", "--set").code == 2


@pytest.fixture
def english_again():
    yield
    speak("en", English())


@pytest.mark.usefixtures("english_again")
def test_settings_that_are_damaged_are_told_of_in_the_users_language(door, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "de")
    door("settings", "--set", "volume=30")
    (door.data / "settings.json").write_text("{", encoding="utf-8")
    assert "Einstellungen" in door("settings").err.splitlines()[0]
