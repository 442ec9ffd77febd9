"""One program for each data folder."""

import os
import socket
import stat
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchtimer.handover import (
    LONGEST_PATH,
    MOST_FILES,
    PATIENCE_S,
    START_PATIENCE_S,
    THANKS,
    Doorway,
    Message,
    Turn,
    ask_at,
    doorway_of,
    message_of,
    packed,
    take_turn,
    unpacked,
)
from stretchtimer.storage.file_lock import lock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there it is a named pipe")
MESSAGE = Message(("/r/a.stretch",), "token")


class Time:
    """Seconds that pass only when somebody waits; *then* happens at the first wait."""

    def __init__(self, then=lambda: None):
        self.now = 0.0
        self.then = then

    def seconds(self):
        return self.now

    def wait(self, seconds):
        self.now += seconds
        self.then()


class Held:
    """A lock that another program holds."""

    def __init__(self, path):
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
        assert lock(self.descriptor)

    def end(self):
        """What the system does for a program that was killed."""
        os.close(self.descriptor)


@pytest.fixture
def doorway(tmp_path):
    return Doorway(tmp_path / "x.lock", str(tmp_path / "x.socket"))


@pytest.fixture
def runtime(tmp_path):
    folder = tmp_path / "run"
    folder.mkdir()
    return {"XDG_RUNTIME_DIR": str(folder)}


def turn(doorway, time=None, **known):
    time = time or Time()
    return take_turn(doorway, MESSAGE, seconds=time.seconds, wait=time.wait, **known)


def test_who_comes_first_opens_the_window(doorway):
    assert turn(doorway) is Turn.FIRST


def test_who_comes_second_hands_over(doorway):
    Held(doorway.lock_file)
    told = []
    answer = turn(doorway, ask=lambda *words: told.append(words) or True)
    assert (answer, told) == (Turn.HANDED_OVER, [(doorway.address, packed(MESSAGE))])


def test_one_that_was_killed_is_in_nobodys_way(doorway):
    Path(doorway.address).touch()  # what it left behind
    Held(doorway.lock_file).end()
    assert turn(doorway) is Turn.FIRST


def test_one_that_hangs_is_not_waited_for(doorway):
    Held(doorway.lock_file)
    time = Time()
    assert turn(doorway, time, ask=lambda *_: None) is Turn.ALONE
    assert time.now == 0


def test_one_that_is_still_starting_is_waited_for(doorway):
    Held(doorway.lock_file)
    answers = iter([False, False, True])
    assert turn(doorway, ask=lambda *_: next(answers)) is Turn.HANDED_OVER


def test_one_that_never_listens_is_not_waited_for_for_ever(doorway):
    Held(doorway.lock_file)
    time = Time()
    assert turn(doorway, time, ask=lambda *_: False) is Turn.ALONE
    assert START_PATIENCE_S <= time.now < START_PATIENCE_S + 1


def test_whoever_waits_for_one_that_ends_comes_first(doorway):
    held = Held(doorway.lock_file)
    assert turn(doorway, Time(then=held.end), ask=lambda *_: False) is Turn.FIRST


def test_without_a_place_to_meet_everybody_is_alone():
    assert turn(None) is Turn.ALONE


def test_a_lock_out_of_reach_is_no_hindrance(doorway):
    doorway.lock_file.mkdir()
    assert turn(doorway) is Turn.ALONE


def test_the_place_to_meet_is_the_users_alone(tmp_path, runtime):
    found = doorway_of(tmp_path / "data", runtime)
    folder = found.lock_file.parent
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_place_that_others_get_into_is_not_used(tmp_path, runtime):
    folder = Path(runtime["XDG_RUNTIME_DIR"], "stretchtimer")
    folder.mkdir()
    folder.chmod(0o777)
    assert doorway_of(tmp_path / "data", runtime) is None


def test_a_link_in_its_place_is_not_followed(tmp_path, runtime):
    Path(runtime["XDG_RUNTIME_DIR"], "stretchtimer").symlink_to(tmp_path)
    assert doorway_of(tmp_path / "data", runtime) is None


def test_two_data_folders_are_two_programs(tmp_path, runtime):
    assert doorway_of(tmp_path / "a", runtime) != doorway_of(tmp_path / "b", runtime)


def test_a_data_folder_by_another_name_is_the_same(tmp_path, runtime):
    first = doorway_of(tmp_path / "a", runtime)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert doorway_of(tmp_path / "b", runtime) == first


def test_a_data_folder_that_cannot_be_made_has_no_doorway(tmp_path, runtime):
    (tmp_path / "file").touch()
    assert doorway_of(tmp_path / "file" / "data", runtime) is None


def test_a_socket_has_a_short_path_wherever_the_data_lies(tmp_path, runtime):
    runtime = {"TMPDIR": "/tmp"}  # noqa: S108
    deep = tmp_path / ("x" * 120) / ("y" * 120)
    assert len(doorway_of(deep, runtime).address) < 100


def test_files_are_found_from_anywhere(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert message_of(["a.yaml"], {}).files == (str(tmp_path / "a.yaml"),)


def test_the_desktops_leave_is_passed_on():
    assert message_of([], {"XDG_ACTIVATION_TOKEN": "abc"}).token == "abc"  # noqa: S105


def test_what_is_packed_is_unpacked():
    assert unpacked(packed(MESSAGE)) == MESSAGE


@pytest.mark.parametrize(
    "file",
    [
        "relative.yaml",
        "/etc/passwd",
        "/r/a.yaml\0b.yaml",
        "/r/\ud800.yaml",
        "/r/a\nb.yaml",
        "/" + "x" * LONGEST_PATH + ".yaml",
        7,
        None,
        ["/r/a.yaml"],
    ],
)
def test_what_is_no_routine_file_is_not_taken(file):
    assert unpacked(packed(Message((file, "/r/a.yaml")))).files == ("/r/a.yaml",)


def test_no_more_files_are_taken_than_make_sense():
    assert len(unpacked(packed(Message(("/r/a.yaml",) * 500))).files) == MOST_FILES


def test_a_token_with_anything_odd_in_it_is_not_taken():
    assert unpacked(packed(Message((), "a\nb"))).token == ""


@given(st.binary(max_size=200))
def test_no_line_breaks_it(line):
    message = unpacked(line)
    assert message is None or isinstance(message, Message)


def test_a_line_that_nests_too_deep_is_no_message():
    assert unpacked(b'{"files":' + b"[" * 100_000) is None


@pytest.fixture
def served(doorway):
    """Serves one knock with *answer*, in a thread."""
    threads, server = [], socket.socket(socket.AF_UNIX)
    server.bind(doorway.address)
    server.listen()

    def serve(answer):
        def once():
            caller, _ = server.accept()
            with caller:
                caller.recv(4096)
                caller.sendall(answer)

        threads.append(threading.Thread(target=once))
        threads[-1].start()

    yield serve
    for thread in threads:
        thread.join()
    server.close()


def test_one_that_answers_has_taken_it(doorway, served):
    served(THANKS)
    assert ask_at(doorway.address, b"x\n") is True


def test_one_that_ends_instead_of_answering_has_not(doorway, served):
    served(b"")
    assert ask_at(doorway.address, b"x\n") is False


def test_where_nobody_listens_nobody_takes_it(doorway):
    assert ask_at(doorway.address, b"x\n") is False


def test_one_that_says_nothing_is_given_up(doorway, monkeypatch):
    monkeypatch.setattr("stretchtimer.handover.PATIENCE_S", 0.05)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(doorway.address)
        server.listen()
        assert ask_at(doorway.address, b"x\n") is None
    assert PATIENCE_S == 1.0
