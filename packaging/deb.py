"""Makes the .deb out of the built folder: no debhelper, so that it is made wherever dpkg-deb is."""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import completion
import manual
from command_tree import whole_program

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ID = "org.stretchtimer.StretchTimer"
MIME_ICON = "application-vnd.stretchtimer.bundle+zip"

PROGRAMS = ("stretchtimer", "stretchtimer-decoder")
"""What can be started in the built folder."""

DEPENDS = {
    "libc6 (>= 2.36)": (
        "ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libmvec.so.1",
        "libpthread.so.0", "libresolv.so.2", "librt.so.1", "libutil.so.1",
    ),
    "libgcc-s1": ("libgcc_s.so.1",),
    "libstdc++6 (>= 12)": ("libstdc++.so.6",),
    "libbrotli1": ("libbrotlicommon.so.1", "libbrotlidec.so.1"),
    "libdbus-1-3": ("libdbus-1.so.3",),
    "libegl1": ("libEGL.so.1",),
    "libfontconfig1": ("libfontconfig.so.1",),
    "libfreetype6": ("libfreetype.so.6",),
    "libgl1": ("libGL.so.1",),
    "libglib2.0-0": ("libglib-2.0.so.0", "libgthread-2.0.so.0"),
    "libgssapi-krb5-2": ("libgssapi_krb5.so.2",),
    "libwayland-client0": ("libwayland-client.so.0",),
    "libwayland-cursor0": ("libwayland-cursor.so.0",),
    "libx11-6": ("libX11.so.6",),
    "libx11-xcb1": ("libX11-xcb.so.1",),
    "libxcb1": ("libxcb.so.1",),
    "libzstd1": ("libzstd.so.1",),
    "tzdata": (),
    "xkb-data": (),
}  # fmt: skip
"""The packages of Debian that have to be there, with the libraries that each brings."""

RECOMMENDS = {
    "libpulse0": ("libpulse.so.0",),
    "libspeechd2": ("libspeechd.so.2",),
    "speech-dispatcher": (),
    "pulseaudio | pipewire-pulse": (),
    "fonts-dejavu-core | fonts-noto-core": (),
    "dbus-user-session": (),
    "shared-mime-info": (),
    "xdg-utils": (),
}
"""What the program works without: a way for the sound, the system's voice, a typeface."""

OF_THE_DESKTOP = re.compile(r"lib(gtk-3|gdk-3|gdk_pixbuf|gio|gobject|atk|cairo|pango|harfbuzz)")
"""Libraries of GNOME: the one plugin that needs them is only loaded where they are."""

MAINTAINER = "The StretchTimer authors <nobody@example.org>"

CHANGES = """\
stretchtimer ({version}) unstable; urgency=medium

  * CHANGELOG.md.gz in this folder says what is new.

 -- {who}  {when}
"""

SUMMARY = "guided stretching timer: the prescription is the timer"
DESCRIPTION = """\
 StretchTimer reads a stretching routine as it was prescribed and leads through
 every hold and rep of it, with a moving figure, tones, a voice and numbers that
 can be read from the mat. Routines are plain text files; there is an editor, a
 history, a handout on paper, and the session as sound.
 .
 This package contains Python, Qt and what else the program needs of others.
"""


def build_deb(folder: Path, version: str, out: Path, home: str, day: str) -> Path:
    """Return the path of the package of *folder*, made in the folder *out*; *day* is its release's.

    Raises SystemExit where the build needs a library that nobody names here.
    """
    check_libraries(folder, needed(folder))
    architecture = _said(["dpkg", "--print-architecture"])
    package = out / f"stretchtimer_{version}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        shutil.copytree(folder, root / "usr/lib/stretchtimer", symlinks=True)
        shutil.rmtree(root / "usr/lib/stretchtimer/licences")
        _put_desktop(root, home)
        _put_words(root, folder / "licences", version, day)
        _set_modes(root)
        _put_control(root, version, architecture)
        package.unlink(missing_ok=True)
        words = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return package


def check_libraries(folder: Path, wanted: set[str]) -> None:
    """Raise SystemExit where one of the *wanted* libraries is neither there nor depended on."""
    has = {file.name for file in folder.rglob("*.so*")}
    groups = (*DEPENDS.values(), *RECOMMENDS.values())
    known = has | {library for group in groups for library in group}
    lacking = {name for name in wanted - known if not OF_THE_DESKTOP.match(name)}
    if lacking:
        raise SystemExit("packaging/deb.py: whose are " + ", ".join(sorted(lacking)) + "?")


def needed(folder: Path) -> set[str]:
    """Return the names of the libraries that anything in *folder* is linked with."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    linked = [str(file) for file in files if ".so" in file.name or file.name in PROGRAMS]
    told = subprocess.run(["objdump", "-p", *linked], capture_output=True, text=True, check=False)
    return set(re.findall(r"NEEDED\s+(\S+)", told.stdout))


def _put_desktop(root: Path, home: str) -> None:
    """Put in what a desktop looks for."""
    share = root / "usr/share"
    _copy(HERE / f"linux/{ID}.desktop", share / f"applications/{ID}.desktop")
    _copy(HERE / f"linux/{ID}.xml", share / f"mime/packages/{ID}.xml")
    metainfo = (HERE / f"linux/{ID}.metainfo.xml").read_text(encoding="utf-8")
    _write(share / f"metainfo/{ID}.metainfo.xml", metainfo.replace("@HOME@", home))
    icons = share / "icons/hicolor"
    pictures = ROOT / "assets/icons"
    for picture in pictures.glob("stretchtimer-*.png"):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, icons / f"{size}x{size}/apps/{ID}.png")
        bundle = HERE / f"linux/bundle-{size}.png"
        _copy(bundle, icons / f"{size}x{size}/mimetypes/{MIME_ICON}.png")
    _copy(pictures / "stretchtimer.svg", icons / f"scalable/apps/{ID}.svg")
    _copy(HERE / "linux/bundle.svg", icons / f"scalable/mimetypes/{MIME_ICON}.svg")


def _put_words(root: Path, licences: Path, version: str, day: str) -> None:
    """Put in the command, its man page and completion, the changes and the licences."""
    command = root / "usr/bin/stretchtimer"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/stretchtimer/stretchtimer")
    program = whole_program()
    share = root / "usr/share"
    _zip(share / "man/man1/stretchtimer.1.gz", manual.manual(program, day))
    _write(share / "bash-completion/completions/stretchtimer", completion.bash(program))
    _write(share / "zsh/vendor-completions/_stretchtimer", completion.zsh(program))
    _write(share / "fish/vendor_completions.d/stretchtimer.fish", completion.fish(program))
    docs = share / "doc/stretchtimer"
    _zip(docs / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    when = format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC))
    _zip(docs / "changelog.gz", CHANGES.format(version=version, when=when, who=MAINTAINER))
    _write(docs / "copyright", copyright_of(licences, version))


def copyright_of(licences: Path, version: str) -> str:
    """Return the texts in the folder *licences* as one; Debian has the longest of them."""
    known = Path("/usr/share/common-licenses")
    parts = [f"StretchTimer {version}: the licences of the program and of all that is in it.\n"]
    for file in sorted(licences.glob("*.txt"), key=lambda file: file.name != "StretchTimer.txt"):
        if (known / file.stem).exists():
            text = f"On Debian systems the text is in {known / file.stem}.\n"
        else:
            text = file.read_text(encoding="utf-8")
        parts.append(f"{'=' * 78}\n{file.stem}\n{'=' * 78}\n\n{text}")
    return "\n".join(parts)


def _put_control(root: Path, version: str, architecture: str) -> None:
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    sums = [
        f"{hashlib.md5(each.read_bytes()).hexdigest()}  {each.relative_to(root)}" for each in files
    ]
    size = sum(-(-file.stat().st_size // 1024) for file in files)
    control = f"""\
Package: stretchtimer
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Section: utils
Priority: optional
Depends: {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Description: {SUMMARY}
{DESCRIPTION}"""
    _write(root / "DEBIAN/control", control)
    _write(root / "DEBIAN/md5sums", "\n".join(sums) + "\n")


def _set_modes(root: Path) -> None:
    """Let everybody read everything, and run the program alone."""
    for path in root.rglob("*"):
        if not path.is_symlink():
            is_ours = path.parent == root / "usr/lib/stretchtimer"
            runs = path.is_dir() or (is_ours and path.name in PROGRAMS)
            path.chmod(0o755 if runs else 0o644)
    root.chmod(0o755)


def _copy(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, place)


def _write(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")


def _zip(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _said(words: list[str]) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
