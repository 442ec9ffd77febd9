"""Gathers the licences of everything that ships, as texts in one folder.

Packages from the index bring theirs; Python has its own beside its library; those of Debian's
libraries lie in /usr/share/doc. Qt's wheels bring none, so what Qt is made of is said here.
"""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from parts import is_licence

ROOT = Path(__file__).resolve().parent.parent
COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts of the well-known licences."""

WELL_KNOWN = ("LGPL-3", "GPL-3", "LGPL-2.1", "LGPL-2", "Apache-2.0")
"""LGPL-3 is additions to GPL-3, so both are needed; nothing that ships is under the GPL itself."""

QT = """\
Qt {qt}, PySide6 and shiboken6 are Copyright (C) The Qt Company Ltd. and other contributors, and are
used under the GNU Lesser General Public License, version 3 (LGPL-3 and GPL-3 in this folder), as
they come from the Python Package Index. They are libraries of their own in the folder PySide6: put
another build of the same version in their place, and the program uses that one. Their source code
is published by the Qt Project under the same version number.

Qt's libraries contain the work of others. The texts are those in Qt's documentation, "Licenses Used
in Qt"; the larger ones are:

    ICU                 Unicode License V3
    FreeType            FreeType Project License
    HarfBuzz            MIT
    libpng              libpng License 2
    libjpeg-turbo       IJG and BSD-3-Clause
    libwebp             BSD-3-Clause
    zlib                zlib
    PCRE2               BSD-3-Clause
    double-conversion   BSD-3-Clause
    MD4C                MIT
    Wayland             MIT
    XSVG, xcb           MIT and HPND
    pfr, resonance and signalsmith audio code of Qt Multimedia   Apache-2.0, MIT
"""

SNDFILE = """\
The library libsndfile in the folder _soundfile_data is used under the GNU Lesser General Public
License, version 2.1 (LGPL-2.1 in this folder). It is a library of its own: another build of it may
be put in its place. It contains FLAC, Ogg, Vorbis and Opus (BSD-3-Clause), mpg123 (LGPL-2.1) and
LAME (LGPL-2).
"""

LAME = """\
The module lameenc is used under the GNU Lesser General Public License, version 3; it contains LAME
(LGPL-2). It is a library of its own: another build of it may be put in its place.
"""

BOOTLOADER = """\
The small program that starts StretchTimer in a packaged build is PyInstaller's bootloader. It is
under the GPL-2 with an exception that allows to ship it with programs under any licence, and its
Python side under Apache-2.0.
"""


def gather(folder: Path, distributions: Iterable[str], libraries: Iterable[Path]) -> None:
    """Write every licence into *folder*; *libraries* are files of the building machine."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", folder / "StretchTimer.txt")
    shutil.copy(ROOT / "assets" / "bodies" / "NOTICE.txt", folder / "bodies.txt")
    shutil.copy(ROOT / "assets" / "voice" / "NOTICE.md", folder / "voice.txt")
    qt = metadata.version("PySide6-Essentials")
    notices = {
        "Qt": QT.format(qt=qt),
        "libsndfile": SNDFILE,
        "LAME": LAME,
        "PyInstaller": BOOTLOADER,
    }
    for name, text in notices.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    python = Path(sysconfig.get_paths()["stdlib"]) / "LICENSE.txt"
    if not python.exists():
        python = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    shutil.copy(python, folder / "Python.txt")
    for name in WELL_KNOWN:
        shutil.copy(COMMON / name, folder / f"{name}.txt")
    for name in distributions:
        _of_distribution(name, folder)
    _of_libraries(libraries, folder)


def _of_distribution(name: str, folder: Path) -> None:
    files = metadata.files(name) or []
    texts = []
    for file in sorted(files, key=str):
        if is_licence(file):
            path = Path(str(file.locate()))
            texts.append(f"--- {'/'.join(file.parts[1:])}\n\n{path.read_text(encoding='utf-8')}")
    if texts:
        version = metadata.version(name)
        text = f"{name} {version}\n\n" + "\n\n".join(texts)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    elif not name.startswith(("PySide6", "shiboken")):
        raise SystemExit(f"{name} brings no licence: packaging/licences.py")


def _of_libraries(libraries: Iterable[Path], folder: Path) -> None:
    """Copy what Debian says of the packages that the *libraries* come from."""
    for library in libraries:
        found = ""
        for path in (library, library.resolve(), Path("/usr") / str(library).lstrip("/")):
            words = ["dpkg-query", "--search", str(path)]
            found = subprocess.run(words, capture_output=True, text=True, check=False).stdout
            if found:
                break
        package = found.partition(":")[0].partition(",")[0]
        said = Path("/usr/share/doc") / package / "copyright"
        if package and said.exists():
            shutil.copy(said, folder / f"{package}.txt")
        elif "python" not in library.name:
            raise SystemExit(f"whose licence is that of {library}? (packaging/licences.py)")
