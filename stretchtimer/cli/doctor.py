"""Tell what this machine has, what it lacks and how to get it, and how your stored files are."""

from __future__ import annotations

import platform
import sys
import time
from argparse import ArgumentParser, Namespace
from importlib import metadata
from pathlib import Path
from typing import Any, TypeAlias

from stretchtimer import __version__
from stretchtimer.cli.printing import say, say_columns, say_json
from stretchtimer.cli.surroundings import Surroundings
from stretchtimer.display import has_display

Missing: TypeAlias = dict[str, str]
"""What is missing, why it matters, and how to get it."""

NO_QT = "PySide6-Essentials", "The window needs it.", "pip install PySide6-Essentials"
NO_DISPLAY = (
    "a display",
    "The window needs one; everything else works without.",
    "Start StretchTimer from a desktop session, or use: stretchtimer play ID.",
)
NO_SOUND = (
    "a sound device",
    "The tones are not heard; the session goes on with what is shown.",
    "Connect a device and let the system's sound settings play on it.",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command understands."""
    parser.add_argument("--json", action="store_true", help="as one JSON document")


def run(args: Namespace, around: Surroundings) -> int:
    """Print the report. What is missing is no failure: everything has something in its place."""
    report = report_of(around, sound_output(), display=has_display())
    if args.json:
        say_json(report)
    else:
        say_report(report)
    return 0


def say_report(report: dict[str, Any]) -> None:
    """Print *report* in lines."""
    facts = [
        (key, _said(value)) for key, value in report.items() if key not in ("files", "missing")
    ]
    say_columns([(f"{key.replace('_', ' ')}:", value) for key, value in facts])
    for name, state in report["files"].items():
        say(f"  {name}: {state}")
    for one in report["missing"]:
        say(f"Missing: {one['what']}. {one['why']} {one['how']}")


def report_of(around: Surroundings, sound: str | None, *, display: bool) -> dict[str, Any]:
    """Return the report as it stands in JSON; *sound* and *display* are what was found."""
    qt = version_of("PySide6-Essentials")
    lacks = ((qt is None, NO_QT), (not display, NO_DISPLAY), (sound is None, NO_SOUND))
    return {
        "version": __version__,
        "python": f"{platform.python_version()} on {sys.platform}",
        "qt": qt,
        "display": display,
        "sound": sound,
        "voice": None,
        "data_dir": str(around.places.data),
        "files": states_of_files(around),
        "missing": [
            dict(zip(("what", "why", "how"), words, strict=True)) for lack, words in lacks if lack
        ],
    }


def states_of_files(around: Surroundings) -> dict[str, str]:
    """Return how every stored file is: ``ok``, ``absent``, ``damaged`` and the like."""
    from stretchtimer.storage.database import state_of_database
    from stretchtimer.storage.index import read_index
    from stretchtimer.storage.settings_file import state_of

    places = around.places
    index = places.index_file
    is_index_ok = read_index(index) is not None
    return {
        "settings.json": state_of(places.settings_file),
        "cache/library.json": "ok" if is_index_ok else _there(index, "damaged"),
        "history.sqlite": state_of_database(places.history_file),
        "routines": _there(places.own_routines, "ok"),
    }


def _there(path: Path, state: str) -> str:
    try:
        return state if path.exists() else "absent"
    except OSError:
        return "unreadable"


def version_of(distribution: str) -> str | None:
    """Return the version of an installed *distribution* without loading it."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def sound_output() -> str | None:
    """Return what carries the sound on this machine; nothing where no device answers."""
    from stretchtimer.resources import data_root
    from stretchtimer.sound.miniaudio_output import MiniaudioOutput
    from stretchtimer.sound.output import Output, OutputLost
    from stretchtimer.sound.playsound_output import PlaysoundOutput
    from stretchtimer.sound.stream import SoundStream

    silence = Path(data_root("assets")) / "sounds" / "silence.wav"
    outputs: tuple[Output, ...] = (
        MiniaudioOutput(SoundStream(time.monotonic), time.monotonic),
        PlaysoundOutput(silence, time.monotonic),
    )
    for output in outputs:
        try:
            output.open()
        except OutputLost:
            continue
        finally:
            output.close()
        return output.health.output
    return None


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)
