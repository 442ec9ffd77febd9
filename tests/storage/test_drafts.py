"""Unsaved work that outlives the program."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.draft import Draft
from stretchtimer.storage.drafts import DraftShelf, left_behind

DRAFT = Draft("/a/hip.yaml", "title: Hüfte\n", b"title: \xff\r\n")


@pytest.fixture
def shelf(tmp_path):
    made = DraftShelf(tmp_path / "drafts")
    yield made
    made.close()


def kept(shelf):
    return [replace(draft, kept_at=0, kept_in="") for draft in shelf.drafts()]


@given(st.text(), st.binary(), st.booleans())
def test_a_draft_comes_back_as_it_was(tmp_path_factory, text, base, is_new):
    shelf = DraftShelf(tmp_path_factory.mktemp("drafts"))
    draft = Draft("/a/hip.yaml", text, base, is_new)
    shelf.keep(draft)
    shelf.close()
    assert kept(shelf) == [draft]


def test_the_latest_draft_of_a_file_counts(shelf):
    shelf.keep(DRAFT)
    shelf.keep(replace(DRAFT, text="later"))
    assert [draft.text for draft in shelf.drafts()] == ["later"]


def test_each_file_has_its_own(shelf):
    shelf.keep(DRAFT)
    shelf.keep(replace(DRAFT, path="/b/hip.yaml"))
    shelf.drop("/a/hip.yaml")
    assert [draft.path for draft in shelf.drafts()] == ["/b/hip.yaml"]


def test_dropping_what_is_not_there_does_nothing(shelf):
    shelf.drop("/nowhere")
    assert shelf.drafts() == ()


def test_it_says_when_it_was_kept(shelf):
    shelf.keep(DRAFT)
    assert shelf.drafts()[0].kept_at > 0


@pytest.mark.parametrize("damage", [b"", b"\0\0", b"0\n{}", b"\xff\xfe"])
def test_a_damaged_draft_hides_no_other(shelf, damage):
    shelf.keep(DRAFT)
    shelf.folder.joinpath(f"{'0' * 32}.draft").write_bytes(damage)
    assert kept(shelf) == [DRAFT]


def test_a_draft_with_a_changed_byte_is_not_believed(shelf):
    shelf.keep(DRAFT)
    (file,) = shelf.folder.glob("*.draft")
    file.write_bytes(file.read_bytes().replace(b"title", b"titel"))
    assert shelf.drafts() == ()


@pytest.fixture
def other(shelf):
    """The shelf of another window."""
    made = DraftShelf(shelf.folder)
    yield made
    made.close()


def test_what_somebody_is_working_on_is_offered_to_nobody_else(shelf, other):
    shelf.keep(DRAFT)
    assert other.drafts() == ()
    assert not left_behind(shelf.folder)


def test_what_somebody_left_behind_is_offered(shelf, other):
    shelf.keep(DRAFT)
    shelf.close()
    assert kept(other) == [DRAFT]
    assert left_behind(shelf.folder)


def test_what_a_killed_program_left_behind_is_offered(shelf, tmp_path):
    code = (
        "import os, sys; from pathlib import Path;"
        "from stretchtimer.core.draft import Draft;"
        "from stretchtimer.storage.drafts import DraftShelf;"
        "DraftShelf(Path(sys.argv[1])).keep(Draft('/a/hip.yaml', 'mine')); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(shelf.folder)], check=False)
    assert [draft.text for draft in shelf.drafts()] == ["mine"]


def test_two_windows_on_one_file_keep_their_own_work(shelf, other):
    shelf.keep(DRAFT)
    other.keep(replace(DRAFT, text="theirs"))
    assert [draft.text for draft in shelf.drafts()] == [DRAFT.text]
    other.drop(DRAFT.path)
    assert kept(shelf) == [DRAFT]


def test_what_is_taken_over_is_offered_to_nobody_else(shelf, other):
    shelf.keep(DRAFT)
    shelf.close()
    other.take(other.drafts()[0])
    assert shelf.drafts() == ()
    assert kept(other) == [DRAFT]


def test_what_is_taken_over_can_be_dropped(shelf, other):
    shelf.keep(DRAFT)
    shelf.close()
    other.take(other.drafts()[0])
    other.drop(DRAFT.path)
    other.close()
    assert list(shelf.folder.iterdir()) == []


def test_a_draft_of_an_older_version_is_offered(shelf):
    shelf.keep(DRAFT)
    (file,) = shelf.folder.glob("*.draft")
    file.rename(shelf.folder / f"{file.name.partition('.')[0]}.draft")
    assert kept(shelf) == [DRAFT]


def test_traces_of_programs_that_have_ended_are_removed(shelf, other):
    shelf.keep(DRAFT)
    shelf.close()
    (shelf.folder / "0123456789ab.alive").touch()
    (shelf.folder / f"{'0' * 32}.0123456789ab.draft").touch()
    other.drafts()
    assert list(shelf.folder.glob("*.alive")) == []
