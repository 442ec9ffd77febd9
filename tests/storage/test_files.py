import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.files import (
    CannotRead,
    previous_of,
    read_limited,
    save_document,
    write_atomically,
)

posix = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
not_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do everything"
)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "a").write_bytes(b"abc")
    assert read_limited(tmp_path / "a", 10) == b"abc"


def test_of_a_large_file_one_byte_more_than_the_limit_is_read(tmp_path):
    with (tmp_path / "a").open("wb") as file:
        file.truncate(1 << 40)  # takes no room on the disk
    assert len(read_limited(tmp_path / "a", 10)) == 11


def why_not(path):
    with pytest.raises(CannotRead) as caught:
        read_limited(path, 10)
    return str(caught.value)


def test_a_file_that_is_not_there_is_told_so(tmp_path):
    assert why_not(tmp_path / "a") == "There is no such file."


def test_a_folder_is_told_to_be_one(tmp_path):
    assert "folder" in why_not(tmp_path)


@pytest.mark.parametrize("name", ["a\0b", "a" * 5_000])
def test_a_name_that_cannot_be_is_told_so(tmp_path, name):
    assert why_not(tmp_path / name)


@posix
def test_a_pipe_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "a")
    assert "pipe" in why_not(tmp_path / "a")


@posix
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty"])
def test_a_device_is_refused(tmp_path, device):
    (tmp_path / "a").symlink_to(device)
    assert why_not(tmp_path / "a")


@posix
def test_a_link_that_goes_round_is_told(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "a")
    assert why_not(tmp_path / "a")


@not_root
def test_a_file_that_may_not_be_read_is_told_so(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "a").chmod(0)
    assert why_not(tmp_path / "a") == "You may not read this file."


def test_a_file_is_written_with_its_folders(tmp_path):
    write_atomically(tmp_path / "new" / "folder" / "a", b"abc")
    assert (tmp_path / "new" / "folder" / "a").read_bytes() == b"abc"


def test_the_generation_before_is_kept(tmp_path):
    for content in (b"1", b"2", b"3"):
        write_atomically(tmp_path / "a", content)
    assert (tmp_path / "a").read_bytes() == b"3"
    assert previous_of(tmp_path / "a").read_bytes() == b"2"


def test_without_generations_only_the_file_is_there(tmp_path):
    for content in (b"1", b"2"):
        write_atomically(tmp_path / "a", content, keep_previous=False)
    assert names(tmp_path) == ["a"]


def test_writing_leaves_nothing_else_behind(tmp_path):
    write_atomically(tmp_path / "a", b"1")
    write_atomically(tmp_path / "a", b"2")
    assert names(tmp_path) == ["a", "a.previous"]


@posix
def test_what_is_written_is_for_the_user_alone(tmp_path):
    write_atomically(tmp_path / "a", b"1")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_what_a_killed_writer_left_long_ago_is_swept_away(tmp_path):
    left = tmp_path / ".a.123-4.new"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))
    write_atomically(tmp_path / "a", b"1")
    assert names(tmp_path) == ["a"]


def test_what_another_writer_is_writing_now_is_left_alone(tmp_path):
    (tmp_path / ".a.123-4.new").write_bytes(b"half")
    write_atomically(tmp_path / "a", b"1")
    assert names(tmp_path) == [".a.123-4.new", "a"]


def test_a_folder_in_its_place_becomes_the_previous_one(tmp_path):
    (tmp_path / "a").mkdir()
    write_atomically(tmp_path / "a", b"1")
    assert names(tmp_path) == ["a", "a.previous"]


def test_a_folder_that_is_a_file_cannot_be_written_into(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotSave):
        write_atomically(tmp_path / "file" / "a", b"1")


@not_root
def test_a_folder_that_may_not_be_written_is_told_and_kept(tmp_path):
    write_atomically(tmp_path / "a", b"1")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotSave, match="a could not be saved"):
            write_atomically(tmp_path / "a", b"2")
        assert (tmp_path / "a").read_bytes() == b"1"
    finally:
        tmp_path.chmod(0o700)


LIMITED = """
import resource, signal, sys
from pathlib import Path
from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.files import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 5000)
except CannotSave as error:
    print(error)
"""


@posix
def test_a_file_there_is_no_room_for_is_told_and_the_old_one_kept(tmp_path):
    """A limit on the size of files stands for a full disk: the write fails half-way alike."""
    write_atomically(tmp_path / "a", b"old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "a")],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert "a could not be saved" in done.stdout
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_two_writers_at_once_leave_one_whole_file(tmp_path):
    contents = [bytes([65 + n]) * 10_000 for n in range(4)]

    def write(content):
        for _ in range(20):
            write_atomically(tmp_path / "a", content)

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if (tmp_path / "a").exists():
            assert (tmp_path / "a").read_bytes() in contents
    for writer in writers:
        writer.join()
    assert names(tmp_path) == ["a", "a.previous"]


@pytest.fixture
def usual_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("usual_umask")
def test_a_document_may_be_read_by_whom_the_umask_says(tmp_path):
    save_document(tmp_path / "hip.pdf", b"x")
    assert stat.S_IMODE((tmp_path / "hip.pdf").stat().st_mode) == 0o644


@posix
@pytest.mark.usefixtures("usual_umask")
def test_a_private_file_is_for_the_user_alone(tmp_path):
    write_atomically(tmp_path / "settings.json", b"x")
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("rights", [0o640, 0o664, 0o600])
def test_a_document_that_was_there_keeps_its_rights(tmp_path, usual_umask, rights):
    path = tmp_path / "hip.yaml"
    path.touch()
    path.chmod(rights)
    save_document(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == rights


@posix
def test_a_link_to_a_document_stays_a_link(tmp_path):
    (tmp_path / "hip.yaml").write_bytes(b"before")
    (tmp_path / "link.yaml").symlink_to("hip.yaml")
    save_document(tmp_path / "link.yaml", b"after")
    assert (tmp_path / "hip.yaml").read_bytes() == b"after"
    assert (tmp_path / "link.yaml").is_symlink()
