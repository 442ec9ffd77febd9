"""What is missing is said, with why and how."""

import pytest

from stretchtimer.inventory.findings import Findings
from stretchtimer.inventory.lacks import lacks_of

WHOLE = Findings("3.11 on linux", "Linux", "6.11.3", "6.11.3", True, "miniaudio", manager="apt-get")


def test_where_all_is_there_nothing_is_missing():
    assert lacks_of(WHOLE) == ()


@pytest.mark.parametrize(
    ("lacking", "what", "how"),
    [
        ({"qt": None}, "PySide6-Essentials", "python -m pip install PySide6-Essentials"),
        ({"display": False}, "a display", "desktop session"),
        ({"has_xcb_cursor": False}, "libxcb-cursor", "sudo apt-get install libxcb-cursor0"),
        ({"sound": None}, "a sound device", "Connect a device"),
        ({"has_pulse": False}, "libpulse", "sudo apt-get install libpulse0"),
        ({"has_speech": False}, "the system's voice", "sudo apt-get install speech-dispatcher"),
        ({"qt_addons": None}, "PySide6-Addons", "python -m pip install PySide6-Addons"),
        ({"has_bus": False}, "D-Bus", "sudo apt-get install dbus-user-session"),
        ({"has_tray": False}, "a place for icons beside the clock", "AppIndicator"),
        ({"extras": frozenset({"hibari", "lameenc", "soundfile"})}, "Pillow", "pip install Pillow"),
    ],
)
def test_one_thing_missing_is_said_with_why_and_how(lacking, what, how):
    (lack,) = lacks_of(WHOLE._replace(**lacking))
    assert lack.what == what
    assert lack.why.endswith(".")
    assert how in lack.how


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("dnf", "sudo dnf install pulseaudio-libs"),
        ("pacman", "sudo pacman -S libpulse"),
        ("zypper", "sudo zypper install libpulse0"),
    ],
)
def test_the_command_is_that_of_the_systems_own_package_manager(manager, command):
    (lack,) = lacks_of(WHOLE._replace(has_pulse=False, manager=manager))
    assert lack.how == command


def test_where_the_package_manager_is_not_known_both_usual_commands_are_said():
    (lack,) = lacks_of(WHOLE._replace(has_pulse=False, manager=""))
    assert "apt-get install libpulse0" in lack.how
    assert "dnf install pulseaudio-libs" in lack.how


def test_a_build_that_is_not_python_names_no_pip():
    found = WHOLE._replace(extras=frozenset(), is_frozen=True)
    assert {lack.how for lack in lacks_of(found)} == {"This build comes without it."}


def test_without_a_bus_the_tray_is_not_missed_too():
    assert len(lacks_of(WHOLE._replace(has_bus=False, has_tray=False))) == 1
