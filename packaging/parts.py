"""What goes into the build and what stays out: plain lists and functions, for every spec."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath, PurePosixPath

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the build, where it comes from, what it is."""

ROOT = Path(__file__).resolve().parent.parent

DATA = ("assets", "docs", "routines")
"""The folders that stretchtimer/resources.py looks for inside the package."""

DISTRIBUTIONS = (
    "PySide6-Essentials", "PySide6-Addons", "shiboken6", "numpy", "pydantic", "pydantic-core",
    "annotated-types", "typing-inspection", "typing-extensions", "PyYAML", "platformdirs",
    "miniaudio", "cffi", "pycparser", "playsound3", "wakepy", "jeepney", "rich", "icalendar",
    "python-dateutil", "tzdata", "lameenc", "pillow", "soundfile",
)  # fmt: skip
"""What ships of others, by the names that pip knows; the About page asks for their versions."""

LEFT_OUT = (
    # made to develop with
    "mypy", "pytest", "_pytest", "hypothesis", "setuptools", "pip", "pkg_resources", "PyInstaller",
    "pydantic.mypy", "pydantic.v1", "pydantic._hypothesis_plugin", "numpy.f2py", "numpy.testing",
    "numpy.tests", "unittest", "doctest", "pdb", "pydoc", "pydoc_data", "lib2to3", "ensurepip",
    "distutils", "idlelib", "turtledemo", "test",
    # windows other than Qt's
    "tkinter", "_tkinter", "PIL.ImageTk", "PIL.ImageQt", "PIL._tkinter_finder",
    # what a film or an old typeface would need; the program writes GIF, PNG and WebP
    "PIL._avif", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "matplotlib",
    # parts of Qt that only come along
    "PySide6.QtConcurrent", "PySide6.QtMultimediaWidgets",
    # colours for source code, and pages for the terminal
    "pygments", "markdown_it", "mdurl", "IPython",
    # licensed under the GPL, or joined to something that is
    "readline", "_gdbm", "dbm.gnu", "_dbm",
    # nothing goes to the network, so nothing has to be encrypted; hashes are Python's own
    "ssl", "_ssl", "_hashlib",
)  # fmt: skip
"""The modules that are not collected, whoever imports them."""

PLUGINS = (
    "platforms/libqxcb", "platforms/libqwayland", "platforms/libqoffscreen",
    "platforms/libqminimal.", "wayland-shell-integration/", "wayland-decoration-client/",
    "platformthemes/", "platforminputcontexts/libcomposeplatforminputcontextplugin",
    "platforminputcontexts/libibusplatforminputcontextplugin", "imageformats/libqjpeg",
    "imageformats/libqwebp", "imageformats/libqsvg", "imageformats/libqgif", "iconengines/",
    "texttospeech/libqtexttospeech_speechd",
    # Windows and macOS
    "platforms/qwindows", "platforms/libqcocoa", "styles/", "imageformats/qjpeg",
    "imageformats/qwebp", "imageformats/qsvg", "imageformats/qgif", "imageformats/libqmacheif",
    "texttospeech/qtexttospeech_sapi", "texttospeech/qtexttospeech_winrt",
    "texttospeech/libqtexttospeech_speechdarwin", "multimedia/qtwindowsmediaplugin",
    "multimedia/windowsmediaplugin", "multimedia/libdarwinmediaplugin",
)  # fmt: skip
"""The plugins of Qt that are kept; all others need parts of Qt that the program never uses."""

TRANSLATIONS = re.compile(r"qtbase_(de|es|fr)\.qm$")
"""What Qt itself says in the program's languages: the buttons of dialogs, and the like."""

SYSTEM_FOLDERS = ("/usr/lib", "/lib")
"""Where the building machine keeps its own libraries."""

SHIPPED_OF_THE_SYSTEM = re.compile(
    r"lib(python3|ffi|z|bz2|lzma|sqlite3|uuid|xkbcommon|xkbcommon-x11|xcb-[a-z-]+)[.]"
)
"""Those of them that ship: what Python is linked with, and the small ones of X11, which many a
desktop lacks. All others speak to the machine's drivers, servers and settings, and are its own:
packaging/deb.py names their packages."""


def modules_of(package: Path) -> list[str]:
    """Return every module of *package*: some are only ever imported by name."""
    files = sorted(package.rglob("*.py"))
    names = (file.relative_to(package.parent).with_suffix("").as_posix() for file in files)
    return [name.removesuffix("/__init__").replace("/", ".") for name in names]


def data_of(root: Path = ROOT) -> list[tuple[str, str]]:
    """Return the folders of files that ship, each with its place in the build."""
    return [(str(root / name), f"stretchtimer/{name}") for name in DATA if (root / name).is_dir()]


def is_wanted(place: str) -> bool:
    """Return whether the file that would lie at *place* is kept."""
    place = place.replace("\\", "/")
    if place.startswith(("tzdata/", "dateutil/zoneinfo")):
        return os.name == "nt"  # every other system has its own
    if "/translations/" in place and place.startswith("PySide6"):
        return bool(TRANSLATIONS.search(place))
    if "/plugins/" in place:
        return any(f"/plugins/{plugin}" in place for plugin in PLUGINS)
    if place.startswith("stretchtimer/"):
        return not place.endswith((".po", ".pot"))
    if ".dist-info/" in place:
        return place.endswith("/METADATA") or is_licence(PurePosixPath(place))
    return "/qml/" not in place and not place.endswith((".pyi", ".cmake", ".h"))


def is_licence(file: PurePath) -> bool:
    """Return whether a distribution's *file* is the text of a licence."""
    is_named = file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))
    return ".dist-info" in str(file) and is_named and file.suffix not in (".py", ".pyc")


def record(folder: Path) -> None:
    """Write down the files that are left in every dist-info of *folder*, as the wheels had them.

    The About page asks for the licences in it.
    """
    for info in folder.glob("*.dist-info"):
        files = sorted(file.relative_to(folder) for file in info.rglob("*") if file.is_file())
        lines = "".join(f"{file.as_posix()},,\n" for file in files)
        (info / "RECORD").write_text(lines, encoding="utf-8")


def is_root(entry: Entry) -> bool:
    """Return whether the library is wanted for itself, and not because another one needs it."""
    place = entry[0].replace("\\", "/")
    wanted = ("/plugins/", "_soundfile_data/", "libpython")
    return entry[2] == "EXTENSION" or any(word in place for word in wanted)


def reachable(binaries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the libraries that are wanted, and those that they need, directly or not.

    *needs* tells the names of the libraries that a file is linked with.
    """
    known = list(binaries)
    by_name = {Path(entry[0]).name: entry for entry in known}
    seen: dict[str, Entry] = {}
    todo = [entry for entry in known if is_root(entry)]
    while todo:
        entry = todo.pop()
        if entry[0] in seen:
            continue
        seen[entry[0]] = entry
        found = (by_name.get(Path(name).name) for name in needs(entry[1]))
        todo += [other for other in found if other and not is_of_the_system(other)]
    return [entry for entry in known if entry[0] in seen]


def is_of_the_system(entry: Entry) -> bool:
    """Return whether the library has to be the machine's own."""
    name = Path(entry[0]).name
    return entry[1].startswith(SYSTEM_FOLDERS) and not SHIPPED_OF_THE_SYSTEM.match(name)
