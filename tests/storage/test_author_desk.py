"""What an author does to files, on a real disk."""

import os
import stat

import pytest

from stretchtimer.core.errors import StretchTimerError
from stretchtimer.storage.author_desk import LONGEST_LINE, MOST_LINES, AuthorDesk
from stretchtimer.storage.folders import Folder

TEXT = "format: 1\nroutine: hip\ntitle: Hip\nsteps:\n  - note: Strap\n"


@pytest.fixture
def desk(tmp_path):
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder in (own, shipped):
        (folder / "exercises").mkdir(parents=True)
    (shipped / "hip.yaml").write_text(TEXT)
    folders = Folder(own, is_own=True), Folder(shipped, is_own=False)
    return AuthorDesk(folders, tmp_path / "figures", tmp_path / "drafts")


@pytest.fixture
def mine(tmp_path):
    return tmp_path / "own" / "mine.yaml"


def test_own_files_are_listed_by_their_place_in_the_folder(desk, mine):
    mine.write_text("")
    (mine.parent / "exercises" / "x.yaml").write_text("")
    names = [file.name.replace(os.sep, "/") for file in desk.own_files()]
    assert names == ["mine.yaml", "exercises/x.yaml"]


def test_shipped_files_are_known_by_where_they_lie(desk, mine, tmp_path):
    assert desk.is_shipped(str(tmp_path / "shipped" / "hip.yaml"))
    assert desk.is_shipped(str(tmp_path / "own" / ".." / "shipped" / "hip.yaml"))
    assert not desk.is_shipped(str(mine))


def test_a_copy_has_another_id_and_nothing_else(desk):
    assert desk.copy_of("hip", "my-hip") == TEXT.replace("routine: hip", "routine: my-hip")


def test_writing_keeps_the_rights_of_the_file(desk, mine):
    mine.write_text("old")
    mine.chmod(0o664)
    desk.write(str(mine), b"new")
    assert stat.S_IMODE(mine.stat().st_mode) == 0o664
    assert mine.read_bytes() == b"new"


def test_writing_leaves_nothing_else_behind(desk, mine):
    mine.write_text("old")
    desk.write(str(mine), b"new")
    assert [path.name for path in mine.parent.iterdir() if path.is_file()] == ["mine.yaml"]


def test_a_link_is_written_through(desk, mine, tmp_path):
    (tmp_path / "real.yaml").write_text("old")
    mine.symlink_to(tmp_path / "real.yaml")
    desk.write(str(mine), b"new")
    assert mine.is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"new"


@pytest.mark.parametrize("text", ["a\n" * (MOST_LINES + 1), "a" * (LONGEST_LINE + 1)])
def test_what_would_keep_the_window_waiting_is_not_edited_here(desk, mine, text):
    mine.write_text(text)
    with pytest.raises(StretchTimerError, match="too large"):
        desk.read(str(mine))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_keeps_nobody_waiting(desk, mine):
    os.mkfifo(mine)
    with pytest.raises(StretchTimerError):
        desk.read(str(mine))


def test_words_are_offered_once_a_text_was_proved(desk, mine):
    lines = [*TEXT.split("\n"), "lev"]
    assert desk.complete(str(mine), lines, 6, 3).words == ()
    desk.proof(str(mine), TEXT)
    assert [one.word for one in desk.complete(str(mine), lines, 6, 3).words] == ["level"]
