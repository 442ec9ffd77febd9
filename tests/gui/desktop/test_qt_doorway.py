"""Where a later start is heard."""

import os
import socket
import stat
import sys

import pytest

from stretchtimer.gui.desktop.qt_doorway import QtDoorway

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there it is a named pipe")


@pytest.fixture
def address(tmp_path):
    return str(tmp_path / "d.socket")


@pytest.fixture
def heard(qapp, address):
    lines = []

    def answer(line):
        lines.append(line)
        return b"ok\n" if line == b"hello\n" else b""

    doorway = QtDoorway(address, answer, 1000)
    assert doorway.listens
    yield lines
    doorway.close()


@pytest.fixture
def knock(address):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(address)
        caller.settimeout(5)
        yield caller


def test_a_line_is_heard_and_answered(qtbot, heard, knock):
    knock.sendall(b"hello\n")
    qtbot.waitUntil(lambda: heard == [b"hello\n"])
    assert knock.recv(10) == b"ok\n"


def test_a_line_that_comes_in_pieces_is_heard_whole(qtbot, heard, knock, address):
    knock.sendall(b"hel")
    with socket.socket(socket.AF_UNIX) as later:
        later.connect(address)
        later.sendall(b"other\n")
        qtbot.waitUntil(lambda: heard == [b"other\n"])  # so the first piece has arrived too
    knock.sendall(b"lo\n")
    qtbot.waitUntil(lambda: heard == [b"other\n", b"hello\n"])


def test_what_makes_no_sense_is_not_answered(qtbot, heard, knock):
    knock.sendall(b"nonsense\n")
    qtbot.waitUntil(lambda: heard == [b"nonsense\n"])
    assert knock.recv(10) == b""


def test_a_line_that_is_too_long_is_cut_off(qtbot, heard, knock):
    knock.sendall(b"x" * 1000)
    knock.setblocking(False)
    qtbot.waitUntil(lambda: is_cut_off(knock))
    assert heard == []


def is_cut_off(caller):
    """Whether the other side has hung up; there is more than one way to do so."""
    try:
        return caller.recv(10) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def test_what_was_left_behind_is_no_hindrance(qapp, address):
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(address)
    doorway = QtDoorway(address, lambda _line: b"", 1000)
    assert doorway.listens
    doorway.close()


def test_only_the_user_may_knock(heard, address):
    assert stat.S_IMODE(os.stat(address).st_mode) & 0o077 == 0  # noqa: PTH116
