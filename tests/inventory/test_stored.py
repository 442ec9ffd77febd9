"""How the stored files are."""

from datetime import date

import pytest

from stretchtimer.core.draft import Draft
from stretchtimer.core.settings import Settings
from stretchtimer.inventory.stored import states_of_files
from stretchtimer.storage.backups import back_up_daily
from stretchtimer.storage.database import open_to_write
from stretchtimer.storage.drafts import ENDING, DraftShelf
from stretchtimer.storage.places import Places
from stretchtimer.storage.settings_file import write_settings


@pytest.fixture
def places(tmp_path):
    return Places.under(tmp_path / "data")


def test_a_new_folder_has_no_files_yet(places):
    assert set(states_of_files(places).values()) == {"absent"}


def test_nothing_is_made_by_looking(places):
    states_of_files(places)
    assert not places.data.exists()


def test_settings_that_can_be_read_are_in_order(places):
    write_settings(places.settings_file, Settings())
    assert states_of_files(places)["settings.json"] == "ok"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("settings.json", "{"),
        ("history.sqlite", "no database at all, but long enough to be looked into"),
        ("window.json", "{"),
        ("cache/library.json", "{"),
    ],
)
def test_a_damaged_file_is_told_and_left_where_it_is(places, name, content):
    file = places.data / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)
    assert states_of_files(places)[name] == "damaged"
    assert file.read_text() == content


def draft(places):
    shelf = DraftShelf(places.drafts)
    shelf.keep(Draft("/a.yaml", "text", is_new=True))
    shelf.close()
    (file,) = places.drafts.glob(f"*{ENDING}")
    return file


def test_a_draft_that_can_be_read_is_in_order(places):
    draft(places)
    assert states_of_files(places)["drafts"] == "ok"


def test_a_damaged_draft_is_told(places):
    draft(places).write_text("garbage")
    assert states_of_files(places)["drafts"] == "damaged"


def test_of_several_copies_the_worst_is_told(places):
    places.history_backups.mkdir(parents=True)
    (places.history_backups / f"history-{date(2026, 1, 1)}.sqlite").write_bytes(b"garbage" * 100)
    assert states_of_files(places)["backups"] == "damaged"


def test_a_session_of_which_nothing_can_be_read_is_damaged(places):
    places.sessions.mkdir(parents=True)
    (places.sessions / "abc.session").write_bytes(b"garbage\n")
    assert states_of_files(places)["sessions"] == "damaged"


def test_a_session_just_begun_is_in_order(places):
    places.sessions.mkdir(parents=True)
    (places.sessions / "abc.session").write_bytes(b"")
    assert states_of_files(places)["sessions"] == "ok"


def test_a_log_that_is_there_is_in_order(places):
    places.logs.mkdir(parents=True)
    (places.logs / "stretchtimer.log").write_text("line")
    assert states_of_files(places)["logs"] == "ok"


def test_a_file_set_aside_is_told(places):
    places.data.mkdir()
    (places.data / "settings.json.damaged-20260101").write_text("{")
    assert states_of_files(places)["set aside"] == "damaged"


def test_copies_of_the_history_are_looked_at_without_leaving_anything_beside_them(places):
    today = date(2026, 1, 1)
    opened = open_to_write(places.history_file, places.history_backups, today)
    back_up_daily(opened.connection, places.history_backups, today)
    opened.connection.close()
    before = sorted(places.history_backups.iterdir())
    assert states_of_files(places)["backups"] == "ok"
    assert sorted(places.history_backups.iterdir()) == before
