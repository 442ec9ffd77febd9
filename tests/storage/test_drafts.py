"""Unsaved work that outlives the program."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.core.draft import Draft
from stretchtimer.storage.drafts import DraftShelf

DRAFT = Draft("/a/hip.yaml", "title: Hüfte\n", b"title: \xff\r\n")


@pytest.fixture
def shelf(tmp_path):
    return DraftShelf(tmp_path / "drafts")


def kept(shelf):
    return [replace(draft, kept_at=0) for draft in shelf.drafts()]


@given(st.text(), st.binary(), st.booleans())
def test_a_draft_comes_back_as_it_was(tmp_path_factory, text, base, is_new):
    shelf = DraftShelf(tmp_path_factory.mktemp("drafts"))
    draft = Draft("/a/hip.yaml", text, base, is_new)
    shelf.keep(draft)
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
    (file,) = shelf.folder.iterdir()
    file.write_bytes(file.read_bytes().replace(b"title", b"titel"))
    assert shelf.drafts() == ()
