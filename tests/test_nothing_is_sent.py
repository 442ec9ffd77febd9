"""No test, and so nothing of the program, reaches another machine; this watches the watcher."""

import socket

import pytest

from tests import conftest


@pytest.mark.parametrize(
    ("family", "place"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]
)
def test_a_connection_is_refused_and_noted(family, place):
    with (
        socket.socket(family) as line,
        pytest.raises(ConnectionRefusedError, match="nothing is ever sent"),
    ):
        line.connect((place, 9))
    assert conftest.REACHED
    conftest.REACHED.clear()


def test_asking_for_a_name_is_noted():
    socket.getaddrinfo("127.0.0.1", 9)
    assert conftest.REACHED
    conftest.REACHED.clear()


def test_a_socket_of_this_machine_is_none_of_its_business(tmp_path):
    with socket.socket(socket.AF_UNIX) as listening, socket.socket(socket.AF_UNIX) as calling:
        listening.bind(str(tmp_path / "door"))
        listening.listen()
        calling.connect(str(tmp_path / "door"))
    assert not conftest.REACHED
