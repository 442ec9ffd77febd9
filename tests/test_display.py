"""Whether a window could open is found out by knocking, never by trying."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from stretchtimer.display import has_display, wayland_answers, x11_answers

pytestmark = pytest.mark.usefixtures("may_knock")


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Path]:
    """A socket at which somebody listens, as a Wayland compositor does."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "wayland-7"))
        listener.listen()
        yield tmp_path / "wayland-7"


@pytest.fixture
def remote_screen() -> Iterator[str]:
    """A TCP port at which somebody listens, as a forwarded X server does."""
    with socket.socket() as listener:
        for number in range(100, 200):
            try:
                listener.bind(("127.0.0.1", 6000 + number))
                break
            except OSError:
                continue
        listener.listen()
        yield f"127.0.0.1:{number}.0"


def test_without_any_display_there_is_none():
    assert not has_display({}, "linux")


def test_a_wayland_compositor_that_listens_is_a_display(compositor):
    env = {"WAYLAND_DISPLAY": compositor.name, "XDG_RUNTIME_DIR": str(compositor.parent)}
    assert has_display(env, "linux")


def test_a_wayland_display_may_be_a_whole_path(compositor):
    assert wayland_answers(str(compositor), "/nowhere")


def test_a_dead_wayland_display_is_none(tmp_path):
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(env, "linux")


def test_a_forwarded_x_server_is_a_display(remote_screen):
    assert has_display({"DISPLAY": remote_screen}, "linux")


def test_a_running_x_server_is_a_display(x_display):
    assert has_display({"DISPLAY": x_display}, "linux")


@pytest.mark.parametrize("name", [":64123", "unix:64123", "127.0.0.1:59000", "", "nonsense", ":x"])
def test_where_no_x_server_listens_is_no_display(name):
    assert not x11_answers(name)


@pytest.mark.parametrize("plugin", ["offscreen", "minimal", "vnc:size=800x600"])
def test_a_platform_without_a_screen_needs_none(plugin):
    assert has_display({"QT_QPA_PLATFORM": plugin}, "linux")


def test_a_chosen_platform_still_needs_its_server():
    assert not has_display({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":64123"}, "linux")


def test_one_of_several_chosen_platforms_is_enough(compositor):
    env = {"QT_QPA_PLATFORM": "xcb;wayland", "WAYLAND_DISPLAY": str(compositor)}
    assert has_display(env, "linux")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_display(platform):
    assert has_display({}, platform)
