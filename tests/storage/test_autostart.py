"""Starting with the desktop, under each system; Windows' registry is a stand-in."""

import plistlib
import sys
from pathlib import Path

import pytest

from stretchtimer.core.errors import CannotSave
from stretchtimer.storage.autostart import autostart_of_user, own_command
from stretchtimer.storage.autostart_agent import launch_agent
from stretchtimer.storage.autostart_entry import desktop_entry, quoted
from stretchtimer.storage.autostart_registry import RunValue

COMMAND = ("/opt/my programs/stretchtimer",)


class FakeKey:
    """A key of the registry in memory; one that ``is_closed`` lets nobody write."""

    def __init__(self, is_closed: bool = False) -> None:
        self.values: dict[str, str] = {}
        self.is_closed = is_closed

    def read(self, name: str) -> str:
        if name not in self.values:
            raise FileNotFoundError(2, "nothing there")
        return self.values[name]

    def write(self, name: str, value: str) -> None:
        if self.is_closed:
            raise PermissionError(5, "access is denied")
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.read(name)
        del self.values[name]


@pytest.fixture(params=["entry", "agent", "registry"])
def switch(request, tmp_path):
    match request.param:
        case "entry":
            return desktop_entry(tmp_path / "autostart", COMMAND)
        case "agent":
            return launch_agent(tmp_path / "LaunchAgents", COMMAND)
        case _:
            return RunValue(FakeKey(), COMMAND)


def test_it_is_off_until_it_is_switched_on(switch):
    assert not switch.is_on


def test_switched_on_it_is_on(switch):
    switch.switch(True)
    assert switch.is_on


def test_switched_off_it_is_off(switch):
    switch.switch(True)
    switch.switch(False)
    assert not switch.is_on


def test_off_twice_is_off(switch):
    switch.switch(False)
    assert not switch.is_on


def test_the_desktop_entry_starts_the_program(tmp_path):
    desktop_entry(tmp_path, COMMAND).switch(True)
    (file,) = tmp_path.iterdir()
    assert 'Exec="/opt/my programs/stretchtimer"' in file.read_text()


def test_the_launch_agent_starts_the_program_at_login(tmp_path):
    launch_agent(tmp_path, COMMAND).switch(True)
    (file,) = tmp_path.iterdir()
    agent = plistlib.loads(file.read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (list(COMMAND), True)
    assert file.name == f"{agent['Label']}.plist"


def test_the_registry_has_the_program_as_one_command():
    key = FakeKey()
    RunValue(key, ("C:\\my programs\\stretchtimer.exe", "-m")).switch(True)
    assert key.values == {"StretchTimer": '"C:\\my programs\\stretchtimer.exe" -m'}


@pytest.mark.parametrize("make", [desktop_entry, launch_agent])
def test_where_it_cannot_be_written_that_is_said(tmp_path, make):
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotSave):
        make(tmp_path / "file", COMMAND).switch(True)


def test_a_registry_that_is_closed_is_said():
    with pytest.raises(CannotSave, match="access is denied"):
        RunValue(FakeKey(is_closed=True), COMMAND).switch(True)


@pytest.mark.parametrize(
    ("word", "said"), [("a b", '"a b"'), ("100%", '"100%%"'), ('a"b', '"a\\\\"b"')]
)
def test_a_command_is_quoted(word, said):
    assert quoted(word) == said


@pytest.mark.parametrize("sandbox", ["FLATPAK_ID", "SNAP"])
def test_a_sandbox_cannot_start_itself(tmp_path, sandbox):
    assert autostart_of_user({sandbox: "stretchtimer"}, tmp_path) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux' own folder")
@pytest.mark.parametrize(
    ("config", "folder"), [("", ".config"), ("relative", ".config"), ("/elsewhere", "/elsewhere")]
)
def test_under_linux_it_lies_where_xdg_says(tmp_path, config, folder):
    wanted = tmp_path / Path(folder).relative_to("/") if config == "/elsewhere" else None
    env = {"XDG_CONFIG_HOME": str(wanted) if wanted else config}
    start = autostart_of_user(env, tmp_path)
    start.switch(True)
    (file,) = ((wanted or tmp_path / folder) / "autostart").iterdir()
    assert file.suffix == ".desktop"


def test_an_image_starts_itself():
    image = {"APPIMAGE": "/home/me/StretchTimer.AppImage"}
    assert own_command(image, frozen=True) == ("/home/me/StretchTimer.AppImage",)


def test_a_program_that_carries_its_python_starts_itself():
    assert own_command({}, frozen=True, python="/Applications/x") == ("/Applications/x",)


def test_the_script_without_a_terminal_is_preferred():
    assert own_command({}, frozen=False, which=lambda name: f"/bin/{name}") == (
        "/bin/stretchtimer-gui",
    )


def test_where_nothing_is_installed_python_starts_it():
    started = own_command({}, frozen=False, which=lambda _name: None, python="/bin/python")
    assert started == ("/bin/python", "-m", "stretchtimer")
