import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.errors import CannotSave
from stretchtimer.core.settings import SETTINGS, Settings
from stretchtimer.storage.files import previous_of
from stretchtimer.storage.settings_file import read_settings, state_of, write_settings

LOUD = Settings().with_value("volume", 100)
QUIET = Settings().with_value("volume", 10)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def kept(path):
    """A file of settings, with the generation before it."""
    write_settings(path, QUIET)
    write_settings(path, LOUD)
    return path


def damaged_beside(path):
    return [p for p in path.parent.iterdir() if ".damaged-" in p.name]


def test_settings_are_read_as_they_were_written(kept):
    assert read_settings(kept).settings == LOUD
    assert read_settings(kept).notice == ""


def test_where_there_is_no_file_there_are_defaults_and_no_notice(path):
    assert read_settings(path).settings == Settings()
    assert read_settings(path).notice == ""


@given(data=st.data())
def test_every_setting_survives(data, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "every" / "settings.json"
    settings = Settings()
    for setting in SETTINGS:
        if setting.many:
            words = st.lists(st.sampled_from(setting.choices), unique=True).map(tuple)
        elif setting.choices:
            words = st.sampled_from(setting.choices)
        elif isinstance(setting.default, bool):
            words = st.booleans()
        elif isinstance(setting.default, int):
            words = st.integers(setting.low, setting.high)
        else:
            words = st.text(st.characters(exclude_categories=()))  # even half a character
        settings = settings.with_value(setting.key, data.draw(words))
    write_settings(path, settings)
    assert read_settings(path).settings == settings


DAMAGE = {
    "empty": lambda _: b"",
    "cut short": lambda content: content[: len(content) // 2],
    "zeroed": lambda content: b"\0" * len(content),
    "garbage": lambda _: bytes(range(256)),
    "another number": lambda content: content.replace(b"100", b"90"),
    "another shape": lambda _: b"[1, 2]",
    "no settings": lambda _: b'{"version": 1, "settings": 3}',
    "nested deeply": lambda _: b"[" * 100_000,
    "too large": lambda content: b" " * 2_000_000 + content,
    "another version": lambda content: content.replace(b'"version": 1', b'"version": "1"'),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_of_a_damaged_file_the_generation_before_is_used(kept, damage):
    kept.write_bytes(DAMAGE[damage](kept.read_bytes()))
    assert read_settings(kept).settings == QUIET


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_kept_under_another_name(kept, damage):
    content = DAMAGE[damage](kept.read_bytes())
    kept.write_bytes(content)
    notice = read_settings(kept).notice
    (aside,) = damaged_beside(kept)
    assert aside.read_bytes() == content
    assert aside.name in notice


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_told_once(kept, damage):
    kept.write_bytes(DAMAGE[damage](kept.read_bytes()))
    assert read_settings(kept).notice
    assert read_settings(kept).notice == ""


def test_a_damaged_file_alone_gives_defaults(path):
    path.write_bytes(b"")
    kept = read_settings(path)
    assert kept.settings == Settings()
    assert "starts with its own" in kept.notice


def test_two_damaged_files_of_a_day_are_both_kept(path):
    for content in (b"one", b"two"):
        path.write_bytes(content)
        read_settings(path)
    assert sorted(p.read_bytes() for p in damaged_beside(path)) == [b"one", b"two"]


def test_a_newer_file_is_called_newer_and_kept(kept):
    kept.write_bytes(kept.read_bytes().replace(b'"version": 1', b'"version": 9'))
    assert "newer StretchTimer" in read_settings(kept).notice
    assert len(damaged_beside(kept)) == 1


def test_a_folder_in_its_place_is_set_aside(path):
    path.mkdir()
    assert "folder" in read_settings(path).notice
    assert [p.is_dir() for p in damaged_beside(path)] == [True]


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
def test_a_pipe_in_its_place_is_set_aside_without_waiting(path):
    os.mkfifo(path)
    assert read_settings(path).notice
    assert not path.exists()


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_a_link_that_leads_nowhere_gives_the_settings_before(kept):
    kept.unlink()
    kept.symlink_to(kept.parent / "nosuch")
    assert read_settings(kept).settings == QUIET


def test_after_damage_settings_can_be_written_again(kept):
    kept.write_bytes(b"")
    settings = read_settings(kept).settings
    write_settings(kept, settings.with_value("volume", 50))
    assert read_settings(kept).settings.number("volume") == 50


def test_a_crash_between_two_generations_loses_nothing(kept):
    kept.unlink()
    assert previous_of(kept).exists()
    assert read_settings(kept).settings == QUIET
    assert read_settings(kept).notice == ""


def test_a_value_that_is_not_allowed_any_more_is_left_out(path):
    write_settings(path, LOUD)
    old = Settings({"volume": 90, "colour": "blue", "theme": "pink", "sound": "yes"})
    write_settings(path, old)
    assert dict(read_settings(path).settings.values) == {"volume": 90}


def test_where_nothing_can_be_written_it_is_told(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotSave, match=r"settings\.json could not be saved"):
        write_settings(tmp_path / "file" / "settings.json", LOUD)


def test_where_nothing_can_be_written_defaults_are_read(tmp_path):
    (tmp_path / "file").touch()
    assert read_settings(tmp_path / "file" / "settings.json").settings == Settings()


def test_the_file_carries_a_version_and_a_checksum(kept):
    assert {"version", "checksum"} <= set(json.loads(kept.read_bytes()))


@pytest.mark.parametrize(
    ("content", "state"), [(None, "absent"), (b"", "damaged"), (b"{}", "damaged")]
)
def test_the_state_of_a_file_is_named(path, content, state):
    if content is not None:
        path.write_bytes(content)
    assert state_of(path) == state


def test_the_state_of_a_good_file_is_ok(kept):
    assert state_of(kept) == "ok"


def test_asking_for_the_state_changes_nothing(path):
    path.write_bytes(b"damaged")
    state_of(path)
    assert path.read_bytes() == b"damaged"


@given(st.binary(max_size=300))
def test_whatever_stands_in_the_file_there_are_settings(content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_bytes(content)
        assert read_settings(path).settings == Settings()
