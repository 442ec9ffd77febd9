"""What a build weighs, part by part, and what each part is for.

python packaging/weigh.py FOLDER [HOW_MANY]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

PURPOSES = (
    (
        r"PySide6/Qt/lib/libicu",
        "Qt: ICU",
        "letters and word breaks of every language; Qt is linked with it",
    ),
    (r"(libQt6Gui|QtGui\.)", "Qt: Gui", "drawing, type, pictures, windows, PDF"),
    (r"(libQt6Widgets|QtWidgets\.)", "Qt: Widgets", "the controls"),
    (
        r"(libQt6Core|QtCore\.|libpyside|shiboken)",
        "Qt: Core and the Python side",
        "events, threads, files; what joins Qt and Python",
    ),
    (
        r"(libQt6(Network|DBus)|Qt(Network|DBus)\.)",
        "Qt: Network and DBus",
        "one window a user, media keys, the desktop's notices",
    ),
    (
        r"(Multimedia|TextToSpeech|texttospeech)",
        "Qt: Multimedia and TextToSpeech",
        "a second way for the sound; the system's voice",
    ),
    (
        r"PySide6/Qt/plugins|libQt6(Xcb|Wayland|Wl|Svg)",
        "Qt: plugins",
        "X11, Wayland, kinds of pictures, input methods",
    ),
    (r"PySide6/", "Qt: the rest", "what Qt says in four languages, the package itself"),
    (
        r"numpy(\.libs)?/",
        "numpy with OpenBLAS",
        "draws the figures, mixes the tones and the session as sound",
    ),
    (r"pydantic", "pydantic", "checks the keys of routine files, makes their schema"),
    (r"(PIL|pillow\.libs)/", "Pillow", "moving pictures as GIF and WebP"),
    (r"_?soundfile", "soundfile with libsndfile", "the session as FLAC and OGG"),
    (r"lameenc", "lameenc", "the session as MP3"),
    (r"(_?miniaudio|playsound|cffi|pycparser|_cffi)", "miniaudio, playsound3, cffi", "the sound"),
    (r"stretchtimer/assets/voice", "voice", "the recorded English voice"),
    (r"stretchtimer/assets/languages", "languages", "German, Spanish and French"),
    (r"stretchtimer/assets", "assets", "tones, figures, bodies, thumbnails, icons"),
    (r"stretchtimer/(routines|docs)", "routines and the book", "what there is to do; the help"),
    (r"stretchtimer/", "StretchTimer's own code", "the program"),
    (r"licences/", "licences", "the texts of all licences"),
    (
        r"(rich|yaml|icalendar|dateutil|wakepy|jeepney|platformdirs)",
        "the smaller packages",
        "terminal, YAML, calendar, screen kept on, D-Bus, folders",
    ),
    (r"lib(xcb|xkb)", "xcb and xkbcommon", "X11 for desktops that lack them"),
    (r"", "Python", "the language: interpreter, standard library, SQLite"),
)
"""A pattern of paths, the part it makes up, and what that is for; the first that fits counts."""


def part_of(place: str) -> tuple[str, str]:
    """Return the part that the file at *place* belongs to, and what it is for."""
    return next((name, why) for pattern, name, why in PURPOSES if re.search(pattern, place))


def weighed(folder: Path) -> list[tuple[int, str, str]]:
    """Return the bytes of every part, its name and its purpose; the largest first."""
    sizes: dict[tuple[str, str], int] = {}
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            part = part_of(file.relative_to(folder).as_posix().removeprefix("_internal/"))
            sizes[part] = sizes.get(part, 0) + file.stat().st_size
    return sorted(((size, *part) for part, size in sizes.items()), reverse=True)


def report(folder: Path, most: int) -> str:
    """Return the parts as a table, the *most* largest by themselves."""
    parts = weighed(folder)
    lines = [f"{size / 1e6:6.1f} MB  {name}: {why}" for size, name, why in parts[:most]]
    rest = sum(size for size, *_ in parts[most:])
    whole = sum(size for size, *_ in parts)
    return "\n".join([*lines, f"{rest / 1e6:6.1f} MB  all else", f"{whole / 1e6:6.1f} MB  in all"])


if __name__ == "__main__":
    print(report(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10))
