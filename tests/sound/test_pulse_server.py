import os
import socket
import sys

import pytest

from stretchtimer.sound.pulse_server import ServerMark, may_answer, server_mark

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has PulseAudio"
)


@pytest.fixture
def listening(tmp_path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "native"))
        server.listen()
        yield tmp_path


def test_a_server_is_known_by_who_listens_and_what_it_noted(listening):
    (listening / "pid").write_text("4711\n")
    mark = server_mark({"PULSE_SERVER": f"unix:{listening}/native"})
    assert mark == ServerMark(os.getpid(), "4711")


def test_a_server_that_noted_nothing_is_known_by_who_listens(listening):
    assert server_mark({"PULSE_RUNTIME_PATH": str(listening)}) == ServerMark(os.getpid(), "")


def test_the_usual_place_is_in_the_folder_of_the_login(tmp_path):
    (tmp_path / "pulse").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pulse" / "native"))
        server.listen()
        assert server_mark({"XDG_RUNTIME_DIR": str(tmp_path)}) is not None


@pytest.mark.parametrize(
    "env",
    [{}, {"PULSE_SERVER": "tcp:there"}, {"PULSE_SERVER": "/nowhere"}, {"XDG_RUNTIME_DIR": "/x"}],
)
def test_where_nobody_listens_there_is_no_mark(env):
    assert server_mark(env) is None


def test_a_server_on_another_machine_may_answer():
    assert may_answer({"PULSE_SERVER": "tcp:music.local"})


def test_a_server_that_listens_may_answer(listening):
    assert may_answer({"PULSE_RUNTIME_PATH": str(listening)})


def test_pipewire_may_answer(tmp_path):
    (tmp_path / "pipewire-0").touch()
    assert may_answer({"XDG_RUNTIME_DIR": str(tmp_path)})


@pytest.mark.parametrize("env", [{}, {"XDG_RUNTIME_DIR": "/nowhere"}])
def test_where_nothing_is_nothing_answers(env):
    assert not may_answer(env)
