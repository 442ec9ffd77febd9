"""What is found on a machine."""

import socket
import sys

import pytest

from stretchtimer.inventory.findings import bus_address, has_library, look_around, version_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such sockets")


@pytest.fixture
def bus(tmp_path):
    path = tmp_path / "bus"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        yield path


def test_a_bus_that_answers_is_found_at_its_address(bus):
    address = f"unix:path={bus},guid=1"
    assert bus_address({"DBUS_SESSION_BUS_ADDRESS": address}) == address


def test_a_bus_at_the_usual_place_is_found(bus, tmp_path):
    assert bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={bus}"


@pytest.mark.parametrize(
    "env",
    [{}, {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus"}, {"XDG_RUNTIME_DIR": "/nowhere"}],
)
def test_where_nobody_answers_there_is_no_bus(env):
    assert bus_address(env) == ""


def test_a_library_that_is_not_there_is_not_found():
    assert not has_library("libthat-is-not-there.so.9")


def test_a_package_that_is_not_there_has_no_version():
    assert version_of("a-package-that-is-not-there") is None


def test_looking_around_knows_python_and_qt():
    found = look_around(lambda: "miniaudio", {}, display=True)
    assert found.python.startswith(sys.version.split()[0])
    assert found.qt
    assert found.sound == "miniaudio"
    assert found.display
