"""The settings on disk: written whole or not at all; a damaged file is set aside, never lost."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from stretchtimer.core.settings import Settings, Value, setting_of
from stretchtimer.language import N_, _
from stretchtimer.storage.files import CannotRead, previous_of, read_limited, write_atomically
from stretchtimer.storage.folders import is_folder

VERSION = 1
LARGEST = 1024 * 1024


class Kept(NamedTuple):
    """The settings as they were kept.

    Where something was wrong, *why* says what in the language of the code, *aside* how the file is
    called now, and *is_older* that those of the generation before stand in.
    """

    settings: Settings
    why: str = ""
    aside: str = ""
    is_older: bool = False

    @property
    def notice(self) -> str:
        """What the user is to know; empty where all was well.

        It is said late: which language to say it in is one of the settings.
        """
        if not self.why:
            return ""
        what = _("Your settings could not be used: {why}.").format(why=_first_small(_(self.why)))
        where = _("The file is kept as {name}.").format(name=self.aside) if self.aside else ""
        now = (
            _("Those before them are used.")
            if self.is_older
            else _("StretchTimer starts with its own.")
        )
        return " ".join(part for part in (what, where, now) if part)


class _Unusable(Exception):
    """Content that is not what this program wrote; the message says what it is."""


def read_settings(path: Path) -> Kept:
    """Return the settings kept at *path*, else those of the generation before, else defaults.

    A file that cannot be used is renamed to ``NAME.damaged-DATE``, so that nothing is ever written
    over it (hardening D4).
    """
    try:
        return Kept(_settings(_content(path)))
    except FileNotFoundError:
        return Kept(_from_previous(path) or Settings())
    except (CannotRead, _Unusable) as error:
        aside = _set_aside(path)
        older = _from_previous(path)
        return Kept(older or Settings(), str(error), aside, is_older=older is not None)


def write_settings(path: Path, settings: Settings) -> None:
    """Keep *settings* at *path*. Raises CannotSave."""
    values = {key: list(v) if isinstance(v, tuple) else v for key, v in settings.values.items()}
    stored = {"version": VERSION, "checksum": _checksum(values), "settings": values}
    write_atomically(path, json.dumps(stored, indent=1, ensure_ascii=True).encode() + b"\n")


def state_of(path: Path) -> str:
    """Return how the file at *path* is: ``ok``, ``absent``, ``damaged`` or ``unreadable``."""
    try:
        _settings(_content(path))
    except FileNotFoundError:
        return "absent"
    except CannotRead:
        return "unreadable"
    except _Unusable:
        return "damaged"
    return "ok"


def _content(path: Path) -> Mapping[str, Any]:
    if not os.path.lexists(path):
        raise FileNotFoundError(path)
    if is_folder(path):
        raise _Unusable(N_("a folder lies in their place"))
    try:
        stored = json.loads(read_limited(path, LARGEST).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _Unusable(N_("the file is damaged")) from error
    version = stored.get("version") if isinstance(stored, dict) else None
    if type(version) is int and version > VERSION:
        raise _Unusable(N_("a newer StretchTimer wrote them"))
    values = stored.get("settings") if isinstance(stored, dict) else None
    if not isinstance(values, dict) or version != VERSION:
        raise _Unusable(N_("the file is damaged"))
    if stored.get("checksum") != _checksum(values):
        raise _Unusable(N_("the file is damaged"))
    return values


def _settings(stored: Mapping[str, Any]) -> Settings:
    """Return the settings among *stored*; a value that is not allowed any more is left out."""
    settings = Settings()
    for key, kept in stored.items():
        value: Value = tuple(kept) if isinstance(kept, list) else kept
        declared = setting_of(key)
        if declared and declared.allows(value):
            settings = settings.with_value(key, value)
    return settings


def _from_previous(path: Path) -> Settings | None:
    try:
        return _settings(_content(previous_of(path)))
    except (FileNotFoundError, CannotRead, _Unusable):
        return None


def _set_aside(path: Path) -> str:
    """Rename an unusable file and return its new name; where even that fails, nothing."""
    from datetime import datetime

    today = datetime.now().astimezone().strftime("%Y-%m-%d")
    names = [f"{path.name}.damaged-{today}"]
    names += [f"{names[0]}-{number}" for number in range(2, 100)]
    aside = next((name for name in names if not os.path.lexists(path.with_name(name))), names[-1])
    try:
        path.rename(path.with_name(aside))
    except OSError:
        return ""
    return aside


def _first_small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")


def _checksum(values: Mapping[str, Any]) -> str:
    canonical = json.dumps(values, sort_keys=True, ensure_ascii=True)
    return f"{zlib.crc32(canonical.encode()):08x}"
