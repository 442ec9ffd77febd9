"""What is missing, why it matters, and the very command that gets it."""

from __future__ import annotations

from collections.abc import Iterator

from stretchtimer.core.machine import Lack
from stretchtimer.inventory.findings import Findings
from stretchtimer.language import N_, _

INSTALL = {
    "apt-get": "sudo apt-get install {}",
    "dnf": "sudo dnf install {}",
    "pacman": "sudo pacman -S {}",
    "zypper": "sudo zypper install {}",
    "brew": "brew install {}",
}
PACKAGES = {
    "pulse": {
        "apt-get": "libpulse0",
        "dnf": "pulseaudio-libs",
        "pacman": "libpulse",
        "zypper": "libpulse0",
    },
    "xcb-cursor": {
        "apt-get": "libxcb-cursor0",
        "dnf": "xcb-util-cursor",
        "pacman": "xcb-util-cursor",
        "zypper": "libxcb-cursor0",
    },
    "speech": {
        "apt-get": "speech-dispatcher",
        "dnf": "speech-dispatcher",
        "pacman": "speech-dispatcher",
        "zypper": "speech-dispatcher",
    },
    "bus": {
        "apt-get": "dbus-user-session",
        "dnf": "dbus-daemon",
        "pacman": "dbus",
        "zypper": "dbus-1",
    },
}
"""The names of packages for each package manager."""

NOT_IN_THIS_BUILD = N_("This build comes without it.")


def lacks_of(found: Findings) -> tuple[Lack, ...]:
    """Return what is missing on a machine, the most important first."""
    return (*_of_the_window(found), *_of_the_sound(found), *_of_the_rest(found))


def _of_the_window(found: Findings) -> Iterator[Lack]:
    if found.qt is None:
        yield Lack(
            "PySide6-Essentials", _("The window needs it."), _pip(found, "PySide6-Essentials")
        )
    if not found.display:
        yield Lack(
            _("a display"),
            _("The window needs one; everything else works without."),
            _("Start StretchTimer from a desktop session, or use: stretchtimer play ID."),
        )
    if not found.has_xcb_cursor:
        yield Lack(
            "libxcb-cursor",
            _("Under X11 the window cannot open without it."),
            _system(found, "xcb-cursor"),
        )


def _of_the_sound(found: Findings) -> Iterator[Lack]:
    if found.sound is None:
        yield Lack(
            _("a sound device"),
            _("The tones are not heard; the session goes on with what is shown."),
            _("Connect a device and let the system's sound settings play on it."),
        )
    if not found.has_pulse:
        yield Lack(
            "libpulse",
            _("Sound on most Linux desktops goes through it."),
            _system(found, "pulse"),
        )
    if not found.has_speech:
        yield Lack(
            _("the system's voice"),
            _("Words that have no recording are shown, and not spoken."),
            _system(found, "speech"),
        )
    if found.qt_addons is None:
        yield Lack(
            "PySide6-Addons",
            _("The system's voice, and a second way for the sound, need it."),
            _pip(found, "PySide6-Addons"),
        )


def _of_the_rest(found: Findings) -> Iterator[Lack]:
    if not found.has_bus:
        yield Lack(
            "D-Bus",
            _("Media keys, notifications and the screen kept on need it."),
            _system(found, "bus"),
        )
    elif not found.has_tray:
        yield Lack(
            _("a place for icons beside the clock"),
            _("The icon in the tray is not shown; closing the window ends the program."),
            _("Some desktops have none. GNOME has one with the extension AppIndicator."),
        )
    for name, package, why in (
        ("hibari", "hibari-tts", _("It speaks English words that have no recording.")),
        ("lameenc", "lameenc", _("A session is saved as WAV where MP3 is not there.")),
        ("soundfile", "soundfile", _("Recordings in FLAC and OGG, and saving as those, need it.")),
        ("PIL", "Pillow", _("Animated pictures of figures need it.")),
    ):
        if name not in found.extras:
            yield Lack(package, why, _pip(found, package))


def _pip(found: Findings, package: str) -> str:
    if found.is_frozen:
        return _(NOT_IN_THIS_BUILD)
    return f"python -m pip install {package}"


def _system(found: Findings, name: str) -> str:
    """Return the command that installs the package called *name* on this machine."""
    package = PACKAGES[name].get(found.manager)
    if package:
        return INSTALL[found.manager].format(package)
    known = PACKAGES[name]
    return _("Debian, Ubuntu: {apt}. Fedora: {dnf}.").format(
        apt=INSTALL["apt-get"].format(known["apt-get"]), dnf=INSTALL["dnf"].format(known["dnf"])
    )
